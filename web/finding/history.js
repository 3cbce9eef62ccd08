/** What was done to a finding, each line told in words: who did what when, with the articles it was done by. */
import { html, nothing } from '../ui/html.js';

/** @param {any} app @param {any[]} history */
export function historyPart(app, history) {
  const { t, format } = app;
  return html`<details id="finding-history"><summary>${t('finding.history')} (${history.length})</summary><ol class="history">${history.map((line) => html`<li>
    <b>${t(`finding.did_${line.action}`)}</b> <small>${format.time(line.at)} · ${line.person}</small>
    ${line.note && line.action !== 'photographed' ? html`<br>${line.note}` : nothing}
    ${line.basis ? html`<details class="basis"><summary>${t('casework.basis')}</summary><small>${line.basis}</small></details>` : nothing}</li>`)}</ol></details>`;
}

/** The day something is due with the working days left. @param {any} app @param {any} theCase */
export function dueText({ t }, { deadline, workdaysLeft, overdue }) {
  if (overdue) return html`${deadline} <span class="badge bad">${workdaysLeft ? t('casework.workdays_over', { count: -workdaysLeft }) : t('casework.overdue')}</span>`;
  return html`${deadline} <small>${workdaysLeft === 0 ? t('casework.when_today') : t('casework.workdays_left', { count: workdaysLeft })}</small>`;
}
