/** Vehicles stopped on the road: figures of a period, list, one stop, joint operations. */
import { downloads } from '../ui/download.js';
import { dateText } from '../app/format.js';
import { exportPath } from '../overload/passes.js';
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { RowList } from '../ui/list.js';
import { Pages } from '../ui/pages.js';
import { pickPlace } from '../finding/record.js';
import { addressText } from '../finding/address.js';
import { cargoKinds } from '../overload/cargo.js';
import { periodFields, periodOf } from '../overload/period.js';
import { editStop } from './stopForm.js';
import { editOperation, operationCard } from './operations.js';
import { stopCard } from './stopCard.js';

export const OFFENCES = ['OVER_LIMIT', 'ORDERED_OVER_LIMIT', 'RAMMED_STATION', 'LED_AROUND', 'SPILLAGE', 'MODIFIED', 'NO_PERMIT', 'ILLEGAL_COACH', 'ILLEGAL_TAXI'];
const STATES = ['RECORDED', 'CONFIRMED', 'VOID'];
export const STATE_SIGNS = { RECORDED: ['○', 'warn'], CONFIRMED: ['●', 'good'], VOID: ['×', ''] };

/** @param {HTMLElement} host @param {any} app */
export async function showStops(host, app) {
  const { t, format, url, map } = app;
  const mayWrite = app.may('DISPATCHER', 'OFFICER');
  const [head, body] = [document.createElement('div'), document.createElement('div')];
  host.append(head, body);
  const points = map.markers({ id: 'stops', kind: 'stop', titleKey: 'roadside.tab_stops', group: 'work', shape: 'square', color: 'warn', onClick: (feature) => open(feature.id) });
  /** @type {any} */
  let chosen;
  /** @type {any} */
  let operation;
  /** @type {any} */
  let figures;
  /** @type {any[]} */
  let operations = [];
  /** @type {any[]} */
  let cargoes = [];
  const pages = new Pages(app, '/api/stops', () => draw());
  const badge = (stop) => html`<span class="badge ${STATE_SIGNS[stop.state][1]}"><span aria-hidden="true">${STATE_SIGNS[stop.state][0]}</span> ${t(`roadside.stop_${stop.state}`)}</span>`;
  const list = new RowList(body, {
    label: t('roadside.tab_stops'), emptyText: t('roadside.no_stops'), more: () => pages.more(), onChoose: (stop) => open(stop.id), rowHeight: 60,
    row: (stop) => html`<span class="row-main"><b>${stop.plate}</b> <small>${format.time(stop.at)} · ${addressText(app, stop.address)}</small><small>${stop.offences.map((each) => t(`roadside.offence_${each}`)).join(format.and)}</small></span>
      <span class="row-side">${stop.firstKg ? html`<b>${format.tonnes(stop.firstKg)}</b> ` : nothing}${badge(stop)}<br>${stop.unloadedKg ? html`<small>${t('roadside.unloaded', { mass: format.tonnes(stop.unloadedKg) })}</small>` : nothing}</span>`,
  });
  const query = () => ({ ...periodOf(url), offence: url.get('offence'), state: url.get('state'), operation: url.get('operation'), severe: url.get('severe') ? 'true' : undefined, unloaded: url.get('unloaded') ? 'true' : undefined });
  const load = async () => {
    const asked = query();
    const maySum = app.may('DISPATCHER', 'PLANNER', 'REVIEWER');
    try {
      [figures, operations] = await Promise.all([maySum ? app.api.get('/api/stops/figures', { query: asked }) : undefined,
        app.api.get('/api/joint-operations', { query: { from: asked.from, to: asked.to } }).then((page) => page.items), pages.load(asked)]);
    } catch (failure) {
      app.fail(failure);
    }
    draw();
  };
  const open = async (id) => {
    if (!app.may('DISPATCHER', 'OFFICER', 'REVIEWER')) return;
    try {
      [chosen, cargoes] = await Promise.all([app.api.get(`/api/stops/${id}`), cargoKinds(app)]);
      operation = undefined;
      map.goTo([chosen.lon, chosen.lat], 14);
    } catch (failure) {
      app.fail(failure);
    }
    list.choose(id);
    draw();
    head.querySelector('#stop-card')?.scrollIntoView({ block: 'nearest' });
  };
  const changed = async (stop) => {
    chosen = stop;
    await load();
  };
  const record = async () => {
    const place = await pickPlace(app);
    const stop = place && await editStop(app, { lon: place[0], lat: place[1], officers: [], offences: [] }, operations);
    if (stop) await changed(stop);
  };
  const openOperation = async (id) => {
    url.set({ operation: id || null });
    operation = id ? await app.api.get(`/api/joint-operations/${id}`).catch(app.fail) : undefined;
    // its stops are those of its own time
    if (operation) url.set({ from: dateText(operation.begins), to: dateText(new Date(Date.parse(operation.ends) - 1)) });
    chosen = undefined;
    await load();
  };
  const newOperation = async () => {
    const added = await editOperation(app, undefined);
    if (added) await load();
  };
  const filter = (name, value) => { url.set({ [name]: value || null }); load(); };
  const card = (key, value) => html`<div class="figure-card"><small>${t(`roadside.${key}`)}</small><b>${value}</b></div>`;

  const draw = () => {
    list.set(pages.items);
    points.set(pages.items.map((stop) => ({ id: stop.id, lon: stop.lon, lat: stop.lat, label: stop.plate, shape: stop.overKg ? 'square' : 'diamond', hollow: stop.state !== 'CONFIRMED' })));
    render(html`<div class="toolbar">${periodFields(app, load)}
      <select aria-label=${t('roadside.all_offences')} name="offence" @change=${(event) => filter('offence', event.target.value)}><option value="">${t('roadside.all_offences')}</option>
      ${OFFENCES.map((each) => html`<option value=${each} ?selected=${url.get('offence') === each}>${t(`roadside.offence_${each}`)}</option>`)}</select>
      <select aria-label=${t('roadside.all_states')} name="state" @change=${(event) => filter('state', event.target.value)}><option value="">${t('roadside.all_states')}</option>
      ${STATES.map((each) => html`<option value=${each} ?selected=${url.get('state') === each}>${t(`roadside.stop_${each}`)}</option>`)}</select>
      <select aria-label=${t('roadside.all_operations')} name="operation" @change=${(event) => openOperation(event.target.value)}><option value="">${t('roadside.all_operations')}</option>
      ${operations.map((each) => html`<option value=${each.id} ?selected=${url.get('operation') === String(each.id)}>${each.name}${each.draft ? t('roadside.draft_mark') : ''}</option>`)}</select>
      <label><input type="checkbox" .checked=${!!url.get('severe')} @change=${(event) => filter('severe', event.target.checked ? 1 : '')}> ${t('roadside.severe')}</label>
      <span class="spring"></span>${app.may('DISPATCHER', 'PLANNER', 'REVIEWER') ? downloads(app, ['csv', 'xlsx'], (kind) => exportPath('stops', kind, url)) : nothing}
      ${app.may('DISPATCHER', 'PLANNER') ? html`<button type="button" data-action="new-operation" @click=${newOperation}>${icon(icons.plus)} ${t('roadside.new_operation')}</button>` : nothing}
      ${mayWrite ? html`<button type="button" class="primary" data-action="new-stop" @click=${record}>${icon(icons.plus)} ${t('roadside.new_stop')}</button>` : nothing}</div>
      ${figures ? html`<div class="figures-row" id="stop-figures">${card('overlimit_vehicles', format.count(figures.overLimit))}${card('severe', format.count(figures.severe))}
        ${card('unloaded_t', format.tonnes(figures.unloadedKg))}${card('unload_rate', format.percent(figures.unloadRatePercent))}${card('police_points', format.count(figures.policePoints))}</div>
        <p class="pad"><small>${t('roadside.confirmed_only', { count: format.count(figures.stops) })}</small></p>` : nothing}
      ${operation ? operationCard(app, operation, openOperation) : nothing}
      ${chosen ? stopCard(app, chosen, operations, cargoes, changed) : nothing}`, head);
  };
  draw();
  if (url.get('operation')) await openOperation(url.get('operation'));
  else await load();
  return {
    dispose() {
      map.removeLayer('stops');
      list.dispose();
      url.set({ operation: null, offence: null, state: null, severe: null, unloaded: null });
    },
  };
}
