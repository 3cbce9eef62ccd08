/** The square world of web maps: x and y from 0 to 1, y southwards. Only for drawing; lengths are measured by the server. */

/** @param {number} lon degrees */
export function worldX(lon) {
  return (lon + 180) / 360;
}

/** @param {number} lat degrees */
export function worldY(lat) {
  const sin = Math.sin((lat * Math.PI) / 180);
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
}

/** @param {number} x */
export function lonOf(x) {
  return x * 360 - 180;
}

/** @param {number} y */
export function latOf(y) {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

/** Pixels across the world at a zoom. @param {number} zoom */
export function worldPixels(zoom) {
  return 256 * 2 ** zoom;
}

/** How many true metres one world unit is at a latitude. @param {number} y */
export function metersPerWorld(y) {
  return 40075016.686 * Math.cos((latOf(y) * Math.PI) / 180);
}
