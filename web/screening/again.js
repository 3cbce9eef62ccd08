/** Tells people who review what a change of roads or rules has brought, whichever view is open, and lists past screenings. */
import { html, nothing } from '../ui/html.js';

const SHOWN = 5;

/** @param {any} app @param {any} run @param {string} name of the set */
export function runText(app, run, name) {
  const { t, format } = app;
  const roads = run.roadCount ? t('screening_again.roads', { roads: run.roads, count: format.count(run.roadCount) }) : t('screening_again.all_roads');
  const counts = t('screening_again.counts', { fresh: format.count(run.fresh), changed: format.count(run.changed), reopened: format.count(run.reopened), gone: format.count(run.gone) });
  return [name, roads, counts].filter(Boolean).join(' · ');
}

/** @param {any} app */
export function tellScreenings(app) {
  if (!app.may('DISPATCHER', 'PLANNER', 'REVIEWER')) return;
  app.feed.on('screening', ({ setName, run }) => {
    app.emit('screening', run);
    const news = run.fresh + run.changed + run.gone;
    if (news) app.toast(t(app, runText(app, run, setName || app.t('screening.register'))), 'warn');
  });
}

/** @param {any} app @param {string} text */
function t(app, text) {
  return app.t('screening_again.told', { text });
}

/** The last screenings of a set, folded away. */
export class Runs {
  /** @param {any} app @param {() => void} changed */
  constructor(app, changed) {
    this.app = app;
    this.changed = changed;
    /** @type {any[]} */
    this.items = [];
    this.set = 0;
    this.off = app.on('screening', (run) => run.setId === this.set && this.load(this.set).catch(app.fail));
  }

  /** @param {number} set */
  async load(set) {
    this.set = set;
    const page = await this.app.api.get(`/api/footprint-sets/${set}/screenings`, { query: { limit: SHOWN } });
    if (set !== this.set) return;
    this.items = page.items;
    this.changed();
  }

  template() {
    const { t: text, format } = this.app;
    if (!this.items.length) return nothing;
    return html`<details id="screening-runs"><summary>${text('screening_again.runs')}</summary><ul class="plain">${this.items.map((run) => html`<li>
      <small>${format.time(run.at)} · ${run.by || text('screening_again.by_itself')}</small><br>${runText(this.app, run, '')}</li>`)}</ul></details>`;
  }

  dispose() {
    this.off();
  }
}
