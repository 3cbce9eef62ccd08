/** Road land and control zones of the view, asked for as the map moves: surveyed solid, estimated dashed. */
import L from '../map/leaflet.js';

const WAIT_MILLIS = 250;

/** @param {any} map @param {any} app */
export function listZones(map, app) {
  const look = (feature) => {
    const { zone, surveyed } = feature.properties;
    const color = zone === 'LAND' ? map.colors.info : map.colors.warn;
    return { color, weight: 1.2, opacity: 0.9, dashArray: surveyed ? undefined : '5 4', fillColor: color, fillOpacity: zone === 'LAND' ? 0.16 : 0.1 };
  };
  const layer = L.geoJSON(null, { pane: 'areas', interactive: false, renderer: L.canvas({ pane: 'areas', padding: 0.2 }), style: look });
  let timer = 0;
  let turn = 0;
  const load = async () => {
    const now = ++turn;
    const box = map.leaflet.getBounds().pad(0.1);
    const found = await app.api.get('/api/zones', {
      query: { zoom: Math.round(map.leaflet.getZoom()), bbox: [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()].map((each) => each.toFixed(5)).join(',') },
    });
    if (now !== turn || !map.leaflet.hasLayer(layer)) return;
    layer.clearLayers();
    layer.addData(found);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => load().catch(app.fail), WAIT_MILLIS);
  };
  layer.on('add', () => { map.leaflet.on('moveend', soon); soon(); });
  layer.on('remove', () => { map.leaflet.off('moveend', soon); clearTimeout(timer); turn += 1; });
  app.feed.on('network', () => map.leaflet.hasLayer(layer) && soon());
  map.layers.on('theme', () => layer.setStyle(look));
  map.addLayer({
    id: 'zones', titleKey: 'screening.layer_zones', group: 'register', visible: false, layer,
    legend: [{ line: true, color: 'info', width: 3, labelKey: 'screening.legend_land' }, { line: true, dash: true, color: 'info', width: 3, labelKey: 'screening.legend_land_estimated' },
      { line: true, color: 'warn', width: 3, labelKey: 'screening.legend_zone' }, { line: true, dash: true, color: 'warn', width: 3, labelKey: 'screening.legend_zone_estimated' }],
  });
}
