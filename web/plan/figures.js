/** The figures of a plan as cards, bars and tables. */
import { html, nothing } from '../ui/html.js';
import { inHours } from './keyHours.js';

/** What is shown of every plan, and how: key, how it is written. @type {Array<[string, (figures: any, format: any, t: any) => string]>} */
export const FIGURES = [
  ['visits', (each, format) => format.percent(each.visitsPercent)],
  ['covered', (each, format) => `${format.km(each.coveredKm)} / ${format.km(each.wantedKm)}`],
  ['driven', (each, format) => format.km(each.drivenKm)],
  ['hours', (each, format) => format.hours(each.hours * 3600)],
  ['deadhead', (each, format) => format.percent(each.deadheadPercent)],
  ['imbalance', (each, format, t) => (each.leastImbalancePercent === undefined ? format.percent(each.imbalancePercent) : t('plan.imbalance_value', { value: format.percent(each.imbalancePercent), least: format.percent(each.leastImbalancePercent) }))],
  ['idle', (each, format, t) => t('plan.idle_value', { mean: format.figure(each.idleMeanDays), worst: format.count(each.idleWorstDays) })],
  ['never', (each, format) => format.km(each.neverKm)],
  ['response', (each, format, t) => (each.responseMeanMinutes === null ? '–' : t('plan.response_value', { mean: format.figure(each.responseMeanMinutes), p90: format.figure(each.responseP90Minutes) }))],
  ['gap', (each, format) => format.percent(each.gapPercent)],
  ['entropy', (each, format) => format.percent(each.hourEntropyPercent)],
  ['in_hours', inHours],
  ['excess', (each, format, t) => (each.excess === null ? t('plan.excess_none') : t('plan.excess_value', { excess: each.excess.toFixed(3), auc: each.auc.toFixed(2) }))],
];

/** @param {any} app @param {any} figures */
export function figureCards({ t, format }, figures) {
  return html`<div class="figures-row flat two" id="plan-figures">${FIGURES.map(([key, write]) => html`<div class="figure-card" title=${t(`plan.${key}_hint`)} data-figure=${key}>
    <small>${t(`plan.${key}`)}</small><b>${write(figures, format, t)}</b></div>`)}</div>`;
}

/** Work of each unit as bars of its shifts. @param {any} app @param {any} figures @param {(unitId: number) => string} color */
export function unitBars({ t, format }, figures, color) {
  if (!figures.units.length) return nothing;
  return html`<h3>${t('plan.units')}</h3><table id="plan-units"><tbody>${figures.units.map((unit) => html`<tr><th scope="row">${unit.unit}</th>
    <td class="bar-cell"><span class="bar" .style=${`width:${Math.min(100, unit.shiftPercent)}%;background:${color(unit.unitId)}`}></span></td>
    <td class="figure">${format.percent(unit.shiftPercent)}<br><small>${format.km(unit.km)}</small></td></tr>`)}</tbody></table>`;
}

/** @param {any} app @param {any} figures */
export function classTable({ t, format }, figures) {
  if (!figures.byClass.length) return nothing;
  return html`<h3>${t('plan.by_class')}</h3><table id="plan-classes"><thead><tr><th>${t('plan.class')}</th><th class="figure">${t('plan.owed_km')}</th><th class="figure">${t('plan.covered_km')}</th><th class="figure">%</th></tr></thead>
    <tbody>${figures.byClass.map((row) => html`<tr><th scope="row">${t(`map.class_${row.roadClass}`)}</th><td class="figure">${format.km(row.wantedKm)}</td><td class="figure">${format.km(row.coveredKm)}</td><td class="figure">${format.percent(row.percent)}</td></tr>`)}</tbody></table>`;
}

/** What is left out, by reason; each row shows its road on the map. @param {any} app @param {any} figures */
export function leftTable({ t, format, map }, figures) {
  if (!figures.leftOut.length) return html`<p class="note good" id="plan-left">${t('plan.left_none')}</p>`;
  const reasons = [...new Set(figures.leftOut.map((row) => row.reason))];
  const look = (row) => {
    map.roads.paint('plan-left', new Map(row.segments.map((id) => [id, { color: map.palette().gap, width: 1.2 }])));
    const bounds = map.roads.boundsOf(row.segments);
    if (bounds) map.fit(bounds);
  };
  return html`<h3>${t('plan.left_out')}</h3><div id="plan-left">${reasons.map((reason) => {
    const rows = figures.leftOut.filter((row) => row.reason === reason);
    return html`<details ?open=${rows.length < 8}><summary>${t(`plan.reason_${reason}`)} · ${format.km(rows.reduce((sum, row) => sum + row.km, 0))}</summary><ul class="plain">${rows.slice(0, 200).map((row) => html`<li>
      <button type="button" class="quiet left-out" @click=${() => look(row)}>${row.routeCode} ${row.roadName} · ${format.km(row.km)} · ${t('plan.weight', { weight: format.figure(row.weight) })}</button></li>`)}</ul></details>`;
  })}</div>`;
}

/** The plans of other seeds; any of them can be made again. @param {any} app @param {any} figures @param {(seed: number) => void} again */
export function triesTable({ t, format }, figures, again) {
  return html`<details id="plan-tries"><summary>${t('plan.tries_of', { count: figures.tries.length, bits: figures.poolBits.toFixed(2) })}</summary>
    <table><thead><tr><th>${t('plan.seed')}</th><th class="figure">${t('plan.visits')}</th><th class="figure">${t('plan.hours')}</th><th></th></tr></thead>
    <tbody>${figures.tries.map((row) => html`<tr><th scope="row">${row.seed}</th><td class="figure">${format.percent(row.visitsPercent)}</td><td class="figure">${format.hours(row.hours * 3600)}</td>
      <td>${row.chosen ? html`<span class="badge good">${t('plan.chosen')}</span>` : html`<button type="button" @click=${() => again(row.seed)}>${t('plan.take')}</button>`}${row.fit ? nothing : html` <small>${t('plan.unfit')}</small>`}</td></tr>`)}</tbody></table></details>`;
}
