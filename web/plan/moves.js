/** What a change of the day moves: which roads from whom to whom, and which nobody drives. Pure, so that it can be tried alone. */

/** @typedef {{label: string, km: number, segments: number[]}} Roads */

/**
 * Segments by road, the longest first.
 * @param {number[]} segments
 * @param {(id: number) => {label: string, meters: number}} road
 * @returns {Roads[]}
 */
export function byRoad(segments, road) {
  /** @type {Map<string, Roads>} */
  const rows = new Map();
  for (const id of segments) {
    const { label, meters } = road(id);
    const row = rows.get(label) ?? { label, km: 0, segments: [] };
    row.km += meters / 1000;
    row.segments.push(id);
    rows.set(label, row);
  }
  return [...rows.values()].sort((one, other) => other.km - one.km);
}

/**
 * Who takes what over from whom.
 * @param {{items: any[], endedPatrolId?: number | null}} shown a preview as the server gives it
 * @param {(patrolId: number) => string} nameOf the unit of a patrol
 * @param {(id: number) => {label: string, meters: number}} road
 * @returns {Array<{to: string, from: string, roads: Roads[]}>} `from` empty where nobody had them
 */
export function moves(shown, nameOf, road) {
  /** @type {Map<number, string>} */
  const loser = new Map();
  shown.items.forEach((item) => item.lost.forEach((id) => loser.set(id, item.unit)));
  const ended = shown.endedPatrolId ? nameOf(shown.endedPatrolId) : '';
  return shown.items.flatMap((item) => {
    /** @type {Map<string, number[]>} */
    const bySource = new Map();
    for (const id of item.gained) {
      const from = loser.get(id) ?? ended;
      bySource.set(from, [...bySource.get(from) ?? [], id]);
    }
    return [...bySource].map(([from, segments]) => ({ to: item.unit, from, roads: byRoad(segments, road) }));
  });
}
