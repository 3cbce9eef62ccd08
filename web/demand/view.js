/** What roads are owed on a day against what the units can do: figures, what is left out, the rows it is reckoned from. */
import { html, nothing, render } from '../ui/html.js';
import { icons } from '../ui/icons.js';
import { dateText } from '../app/format.js';
import { CLASSES } from '../map/roadData.js';
import { closeRoads, showClosures } from './closures.js';
import { showRules } from './rules.js';
import { colorOf, SHADES } from './shades.js';

export default { id: 'demand', titleKey: 'demand.title', roles: ['DISPATCHER', 'PLANNER', 'ADMINISTRATOR'], order: 15, icon: icons.patrol, render: show };

/** Roads listed at once. */
const SHOWN = 60;

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, format, url, map } = app;
  const today = dateText(Date.now());
  /** @type {any} */
  const state = { day: url.get('day') ?? today, hours: Number(url.get('hours') ?? 6.5), empty: Number(url.get('empty') ?? 0.15), balance: null, segments: [], note: '', isBusy: false, shown: SHOWN };
  const head = document.createElement('div');
  head.className = 'patrol-head whole';
  host.append(head);
  /** What made the weight, the strongest first, with the measure it reaches along the road. */
  const reasons = (road) => Object.entries(road.risks).sort(([, one], [, other]) => other - one).map(([kind, measure]) => `${t(`demand.risk_${kind}`)} ${format.percent(100 * measure)}`).join(' · ') || t('demand.no_risk');
  const layer = map.addLayer({ id: 'demand', titleKey: 'demand.layer', group: 'work', layer: map.roads.paintLayer('demand', { order: 5 }),
    legend: () => [...SHADES.map(({ from, color }) => ({ line: true, color, label: from > 1 ? t('demand.from_weight', { weight: from }) : t('demand.due') })),
      { line: true, color: 'covered', width: 1, labelKey: 'demand.not_due' }, { line: true, color: 'gap', dash: true, labelKey: 'demand.closed' }] });

  const load = async () => {
    state.isBusy = true;
    draw();
    url.set({ day: state.day === today ? null : state.day, hours: state.hours === 6.5 ? null : state.hours, empty: state.empty === 0.15 ? null : state.empty });
    try {
      const [balance, segments] = await Promise.all([
        app.api.get('/api/patrol/demand', { query: { day: state.day, hours: state.hours, empty: state.empty } }),
        app.api.get('/api/patrol/demand/segments', { query: { day: state.day } }), map.roads.ready()]);
      Object.assign(state, { balance, segments: segments.segments, note: '' });
      paint();
    } catch (failure) {
      state.note = failure.message;
    }
    state.isBusy = false;
    draw();
  };

  const paint = () => {
    const palette = map.palette();
    map.roads.paint('demand', state.segments.map((each) => [each.id, { color: palette[colorOf(each)], width: each.due || each.closed ? 0.8 : 0.4 }]));
    layer.changed();
  };

  const cards = ({ workforce, total, fitsKm }) => {
    const short = Math.max(0, total.dueKm - fitsKm);
    return html`<div class="figures-row"><div class="figure-card"><small>${t('demand.due_km')}</small><b>${format.km(total.dueKm)}</b><small>${t('demand.hours', { hours: format.figure(total.dueHours) })}</small></div>
      <div class="figure-card"><small>${t('demand.capacity')}</small><b>${t('demand.hours', { hours: format.figure(workforce.inspectionHours) })}</b><small>${t(workforce.rostered ? 'demand.units_rostered' : 'demand.units', { count: workforce.units.length })}</small></div>
      <div class="figure-card"><small>${t('demand.short')}</small><b>${format.km(short)}</b><small>${total.dueKm > 0 ? format.percent(100 * short / total.dueKm) : '–'}</small></div></div>`;
  };
  const unable = ({ workforce }) => (workforce.unable.length === 0 ? nothing : html`<details class="pad tight"><summary>${t('demand.unable', { count: workforce.unable.length })}</summary>
    <ul>${workforce.unable.map((each) => html`<li><b>${each.unit}</b> ${t(`demand.unable_${each.reason}`)}</li>`)}</ul></details>`);
  const classes = ({ classes: rows }) => html`<div class="pad tight over"><table aria-busy=${state.isBusy} id="demand-classes"><thead><tr><th>${t('demand.class')}</th><th class="figure">${t('demand.road_km')}</th>
    <th class="figure">${t('demand.a_day')}</th><th class="figure">${t('demand.due')}</th><th class="figure">${t('demand.closed')}</th></tr></thead><tbody>
    ${[...rows].sort((one, other) => CLASSES.indexOf(one.roadClass) - CLASSES.indexOf(other.roadClass)).map(({ roadClass, sum }) => html`<tr><th scope="row">${t(`map.class_${roadClass}`)}</th>
      <td class="figure">${format.km(sum.roadKm)}</td><td class="figure">${format.km(sum.aDayKm)}</td><td class="figure">${format.km(sum.dueKm)}</td><td class="figure">${format.km(sum.closedKm)}</td></tr>`)}</tbody></table></div>`;

  const look = (road) => {
    const bounds = map.roads.boundsOf(road.segments);
    if (bounds) map.fit(bounds);
  };
  const dueRoads = ({ due }) => html`<div class="pad tight" id="demand-due"><h3>${t('demand.due_roads')}</h3>${due.length === 0 ? html`<p class="note">${t('demand.nothing_due')}</p>` : html`<table><tbody>${due.slice(0, state.shown).map((road) => html`<tr>
      <th scope="row"><button type="button" class="quiet left-out" title=${t('app.show_on_map')} @click=${() => look(road)}>${road.road} ${road.name && road.name !== road.road ? road.name : nothing}</button><br>
        <small>${t(`map.class_${road.roadClass}`)}${road.leftKm > 0 ? html` <span class="badge bad">${t('demand.left_km', { km: format.km(road.leftKm) })}</span>` : nothing}<br>${reasons(road)}</small></th>
      <td class="figure">${format.km(road.km)}<br><small>${t('demand.weight')} ${format.figure(road.weight)}</small></td></tr>`)}</tbody></table>
    ${due.length > state.shown ? html`<button type="button" data-action="more-roads" @click=${() => { state.shown += SHOWN; draw(); }}>${t('demand.more', { count: due.length - state.shown })}</button>` : nothing}`}</div>`;

  const draw = () => {
    const { balance } = state;
    render(html`<form class="toolbar" @submit=${(event) => { event.preventDefault(); load(); }}>
        <input type="date" aria-label=${t('demand.day')} .value=${state.day} @change=${(event) => { state.day = event.target.value || today; load(); }}>
        <label>${t('demand.shift_hours')} <input type="number" min="0.5" max="24" step="0.5" .value=${String(state.hours)} @change=${(event) => { state.hours = Number(event.target.value) || 6.5; load(); }}></label>
        <label>${t('demand.empty_share')} <input type="number" min="0" max="90" step="5" .value=${String(Math.round(100 * state.empty))} @change=${(event) => { state.empty = Number(event.target.value) / 100; load(); }}> %</label></form>
      <div class="toolbar"><button type="button" data-action="demand-rules" @click=${() => showRules(app).then(load)}>${t('demand.rules')}</button>
        <button type="button" data-action="closures" @click=${() => showClosures(app).then((changed) => changed && load())}>${t('demand.closures')}</button>
        ${app.may('DISPATCHER') ? html`<button type="button" data-action="close-road" @click=${() => closeRoads(app, load)}>${t('demand.close_road')}</button>` : nothing}</div>
      ${state.note ? html`<p class="note bad" role="alert">${state.note}</p>` : nothing}
      ${balance ? html`${cards(balance)}${unable(balance)}${classes(balance)}
        ${state.isBusy ? html`<p class="pad tight" aria-live="polite"><small>${t('app.loading')}</small></p>` : nothing}
        ${balance.unknown.length ? html`<p class="pad tight"><small>${t('demand.unknown', { kinds: balance.unknown.map((kind) => t(`demand.risk_${kind}`)).join(format.and) })}</small></p>` : nothing}
        <p class="pad tight"><small>${t('demand.directions')}</small></p>
        ${dueRoads(balance)}` : html`<p class="pad">${t('app.loading')}</p>`}`, head);
  };

  draw();
  load();
  const off = app.on('theme', paint);
  return {
    dispose() {
      off();
      map.removeLayer('demand');
      url.set({ day: null, hours: null, empty: null });
    },
  };
}
