/** What is on the page as files: the same figures, made here. */

const COLUMNS = ['id', 'name', 'kind', 'road', 'fromStake', 'toStake', 'lon', 'lat', 'passes', 'overLimit', 'overTonnes', 'rate', 'smoothedRate', 'p', 'q', 'emergence', 'trend', 'compared'];
const SPOT = ['hours', 'passes', 'overLimit', 'rate', 'elsewhereRate', 'expected', 'relativeRisk', 'z', 'p', 'q'];

/** @param {any} study @returns {Array<Record<string, any>>} */
export function rowsOf(study) {
  return study.places.map((place, at) => {
    const spot = study.hotspots.find((each) => each.place === at);
    return {
      ...Object.fromEntries(COLUMNS.map((name) => [name, place[name]])), hot: !!spot,
      ...Object.fromEntries(SPOT.map((name) => [`hot_${name}`, name === 'hours' ? spot?.hours.join(' ') : spot?.[name]])),
    };
  });
}

/** @param {any} study */
export function csvOf(study) {
  const rows = rowsOf(study);
  const names = Object.keys(rows[0] ?? { id: '' });
  const cell = (value) => (/[",\n]/.test(`${value ?? ''}`) ? `"${`${value}`.replaceAll('"', '""')}"` : `${value ?? ''}`);
  return `\ufeff${[names, ...rows.map((row) => names.map((name) => row[name]))].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** @param {any} study */
export function geoJsonOf(study) {
  const features = rowsOf(study).map(({ lon, lat, ...properties }) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/** @param {string} name @param {string} type @param {string} text */
export function save(name, type, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
