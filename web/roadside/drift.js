/** How far the clocks of a place's lanes are off, as their records tell. */
import { html } from '../ui/html.js';

/** From here on a clock is called wrong: evidence needs the time. */
export const MOST_SECONDS = 30;

/** `+2 min 5 s` ahead, `−40 s` behind. @param {number} seconds server time minus the lane's @param {(key: string, values?: any) => string} t */
export function driftText(seconds, t) {
  const whole = Math.round(Math.abs(seconds));
  const span = whole < 120 ? t('drift.seconds', { count: whole }) : whole < 7200 ? t('drift.minutes', { count: Math.round(whole / 60) }) : t('drift.hours', { count: (whole / 3600).toFixed(1) });
  if (whole < 1) return t('drift.right');
  return t(seconds > 0 ? 'drift.behind' : 'drift.ahead', { span });
}

/** @param {any} app @param {any[]} lanes */
export function driftTable({ t, format }, lanes) {
  return html`<div class="table-wrap"><table id="lane-clocks"><thead><tr><th>${t('drift.lane')}</th><th>${t('drift.clock')}</th><th class="figure">${t('drift.spread')}</th><th class="figure">${t('drift.late')}</th></tr></thead><tbody>
    ${lanes.map((lane) => html`<tr><th scope="row">${lane.lane || t('drift.untold')}</th><td><span class="badge ${Math.abs(lane.offsetSeconds) > MOST_SECONDS ? 'warn' : 'good'}">${driftText(lane.offsetSeconds, t)}</span></td>
      <td class="figure">± ${t('drift.seconds', { count: Math.round(lane.spreadSeconds) })}</td><td class="figure">${format.count(lane.late)} / ${format.count(lane.records)}</td></tr>`)}</tbody></table></div>
    <p><small>${t('drift.note')}</small></p>`;
}
