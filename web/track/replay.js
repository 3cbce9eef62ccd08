/** The time line of a recorded track: where it was at a moment, its stops, its lengths. Pure. */

/** @typedef {{time: number, lon: number, lat: number, speed: number | null}} Moment */
/** @typedef {{from: number, to: number, lon: number, lat: number}} Stop */

const STOP_KM_PER_HOUR = 3;
const STOP_MILLIS = 120e3;
const GAP_MILLIS = 120e3;

/**
 * The believed fixes in the order of time.
 * @param {Array<{time: string, lon: number, lat: number, speedKmPerHour?: number, classification?: string}>} fixes
 * @returns {Moment[]}
 */
export function momentsOf(fixes) {
  return fixes.filter((fix) => (fix.classification ?? 'VALID') === 'VALID' || fix.classification === 'PARKED_JITTER')
    .map((fix) => ({ time: new Date(fix.time).getTime(), lon: fix.lon, lat: fix.lat, speed: fix.speedKmPerHour ?? null }))
    .sort((one, other) => one.time - other.time);
}

/**
 * Where the unit was; between two fixes on the straight line, after a gap at the last one heard.
 * @param {Moment[]} moments in order of time, not empty
 * @param {number} time epoch milliseconds
 * @returns {Moment}
 */
export function positionAt(moments, time) {
  let low = 0;
  let high = moments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (moments[middle].time <= time) low = middle;
    else high = middle - 1;
  }
  const before = moments[low];
  const after = moments[low + 1];
  if (!after || time <= before.time || after.time - before.time > GAP_MILLIS) return before;
  const share = (time - before.time) / (after.time - before.time);
  return { time, speed: before.speed, lon: before.lon + (after.lon - before.lon) * share, lat: before.lat + (after.lat - before.lat) * share };
}

/**
 * Where it stood for two minutes or longer.
 * @param {Moment[]} moments
 * @returns {Stop[]}
 */
export function stopsOf(moments) {
  /** @type {Stop[]} */
  const stops = [];
  let start = -1;
  moments.forEach((moment, at) => {
    const isSlow = (moment.speed ?? speedBetween(moments[at - 1], moment)) < STOP_KM_PER_HOUR;
    if (isSlow && start < 0) start = at;
    if (start >= 0 && (!isSlow || at === moments.length - 1)) {
      const from = moments[start];
      if (moment.time - from.time >= STOP_MILLIS) stops.push({ from: from.time, to: moment.time, lon: from.lon, lat: from.lat });
      start = -1;
    }
  });
  return stops;
}

/** Kilometres an hour on the straight line between two moments. @param {Moment | undefined} one @param {Moment} other */
export function speedBetween(one, other) {
  if (!one || other.time <= one.time) return 0;
  const north = (other.lat - one.lat) * 111.2;
  const east = (other.lon - one.lon) * 111.2 * Math.cos((one.lat * Math.PI) / 180);
  return Math.hypot(north, east) / ((other.time - one.time) / 3600e3);
}

/** The moment nearest to a place. @param {Moment[]} moments @param {number} lon @param {number} lat */
export function momentNear(moments, lon, lat) {
  const width = Math.cos((lat * Math.PI) / 180);
  let best = moments[0];
  let least = Infinity;
  for (const moment of moments) {
    const distance = ((moment.lon - lon) * width) ** 2 + (moment.lat - lat) ** 2;
    if (distance < least) {
      least = distance;
      best = moment;
    }
  }
  return best;
}
