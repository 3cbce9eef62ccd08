/** What has been driven, by segment, and what has not. Pure. */

const DAY_MILLIS = 86400e3;
/** Upper bounds, in days, of the shades of "last seen n days ago". */
export const AGES = [1, 3, 7, 30, Infinity];

/** @typedef {{visits?: number, last?: string, parts: Array<[number, number]>}} SegmentVisit `parts` driven at least once, as fractions */

/**
 * The answer of `/api/coverage/segments`, by segment id.
 * @param {{segments: Record<string, SegmentVisit>}} answer
 * @returns {Map<number, SegmentVisit>}
 */
export function visitsOf(answer) {
  return new Map(Object.entries(answer.segments).map(([id, visit]) => [Number(id), visit]));
}

/**
 * The share of a segment that was driven, from its driven parts.
 * @param {SegmentVisit | undefined} visit
 */
export function shareOf(visit) {
  if (!visit) return 0;
  let covered = 0;
  let end = 0;
  for (const [from, to] of [...visit.parts].map(([a, b]) => (a < b ? [a, b] : [b, a])).sort((one, other) => one[0] - other[0])) {
    covered += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return Math.min(1, covered);
}

/** Which shade of {@link AGES} a last visit has. @param {string | number | undefined} last @param {number} now */
export function ageClass(last, now) {
  if (last === undefined || last === null) return AGES.length - 1;
  const days = (now - new Date(last).getTime()) / DAY_MILLIS;
  return AGES.findIndex((most) => days <= most);
}

/**
 * The roads with the most left out, longest gap first.
 * @param {import('../map/roadData.js').RoadData} data
 * @param {Map<number, SegmentVisit>} visits
 * @param {number} lastClass the least class counted
 */
export function gapsByRoad(data, visits, lastClass) {
  /** @type {Map<string, {key: string, code: string, name: string, cls: number, meters: number, missing: number, segments: number[]}>} */
  const roads = new Map();
  for (const road of data.roads) {
    if (road.cls > lastClass || !road.segments.length) continue;
    const key = `${road.code} ${road.name}`.trim() || `#${road.id}`;
    const entry = roads.get(key) ?? { key, code: road.code, name: road.name, cls: road.cls, meters: 0, missing: 0, segments: [] };
    roads.set(key, entry);
    for (const segment of road.segments) {
      const meters = data.metersOf(segment);
      const missing = meters * (1 - shareOf(visits.get(data.ids[segment])));
      entry.meters += meters;
      entry.missing += missing;
      if (missing > 1) entry.segments.push(data.ids[segment]);
    }
  }
  return [...roads.values()].filter((entry) => entry.missing > 20).sort((one, other) => other.missing - one.missing);
}
