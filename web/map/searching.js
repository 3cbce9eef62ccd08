/** What the words in the search box may mean. Pure. */

const MOST = 8;

const SIDES = { 左: 'LEFT', 左侧: 'LEFT', l: 'LEFT', left: 'LEFT', 右: 'RIGHT', 右侧: 'RIGHT', r: 'RIGHT', right: 'RIGHT' };

/**
 * A stake as people write it: `G311 K725+000`, `g311 725.5`, `X011K3+50`, `G311 K725+000 左`.
 * @param {string} words
 * @returns {{code: string, chainage: string, side?: 'LEFT' | 'RIGHT'} | undefined}
 */
export function parseStake(words) {
  const sided = /^(.*?\d)\s*(左侧?|右侧?|left|right|l|r)$/i.exec(words.trim());
  const text = (sided ? sided[1] : words).trim().replace('＋', '+');
  const found = /^([A-Z]\d{1,10})\s*K?\s*(\d{1,4})(?:\s*\+\s*(\d{1,4})|\.(\d{1,3}))?\s*M?$/i.exec(text);
  if (!found || !/[\sK]/i.test(text.slice(found[1].length, found[1].length + 1) || 'x')) return undefined;
  const [, code, kilometers, meters, decimals] = found;
  const rest = decimals ? String(Math.round(Number(`0.${decimals}`) * 1000)) : meters ?? '0';
  const side = sided ? { side: SIDES[sided[2].toLowerCase()] } : {};
  return { code: code.toUpperCase(), chainage: `K${kilometers}+${rest.padStart(3, '0')}`, ...side };
}

/**
 * The best matches but for stakes, which the server knows; roads by code before others.
 * @param {string} words
 * @param {Array<{code: string, name: string, segments: number[]}>} roads
 * @param {Array<{name: string}>} towns
 * @param {Array<{name: string}>} units
 * @returns {Array<{kind: 'road' | 'town' | 'unit', title: string, item?: any, items?: any[]}>}
 */
export function findMatches(words, roads, towns, units) {
  if (!words) return [];
  const wanted = words.toLowerCase();
  const named = (kind, all) => all.filter((item) => item.name.toLowerCase().includes(wanted)).map((item) => ({ kind, title: item.name, item }));
  return [...named('town', towns), ...roadMatches(wanted, roads), ...named('unit', units)].slice(0, MOST);
}

/** Roads with the same code and name are one match. */
function roadMatches(wanted, roads) {
  /** @type {Map<string, {kind: 'road', title: string, items: any[], score: number}>} */
  const matches = new Map();
  for (const road of roads) {
    const code = road.code.toLowerCase();
    const score = code === wanted ? 0 : code.startsWith(wanted) ? 1 : road.name.toLowerCase().includes(wanted) ? 2 : 9;
    if (score === 9) continue;
    const title = [road.code, road.name].filter(Boolean).join(' ');
    const match = matches.get(title);
    if (match) match.items.push(road);
    else matches.set(title, { kind: 'road', title, items: [road], score });
  }
  return [...matches.values()].sort((one, other) => one.score - other.score || one.title.length - other.title.length);
}
