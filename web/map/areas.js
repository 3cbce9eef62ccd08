/** The county under its roads: boundary, grid cells, towns. */
import L from './leaflet.js';

/** Lower ranks take their room first and show farther out. */
const RANKS = { seat: 0, town: 1, neighbour: 2, gate: 3, village: 4 };

/** @param {import('./map.js').MapView} map @param {any} app */
export async function loadAreas(map, app) {
  const get = (path) => app.api.get(path).catch(() => ({ features: [] }));
  const [boundary, grid, places] = await Promise.all([
    get('/api/network/areas?kind=boundary'), get('/api/network/areas?kind=grid'), get('/api/network/places')]);
  const renderer = L.canvas({ pane: 'areas', padding: 0.2 });
  const shape = (collection, look) => L.geoJSON(collection, { pane: 'areas', interactive: false, renderer, style: look });
  const looks = {
    boundary: () => ({ color: map.colors.boundary, weight: 2.2, dashArray: '10 4 2 4', fillColor: map.colors.land, fillOpacity: 1 }),
    grid: () => ({ color: map.colors.grid, weight: 1, dashArray: '4 4', fill: false }),
  };
  const layers = { boundary: shape(boundary, looks.boundary), grid: shape(grid, looks.grid) };
  map.layers.on('theme', () => Object.entries(layers).forEach(([name, layer]) => layer.setStyle(looks[name])));
  layers.boundary.on('add', () => layers.boundary.bringToBack());
  if (boundary.features.length) {
    map.addLayer({ id: 'boundary', titleKey: 'map.boundary', group: 'base', layer: layers.boundary, legend: [{ line: true, dash: true, color: 'boundary', width: 2 }] });
    if (!map.hasPlace) map.fit(layers.boundary.getBounds());
  }
  if (grid.features.length) {
    map.addLayer({ id: 'grid', titleKey: 'map.grid', group: 'base', layer: layers.grid, count: grid.features.length, legend: [{ line: true, dash: true, color: 'grid', width: 2 }] });
    map.labels.cells = grid.features.map((cell) => ({ name: cell.properties.name ?? cell.properties.code ?? '', ...middle(cell) }));
  }
  if (places.features.length) {
    map.labels.towns = places.features.map((place) => ({
      name: place.properties.name, lon: place.geometry.coordinates[0], lat: place.geometry.coordinates[1],
      rank: RANKS[place.properties.kind] ?? 1,
    }));
    const flag = L.layerGroup();
    flag.on('add', () => { map.labels.showTowns = true; map.labels.layer.redraw(); });
    flag.on('remove', () => { map.labels.showTowns = false; map.labels.layer.redraw(); });
    map.addLayer({ id: 'towns', titleKey: 'map.towns', group: 'base', layer: flag, count: map.labels.towns.filter((town) => town.rank < 2).length, legend: [{ shape: 'circle', color: 'town', hollow: true }] });
  }
  layers.grid.on('add remove', () => { map.labels.showCells = map.leaflet.hasLayer(layers.grid); map.labels.layer.redraw(); });
  map.labels.layer.redraw();
}

/** The middle of a feature's bounds. */
function middle(feature) {
  const centre = L.geoJSON(feature).getBounds().getCenter();
  return { lon: centre.lng, lat: centre.lat };
}
