/** How far a plan passes roads in the hours they are wanted: one figure, and a table of the occasions. */
import { html, nothing } from '../ui/html.js';

/** Plans made before this was reckoned say nothing. @param {any} figures @param {any} format @param {any} t */
export function inHours(figures, format, t) {
  const key = figures.keyHours;
  if (!key || !key.km) return t('keyhours.none');
  return t('keyhours.value', { percent: format.percent(Math.round(key.percent)), chance: format.percent(Math.round(key.chancePercent)) });
}

/** Seasons go by their names, hours of a weighing place by what is more in them. @param {any} t @param {string | undefined} kind @param {string} name */
export const occasionName = (t, kind, name) => (kind === 'OVERLOAD' ? t('keyhours.kind_OVERLOAD', { name }) : name);

const hour = (value) => `${String(value).padStart(2, '0')}:00`;

/** @param {any} t @param {{fromHour: number, toHour: number}} row */
export function hoursText(t, row) {
  return row.fromHour === 0 && row.toHour === 24 ? t('keyhours.whole_day') : t('keyhours.hours', { from: hour(row.fromHour), to: hour(row.toHour) });
}

/** @param {any} app @param {any} run @param {string} day the one shown */
export function keyHoursTable({ t, format }, run, day) {
  const key = run.figures.keyHours;
  if (!key || !key.occasions.length) return nothing;
  const today = key.days.find((each) => each.day === day);
  return html`<h3>${t('keyhours.title')}</h3><p class="note">${t(run.terms.keyHours ? 'keyhours.steered' : 'keyhours.unsteered')}${today ? html` <span id="plan-keyhours-day">${t('keyhours.today', {
    met: format.km(today.inHoursKm), km: format.km(today.km), percent: format.percent(today.percent), chance: format.percent(today.chancePercent) })}</span>` : nothing}</p>
    <ul class="plain" id="plan-keyhours">${key.occasions.map((row) => html`<li><b>${occasionName(t, row.kind, row.name)}</b> ${hoursText(t, row)} · ${t('keyhours.days', { count: row.days })}
      ${row.uncoveredDays ? html`<br><span class="badge warn" data-uncovered=${row.uncoveredDays}>${t('keyhours.uncovered', { count: row.uncoveredDays, of: row.days })}</span>` : nothing}
      ${hoursLine(t, format, row)}
      ${row.onItsDaysPercent === null ? nothing : html`<br><small>${t('keyhours.on_its_days', { percent: format.percent(row.onItsDaysPercent), chance: format.percent(row.onItsDaysChance) })}</small>`}</li>`)}</ul>`;
}

/** What is passed in the hours; nothing to say where every hour is as good, or none can be met. */
function hoursLine(t, format, row) {
  if (row.uncoveredDays === row.days || (row.fromHour === 0 && row.toHour === 24)) return nothing;
  return html`<br><small>${row.km ? t('keyhours.occasion_met', { km: format.km(row.km), percent: format.percent(row.percent), chance: format.percent(row.chancePercent) }) : t('keyhours.none_passed')}</small>`;
}
