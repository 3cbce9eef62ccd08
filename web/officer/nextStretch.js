/**
 * Which stretch of the route is to be driven next, and how far it is: from the legs of the route, the parts the server
 * counts as driven, and the own place. Pure, so that it works without a line.
 */

/** Shorter rests than this are the receiver's doubt. */
const LEAST_METERS = 60;

/**
 * @typedef {{segmentId: number, isForward: boolean, from: number, to: number, meters: number, line: Array<[number, number]>}} Stretch
 *   `line` in the direction of driving, `[lon, lat]`
 */

/**
 * The required stretches of a route that are not driven yet, in the order of driving.
 * @param {number[][]} legs `[segment id, 1 forward, 1 required, from, to]`
 * @param {Array<{segmentId: number, from: number, to: number}>} driven
 * @param {(id: number) => Array<[number, number]> | undefined} geometryOf
 * @returns {Stretch[]}
 */
export function openStretches(legs, driven, geometryOf) {
  /** @type {Stretch[]} */
  const open = [];
  const seen = new Set();
  for (const [segmentId, forward, required, a, b] of legs) {
    if (!required || seen.has(segmentId)) continue;
    seen.add(segmentId);
    const whole = geometryOf(segmentId);
    if (!whole) continue;
    const meters = lengthOf(whole);
    for (const [from, to] of rest([Math.min(a, b), Math.max(a, b)], driven.filter((each) => each.segmentId === segmentId).map((each) => [each.from, each.to]))) {
      if ((to - from) * meters < LEAST_METERS) continue;
      const line = cut(whole, from, to);
      open.push({ segmentId, isForward: !!forward, from, to, meters: (to - from) * meters, line: forward ? line : line.reverse() });
    }
  }
  return open;
}

/**
 * The stretch to drive next: the first open one in the order of the route, or the one the place is on.
 * @param {Stretch[]} open
 * @param {{lon: number, lat: number} | undefined} place
 * @returns {{stretch: Stretch, metersAway: number | undefined, restMeters: number} | undefined}
 */
export function nextStretch(open, place) {
  if (!open.length) return undefined;
  const restMeters = open.reduce((sum, each) => sum + each.meters, 0);
  const away = (stretch) => (place ? Math.min(...stretch.line.map((corner) => metersBetween(corner, [place.lon, place.lat]))) : undefined);
  const [stretch] = open;
  return { stretch, metersAway: away(stretch), restMeters };
}

/** What of a span no part covers. @param {[number, number]} span @param {number[][]} parts */
function rest([from, to], parts) {
  /** @type {Array<[number, number]>} */
  const left = [];
  let at = from;
  for (const [start, end] of parts.map(([a, b]) => [Math.min(a, b), Math.max(a, b)]).sort((one, other) => one[0] - other[0])) {
    if (start > at) left.push([at, Math.min(start, to)]);
    at = Math.max(at, end);
    if (at >= to) break;
  }
  if (at < to) left.push([at, to]);
  return left.filter(([a, b]) => b > a);
}

/** @param {Array<[number, number]>} line @param {number} from @param {number} to fractions of its length @returns {Array<[number, number]>} */
function cut(line, from, to) {
  const total = lengthOf(line);
  const places = [];
  let done = 0;
  for (let at = 1; at < line.length; at++) {
    const step = metersBetween(line[at - 1], line[at]);
    const point = (share) => {
      const part = step ? (share * total - done) / step : 0;
      return /** @type {[number, number]} */ ([line[at - 1][0] + (line[at][0] - line[at - 1][0]) * part, line[at - 1][1] + (line[at][1] - line[at - 1][1]) * part]);
    };
    if (!places.length && (done + step) >= from * total) places.push(point(from));
    if (places.length) {
      if (done + step >= to * total) return [...places, point(to)];
      places.push(line[at]);
    }
    done += step;
  }
  return places;
}

/** @param {Array<[number, number]>} line */
export function lengthOf(line) {
  return line.slice(1).reduce((sum, corner, at) => sum + metersBetween(line[at], corner), 0);
}

/** @param {[number, number]} a @param {[number, number]} b */
function metersBetween(a, b) {
  const rad = Math.PI / 180;
  return Math.hypot((b[0] - a[0]) * rad * Math.cos(((a[1] + b[1]) / 2) * rad), (b[1] - a[1]) * rad) * 6371008.8;
}
