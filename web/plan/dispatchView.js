/** The day as it changes: incidents, breakdowns, early ends, closed roads, roads given to another unit; previewed, then done. */
import { momentOf } from '../patrol/assign.js';
import { dateText } from '../app/format.js';
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { crewRow, incidentForm, taskForm } from './dispatchForms.js';
import { addressOf, placeOf } from './place.js';
import { Preview } from './preview.js';
import { Standing } from './standing.js';

const OVER = ['DONE', 'CANCELLED'];
/** Tasks that take roads from the map. */
const PICKING = ['ROAD_CLOSED', 'ASSIGN_ROADS', 'LOCK_ROADS'];
const ASK_MILLIS = 2000;
const DRAGGED = 'text/xunlu-patrol';

export default { id: 'dispatch', titleKey: 'operation.title', roles: ['DISPATCHER'], order: 11, icon: icons.alarm, render: show };

/** @typedef {{offers: any[] | undefined, place: string, at: {lon: number, lat: number} | undefined, address: string, problem: string, reason: string, task: string, patrol: any, from: number, segments: number[], until: string,
 *   locked: Set<number>, lockedRoads: number[], scope: number[] | undefined, isLoading: boolean}} DispatchState */

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, api, map, url } = app;
  const fresh = { task: '', patrol: undefined, offers: undefined, place: '', at: undefined, address: '', problem: '', segments: [], from: 0, until: '', reason: '' };
  /** @type {DispatchState} */
  const state = { ...fresh, locked: new Set(), lockedRoads: [], scope: undefined, isLoading: true };
  const ground = map.leaflet.getContainer();
  const standing = new Standing(app);

  const load = async () => {
    try {
      if (url.get('drun')) {
        const run = await api.get(`/api/patrol/runs/${url.get('drun')}`, { query: { from: url.get('dday'), to: url.get('dday') } });
        state.scope = run.patrols.filter((each) => each.day === url.get('dday') && !OVER.includes(each.state)).map((each) => each.patrolId);
      }
      await standing.load(state.scope);
    } catch (failure) {
      app.fail(failure);
    }
    state.isLoading = false;
    draw();
  };
  const preview = new Preview(app, { standing, changed: () => draw(), done: () => { begin(''); load(); } });
  const begin = (task, patrol) => {
    map.draw.cancel();
    preview.close();
    Object.assign(state, fresh, { task, patrol });
    if (task === 'LOCK_ROADS') state.segments = state.lockedRoads;
    if (PICKING.includes(task)) pickRoads();
    draw();
  };
  /** With the keys on the map: whoever came by a list stays in that list otherwise. */
  const pickRoads = () => {
    ground.focus({ preventScroll: true });
    const take = (segments) => { state.segments = segments; };
    map.draw.pickSegments({ initial: state.segments, onChange: (segments) => { take(segments); if (state.task !== 'LOCK_ROADS') preview.look(segments.length ? wish() : undefined); draw(); },
      onDone: (segments) => { take(segments); go(); }, onCancel: () => {} });
  };
  const pickPlace = () => map.draw.point((place) => {
    if (!place) return;
    const [lon, lat] = Array.isArray(place) ? place : place.coordinates ?? [place.lng, place.lat];
    state.place = `${Number(lon).toFixed(5)}, ${Number(lat).toFixed(5)}`;
    find();
  });
  const find = async () => {
    map.draw.cancel();
    state.problem = '';
    try {
      const place = await placeOf(app, state.place);
      Object.assign(state, { at: place, address: await addressOf(app, place), offers: (await api.get('/api/patrol/operations/nearest', { query: place })).items });
    } catch (failure) {
      Object.assign(state, { problem: failure.message, offers: undefined });
    }
    draw();
  };
  /** What is asked for, as the server takes it. */
  const wish = (more = {}) => {
    const { task, patrol, reason, locked, lockedRoads, scope } = state;
    const isTaking = task === 'TAKE_OVER';
    const segments = isTaking ? standing.find(state.from)?.left ?? [] : state.segments;
    return { kind: isTaking ? 'ASSIGN_ROADS' : task, patrolId: patrol?.id ?? null, reason, locked: [...locked], lockedRoads, scope: isTaking && patrol ? [patrol.id, state.from] : scope ?? null,
      ...(isTaking || PICKING.includes(task) ? { segments } : {}), ...(task === 'SHIFT_ENDS' ? { at: until() } : {}), ...more };
  };
  /** The next moment of this time of day: a night shift ends tomorrow. */
  const until = () => {
    const today = momentOf(`${dateText(Date.now())}T${state.until}`);
    return today && Date.parse(today) < Date.now() ? momentOf(`${dateText(Date.now() + 86400e3)}T${state.until}`) : today;
  };
  /** Previews the task, or ends it where there is nothing to preview. */
  const go = () => {
    map.draw.cancel();
    if (state.task !== 'LOCK_ROADS') return preview.ask(wish());
    state.lockedRoads = state.segments;
    begin('');
    return undefined;
  };
  const send = async (offer) => {
    if (offer.patrolId) {
      state.patrol = standing.find(offer.patrolId) ?? { id: offer.patrolId };
      return preview.ask(wish({ ...state.at }));
    }
    try {
      const sent = await api.post('/api/patrol/operations/reserve', { unitId: offer.unitId, ...state.at, reason: state.reason });
      app.toast(t('planwalk.sent', { unit: offer.unit }), 'good');
      app.emit('patrols', sent.patrolId);
      begin('');
      await load();
    } catch (failure) {
      app.fail(failure);
    }
    return undefined;
  };
  const dragged = (event) => standing.find(Number(event.dataTransfer?.getData(DRAGGED)));
  /** A unit dropped on a road gets it; where another unit has it still to inspect, all of that one's route is offered. @param {DragEvent} event */
  const dropped = (event) => {
    const crew = dragged(event);
    if (!crew) return;
    event.preventDefault();
    const hit = map.roads.snap(map.leaflet.mouseEventToLatLng(event), 24);
    if (!hit) return void app.toast(t('operation.drop_missed'), 'warn');
    begin('ASSIGN_ROADS', crew);
    map.draw.cancel();
    Object.assign(state, { segments: [hit.id], from: standing.ownerOf(hit.id, crew.id)?.id ?? 0 });
    preview.ask(wish());
  };
  const takeOver = (crew, from) => {
    begin('TAKE_OVER', crew);
    state.from = from;
    preview.ask(wish());
  };
  const allow = (event) => { if ([...event.dataTransfer.types].includes(DRAGGED)) event.preventDefault(); };
  ground.addEventListener('dragover', allow);
  ground.addEventListener('drop', dropped);

  const on = {
    begin, find, go, send, draw: () => draw(), takeOver, fit: (crew) => standing.fit(crew), look: () => { preview.look(state.task === 'SHIFT_ENDS' && !state.until ? undefined : wish()); draw(); },
    drag: (event, crew) => event.dataTransfer.setData(DRAGGED, String(crew.id)), allow,
    dropOn: (event, onto) => {
      const crew = dragged(event);
      if (!crew || crew.id === onto.id) return;
      event.preventDefault();
      takeOver(crew, onto.id);
    },
    lock: (crew, isLocked) => { state.locked[isLocked ? 'add' : 'delete'](crew.id); draw(); },
  };

  const draw = () => {
    const { done, undone, reserves } = standing.more;
    const drawn = new Set(preview.shown?.items.map((item) => item.patrolId) ?? []);
    if (preview.shown?.endedPatrolId) drawn.add(preview.shown.endedPatrolId);
    standing.paint({ without: drawn, locked: state.task === 'LOCK_ROADS' ? [] : state.lockedRoads });
    const other = preview.shown && state.task === 'ASSIGN_ROADS' && standing.find(state.from);
    const step = (name, sign, changes, run) => html`<button type="button" data-action="${name}-change" title=${preview.words(name, changes)} ?disabled=${!changes.length} @click=${run}>${sign} ${t(`operation.${name}`)}</button>`;
    render(html`<div class="scroll pad" id="dispatch">
      <div class="actions start"><button type="button" class="primary" data-action="incident" @click=${() => { begin('INCIDENT'); pickPlace(); }}>${icon(icons.alarm)} ${t('operation.incident')}</button>
        <button type="button" data-action="close-road" @click=${() => begin('ROAD_CLOSED')}>${t('operation.ROAD_CLOSED')}</button>
        <button type="button" data-action="lock-roads" title=${t('operation.lock_roads_hint')} @click=${() => begin('LOCK_ROADS')}>${t('operation.LOCK_ROADS')}</button>
        ${step('undo', '↶', done, () => preview.undo())}${step('redo', '↷', undone, () => preview.redo())}</div>
      ${state.lockedRoads.length && state.task !== 'LOCK_ROADS' ? html`<p class="note" id="op-locked">${t('operation.roads_locked', { count: state.lockedRoads.length })} <button type="button" class="quiet" @click=${() => { state.lockedRoads = []; draw(); }}>${t('operation.unlock')}</button></p>` : nothing}
      ${preview.shown ? html`${preview.template()}${other ? html`<p><button type="button" data-action="take-over" @click=${() => takeOver(state.patrol, other.id)}>${t('operation.take_all', { unit: other.unitName, km: app.format.km(other.leftKm) })}</button></p>` : nothing}`
        : state.task === 'INCIDENT' ? incidentForm(app, state, on) : state.task ? taskForm(app, state, on, { preview, standing, isPicking: PICKING.includes(state.task) }) : nothing}
      <h3>${t('operation.patrols')}</h3>
      ${standing.items.length ? html`<table id="op-patrols"><tbody>${standing.items.map((crew) => crewRow(app, crew, state, on, standing.colorOf(crew.id)))}</tbody></table><p class="note">${t('operation.drag_hint')}</p>`
        : html`<p class="note" aria-busy=${state.isLoading}>${state.isLoading ? t('app.loading') : t('operation.empty')}</p>`}
      ${reserves.length ? html`<p class="note" id="op-reserves">${t('operation.reserves', { units: reserves.map((each) => `${each.unitName} (${t('operation.until_short', { at: app.format.clock(each.until) })})`).join(app.format.and) })}</p>` : nothing}</div>`, host);
  };
  /** With the keys it is easily pressed by mistake, and crews are told. @param {'undo' | 'redo'} step */
  const byKey = async (step) => {
    const changes = step === 'undo' ? standing.more.done : standing.more.undone;
    if (changes.length && await app.confirm({ title: t(`operation.${step}`), text: t('operation.again_ask', { change: preview.words(step, changes) }), yes: t(`operation.${step}`), no: t('app.cancel') })) await preview[step]();
  };
  /** @type {any} */
  let timer;
  const soon = () => { timer ??= setTimeout(() => { timer = undefined; load(); }, ASK_MILLIS); };
  draw();
  map.roads.ready().then(() => load());
  const offs = [app.keys.bind('u', t('operation.undo'), () => byKey('undo')), app.keys.bind('r', t('operation.redo'), () => byKey('redo')), app.on('patrols', () => load()), app.on('theme', () => draw()),
    app.feed.on('patrol', (event) => { if (standing.heard(event)) soon(); })];
  return {
    dispose() {
      clearTimeout(timer);
      offs.forEach((off) => off());
      ground.removeEventListener('dragover', allow);
      ground.removeEventListener('drop', dropped);
      map.draw.cancel();
      preview.dispose();
      standing.dispose();
    },
  };
}
