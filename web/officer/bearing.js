/** Distance and direction between places, as somebody on the road needs them. Pure. */
const EARTH_METERS = 6371008.8;
const RAD = Math.PI / 180;

/** @typedef {{lon: number, lat: number}} Place */

/** Metres between two near places. @param {Place} a @param {Place} b */
export function metersBetween(a, b) {
  const x = (b.lon - a.lon) * RAD * Math.cos(((a.lat + b.lat) / 2) * RAD);
  return Math.hypot(x, (b.lat - a.lat) * RAD) * EARTH_METERS;
}

/** Degrees clockwise from north in which one place lies from another. @param {Place} from @param {Place} to */
export function bearingDegrees(from, to) {
  const x = (to.lon - from.lon) * Math.cos(((from.lat + to.lat) / 2) * RAD);
  return (Math.atan2(x, to.lat - from.lat) / RAD + 360) % 360;
}

/** The one of eight points of the compass nearest to a direction. @param {number} degrees */
export function compassPoint(degrees) {
  return ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'][Math.round((((degrees % 360) + 360) % 360) / 45) % 8];
}

/**
 * Items with how far and in which direction each lies, nearest first; as they came where no place is known.
 * @template {Place} T
 * @param {T[]} items @param {Place | undefined} place
 * @returns {Array<T & {meters?: number, degrees?: number}>}
 */
export function byDistance(items, place) {
  if (!place) return items.map((item) => ({ ...item }));
  return items.map((item) => ({ ...item, meters: metersBetween(place, item), degrees: bearingDegrees(place, item) }))
    .sort((one, other) => one.meters - other.meters);
}
