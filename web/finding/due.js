/** What is overdue, due and waiting: its counts for the menu, the overview and the list of findings. */
import { html, nothing } from '../ui/html.js';
import { dayStart } from '../app/format.js';

export const WHENS = ['overdue', 'today', 'soon', 'waiting'];
const SEERS = ['OFFICER', 'DISPATCHER', 'REVIEWER', 'PLANNER', 'ADMINISTRATOR'];
const TONES = { overdue: 'bad', today: 'warn', soon: '', waiting: '' };
const EVERY = 300e3;
const CALM = 1500;

/** Keeps `app.due` and the number at the menu; says `due` on every change. @param {any} app */
export function watchDue(app) {
  if (!app.may(...SEERS)) return;
  let timer = 0;
  const load = async () => {
    try {
      app.due = await app.api.get('/api/casework/due-counts');
      app.shell.count('property', app.due.counts.overdue + app.due.counts.today, app.t('casework.menu_count', app.due.counts));
      app.emit('due');
    } catch {
      // the next turn asks again
    }
  };
  app.feed.on('finding', () => {
    clearTimeout(timer);
    timer = window.setTimeout(load, CALM);
  });
  setInterval(load, EVERY);
  void load();
}

/** The counts as buttons that narrow the list. @param {any} app @param {(when: string | null) => void} choose */
export function dueLine(app, choose) {
  const { t, url } = app;
  if (!app.due) return nothing;
  const chosen = url.get('fdue');
  const figure = url.get('ffigure');
  return html`<div class="due-line" role="group" aria-label=${t('casework.due')}>
    ${WHENS.map((when) => html`<button type="button" class="badge ${app.due.counts[when] ? TONES[when] : ''}" data-due=${when} aria-pressed=${chosen === when}
      @click=${() => choose(chosen === when ? null : when)}>${t(`casework.when_${when}`, { days: daysAhead(app.due.days) })} ${app.due.counts[when]}</button>`)}
    ${figure ? html`<button type="button" class="badge" data-action="all-findings" aria-pressed="true" @click=${() => choose(null)}>${t(`report.${figure}`)} ${url.get('from')} – ${url.get('to')} ×</button>` : nothing}</div>`;
}

/** @param {{today: string, soonUntil: string}} days */
const daysAhead = (days) => Math.round((Date.parse(days.soonUntil) - Date.parse(days.today)) / 86400e3);

/**
 * Where the list comes from: all findings, those due, or those behind a figure of the report.
 * @param {any} url @param {{path: string}} pages @param {Record<string, any>} filters of all findings
 */
export function narrowed(url, pages, filters) {
  const due = url.get('fdue');
  const figure = url.get('ffigure');
  pages.path = due ? '/api/casework/due' : figure ? '/api/casework/closures' : '/api/findings';
  if (due) return { when: due };
  if (!figure) return filters;
  const moment = (day, later) => dayStart(new Date(`${day}T00:00:00+08:00`), later);
  return { figure, from: moment(url.get('from'), 0), to: moment(url.get('to'), 1) };
}
