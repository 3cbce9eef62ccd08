/** The forms of a dispatcher: an incident, a task for a unit, a unit's row in the list. */
import { dateText } from '../app/format.js';
import { stateBadge } from '../patrol/figures.js';
import { html, nothing } from '../ui/html.js';

const TASKS = ['ASSIGN_ROADS', 'TAKE_OVER', 'UNIT_DOWN', 'SHIFT_ENDS'];

const reasonField = ({ t }, state) => html`<div class="field"><label for="op-reason">${t('operation.reason')}</label><input id="op-reason" maxlength="200" placeholder=${t('operation.reason_hint')} .value=${state.reason} @input=${(event) => { state.reason = event.target.value; }}></div>`;

/** Where it is, and who could go. @param {any} app @param {any} state @param {any} on */
export function incidentForm(app, state, on) {
  const { t, format } = app;
  const offer = (each) => html`<tr><th scope="row">${each.unit}${each.patrolId ? nothing : html` <span class="badge good">${t('patrol.reserve')}</span>`}</th>
    <td>${t('operation.arrival', { minutes: format.figure(each.minutes) })}<br><small>${t('operation.detour', { minutes: format.figure(each.detourMinutes) })}</small></td>
    <td><button type="button" data-action="send-unit" aria-label="${t('operation.send')} ${each.unit}" @click=${() => on.send(each)}>${t('operation.send')}</button></td></tr>`;
  return html`<form class="form" id="op-incident" @submit=${(event) => { event.preventDefault(); on.find(); }}><p class="note">${t('operation.incident_hint')}</p>
    <div class="field"><label for="op-place">${t('operation.place')}</label><input id="op-place" required placeholder="G311 K725+000" .value=${state.place} @input=${(event) => { state.place = event.target.value; }}>
      ${state.address ? html`<small id="op-address">${state.address}</small>` : nothing}</div>${reasonField(app, state)}
    ${state.problem ? html`<p class="note bad" role="alert">${state.problem}</p>` : nothing}
    <footer class="actions"><button type="button" @click=${() => on.begin('')}>${t('app.cancel')}</button><button class="primary" data-action="find-units">${t('operation.find')}</button></footer>
    ${state.offers ? html`<h3>${t('operation.nearest')}</h3>${state.offers.length ? html`<table id="op-offers"><tbody>${state.offers.map(offer)}</tbody></table>` : html`<p class="note">${t('operation.nearest_none')}</p>`}` : nothing}</form>`;
}

/** @param {any} app @param {any} state @param {any} on @param {{preview: any, standing: any, isPicking: boolean}} with_ */
export function taskForm(app, state, on, { preview, standing, isPicking }) {
  const { t, map, format } = app;
  const isLocking = state.task === 'LOCK_ROADS';
  const isReady = isLocking || (isPicking ? state.segments.length > 0 : state.task === 'TAKE_OVER' ? state.from > 0 : state.task !== 'SHIFT_ENDS' || !!state.until);
  const meters = state.segments.reduce((sum, id) => sum + map.roads.data.metersOf(map.roads.data.indexById.get(id) ?? 0), 0);
  const others = standing.items.filter((each) => each.id !== state.patrol?.id && each.left.length);
  return html`<form class="form" id="op-task" @submit=${(event) => { event.preventDefault(); on.go(); }}><h3>${t(`operation.${state.task}`)} ${state.patrol ? `· ${state.patrol.unitName}` : ''}</h3>
    ${isPicking ? html`<p class="note" aria-live="polite">${t('operation.roads_hint', { count: state.segments.length, km: format.km(meters / 1000) })}</p>` : nothing}
    ${state.task === 'TAKE_OVER' ? html`<div class="field"><label for="op-from">${t('operation.from_unit')}</label><select id="op-from" required @change=${(event) => { state.from = Number(event.target.value); on.look(); }}>
      <option value="">${t('operation.choose')}</option>${others.map((each) => html`<option value=${each.id} ?selected=${each.id === state.from}>${each.unitName} · ${t('operation.left_km', { km: format.km(each.leftKm) })}</option>`)}</select></div>` : nothing}
    ${state.task === 'SHIFT_ENDS' ? html`<div class="field"><label for="op-until">${t('operation.until')}</label><input id="op-until" type="time" required .value=${state.until} @change=${(event) => { state.until = event.target.value; on.look(); }} @input=${(event) => { state.until = event.target.value; on.draw(); }}>
      <small>${t('operation.until_planned', { at: format.time(state.patrol?.to) })}</small></div>` : nothing}
    ${isLocking ? html`<p class="note">${t('operation.lock_roads_hint')}</p>` : html`${reasonField(app, state)}${preview.liveTemplate()}`}
    <footer class="actions"><button type="button" @click=${() => on.begin('')}>${t('app.cancel')}</button><button class="primary" data-action="preview-change" ?disabled=${!isReady}>${t(isLocking ? 'operation.lock' : 'operation.preview')}</button></footer></form>`;
}

/** A unit: what it has left, lock, tasks; dragged onto a road or onto another row. @param {any} app @param {any} crew @param {any} state @param {any} on @param {string} color */
export function crewRow(app, crew, state, on, color) {
  const { t, format } = app;
  return html`<tr class="crew" data-patrol=${crew.id} draggable="true" @dragstart=${(event) => on.drag(event, crew)} @dragover=${on.allow} @drop=${(event) => on.dropOn(event, crew)}>
    <th scope="row"><button type="button" class="quiet" title=${t('app.show_on_map')} @click=${() => on.fit(crew)}><span class="swatch"><span class="line" .style=${`background:${color}`}></span></span> ${crew.unitName}</button> ${stateBadge(app, crew.state)}<br>
      <small><span>${dateText(Date.parse(crew.from)) === dateText(Date.now()) ? '' : `${dateText(Date.parse(crew.from)).slice(5)} `}${format.clock(crew.from)}–${format.clock(crew.to)}</span> · <span>${t('planwalk.left', { left: format.km(crew.leftKm), all: format.km(crew.km) })}</span> · <span>${t('operation.left_time', { hours: format.hours(crew.minutesLeft * 60) })}</span></small></th>
    <td><label title=${t('operation.lock_hint')}><input type="checkbox" .checked=${state.locked.has(crew.id)} @change=${(event) => on.lock(crew, event.target.checked)}> ${t('operation.lock')}</label>
      <select aria-label="${t('operation.title')} ${crew.unitName}" @change=${(event) => { const task = event.target.value; event.target.value = ''; on.begin(task, crew); }}>
      <option value="">${t('operation.title')}…</option>${TASKS.map((task) => html`<option value=${task}>${t(`operation.${task}`)}</option>`)}</select></td></tr>`;
}
