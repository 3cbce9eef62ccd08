/** Where trucks come from and go to: scenarios with their fit, freight places, counts, files of surveys. */
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { formDialog } from '../ui/formDialog.js';
import { share } from './words.js';

const KINDS = ['QUARRY', 'MINE', 'PLANT', 'YARD', 'TOWN', 'GATE'];
const SHAPES = { QUARRY: 'triangle', MINE: 'diamond', PLANT: 'pentagon', YARD: 'square', TOWN: 'circle', GATE: 'hexagon' };

/** @param {HTMLElement} host @param {any} app */
export async function showFlows(host, app) {
  const { t, format, map } = app;
  host.classList.add('siting', 'scroll-view');
  const mayEdit = app.may('PLANNER', 'ADMINISTRATOR');
  /** @type {any} */
  const state = { scenarios: [], places: [], counts: [], pairs: undefined, flows: undefined, report: undefined };
  const places = map.markers({
    id: 'siting-places', titleKey: 'siting.layer_places', group: 'work', isClustered: false, labelZoom: 10, color: 'warn',
    legend: KINDS.map((kind) => ({ shape: SHAPES[kind], color: 'warn', labelKey: `siting.kind_${kind}` })),
    onClick: (feature) => edit(state.places.find((each) => each.id === feature.id)),
  });
  const counts = map.markers({ id: 'siting-counts', titleKey: 'siting.layer_counts', group: 'work', isClustered: false, isQuiet: true, shape: 'square', color: 'info', onClick: () => {} });

  const load = async () => {
    const get = async (what) => (await app.api.get(`/api/siting/${what}`)).items;
    [state.scenarios, state.places, state.counts] = await Promise.all([get('scenarios'), get('places'), get('counts')]);
    places.set(state.places.map((each) => ({ id: each.id, lon: each.lon, lat: each.lat, label: each.name, shape: SHAPES[each.kind] })));
    counts.set(state.counts.map((each) => ({ id: each.id, lon: each.lon, lat: each.lat, label: `${each.name} ${Math.round(each.trucksPerDay)}` })));
    draw();
  };
  const done = async (answer) => { if (answer) await load(); };
  const act = (run) => async () => {
    try {
      await run();
      await load();
    } catch (failure) {
      app.fail(failure);
    }
  };
  const estimate = async () => done(await formDialog(app, t('siting.estimate'), [
    { name: 'name', label: t('siting.name'), type: 'text', required: true },
    { name: 'kind', label: t('siting.scenario_kind'), type: 'select', options: ['BASE', 'HARVEST', 'CONSTRUCTION', 'OTHER'].map((each) => [each, t(`siting.scenario_${each}`)]) },
    ...KINDS.map((kind) => ({ name: `factor_${kind}`, label: t('siting.factor', { kind: t(`siting.kind_${kind}`) }), type: 'number', step: 'any', min: 0, value: 1 })),
    { name: 'withPasses', label: t('siting.with_passes'), type: 'checkbox', hint: t('siting.with_passes_hint') }],
  ({ name, kind, withPasses, ...rest }) => app.api.post('/api/siting/scenarios', { name, kind, withPasses: !!withPasses,
    factors: Object.fromEntries(KINDS.map((each) => [each, rest[`factor_${each}`]]).filter(([, factor]) => factor !== null && factor !== 1)) })));
  const edit = async (place, at) => mayEdit && done(await formDialog(app, place ? place.name : t('siting.new_place'), [
    { name: 'code', label: t('siting.code'), type: 'text', required: true, value: place?.code },
    { name: 'name', label: t('siting.name'), type: 'text', required: true, value: place?.name },
    { name: 'kind', label: t('siting.kind'), type: 'select', value: place?.kind ?? 'QUARRY', options: KINDS.map((each) => [each, t(`siting.kind_${each}`)]) },
    { name: 'lon', label: t('siting.lon'), type: 'number', step: 'any', required: true, value: place?.lon ?? at?.[0].toFixed(6) },
    { name: 'lat', label: t('siting.lat'), type: 'number', step: 'any', required: true, value: place?.lat ?? at?.[1].toFixed(6) },
    { name: 'trucksOut', label: t('siting.trucks_out'), type: 'number', step: 'any', min: 0, value: place?.trucksOut ?? 0 },
    { name: 'trucksIn', label: t('siting.trucks_in'), type: 'number', step: 'any', min: 0, value: place?.trucksIn ?? 0 },
    { name: 'overShare', label: t('siting.over_share'), type: 'number', step: 'any', min: 0, max: 1, value: place?.overShare ?? 0.1 }],
  (values) => (place ? app.api.put(`/api/siting/places/${place.id}`, { ...values, note: place.note }, { ifMatch: place.version }) : app.api.post('/api/siting/places', values))));
  const count = async (at) => at && done(await formDialog(app, t('siting.new_count'), [
    { name: 'name', label: t('siting.name'), type: 'text' },
    { name: 'lon', label: t('siting.lon'), type: 'number', step: 'any', required: true, value: at[0].toFixed(6) },
    { name: 'lat', label: t('siting.lat'), type: 'number', step: 'any', required: true, value: at[1].toFixed(6) },
    { name: 'trucksPerDay', label: t('siting.trucks_per_day'), type: 'number', step: 'any', required: true },
    { name: 'overPerDay', label: t('siting.over_per_day'), type: 'number', step: 'any', min: 0 },
    { name: 'countedOn', label: t('siting.day'), type: 'date' }], (values) => app.api.post('/api/siting/counts', values)));
  const upload = (what) => async (event) => {
    const [file] = event.target.files;
    if (!file) return;
    const form = new FormData();
    form.set('file', file);
    if (what === 'scenarios') form.set('name', file.name.replace(/\.\w+$/, '').slice(0, 100));
    try {
      state.report = { what, ...(await app.api.post(`/api/siting/${what}/csv`, form)) };
      await load();
    } catch (failure) {
      app.fail(failure);
    }
    event.target.value = '';
  };
  const open = async (scenario) => {
    state.flows = state.flows?.id === scenario.id ? undefined : { id: scenario.id, items: (await app.api.get(`/api/siting/scenarios/${scenario.id}/flows`)).items };
    draw();
  };

  const readPairs = async () => {
    state.pairs = (await app.api.get('/api/siting/plate-pairs')).items;
    draw();
  };

  const fit = (label, figures) => html`<tr><th scope="row">${label}</th><td class="figure">${figures.rSquared.toFixed(3)}</td><td class="figure">${share(app, figures.gehBelowFive)}</td><td class="figure">${share(app, figures.meanErrorShare)}</td></tr>`;
  const scenario = (each) => html`<article class="scenario" data-scenario=${each.id}><h3>${each.name} <span class="badge">${t(`siting.scenario_${each.kind}`)}</span></h3>
    <p>${t('siting.scenario_text', { trucks: format.count(Math.round(each.trucksPerDay)), over: format.count(Math.round(each.overPerDay)), pairs: each.flows })}</p>
    ${each.basis === 'COUNTS' ? html`<table class="tight"><thead><tr><th>${t('siting.fit', { counts: each.account.matched.counts })}</th><th class="figure">R²</th><th class="figure">GEH &lt; 5</th><th class="figure">${t('siting.error')}</th></tr></thead>
      <tbody>${fit(t('siting.fit_gravity'), each.account.gravity)}${fit(t('siting.fit_matched'), each.account.matched)}${fit(t('siting.fit_left_out'), each.account.leftOut)}</tbody></table>
      ${each.account.unusedCounts + each.account.unreachablePairs + each.account.astrayPlaces ? html`<p class="note warn">${t('siting.fit_odd', { counts: each.account.unusedCounts, pairs: each.account.unreachablePairs, places: each.account.astrayPlaces })}</p>` : nothing}`
    : html`<p><small>${t('siting.from_survey')}</small></p>`}
    <div class="marks"><button type="button" class="quiet" data-action="flows" @click=${() => open(each).catch(app.fail)}>${t('siting.show_flows')}</button>
      ${mayEdit ? html`<button type="button" class="quiet" @click=${act(() => app.api.del(`/api/siting/scenarios/${each.id}`))}>${t('siting.remove')}</button>` : nothing}</div>
    ${state.flows?.id === each.id ? html`<div class="table-wrap"><table class="tight"><thead><tr><th>${t('siting.flow')}</th><th class="figure">${t('siting.trucks')}</th><th class="figure">${t('siting.over')}</th></tr></thead>
      <tbody>${state.flows.items.slice(0, 100).map((flow) => html`<tr><td>${flow.fromName} → ${flow.toName}</td><td class="figure">${flow.trucksPerDay.toFixed(1)}</td><td class="figure">${flow.overPerDay.toFixed(1)}</td></tr>`)}</tbody></table></div>` : nothing}</article>`;
  const file = (what) => (mayEdit ? html`<label class="button">${icon(icons.import)} CSV <input type="file" accept=".csv,.txt,text/csv" data-upload=${what} class="visually-hidden" @change=${upload(what)}></label>` : nothing);
  const report = () => html`<div class="note ${state.report.refused ? 'warn' : ''}" id="file-report"><p>${t('siting.file_report', { taken: state.report.taken, refused: state.report.refused })}</p>
    ${state.report.errors.length ? html`<table class="tight"><tbody>${state.report.errors.map((row) => html`<tr><td class="figures">${row.row}</td><td>${row.field ?? ''}</td><td>${row.reason}</td></tr>`)}</tbody></table>` : nothing}
    ${state.report.ignoredColumns.length ? html`<p><small>${t('siting.ignored', { columns: state.report.ignoredColumns.join(format.and) })}</small></p>` : nothing}</div>`;

  const draw = () => render(html`${state.report ? html`<section>${report()}</section>` : nothing}
    <section><h2>${t('siting.scenarios')}</h2><div class="marks">${mayEdit ? html`<button type="button" class="primary" data-action="estimate" @click=${estimate}>${icon(icons.plus)} ${t('siting.estimate')}</button>` : nothing}${file('scenarios')}</div>
      <small>${t('siting.scenarios_note')}</small>${state.scenarios.map(scenario)}</section>
    <section><details><summary><b>${t('siting.places', { count: state.places.length })}</b></summary><div class="marks">${mayEdit ? html`<button type="button" data-action="new-place" @click=${() => map.draw.point((at) => at && edit(undefined, at))}>${icon(icons.plus)} ${t('siting.new_place')}</button>` : nothing}${file('places')}</div>
      <div class="table-wrap"><table class="tight"><thead><tr><th>${t('siting.name')}</th><th class="figure">${t('siting.trucks_out')}</th><th class="figure">${t('siting.trucks_in')}</th><th class="figure">${t('siting.over_share')}</th><th></th></tr></thead>
      <tbody>${state.places.map((each) => html`<tr><td><button type="button" class="quiet" @click=${() => { map.goTo([each.lon, each.lat], 12); edit(each); }}>${each.name}</button></td><td class="figure">${format.count(each.trucksOut)}</td><td class="figure">${format.count(each.trucksIn)}</td><td class="figure">${share(app, each.overShare)}</td>
        <td>${mayEdit ? html`<button type="button" class="quiet" aria-label=${t('siting.remove')} @click=${act(() => app.api.del(`/api/siting/places/${each.id}`, { ifMatch: each.version }))}>×</button>` : nothing}</td></tr>`)}</tbody></table></div></details></section>
    <section><details><summary><b>${t('siting.counts', { count: state.counts.length })}</b></summary><div class="marks">${mayEdit ? html`<button type="button" @click=${() => map.draw.point(count)}>${icon(icons.plus)} ${t('siting.new_count')}</button>` : nothing}${file('counts')}</div>
      <div class="table-wrap"><table class="tight"><thead><tr><th>${t('siting.name')}</th><th class="figure">${t('siting.trucks_per_day')}</th><th class="figure">${t('siting.over')}</th><th>${t('siting.day')}</th><th></th></tr></thead>
      <tbody>${state.counts.map((each) => html`<tr><td><button type="button" class="quiet" @click=${() => map.goTo([each.lon, each.lat], 13)}>${each.name}</button></td><td class="figure">${format.count(each.trucksPerDay)}</td><td class="figure">${format.count(each.overPerDay)}</td><td class="figures">${each.countedOn}</td>
        <td>${mayEdit ? html`<button type="button" class="quiet" aria-label=${t('siting.remove')} @click=${act(() => app.api.del(`/api/siting/counts/${each.id}`))}>×</button>` : nothing}</td></tr>`)}</tbody></table></div></details></section>
    <section><details @toggle=${(event) => event.target.open && !state.pairs && readPairs().catch(app.fail)}><summary><b>${t('siting.plate_pairs')}</b></summary><p><small>${t('siting.plate_pairs_note')}</small></p>
      ${state.pairs ? html`<table class="tight" id="plate-pairs"><thead><tr><th>${t('siting.flow')}</th><th class="figure">${t('siting.readings')}</th><th class="figure">${t('siting.over_limit')}</th><th class="figure">min</th></tr></thead>
        <tbody>${state.pairs.slice(0, 30).map((pair) => html`<tr><td>${pair.fromName} → ${pair.toName}</td><td class="figure">${format.count(pair.trucks)}</td><td class="figure">${format.count(pair.over)}</td><td class="figure">${Math.round(pair.meanMinutes)}</td></tr>`)}</tbody></table>` : nothing}</details></section>
    <section><details><summary>${t('siting.columns')}</summary><p>${t('siting.columns_text')}</p><pre class="figures">code,name,kind,lon,lat,trucks_out,trucks_in,over_share
HY-1,演示采石场,QUARRY,117.07,34.09,120,5,0.2

name,lon,lat,trucks,over,date
G311 K690,116.98,34.19,530,54,2026-06-01

from,to,trucks,over
HY-1,HY-2,42,9</pre></details></section>`, host);
  await load();
  return {
    dispose() {
      ['siting-places', 'siting-counts'].forEach((id) => map.removeLayer(id));
      host.classList.remove('siting', 'scroll-view');
    },
  };
}
