/** What became of an imported table, row by row. */
import { html, nothing } from '../ui/html.js';
import { remarkText } from './exchange.js';

const MOST = 300;

/** @param {any} app @param {any} report @param {any[]} fields */
export function reportOf(app, report, fields) {
  const { t, format } = app;
  const figures = Object.fromEntries(['added', 'changed', 'same', 'refused', 'repaired', 'left'].map((name) => [name, format.count(report[name])]));
  return html`<section id="exchange-report" data-dry=${report.dryRun}><p class="note" role="status">${t(report.dryRun ? 'exchange.dry_done' : 'exchange.done', figures)}
    ${report.left ? html`<br>${t('exchange.stopped', figures)}` : nothing}</p>
    ${report.remarks.length ? html`<details open><summary>${t('exchange.report')} (${format.count(report.remarks.length)})</summary>
      <div class="table-wrap"><table><thead><tr><th class="figure">${t('exchange.row')}</th><th>${t('exchange.result')}</th><th>${t('exchange.reason')}</th></tr></thead>
      <tbody>${report.remarks.slice(0, MOST).map((remark) => html`<tr><td class="figure">${remark.row || ''}</td><td>${badge(app, remark)}</td><td>${remarkText(app, remark, fields)}</td></tr>`)}</tbody></table></div>
      ${hidden(report) ? html`<p>${t('exchange.report_more', { count: format.count(hidden(report)) })}</p>` : nothing}
      <button type="button" data-action="save-report" @click=${() => save(app, report, fields)}>${t('exchange.report_file')}</button></details>` : nothing}</section>`;
}

const hidden = (report) => Math.max(0, report.remarks.length - MOST) + report.remarksLeftOff;

/** @param {any} app @param {any} remark */
function badge(app, remark) {
  const isRefused = remark.level === 'REFUSED';
  return html`<span class="badge ${isRefused ? 'bad' : 'warn'}">${isRefused ? app.t('exchange.outcome_REFUSED') : '✓'}</span>`;
}

/** The whole report for a spreadsheet. @param {any} app @param {any} report @param {any[]} fields */
function save(app, report, fields) {
  const { t } = app;
  const quoted = (text) => `"${String(text).replace(/"/g, '""').replace(/^([=+\-@])/, "'$1")}"`;
  const lines = [[t('exchange.row'), t('exchange.field'), t('exchange.result'), t('exchange.reason')],
    ...report.remarks.map((remark) => [remark.row, remark.field, remark.level, remarkText(app, remark, fields)])];
  const file = new Blob(['\uFEFF', lines.map((line) => line.map(quoted).join(',')).join('\r\n')], { type: 'text/csv' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'import-report.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
