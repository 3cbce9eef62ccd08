/** Gathers the figures of a period; what a person may not see, or what is not there, is left out. */

const OPEN = ['PUBLISHED', 'DRIVING', 'INTERRUPTED'];

/**
 * @param {{get: (path: string, options?: any) => Promise<any>}} api
 * @param {(...roles: string[]) => boolean} may whether the person holds one of the roles
 * @param {Date} from @param {Date} to the moment after the last
 */
export async function gather(api, may, from, to) {
  const query = { from, to };
  const ask = async (isAllowed, path, more = {}) => (isAllowed ? api.get(path, { query: { ...query, ...more } }) : undefined);
  const studies = may('DISPATCHER', 'PLANNER', 'REVIEWER');
  const [coverage, patrols, findings, passes] = await Promise.all([
    ask(studies, '/api/coverage'), ask(may('DISPATCHER'), '/api/patrols', { limit: 1000 }), ask(studies, '/api/findings', { limit: 1000 }),
    ask(studies, '/api/passes/segments')]);
  return { coverage, patrols: patrols && patrolsOf(patrols.items, from, to),
    findings: findings && findingsOf(findings.items, from, to), passes: passes && passesOf(passes.items) };
}

/** Whether a row's moment is in [from, to); rows without one count. */
function isWithin(row, names, from, to) {
  const text = names.map((name) => row[name]).find(Boolean);
  if (!text) return true;
  const time = new Date(text).getTime();
  return time >= from.getTime() && time < to.getTime();
}

/** @param {any[]} all @param {Date} from @param {Date} to */
export function patrolsOf(all, from, to) {
  const inPeriod = all.filter((each) => isWithin(each, ['from', 'stateSince'], from, to));
  const done = inPeriod.filter((each) => each.state === 'DONE');
  return { done: done.length, open: inPeriod.filter((each) => OPEN.includes(each.state)).length,
    officers: done.reduce((sum, each) => sum + (each.officers?.length ?? 0), 0) };
}

/** @param {any[]} all @param {Date} from @param {Date} to */
export function findingsOf(all, from, to) {
  const inPeriod = all.filter((each) => isWithin(each, ['foundAt'], from, to));
  return { found: inPeriod.length, closed: inPeriod.filter((each) => each.state === 'CLOSED').length };
}

/** @param {any[]} segments */
export function passesOf(segments) {
  const add = (name) => segments.reduce((all, row) => all + (row[name] ?? 0), 0);
  return { passes: add('passes'), overLimit: add('overLimit') };
}
