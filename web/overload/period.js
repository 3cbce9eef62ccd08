/** The period a list or a layer of passes is about: two dates in the address, in Chinese days. */
import { html } from '../ui/html.js';
import { dateText, dayStart } from '../app/format.js';

const DAYS = 30;

/** The period as the server takes it: `from` inclusive, `to` exclusive. @param {any} url @param {number} [days] where none is chosen @returns {{from: string, to: string}} */
export function periodOf(url, days = DAYS) {
  const to = url.get('to') ?? dateText(Date.now());
  const from = url.get('from') ?? dateText(dayStart(new Date(`${to}T00:00:00+08:00`), 1 - days));
  return { from: new Date(`${from}T00:00:00+08:00`).toISOString(), to: dayStart(new Date(`${to}T00:00:00+08:00`), 1).toISOString() };
}

/** The two date fields. @param {any} app @param {() => void} changed @param {number} [days] where none is chosen */
export function periodFields(app, changed, days = DAYS) {
  const { t, url } = app;
  const period = periodOf(url, days);
  const field = (name, value) => html`<label>${t(`overload.${name}`)} <input type="date" name=${name} .value=${value}
    @change=${(event) => { url.set({ [name]: event.target.value }); changed(); }}></label>`;
  return html`${field('from', dateText(new Date(period.from)))}${field('to', dateText(dayStart(new Date(period.to), -1)))}`;
}
