/** Puts the map together: what the dispatcher's first view shows, and the controls around it. */
import { html, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { CLASSES } from './roadData.js';
import { MapView } from './map.js';
import { Legend } from './legend.js';
import { Readout } from './readout.js';
import { Search } from './search.js';
import { ToolHint } from './toolHint.js';
import { loadAreas } from './areas.js';
import { loadRegisters } from './registers.js';
import { listenToUnits } from './unitFeed.js';
import { listZones } from '../screening/zones.js';
import { showToday } from '../coverage/today.js';

/** @param {HTMLElement} element @param {any} app */
export function openMap(element, app) {
  const map = new MapView(element, app);
  app.map = map;
  const corner = (name) => {
    const host = document.createElement('div');
    host.className = `corner ${name}`;
    element.parentElement?.append(host);
    return host;
  };
  map.search = new Search(corner('top-middle'), map, app);
  map.legend = new Legend(corner('top-right'), map.layers, app, map.palette);
  map.readout = new Readout(corner('bottom-left'), map, app);
  new ToolHint(corner('top-hint'), app);
  tools(corner('bottom-right'), map, app);
  map.addLayer({
    id: 'roads', titleKey: 'map.roads', group: 'base', layer: map.roads.layer,
    legend: () => CLASSES.map((name, cls) => ({ cls, labelKey: `map.class_${name}`, line: true, width: cls < 3 ? 5 : cls < 5 ? 3.5 : 2,
      color: cls < 3 ? map.colors.fill[cls] : map.colors.casing[cls], count: map.roads.counts[cls] })).filter((item) => item.count),
  });
  map.addLayer({ id: 'labels', titleKey: 'map.labels', group: 'base', layer: map.labels.layer });
  map.addLayer({
    id: 'units', titleKey: 'map.units', group: 'live', layer: map.units.layer,
    legend: [{ shape: 'arrow', color: 'unitMoving', labelKey: 'map.unit_moving' }, { shape: 'square', color: 'unitStopped', labelKey: 'map.unit_stopped' },
      { shape: 'arrow', color: 'unitMoving', hollow: true, labelKey: 'map.unit_late' },
      { shape: 'circle', color: 'unitStale', hollow: true, labelKey: 'map.unit_stale' }],
  });
  listenToUnits(map, app);
  loadRoads(map, app).catch(app.fail);
  loadAreas(map, app).catch(app.fail);
  loadRegisters(map, app);
  listZones(map, app);
  showToday(map, app).catch((failure) => failure.status === 404 || app.fail(failure));
  return map;
}

/** @param {MapView} map @param {any} app */
async function loadRoads(map, app) {
  const begun = performance.now();
  map.roads.load(await app.api.get('/api/network/segments'));
  map.layers.setCount('roads', map.roads.data.count);
  map.layers.emit('change');
  map.labels.layer.redraw();
  const bounds = map.roads.boundsOf();
  if (!map.hasPlace && bounds) map.fit(bounds);
  performance.measure('roads', { start: begun });
  app.feed.on('network', async () => {
    map.roads.load(await app.api.get('/api/network/segments'));
    map.labels.layer.redraw();
  });
}

/** @param {HTMLElement} host @param {MapView} map @param {any} app */
function tools(host, map, app) {
  const { t } = app;
  const button = (path, label, run) => html`<button type="button" title=${label} aria-label=${label} @click=${run}>${icon(path)}</button>`;
  render(html`<div class="tools card">
    ${button(icons.plus, t('map.zoom_in'), () => map.leaflet.zoomIn())}
    ${button(icons.minus, t('map.zoom_out'), () => map.leaflet.zoomOut())}
    ${button(icons.home, t('map.whole'), () => map.fit(map.roads.boundsOf()))}
    ${button(icons.measure, t('map.measure'), () => map.measure.toggle())}
    ${button(icons.full, t('map.full_screen'), () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()))}
    ${button(icons.print, t('map.print'), () => window.print())}</div>`, host);
}
