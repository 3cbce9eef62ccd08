/** The day as it changes: incidents, breakdowns, early ends, closed roads, roads given to another unit; previewed, then done. */
import { momentOf } from '../patrol/assign.js';
import { stateBadge } from '../patrol/figures.js';
import { dateText } from '../app/format.js';
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { Preview } from './preview.js';

const ACTIVE = 'PUBLISHED,DRIVING,INTERRUPTED';
const OVER = ['DONE', 'CANCELLED'];

export default { id: 'dispatch', titleKey: 'operation.title', roles: ['DISPATCHER'], order: 11, icon: icons.alarm, render: show };

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, api, map, format, url } = app;
  /** @type {{patrols: any[], offers: any[] | undefined, place: string, reason: string, task: string, patrol: any, segments: number[], until: string, locked: Set<number>, scope: number[] | undefined, isLoading: boolean}} */
  const state = { patrols: [], offers: undefined, place: '', reason: '', task: '', patrol: undefined, segments: [], until: '', locked: new Set(), scope: undefined, isLoading: true };

  const ground = map.leaflet.getContainer();
  const load = async () => {
    try {
      if (url.get('drun')) {
        const run = await api.get(`/api/patrol/runs/${url.get('drun')}`);
        state.patrols = run.patrols.filter((each) => each.day === url.get('dday') && !OVER.includes(each.state)).map((each) => ({ ...each, id: each.patrolId, unitName: each.unit, name: each.unit }));
        state.scope = state.patrols.map((each) => each.id);
      } else {
        const now = Date.now();
        state.patrols = (await api.get('/api/patrols', { query: { state: ACTIVE, from: new Date(now), to: new Date(now + 18 * 3600e3), limit: 200 } })).items.filter((each) => each.from);
        state.scope = undefined;
      }
    } catch (failure) {
      app.fail(failure);
    }
    state.isLoading = false;
    draw();
  };
  const preview = new Preview(app, { changed: () => draw(), done: () => { begin(''); load(); }, nameOf: (id) => state.patrols.find((each) => each.id === id)?.unitName ?? '' });
  const begin = (task, patrol) => {
    map.draw.cancel();
    preview.close();
    Object.assign(state, { task, patrol, offers: undefined, segments: [], until: '', reason: '' });
    if (task === 'ROAD_CLOSED' || task === 'ASSIGN_ROADS') pickRoads();
    draw();
  };
  /** With the keys on the map: whoever came by a list stays in that list otherwise. */
  const pickRoads = () => { ground.focus({ preventScroll: true }); map.draw.pickSegments({ initial: state.segments, onChange: (segments) => { state.segments = segments; draw(); }, onDone: (segments) => { state.segments = segments; ask(); }, onCancel: () => {} }); };
  const pickPlace = () => map.draw.point((place) => {
    if (!place) return;
    const [lon, lat] = Array.isArray(place) ? place : place.coordinates ?? [place.lng, place.lat];
    state.place = `${Number(lon).toFixed(5)}, ${Number(lat).toFixed(5)}`;
    find();
  });
  const position = () => {
    const [lon, lat] = state.place.split(/[,，\s]+/).map(Number);
    return { lon, lat };
  };
  const find = async () => {
    map.draw.cancel();
    try {
      state.offers = (await api.get('/api/patrol/operations/nearest', { query: position() })).items;
    } catch (failure) {
      app.fail(failure);
    }
    draw();
  };
  const ask = (more = {}) => {
    const kind = state.task;
    const roads = kind === 'ROAD_CLOSED' || kind === 'ASSIGN_ROADS' ? { segments: state.segments } : {};
    return preview.ask({ kind, patrolId: state.patrol?.id ?? null, reason: state.reason, locked: [...state.locked], scope: state.scope ?? null,
      ...roads, ...(kind === 'SHIFT_ENDS' ? { at: momentOf(`${dateText(Date.now())}T${state.until}`) } : {}), ...more });
  };
  const send = async (offer) => {
    if (offer.patrolId) {
      state.patrol = { id: offer.patrolId };
      return ask(position());
    }
    try {
      const sent = await api.post('/api/patrol/operations/reserve', { unitId: offer.unitId, ...position(), reason: state.reason });
      app.toast(t('operation.done', { count: 1 }), 'good');
      app.emit('patrols', sent.patrolId);
      begin('');
      await load();
    } catch (failure) {
      app.fail(failure);
    }
    return undefined;
  };
  /** A unit dropped on a road gets it. @param {DragEvent} event */
  const dropped = (event) => {
    const id = Number(event.dataTransfer?.getData('text/xunlu-patrol'));
    if (!id) return;
    event.preventDefault();
    const hit = map.roads.snap(map.leaflet.mouseEventToLatLng(event), 24);
    if (!hit) return;
    begin('ASSIGN_ROADS', state.patrols.find((each) => each.id === id));
    map.draw.cancel();
    state.segments = [hit.id];
    ask();
  };
  const allow = (event) => { if ([...event.dataTransfer.types].includes('text/xunlu-patrol')) event.preventDefault(); };
  ground.addEventListener('dragover', allow);
  ground.addEventListener('drop', dropped);

  const reasonField = () => html`<div class="field"><label for="op-reason">${t('operation.reason')}</label><input id="op-reason" maxlength="200" .value=${state.reason} @input=${(event) => { state.reason = event.target.value; }}></div>`;
  const taskForm = () => {
    if (state.task === 'INCIDENT') {
      return html`<form class="form" id="op-incident" @submit=${(event) => { event.preventDefault(); find(); }}><p class="note">${t('operation.incident_hint')}</p>
        <div class="field"><label for="op-place">${t('operation.place')}</label><input id="op-place" required .value=${state.place} @input=${(event) => { state.place = event.target.value; }}></div>${reasonField()}
        <footer class="actions"><button type="button" @click=${() => begin('')}>${t('app.cancel')}</button><button class="primary" data-action="find-units">${t('operation.find')}</button></footer>
        ${state.offers ? html`<h3>${t('operation.nearest')}</h3>${state.offers.length ? html`<table id="op-offers"><tbody>${state.offers.map((offer) => html`<tr><th scope="row">${offer.unit}${offer.patrolId ? nothing : html` <span class="badge good">${t('patrol.reserve')}</span>`}</th>
          <td>${t('operation.arrival', { minutes: format.figure(offer.minutes) })}<br><small>${t('operation.detour', { minutes: format.figure(offer.detourMinutes) })}</small></td>
          <td><button type="button" data-action="send-unit" @click=${() => send(offer)}>${t('operation.send')}</button></td></tr>`)}</tbody></table>` : html`<p class="note">${t('operation.nearest_none')}</p>`}` : nothing}</form>`;
    }
    const needsRoads = state.task === 'ROAD_CLOSED' || state.task === 'ASSIGN_ROADS';
    const isReady = needsRoads ? state.segments.length > 0 : state.task !== 'SHIFT_ENDS' || !!state.until;
    return html`<form class="form" id="op-task" @submit=${(event) => { event.preventDefault(); map.draw.cancel(); ask(); }}><h3>${t(`operation.${state.task}`)} ${state.patrol ? `· ${state.patrol.unitName}` : ''}</h3>
      ${needsRoads ? html`<p class="note" aria-live="polite">${t('operation.roads_hint', { count: state.segments.length })}</p>` : nothing}
      ${state.task === 'SHIFT_ENDS' ? html`<div class="field"><label for="op-until">${t('operation.until')}</label><input id="op-until" type="time" required .value=${state.until} @input=${(event) => { state.until = event.target.value; draw(); }}></div>` : nothing}
      ${reasonField()}<footer class="actions"><button type="button" @click=${() => begin('')}>${t('app.cancel')}</button><button class="primary" data-action="preview-change" ?disabled=${!isReady}>${t('operation.preview')}</button></footer></form>`;
  };
  const row = (each) => html`<tr data-patrol=${each.id} draggable="true" @dragstart=${(event) => event.dataTransfer.setData('text/xunlu-patrol', String(each.id))}>
    <th scope="row">${each.unitName} ${stateBadge(app, each.state)}<br><small>${format.clock(each.from)}–${format.clock(each.to)} · ${format.km(each.km)} · ${format.hours(each.hours * 3600)}</small></th>
    <td><label title=${t('operation.lock_hint')}><input type="checkbox" .checked=${state.locked.has(each.id)} @change=${(event) => { state.locked[event.target.checked ? 'add' : 'delete'](each.id); }}> ${t('operation.lock')}</label></td>
    <td><select aria-label="${t('operation.title')} ${each.unitName}" @change=${(event) => { const task = event.target.value; event.target.value = ''; begin(task, each); }}>
      <option value="">${t('operation.title')}…</option>${['ASSIGN_ROADS', 'UNIT_DOWN', 'SHIFT_ENDS'].map((task) => html`<option value=${task}>${t(`operation.${task}`)}</option>`)}</select></td></tr>`;

  const draw = () => render(html`<div class="scroll pad" id="dispatch">
    <div class="actions start"><button type="button" class="primary" data-action="incident" @click=${() => { begin('INCIDENT'); pickPlace(); }}>${icon(icons.alarm)} ${t('operation.incident')}</button>
      <button type="button" data-action="close-road" @click=${() => begin('ROAD_CLOSED')}>${t('operation.ROAD_CLOSED')}</button>
      <button type="button" data-action="undo-change" ?disabled=${!preview.past.length} @click=${() => preview.undo()}>↶ ${t('operation.undo')}</button>
      <button type="button" data-action="redo-change" ?disabled=${!preview.future.length} @click=${() => preview.redo()}>↷ ${t('operation.redo')}</button></div>
    ${preview.shown ? preview.template() : state.task ? taskForm() : nothing}
    <h3>${t('operation.patrols')}</h3>
    ${state.patrols.length ? html`<table id="op-patrols"><tbody>${state.patrols.map(row)}</tbody></table>` : html`<p class="note" aria-busy=${state.isLoading}>${state.isLoading ? t('app.loading') : t('operation.empty')}</p>`}</div>`, host);
  draw();
  load();
  const offs = [app.keys.bind('u', t('operation.undo'), () => preview.undo()), app.keys.bind('r', t('operation.redo'), () => preview.redo()), app.on('patrols', () => load()), app.feed.on('patrol', () => { clearTimeout(timer); timer = setTimeout(load, 1500); })];
  /** @type {any} */
  let timer;
  return {
    dispose() {
      clearTimeout(timer);
      offs.forEach((off) => off());
      ground.removeEventListener('dragover', allow);
      ground.removeEventListener('drop', dropped);
      map.draw.cancel();
      preview.dispose();
    },
  };
}
