/** Patrol coverage of a period: kilometres and percent by road class, the colours on the map, and what was left out. */
import { html, nothing, render } from '../ui/html.js';
import { icons } from '../ui/icons.js';
import { RowList } from '../ui/list.js';
import { dateText, dayStart } from '../app/format.js';
import { CLASSES } from '../map/roadData.js';
import { openDay, readReopened, reopenedNote } from '../mileage/reopened.js';
import { AGES, ageClass, gapsByRoad, visitsOf } from './visits.js';

export default { id: 'coverage', titleKey: 'coverage.title', roles: ['DISPATCHER', 'PLANNER', 'REVIEWER'], order: 30, icon: icons.coverage, render: show };

const MODES = ['driven', 'age'];
const SHADES = ['covered', 'heat1', 'heat2', 'heat3', 'heat4'];

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, format, url, map } = app;
  const today = dateText(Date.now());
  /** @type {any} */
  const state = { from: url.get('from') ?? today, to: url.get('to') ?? today, mode: url.get('mode') ?? 'driven', classes: [], total: {}, visits: new Map(), reopened: { history: [], nameOf: String }, note: '', isBusy: false };
  const head = document.createElement('div');
  const body = document.createElement('div');
  host.append(head, body);
  const list = new RowList(body, {
    keyOf: (road) => road.key, label: t('coverage.left_out'), emptyText: t('coverage.nothing_left'), rowHeight: 52,
    onChoose: (road) => { const bounds = map.roads.boundsOf(road.segments); if (bounds) map.fit(bounds); },
    row: (road) => html`<span class="row-main"><b>${road.key}</b><small>${t(`map.class_${CLASSES[road.cls]}`)}</small></span>
      <span class="row-side"><b>${format.km(road.missing / 1000)}</b><br><small>${t('coverage.of', { km: format.km(road.meters / 1000) })}</small></span>`,
  });
  const layer = map.addLayer({ id: 'coverage-view', titleKey: 'coverage.title', group: 'work', layer: map.roads.paintLayer('coverage-view', { order: 5 }), legend: () => legend() });
  map.roads.paints.get('coverage')?.layer.setOpacity(0);

  const legend = () => (state.mode === 'driven'
    ? [{ line: true, color: 'covered', labelKey: 'coverage.driven' }, { line: true, color: 'gap', width: 2, labelKey: 'coverage.gap' }]
    : AGES.map((days, at) => ({ line: true, color: SHADES[at], label: Number.isFinite(days) ? t('coverage.within', { count: days }) : t('coverage.longer') })));

  const load = async () => {
    state.isBusy = true;
    draw();
    url.set({ from: state.from === today ? null : state.from, to: state.to === today ? null : state.to, mode: state.mode === 'driven' ? null : state.mode });
    const from = dayStart(new Date(`${state.from}T00:00:00+08:00`));
    const query = { from, to: dayStart(new Date(`${state.to}T00:00:00+08:00`), 1) };
    const seen = state.mode === 'age' ? { ...query, from: dayStart(query.to, -90) } : query;
    try {
      const [classes, segments, , reopened] = await Promise.all([app.api.get('/api/coverage', { query }), app.api.get('/api/coverage/segments', { query: seen }), map.roads.ready(), readReopened(app, state.from, state.to)]);
      state.reopened = reopened;
      state.classes = classes.classes;
      state.total = classes.total;
      state.visits = visitsOf(segments);
      state.note = '';
      paint();
    } catch (failure) {
      state.note = failure.message;
    }
    state.isBusy = false;
    draw();
  };

  const paint = () => {
    const { data } = map.roads;
    const now = dayStart(new Date(`${state.to}T00:00:00+08:00`), 1).getTime();
    /** @type {Array<[number, any]>} */
    const parts = [];
    const gap = (id) => parts.push([id, { color: map.palette().gap, width: 0.45 }]);
    data.ids.forEach((id, at) => {
      const visit = state.visits.get(id);
      if (state.mode === 'age') parts.push([id, { color: map.palette()[SHADES[ageClass(visit?.last, now)]], width: 0.8 }]);
      else if (!visit) data.classOf(at) <= 4 && gap(id);
      else parts.push([id, visit.parts.map(([from, to]) => ({ color: map.palette().covered, from, to }))]);
    });
    map.roads.paint('coverage-view', parts);
    list.set(gapsByRoad(data, state.visits, 4));
    layer.changed();
  };

  const draw = () => {
    const { total } = state;
    render(html`<form class="toolbar" @submit=${(event) => { event.preventDefault(); load(); }}>
        <input class="grow" type="date" aria-label=${t('app.from')} max=${today} .value=${state.from} @change=${(event) => { state.from = event.target.value || today; load(); }}>–
        <input class="grow" type="date" aria-label=${t('app.to')} max=${today} .value=${state.to} @change=${(event) => { state.to = event.target.value || today; load(); }}></form>
      <div class="tabs" role="tablist">${MODES.map((mode) => html`<button type="button" role="tab" aria-selected=${mode === state.mode}
        @click=${() => { state.mode = mode; load(); }}>${t(`coverage.mode_${mode}`)}</button>`)}</div>
      ${state.note ? html`<p class="note bad" role="alert">${state.note}</p>` : nothing}
      <div class="figures-row"><div class="figure-card"><small>${t('coverage.percent')}</small><b>${format.percent(total.percent)}</b></div>
        <div class="figure-card"><small>${t('coverage.covered')}</small><b>${format.km(total.coveredKm)}</b></div>
        <div class="figure-card"><small>${t('coverage.driven_km')}</small><b>${format.km(total.drivenKm)}</b></div></div>
      <div class="pad tight"><table aria-busy=${state.isBusy}><thead><tr><th>${t('coverage.class')}</th><th class="figure">${t('coverage.total')}</th><th class="figure">${t('coverage.covered')}</th>
        <th class="figure">%</th><th></th></tr></thead><tbody>${state.classes.map((row) => html`<tr><th scope="row">${t(`map.class_${row.class}`)}</th>
        <td class="figure">${format.km(row.totalKm)}</td><td class="figure">${format.km(row.coveredKm)}</td><td class="figure">${format.percent(row.percent)}</td>
        <td><div class="meter"><i .style=${`width:${Math.min(100, row.percent ?? 0)}%`}></i></div></td></tr>`)}</tbody></table></div>
      ${reopenedNote(app, state.reopened.history, state.reopened.nameOf, openDay(app))}
      <h3 class="pad tight">${t('coverage.left_out')}</h3>`, head);
  };

  load();
  const offs = [app.feed.on('coverage', debounce(load, 4000)), app.on('theme', paint)];
  return {
    dispose() {
      offs.forEach((off) => off());
      map.removeLayer('coverage-view');
      map.roads.paints.get('coverage')?.layer.setOpacity(1);
      list.dispose();
      url.set({ from: null, to: null, mode: null });
    },
  };
}

/** @param {() => void} run @param {number} millis */
function debounce(run, millis) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, millis);
  };
}
