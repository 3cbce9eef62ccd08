/** How well a period was patrolled and planned: each figure with its rule, and a way down to what it is made of. */
import { html, nothing } from '../ui/html.js';

const MOST_RUNS = 8;
const DAY = 86_400_000;

/**
 * Reads it; what cannot be had, for want of a role or data, is left out.
 * @param {any} app @param {string} from @param {string} to first and last day
 */
export async function readPatrols({ api, may }, from, to) {
  if (!may('DISPATCHER', 'PLANNER') || from > to || (Date.parse(to) - Date.parse(from)) / DAY > 365) return undefined;
  const query = { from, to };
  const runs = async () => {
    if (!may('DISPATCHER')) return [];
    const lines = (await api.get('/api/patrol/runs', { query: { limit: 100 } })).items.filter((run) => ['PUBLISHED', 'PARTLY'].includes(run.state) && overlaps(run.terms, from, to));
    return Promise.all(lines.slice(0, MOST_RUNS).map((run) => api.get(`/api/patrol/runs/${run.id}`)));
  };
  const [year, idle, plans] = await Promise.all([api.get('/api/patrol/year', { query }), api.get('/api/patrol/year/idleness', { query }), runs()]);
  return { year, idle, plans };
}

/** @param {{firstDay: string, days: number}} terms @param {string} from @param {string} to */
export function overlaps({ firstDay, days }, from, to) {
  const last = new Date(Date.parse(firstDay) + (days - 1) * DAY).toISOString().slice(0, 10);
  return firstDay <= to && last >= from;
}

/** Empty driving of all squadrons together. @param {any[]} squadrons */
export function emptyShare(squadrons) {
  const km = squadrons.reduce((sum, each) => sum + each.km, 0);
  return km ? squadrons.reduce((sum, each) => sum + each.km * each.deadheadPercent, 0) / km : undefined;
}

/** @param {any} app @param {any} read @param {{from: string, to: string}} period @param {Record<string, any>} guesses by whose they are @param {() => void} ask */
export function patrolFigures(app, read, period, guesses, ask) {
  const { t, format } = app;
  const { year, idle, plans } = read;
  const days = (Date.parse(period.to) - Date.parse(period.from)) / DAY;
  const span = Object.entries({ day: 0, week: 6, month: 29 }).find(([, most]) => days <= most)?.[0] ?? 'year';
  const down = () => app.open('year', { to: period.to, span });
  const row = (key, value, go) => (value === undefined ? nothing : html`<tr data-figure=${key}><th scope="row">${t(`report.${key}`)}<br><small>${t(`report.${key}_rule`)}</small></th>
    <td class="figure"><button type="button" class="quiet" title=${t('report.trace')} @click=${go}><b>${value}</b></button></td></tr>`);
  const visits = year.months.reduce((sum, each) => sum + each.visits, 0);
  const even = visits ? year.months.reduce((sum, each) => sum + each.visits * each.hourEntropyPercent, 0) / visits : undefined;
  const empty = emptyShare(year.squadrons);
  const guess = (of) => {
    const known = guesses[of];
    if (!app.may('DISPATCHER')) return undefined;
    if (!known) return html`<small>${t('report.not_asked')}</small>`;
    return known.auc === null ? '–' : `${known.auc.toFixed(2)} (${known.excess >= 0 ? '+' : ''}${known.excess.toFixed(3)})`;
  };
  return html`<h2 id="report-patrol-quality">${t('report.quality')}</h2><table><tbody>
      ${row('idle', t('plan.idle_value', { mean: format.figure(idle.meanDays), worst: format.count(idle.worstDays) }), down)}
      ${row('overdue', t('year.overdue_value', { overdue: format.km(idle.overdueKm), never: format.km(idle.neverKm) }), down)}
      ${row('empty', empty === undefined ? undefined : format.percent(empty), down)}
      ${row('imbalance', format.percent(year.imbalancePercent), down)}
      ${row('even', even === undefined ? undefined : format.percent(even), down)}
      ${row('guess_driven', guess('DRIVEN'), down)}${row('guess_planned', guess('PLANNED'), down)}</tbody></table>
    ${app.may('DISPATCHER') && (!guesses.DRIVEN || !guesses.PLANNED) ? html`<p><button type="button" data-action="report-guess" ?disabled=${guesses.isBusy} aria-busy=${!!guesses.isBusy} @click=${ask}>${t(guesses.isBusy ? 'app.loading' : 'report.ask_guess')}</button></p>` : nothing}
    ${plans.length ? html`<h3>${t('report.plans')}</h3><table id="report-plans"><thead><tr><th>${t('report.plan')}</th><th class="figure">${t('plan.visits')}</th><th class="figure">${t('plan.deadhead')}</th><th class="figure">${t('plan.imbalance')}</th><th class="figure">${t('plan.response')}</th><th class="figure">${t('plan.gap')}</th><th class="figure">${t('plan.left_out')}</th></tr></thead>
      <tbody>${plans.map(({ id, name, figures: each }) => html`<tr><th scope="row"><button type="button" class="quiet" @click=${() => app.open('plans', { run: id })}>${name}</button></th><td class="figure">${format.percent(each.visitsPercent)}</td><td class="figure">${format.percent(each.deadheadPercent)}</td><td class="figure">${format.percent(each.imbalancePercent)}</td>
        <td class="figure">${each.responseMeanMinutes === null ? '–' : t('plan.response_value', { mean: format.figure(each.responseMeanMinutes), p90: format.figure(each.responseP90Minutes) })}</td><td class="figure">${format.percent(each.gapPercent)}</td><td class="figure">${format.km(each.leftOut.reduce((sum, left) => sum + left.km, 0))}</td></tr>`)}</tbody></table>` : nothing}`;
}
