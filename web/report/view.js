/** Figures of a period with their counting rules, and every layer to take away as GeoJSON or CSV. */
import { html, nothing, render } from '../ui/html.js';
import { downloads } from '../ui/download.js';
import { icon, icons } from '../ui/icons.js';
import { dateText, dayStart } from '../app/format.js';
import { stopFigures } from '../roadside/stopFigures.js';
import { offsiteFigures } from '../cases/offsiteFigures.js';
import { closureFigures } from './closureFigures.js';
import { openDay, readReopened, reopenedNote } from '../mileage/reopened.js';
import { gather } from './gather.js';
import { patrolFigures, readPatrols } from './patrolFigures.js';

export default { id: 'report', titleKey: 'report.title', roles: ['DISPATCHER', 'PLANNER', 'REVIEWER', 'ADMINISTRATOR'], order: 90, icon: icons.report, wide: true, render: show };

const LAYERS = ['roads', 'coverage', 'patrols', 'tracks', 'findings', 'assets', 'checkpoints', 'passes', 'pass-segments'];
const FORMATS = ['geojson', 'csv', 'xlsx'];
const SPANS = { day: 1, week: 7, month: 30, year: 365 };

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, format, url } = app;
  const today = Date.now();
  /** @type {any} */
  const state = { from: url.get('from') ?? `${dateText(today).slice(0, 8)}01`, to: url.get('to') ?? dateText(today), report: undefined, quality: undefined, guesses: {}, reopened: { history: [], nameOf: String }, isBusy: false };
  const moment = (day, later = 0) => dayStart(new Date(`${day}T00:00:00+08:00`), later);

  const load = async () => {
    state.isBusy = true;
    draw();
    url.set({ from: state.from, to: state.to });
    state.report = await gather(app.api, app.may, moment(state.from), moment(state.to, 1));
    state.guesses = {};
    [state.quality, state.reopened] = await Promise.all([readPatrols(app, state.from, state.to).catch(app.fail), readReopened(app, state.from, state.to)]);
    state.isBusy = false;
    draw();
  };

  const askGuesses = async () => {
    const { guesses } = state;
    guesses.isBusy = true;
    draw();
    try {
      for (const of of ['DRIVEN', 'PLANNED']) {
        guesses[of] = await app.api.get('/api/patrol/year/guess', { query: { month: (state.to < dateText(today) ? state.to : dateText(today)).slice(0, 7), of } });
        if (host.isConnected) draw();
      }
    } catch (failure) {
      app.fail(failure);
    }
    guesses.isBusy = false;
    if (host.isConnected) draw();
  };
  /** The days up to the last one. @param {number} days */
  const last = (days) => { state.from = dateText(dayStart(new Date(`${state.to}T00:00:00+08:00`), 1 - days)); load().catch(app.fail); };

  const figure = (key, value) => (value === undefined ? nothing
    : html`<tr><th scope="row">${t(`report.${key}`)}<br><small>${t(`report.${key}_rule`)}</small></th><td class="figure"><b>${value}</b></td></tr>`);

  const sections = ({ coverage, patrols, findings, passes, stops, offsite }) => html`
    ${patrols ? html`<h2>${t('report.patrols')}</h2><table><tbody>
      ${figure('dispatches', format.count(patrols.dispatches))}${figure('patrols_done', format.count(patrols.done))}${figure('patrols_open', format.count(patrols.open))}${figure('officer_dispatches', format.count(patrols.officers))}</tbody></table>` : nothing}
    ${coverage ? html`<h2>${t('report.coverage')}</h2><table><tbody>${figure('patrol_km', format.km(coverage.patrolKm))}${figure('coverage_ratio', format.percent(coverage.total.percent))}</tbody></table>
      ${reopenedNote(app, state.reopened.history, state.reopened.nameOf, openDay(app))}
      <table><thead><tr><th>${t('coverage.class')}</th><th class="figure">${t('coverage.total')}</th><th class="figure">${t('coverage.covered')}</th><th class="figure">%</th><th class="figure">${t('coverage.driven_km')}</th></tr></thead>
      <tbody>${coverage.classes.map((row) => html`<tr><th scope="row">${t(`map.class_${row.class}`)}</th><td class="figure">${format.km(row.totalKm)}</td>
        <td class="figure">${format.km(row.coveredKm)}</td><td class="figure">${format.percent(row.percent)}</td><td class="figure">${format.km(row.drivenKm)}</td></tr>`)}</tbody></table>` : nothing}
    ${state.quality ? patrolFigures(app, state.quality, { from: state.from, to: state.to }, state.guesses, askGuesses) : nothing}
    ${findings ? html`<h2>${t('report.findings')}</h2><table><tbody>${figure('findings_found', format.count(findings.found))}${figure('findings_closed', format.count(findings.closed))}</tbody></table>
      ${closureFigures(app, findings.closures, figure, { from: state.from, to: state.to })}` : nothing}
    ${passes ? html`<h2>${t('report.passes')}</h2><table><tbody>${figure('passes_all', format.count(passes.passes))}${figure('passes_over', format.count(passes.overLimit))}${passes.contested ? figure('passes_contested', format.count(passes.contested)) : nothing}
      ${figure('overlimit_rate', format.percent(passes.passes ? (100 * passes.overLimit) / passes.passes : undefined))}</tbody></table>` : nothing}
    ${stops ? stopFigures(app, stops, figure, { from: state.from, to: state.to }) : nothing}
    ${offsite ? offsiteFigures(app, offsite, passes, figure, { from: state.from, to: state.to }) : nothing}`;

  const query = () => new URLSearchParams({ from: moment(state.from).toISOString(), to: moment(state.to, 1).toISOString() });
  const draw = () => render(html`<form class="toolbar" @submit=${(event) => { event.preventDefault(); load(); }}>
      <label>${t('app.from')} <input type="date" .value=${state.from} @change=${(event) => { state.from = event.target.value; load(); }}></label>
      <label>${t('app.to')} <input type="date" .value=${state.to} @change=${(event) => { state.to = event.target.value; load(); }}></label>
      ${Object.entries(SPANS).map(([span, days]) => html`<button type="button" class="quiet" data-span=${span} @click=${() => last(days)}>${t(`report.span_${span}`)}</button>`)}
      <span class="grow"></span><button type="button" @click=${() => window.print()}>${icon(icons.print)} ${t('map.print')}</button></form>
    <div class="pad report" aria-busy=${state.isBusy}>
      <p class="report-head"><b>${t('report.heading', { from: state.from, to: state.to })}</b>${app.session.demo ? html` <span class="badge warn">${t('app.demo')}</span>` : nothing}</p>
      ${state.report ? sections(state.report) : html`<p class="empty">${t('app.loading')}</p>`}
      <section class="exports"><h2>${t('report.export')}</h2><p><small>${t('report.export_note')}</small></p>
      <table><tbody>${LAYERS.map((layer) => html`<tr><th scope="row">${t(`report.layer_${layer}`)}</th><td class="figure">${downloads(app, FORMATS, (kind) => `/api/export/${layer}.${kind}?${query()}`)}</td></tr>`)}</tbody></table></section></div>`, host);
  draw();
  load().catch(app.fail);
  return { dispose: () => url.set({ from: null, to: null }) };
}
