/** The weighing places of a month: rates by the published counting rules, states, repairs, contracts, what falls due. */
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { form } from '../ui/form.js';
import { dateText } from '../app/format.js';
import { downloads } from '../ui/download.js';
import { save } from '../hotspot/export.js';
import { boardCsv } from './boardFile.js';
import { placeCard } from './placeCard.js';

/** Signs beside the words, so that nobody needs the colour. */
export const SIGNS = { ONLINE: ['●', 'good'], FAULTY: ['▲', 'bad'], VERIFICATION_DUE: ['◆', 'warn'], NOT_ANNOUNCED: ['■', 'warn'], CANDIDATE: ['○', ''] };

/** @param {HTMLElement} host @param {any} app */
export async function showBoard(host, app) {
  const { t, format, url } = app;
  const mayWrite = app.may('DISPATCHER', 'PLANNER');
  /** @type {any} */
  let board;
  /** @type {any} */
  let chosen;
  const month = () => url.get('month') ?? dateText(Date.now()).slice(0, 7);
  const load = async () => {
    try {
      board = await app.api.get('/api/checkpoint-board', { query: { month: month() } });
    } catch (failure) {
      app.fail(failure);
    }
    if (chosen) chosen = await placeCard(app, board?.items.find((each) => each.id === chosen.place.id), load, mayWrite);
    draw();
  };
  const choose = async (row) => {
    chosen = await placeCard(app, row, load, mayWrite);
    app.map.goTo([row.lon, row.lat], 14);
    draw();
    host.querySelector('#place-upkeep')?.scrollIntoView({ block: 'nearest' });
  };
  const rate = (value) => (value === undefined ? '–' : format.percent(value));
  const figure = (key, value) => html`<div class="figure-card"><small>${t(`roadside.${key}`)}</small><b>${value}</b></div>`;
  const state = (row) => html`<span class="badge ${SIGNS[row.state][1]}"><span aria-hidden="true">${SIGNS[row.state][0]}</span> ${t(`roadside.state_${row.state}`)}</span>`;

  const changeRule = async () => {
    const fields = ['leastDays', 'leastTrucks', 'rankingDays', 'dueDays', 'announceLeadDays'].map((name) => (
      { name, label: t(`roadside.rule_${name}`), type: 'number', min: 0, required: true, value: board.rule[name] }));
    fields.push(/** @type {any} */ ({ name: 'validFrom', label: t('roadside.valid_from'), type: 'date', required: true, value: `${month()}-01` }),
      /** @type {any} */ ({ name: 'source', label: t('roadside.source'), type: 'text', required: true, value: board.rule.source }));
    const kept = {};
    const stored = await app.dialog({ title: t('roadside.rule'), body: (close, redraw) => form({ fields, state: kept, redraw, submitLabel: t('overload.save'),
      cancelLabel: t('overload.cancel'), cancel: () => close(), submit: async (values) => close(await app.api.post('/api/rules/checkpoint-rates', values)) }) });
    if (stored) {
      app.toast(t('roadside.rule_saved'), 'good');
      load();
    }
  };

  const draw = () => {
    if (!board) return render(html`<p class="empty">${t('app.loading')}</p>`, host);
    return render(html`<div class="scroll"><div class="toolbar"><label>${t('roadside.month')} <input type="month" name="month" .value=${month()} @change=${(event) => { url.set({ month: event.target.value || null }); load(); }}></label>
      <span class="spring"></span>${app.may('PLANNER') ? html`<button type="button" data-action="rule" @click=${changeRule}>${icon(icons.more)} ${t('roadside.rule')}</button>` : nothing}
      <button type="button" data-action="board-csv" @click=${() => { save(`checkpoints-${month()}.csv`, 'text/csv', boardCsv(board, month())); app.toast(t('export.started', { file: 'CSV' }), 'good'); }}>${icon(icons.export)} CSV</button>
      ${downloads(app, ['xlsx'], () => `/api/checkpoint-board.xlsx?month=${month()}`)}</div>
      <div class="figures-row">${figure('points', format.count(board.points))}${figure('equipment_ok', rate(board.equipmentOkRate))}${figure('online_rate', rate(board.onlineRate))}
      ${figure('mttr', board.meanRepairHours === undefined ? '–' : `${board.meanRepairHours.toFixed(1)} h`)}</div>
      <p class="pad note"><small>${t('roadside.ok_rule', { points: board.points, repair: board.inRepair, zero: board.zeroData, few: board.tooFew, days: board.rule.leastDays, trucks: board.rule.leastTrucks })}</small></p>
      ${board.month === dateText(Date.now()).slice(0, 7) ? html`<p class="pad note info"><small>${t('weighing.month_runs', { days: board.rule.leastDays, trucks: board.rule.leastTrucks })}</small></p>` : nothing}
      ${board.due.length ? html`<section class="pad" id="due"><h3>${t('roadside.due')}</h3><ul>${board.due.map((due) => html`<li><b>${due.name}</b> ${t(`roadside.due_${due.what}`)} ${due.on}
        <span class="badge ${due.daysLeft < 0 ? 'bad' : 'warn'}">${due.daysLeft < 0 ? t('roadside.overdue', { count: -due.daysLeft }) : t('roadside.days_left', { count: due.daysLeft })}</span></li>`)}</ul></section>` : nothing}
      ${chosen?.view() ?? nothing}
      <div class="table-wrap"><table id="board"><thead><tr><th>${t('overload.name')}</th><th class="figure">${t('roadside.online_days')}</th>
      <th class="figure">${t('roadside.trucks')}</th><th class="figure">${t('roadside.over_rate')}</th></tr></thead><tbody>
      ${board.items.map((row) => html`<tr aria-selected=${row.id === chosen?.place.id}><th scope="row"><button type="button" class="quiet" data-place=${row.code} @click=${() => choose(row)}>${row.name}</button><br><small>${row.code} · ${t(`overload.kind_${row.kind}`)}</small><br>${state(row)}${row.kind === 'OFF_SITE' && row.lack !== 'NONE' ? html`<br><small>${t(`roadside.lack_${row.lack}`)}</small>` : nothing}</th>
        <td class="figure">${row.onlineDays} / ${board.calendarDays}<br><small>${format.percent(row.onlineRate)}</small></td><td class="figure">${format.count(row.trucks)}</td>
        <td class="figure">${rate(row.overLimitRate)}<br><small title=${t('roadside.over_ten_rate')}>${t('roadside.ten_off', { rate: rate(row.overTenRate) })}${row.counts ? '' : ` · ${t('roadside.not_counted')}`}</small></td></tr>`)}</tbody></table></div></div>`, host);
  };
  draw();
  await load();
  return {};
}
