/** The shift calendar: a week across, units down. Arrow keys walk the grid, Enter opens a cell. */
import { dateText } from '../app/format.js';
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { editShift } from './shiftForm.js';

const DAY = 86400e3;

export default { id: 'calendar', titleKey: 'shift.title', roles: ['DISPATCHER'], order: 14, icon: icons.patrol, wide: true, render: show };

/** The Monday (`2026-06-01`) of the week a day is in. @param {string} day */
export function mondayOf(day) {
  const at = new Date(`${day}T00:00:00Z`);
  return later(day, -((at.getUTCDay() + 6) % 7));
}

/** A day so many days later. @param {string} day @param {number} days */
export function later(day, days) {
  return new Date(new Date(`${day}T00:00:00Z`).getTime() + days * DAY).toISOString().slice(0, 10);
}

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, api, url, format } = app;
  const today = dateText(Date.now());
  /** @type {{monday: string, units: any[], officers: any[], shifts: any[], isLoading: boolean, problem: string}} */
  const state = { monday: mondayOf(url.get('week') || today), units: [], officers: [], shifts: [], isLoading: true, problem: '' };
  const days = () => [...Array(7).keys()].map((day) => later(state.monday, day));

  const all = async (path, query = {}) => {
    /** @type {any[]} */
    const items = [];
    let after;
    do {
      const page = await api.get(path, { query: { limit: 1000, ...query, after } });
      items.push(...page.items);
      after = page.next;
    } while (after);
    return items;
  };
  const load = async () => {
    const week = state.monday;
    try {
      const shifts = await all('/api/patrol/shifts', { from: week, to: later(week, 6) });
      if (week !== state.monday) return;
      Object.assign(state, { shifts, problem: '' });
    } catch (failure) {
      state.problem = failure.message;
    }
    state.isLoading = false;
    draw();
  };
  const go = (days) => {
    state.monday = later(state.monday, days);
    state.isLoading = true;
    url.set({ week: state.monday });
    draw();
    load();
  };
  const edit = async (unit, day, shift) => {
    const kept = await editShift(app, { unit, day, shift, units: state.units, officers: state.officers });
    if (kept) {
      app.toast(t({ removed: 'shift.removed', taken: 'shift.taken', saved: 'shift.saved' }[kept]), 'good');
      await load();
    }
  };
  const copy = async () => {
    const from = later(state.monday, -7);
    if (!await app.confirm({ title: t('shift.copy'), text: t('shift.copy_text', { from, to: state.monday }), yes: t('shift.copy'), no: t('app.cancel') })) return;
    try {
      const answer = await api.post('/api/patrol/shifts/copy-week', { from, to: state.monday });
      app.toast(t('shift.copied', { count: answer.copied.length }), 'good');
      if (answer.refused.length) {
        await app.dialog({ title: t('shift.not_copied', { count: answer.refused.length }), closeLabel: t('app.close'),
          body: () => html`<ul id="shift-refused">${answer.refused.map((each) => html`<li><b>${each.shift.unit}</b> ${each.shift.day}: ${t(`refusal.${each.code}`, each.figures)}</li>`)}</ul>` });
      }
    } catch (failure) {
      app.fail(failure);
    }
    await load();
  };

  const walk = (event) => {
    const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
    const cell = event.target.closest('td');
    if (!step || !cell) return;
    event.preventDefault();
    const row = cell.parentElement;
    const next = step[0] ? (step[0] > 0 ? row.nextElementSibling : row.previousElementSibling)?.cells[cell.cellIndex] : row.cells[cell.cellIndex + step[1]];
    next?.querySelector('button')?.focus();
  };
  const card = (unit, shift) => html`<button type="button" class="shift" data-kind=${shift.kind} data-shift=${shift.id} @click=${() => edit(unit, shift.day, shift)}>
    <b>${t(`shift.kind_${shift.kind}`)}</b> ${format.clock(shift.from)}–${format.clock(shift.to)}
    <small>${shift.agency ? html`${shift.agency} · ` : nothing}${shift.officers.map((one) => one.name).join(format.and)}</small>
    ${shift.unlawful ? html`<span class="badge bad">${t('shift.unlawful')}</span>` : nothing}
    ${shift.officers.some((one) => one.expires) ? html`<span class="badge warn">${t('shift.expires')}</span>` : nothing}</button>`;
  const grid = () => html`<table id="shift-grid" class="shift-grid" aria-busy=${state.isLoading} @keydown=${walk}>
    <thead><tr><th scope="col">${t('patrol.unit')}</th>${days().map((day, at) => html`<th scope="col" aria-current=${day === today ? 'date' : nothing}>${t(`shift.day_${at}`)}<br><small>${day.slice(5)}</small></th>`)}</tr></thead>
    <tbody>${state.units.map((unit) => html`<tr><th scope="row">${unit.name}<br><small>${unit.squadron}</small></th>${days().map((day) => {
      const here = state.shifts.filter((shift) => shift.unitId === unit.id && shift.day === day);
      return html`<td>${here.map((shift) => card(unit, shift))}<button type="button" class="quiet add" aria-label=${t('shift.add_at', { unit: unit.name, day })} title=${t('shift.add_at', { unit: unit.name, day })}
        @click=${() => edit(unit, day)}>+</button></td>`;
    })}</tr>`)}</tbody></table>`;
  const onDuty = () => state.shifts.filter((shift) => shift.kind === 'DUTY').reduce((sum, shift) => sum + (new Date(shift.to).getTime() - new Date(shift.from).getTime()), 0) / 3600e3;

  const draw = () => render(html`<div class="toolbar">
      <button type="button" aria-label=${t('shift.week_before')} title=${t('shift.week_before')} data-action="week-before" @click=${() => go(-7)}>‹</button>
      <input type="date" aria-label=${t('shift.week')} .value=${state.monday} @change=${(event) => event.target.value && go((new Date(mondayOf(event.target.value)).getTime() - new Date(state.monday).getTime()) / DAY)}>
      <button type="button" aria-label=${t('shift.week_after')} title=${t('shift.week_after')} data-action="week-after" @click=${() => go(7)}>›</button>
      <button type="button" data-action="copy-week" @click=${copy}>${t('shift.copy')}</button>
      <a class="button" download href="/api/patrol/shifts.csv?from=${state.monday}&to=${later(state.monday, 6)}">${icon(icons.export)} CSV</a>
      <small id="shift-sum">${t('shift.sum', { count: state.shifts.length, hours: format.count(onDuty()) })}</small></div>
    <div class="pad tight scroll">${state.problem ? html`<p class="note bad" role="alert">${state.problem}</p>` : nothing}
      ${!state.units.length && !state.isLoading ? html`<p class="note">${t('shift.no_units')}</p>` : grid()}
      ${!state.isLoading && state.units.length && !state.shifts.length ? html`<p class="note" id="shift-empty">${t('shift.empty')}</p>` : nothing}</div>`, host);
  draw();
  Promise.all([all('/api/units'), all('/api/officers')]).then(([units, officers]) => {
    Object.assign(state, { units, officers });
    draw();
  }, app.fail);
  load();
}
