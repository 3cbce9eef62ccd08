/** Rows with a place, whether they come as GeoJSON features, as a page of items, or as a list. Pure. */

/**
 * @param {any} answer
 * @returns {Array<any>} flat rows with `id`, `lon`, `lat`; rows without a place are left out
 */
export function featuresOf(answer) {
  const rows = Array.isArray(answer) ? answer : answer?.features ?? answer?.items ?? [];
  return rows.map(flat).filter((row) => Number.isFinite(row.lon) && Number.isFinite(row.lat));
}

/** @param {any} row */
function flat(row) {
  const place = row.geometry ?? row.position ?? row.place?.position ?? {};
  const [lon, lat] = place.coordinates ? firstPosition(place.coordinates) : [place.lon ?? row.lon, place.lat ?? row.lat];
  return { ...row, ...(row.properties ?? {}), id: row.id ?? row.properties?.id, lon, lat };
}

/** @param {any} coordinates @returns {[number, number]} */
function firstPosition(coordinates) {
  return Array.isArray(coordinates[0]) ? firstPosition(coordinates[0]) : /** @type {[number, number]} */ (coordinates);
}
