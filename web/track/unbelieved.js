/** Fixes that are kept and not believed: where they say the unit was, apart from its line. Pure. */

/** @typedef {{kind: string, from: number, to: number, count: number, lon: number, lat: number}} Unbelieved fixes of one class at one place, next to each other in time */

/** Their positions say nothing at all, so none of them is on the map. */
const PLACELESS = ['ENCRYPTED'];
const BELIEVED = ['VALID', 'PARKED_JITTER', 'TIME_ASSUMED'];

/**
 * The fixes that are not believed; a receiver that repeats one place is one entry.
 * @param {Array<{time: string, lon: number, lat: number, classification?: string}>} fixes
 * @returns {Unbelieved[]}
 */
export function unbelievedOf(fixes) {
  /** @type {Unbelieved[]} */
  const found = [];
  const inTime = [...fixes].sort((one, other) => Date.parse(one.time) - Date.parse(other.time));
  for (const fix of inTime) {
    const kind = fix.classification ?? 'VALID';
    if (BELIEVED.includes(kind)) continue;
    const time = Date.parse(fix.time);
    const last = found[found.length - 1];
    if (last && last.kind === kind && isSamePlace(last, fix)) {
      last.to = time;
      last.count += 1;
    } else {
      found.push({ kind, from: time, to: time, count: 1, lon: fix.lon, lat: fix.lat });
    }
  }
  return found;
}

/** Whether a fix says a place that can be shown; receivers without one say 0, 0. @param {Unbelieved} fix */
export function hasPlace(fix) {
  return !PLACELESS.includes(fix.kind) && !(fix.lon === 0 && fix.lat === 0);
}

/** @param {{lon: number, lat: number}} one @param {{lon: number, lat: number}} other */
function isSamePlace(one, other) {
  return Math.abs(one.lon - other.lon) < 1e-4 && Math.abs(one.lat - other.lat) < 1e-4;
}
