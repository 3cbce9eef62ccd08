/** Days that late data changed after they were over, told wherever their kilometres are shown: when, by how many fixes, before and after. */
import { html, nothing } from '../ui/html.js';

/** The figures of one reopening, as its sentence wants them. @param {any} format @param {any} each */
export const toldOf = (format, each) => ({ at: format.time(each.at), fixes: format.count(each.fixes), before: format.km(each.patrolKmBefore), after: format.km(each.patrolKmAfter) });

/**
 * What late data changed in a period; nothing while nothing did.
 * @param {any} app
 * @param {any[]} history
 * @param {(key: number) => string} nameOf
 * @param {(each: any) => void} open
 */
export function reopenedNote(app, history, nameOf, open) {
  const { t, format } = app;
  if (!history.length) return nothing;
  const sum = (name) => history.reduce((all, each) => all + each[name], 0);
  return html`<details class="note warn reopenings" id="reopenings" ?open=${history.length <= 3}><summary>${t('mileage.history', { count: history.length })} <b class="figures">${gain(format, sum('patrolKmAfter') - sum('patrolKmBefore'))}</b></summary>
    <ul class="plain">${history.map((each) => html`<li><button type="button" class="link" @click=${() => open(each)}>${each.day} ${nameOf(each.key)}</button> ${t('mileage.changed', toldOf(format, each))}</li>`)}</ul></details>`;
}

/** @param {any} format @param {number} km */
const gain = (format, km) => `${km < 0 ? '−' : '+'}${format.km(Math.abs(km))}`;

/**
 * Reads what late data changed in a period, with the names of the units; nothing for who may not.
 * @param {any} app @param {string} from date @param {string} to date, included
 * @returns {Promise<{history: any[], nameOf: (key: number) => string}>}
 */
export async function readReopened(app, from, to) {
  if (!app.may('DISPATCHER', 'REVIEWER', 'PLANNER')) return { history: [], nameOf: String };
  const { items } = await app.api.get('/api/mileage/reopenings', { query: { from, to } });
  const names = items.length ? await app.api.get('/api/units', { query: { limit: 1000 } }).catch(() => ({ items: [] })) : { items: [] };
  return { history: items, nameOf: (key) => names.items.find((unit) => unit.id === key)?.name ?? `#${key}` };
}

/** Leads to the day in the mileage, for who may see it. @param {any} app */
export const openDay = (app) => (each) => (app.may('DISPATCHER', 'REVIEWER') ? app.open('mileage', { from: each.day, to: each.day, day: `${each.key}:${each.day}` }) : undefined);
