/** Trucks that drive round a point: ways with their trips, and how rates moved when points went live. */
import { html, render } from '../ui/html.js';
import L from '../map/leaflet.js';
import { periodFields, periodOf } from '../overload/period.js';

const LAYER = 'roadside-bypass';
const YEAR = 365;

/** @param {HTMLElement} host @param {any} app */
export async function showBypass(host, app) {
  const { t, format, url, map } = app;
  const names = new Map((await app.api.get('/api/checkpoints')).items.map((each) => [each.id, each.name]));
  const name = (id) => names.get(id) ?? id;
  const lines = L.layerGroup();
  map.addLayer({ id: LAYER, titleKey: 'roadside.tab_bypass', group: 'work', layer: lines, legend: [{ line: true, color: 'gap', labelKey: 'roadside.way_round' }] });
  /** @type {any} */
  let found;
  let chosen = -1;
  const load = async () => {
    found = undefined;
    draw();
    try {
      found = await app.api.get('/api/roadside/bypass', { query: periodOf(url, YEAR) });
    } catch (failure) {
      app.fail(failure);
      found = { flows: [], shifts: [] };
    }
    chosen = found.flows.findIndex((flow) => flow.proven);
    draw();
    paint(true);
  };
  const paint = (isFit = false) => {
    lines.clearLayers();
    const flow = found?.flows[chosen];
    if (!flow) return;
    const line = L.polyline(flow.round.map(([lon, lat]) => [lat, lon]), { color: map.palette().gap, weight: 6, opacity: 0.85, dashArray: '10 7', interactive: false });
    lines.addLayer(line);
    if (isFit) map.fit(line.getBounds());
  };
  const choose = (at) => { chosen = at; draw(); paint(true); };
  const sure = (is, q) => html`<span class="badge ${is ? 'bad' : ''}"><span aria-hidden="true">${is ? '▲' : '○'}</span> ${t(is ? 'roadside.beyond_chance' : 'roadside.may_be_chance')}</span><br><small>q = ${q < 0.0001 ? '< 0.0001' : q.toFixed(4)}</small>`;
  const change = (each) => html`${each.value > 0 ? '+' : ''}${each.value.toFixed(1)}<br><small>[${each.low.toFixed(1)}, ${each.high.toFixed(1)}]</small>`;
  const share = (part, whole) => (whole ? `${part} / ${whole}` : '–');

  const draw = () => render(html`<div class="scroll"><div class="toolbar">${periodFields(app, load, YEAR)}</div>
    ${found ? html`<section class="pad"><h3>${t('roadside.trips')}</h3><p><small>${t('roadside.trips_rule')}</small></p>
    ${found.flows.length ? html`<div class="table-wrap"><table id="bypass-trips"><thead><tr><th>${t('roadside.way')}</th><th class="figure">${t('roadside.through')}</th><th class="figure">${t('roadside.round')}</th><th>${t('roadside.verdict')}</th></tr></thead><tbody>
      ${found.flows.map((flow, at) => html`<tr aria-selected=${at === chosen}><th scope="row"><button type="button" class="quiet" data-flow=${at} @click=${() => choose(at)}>${name(flow.from)} → ${name(flow.to)}</button>
        <br><small>${t('roadside.round_of', { point: name(flow.point), direct: format.km(flow.directKm), minutes: Math.round(flow.directMinutes), round: format.km(flow.roundKm), roundMinutes: Math.round(flow.roundMinutes) })}</small></th>
        <td class="figure">${share(flow.throughOver, flow.through)}</td><td class="figure">${share(flow.roundOver, flow.roundTrips)}</td><td>${sure(flow.proven, flow.q)}</td></tr>`)}</tbody></table></div>` : html`<p class="empty">${t('roadside.no_trips')}</p>`}</section>
    <section class="pad"><h3>${t('roadside.shifts')}</h3><p><small>${t('roadside.shifts_rule')}</small></p>
    ${found.shifts.length ? html`<div class="table-wrap"><table id="bypass-shifts"><thead><tr><th>${t('roadside.pair')}</th><th class="figure">${t('roadside.fall')}</th><th class="figure">${t('roadside.rise')}</th><th>${t('roadside.verdict')}</th></tr></thead><tbody>
      ${found.shifts.map((each) => html`<tr><th scope="row">${name(each.point)} → ${name(each.other)}<br><small>${each.pointBefore.toFixed(1)} → ${each.pointAfter.toFixed(1)} % · ${each.otherBefore.toFixed(1)} → ${each.otherAfter.toFixed(1)} %</small></th>
        <td class="figure">${change(each.fall)}</td><td class="figure">${change(each.rise)}</td><td>${sure(each.suspicious, each.q)}</td></tr>`)}</tbody></table></div>` : html`<p class="empty">${t('roadside.no_shifts')}</p>`}</section>` : html`<p class="empty">${t('roadside.working')}</p>`}</div>`, host);
  const offTheme = app.on('theme', () => paint());
  await load();
  return {
    dispose() {
      offTheme();
      map.removeLayer(LAYER);
    },
  };
}
