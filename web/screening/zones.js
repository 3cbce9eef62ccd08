/**
 * Road land, control zones and areas of sight of the view, asked for as the map moves: surveyed solid, estimated dashed;
 * a click tells the rule.
 */
import L from '../map/leaflet.js';

const WAIT_MILLIS = 250;
const COLORS = { LAND: 'info', CONTROL: 'warn', INNER_CURVE: 'draw', JUNCTION: 'bad' };
/** Outline in pixels: far out a zone is thinner than its road is drawn, and shows as a seam along both sides of it. */
const SEAM_PIXELS = [[15, 1.2], [14, 4], [13, 6], [0, 8]];
const SIGHT = ['INNER_CURVE', 'JUNCTION'];

/** @param {any} map @param {any} app */
export function listZones(map, app) {
  const look = (feature) => {
    const { zone, surveyed } = feature.properties;
    const color = map.colors[COLORS[zone]];
    const isSight = SIGHT.includes(zone);
    const seam = SEAM_PIXELS.find(([zoom]) => map.leaflet.getZoom() >= zoom)[1];
    return { color, weight: isSight ? 1 : seam, opacity: seam > 2 ? 0.7 : 0.9, dashArray: isSight ? '1 3' : surveyed ? undefined : '5 4', fillColor: color, fillOpacity: zone === 'LAND' || isSight ? 0.16 : 0.1 };
  };
  const layer = L.geoJSON(null, { pane: 'areas', interactive: false, renderer: L.canvas({ pane: 'areas', padding: 0.2 }), style: look });
  app.on('ground', ({ lonLat }) => map.leaflet.hasLayer(layer) && tellZone(map, app, layer, lonLat));
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
      { line: true, color: 'warn', width: 3, labelKey: 'screening.legend_zone' }, { line: true, dash: true, color: 'warn', width: 3, labelKey: 'screening.legend_zone_estimated' },
      { line: true, dash: true, color: 'draw', width: 3, labelKey: 'screening_again.legend_curve' }, { line: true, dash: true, color: 'bad', width: 3, labelKey: 'screening_again.legend_junction' }],
  });
}

/**
 * What holds where the map was clicked: zone, road, width, rule, and whether it was measured.
 * @param {any} map @param {any} app @param {any} layer @param {number[]} at
 */
function tellZone(map, app, layer, at) {
  const { t } = app;
  const place = L.latLng(at[1], at[0]);
  const here = layer.getLayers().filter((each) => each.getBounds().contains(place) && isIn(each.feature.geometry, at)).map((each) => each.feature.properties);
  if (!here.length) return;
  const lines = [...new Set(here.map(({ zone, routeCode, meters, article, surveyed }) => [t(`screening_again.zone_${zone}`), routeCode, t('screening_again.meters', { meters: meters.toFixed(0) }), article,
    SIGHT.includes(zone) ? t('screening_again.computed') : t(surveyed ? 'screening_again.surveyed' : 'screening_again.estimated')].filter(Boolean).join(' · ')))];
  const text = document.createElement('div');
  text.className = 'zone-told';
  lines.slice(0, 4).forEach((line) => text.append(Object.assign(document.createElement('p'), { textContent: line })));
  L.popup({ maxWidth: 320 }).setLatLng(place).setContent(text).openOn(map.leaflet);
}

/** Whether a place lies in a polygon or one of many, by crossings. @param {any} geometry @param {number[]} at */
function isIn(geometry, [x, y]) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  return polygons.some((rings) => rings.reduce((inside, ring) => ring.reduce((odd, [x2, y2], i) => {
    const [x1, y1] = ring[(i || ring.length) - 1];
    return (y1 > y) !== (y2 > y) && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 ? !odd : odd;
  }, inside), false));
}
