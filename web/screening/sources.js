/** Where footprints come from: the register of signs or a file; bringing a file, and screening a source as a job. */
import { html, nothing } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { Runs } from './again.js';
import { ask } from './ask.js';

const ASK_EVERY = 500;
const USES = ['BUILDING', 'BILLBOARD', 'PLACE', 'MINING', 'HAZMAT', 'GROUNDWATER', 'SAND_MINING', 'DREDGING'];

export class Sources {
  /** @param {any} app @param {{changed: () => void, screened: () => Promise<void>, rules: () => void}} told */
  constructor(app, { changed, screened, rules }) {
    this.app = app;
    this.changed = changed;
    this.screened = screened;
    this.rules = rules;
    /** @type {any[]} */
    this.sets = [];
    this.revision = 0;
    /** @type {any} */
    this.job = undefined;
    /** @type {any} */
    this.report = undefined;
    this.runs = new Runs(app, changed);
    this.isGone = false;
  }

  async load() {
    const answer = await this.app.api.get('/api/footprint-sets');
    this.sets = answer.items;
    this.revision = answer.revision;
    this.changed();
    if (this.chosen) await this.runs.load(this.chosen.id);
  }

  get chosen() {
    return this.sets.find((set) => String(set.id) === String(this.app.url.get('sset'))) ?? this.sets[0];
  }

  nameOf(set) {
    return set.kind === 'register' ? this.app.t('screening.register') : set.name;
  }

  template() {
    const { t, format, url } = this.app;
    const set = this.chosen;
    if (!set) return nothing;
    const pick = (event) => {
      url.set({ sset: event.target.value });
      this.report = undefined;
      this.screened().catch(this.app.fail);
      this.runs.load(this.chosen.id).catch(this.app.fail);
      this.changed();
    };
    return html`<section class="pad" id="screening-source"><div class="row-of-tools"><select aria-label=${t('screening.source')} @change=${pick}>
        ${this.sets.map((each) => html`<option value=${each.id} ?selected=${each.id === set.id}>${this.nameOf(each)}</option>`)}</select>
      <button type="button" class="primary" data-action="screen" ?disabled=${!!this.job} @click=${() => this.run().catch(this.app.fail)}>${icon(icons.search)} ${t('screening.run')}</button>
      <button type="button" data-action="bring" ?disabled=${!!this.job} @click=${() => this.bring().catch(this.app.fail)}>${icon(icons.plus)} ${t('screening.bring')}</button>
      <button type="button" data-action="rules" @click=${() => this.rules()}>${t('screening.rules')}</button>
      ${set.kind === 'file' ? html`<button type="button" data-action="remove-set" ?disabled=${!!this.job} @click=${() => this.remove().catch(this.app.fail)}>${icon(icons.close)} ${t('screening.remove')}</button>` : nothing}</div>
      <small>${set.footprints ? `${t('screening.set_text', { count: format.count(set.footprints), coordinates: set.coordinates })} · ` : ''}${set.screenedAt ? t('screening.last', { time: format.time(set.screenedAt), day: set.screenedDay }) : t('screening.never')}</small>
      ${set.screenedRevision && set.screenedRevision !== this.revision ? html`<p class="note warn">${t('screening.roads_changed')}</p>` : nothing}
      ${this.job ? html`<p class="note" role="status">${t('screening.wait', { stage: t(this.job.stage), percent: `${Math.round(100 * this.job.fraction)} %` })}</p><div class="meter"><i .style=${`width:${Math.round(100 * this.job.fraction)}%`}></i></div>
        <button type="button" data-action="cancel-job" @click=${() => this.app.api.post(`/api/jobs/${this.job.id}/cancel`).catch(this.app.fail)}>${icon(icons.close)} ${t('screening.cancel')}</button>` : nothing}
      ${this.report ? this.outcome() : nothing}${this.runs.template()}</section>`;
  }

  outcome() {
    const { t, format } = this.app;
    const { report } = this;
    const lines = report.report?.lines ?? [];
    return report.report
      ? html`<p class="note" id="screening-report">${t('screening.brought', { taken: format.count(report.report.taken), refused: format.count(report.report.refused), repaired: format.count(report.report.repaired) })}</p>
        ${lines.length ? html`<details><summary>${t('screening.rows_told')} (${format.count(lines.length)})</summary><div class="table-wrap"><table><thead><tr><th>${t('screening.row')}</th><th>${t('screening.problem')}</th></tr></thead>
        <tbody>${lines.slice(0, 200).map((line) => html`<tr><td class="figures">${line.row}</td><td>${t(`screening.blemish_${line.blemish}`)}</td></tr>`)}</tbody></table></div></details>` : nothing}`
      : html`<p class="note" id="screening-report">${t('screening.done', { footprints: format.count(report.footprints), hits: format.count(report.hits), certain: format.count(report.certain), fresh: format.count(report.fresh),
        changed: format.count(report.changed), reopened: format.count(report.reopened), gone: format.count(report.gone), ms: format.count(report.screeningMillis) })}</p>`;
  }

  async run() {
    const { t } = this.app;
    const set = this.chosen;
    const today = new Date(Date.now() + 8 * 3600e3).toISOString().slice(0, 10);
    const job = await ask(this.app, {
      title: `${t('screening.run')} · ${this.nameOf(set)}`, submitLabel: t('screening.run'),
      fields: [{ name: 'date', label: t('screening.date'), type: 'date', value: today, required: true },
        { name: 'roadErrorMeters', label: t('screening.road_error'), type: 'number', value: 2, min: 0, max: 100, step: 0.1, required: true, hint: t('screening.error_hint') }],
      send: (values) => this.app.api.post(`/api/footprint-sets/${set.id}/screenings`, values),
    });
    if (job) await this.follow(job);
  }

  async bring() {
    const { t } = this.app;
    const job = await ask(this.app, {
      title: t('screening.bring'), submitLabel: t('screening.upload'),
      fields: [{ name: 'file', label: t('screening.file'), type: 'file', required: true, accept: '.pbf,.geojson,.json,.gz,.zip', hint: t('screening.bring_hint') },
        { name: 'name', label: t('screening.name'), type: 'text' },
        { name: 'use', label: t('screening.use'), type: 'select', hint: t('screening.use_hint'), value: 'BUILDING', options: USES.map((use) => [use, t(`screening.use_${use}`)]) },
        { name: 'datum', label: t('screening.datum'), type: 'select', value: '', options: [['', t('screening.datum_ask')], ...['WGS84', 'GCJ02', 'BD09'].map((datum) => [datum, t(`screening.datum_${datum}`)])] },
        { name: 'errorMeters', label: t('screening.error'), type: 'number', value: 2, min: 0, max: 100, step: 0.1, hint: t('screening.error_hint') }],
      send: (values) => {
        const body = new FormData();
        for (const [name, value] of Object.entries(values)) if (value !== null && value !== undefined) body.set(name, value);
        return this.app.api.post('/api/footprint-sets', body);
      },
    });
    if (!job) return;
    const report = await this.follow(job);
    if (report?.set) {
      this.app.url.set({ sset: report.set.id });
      await this.load();
      await this.screened();
    }
  }

  async follow(started) {
    this.job = started;
    while (!this.isGone && ['queued', 'running', 'cancelling'].includes(this.job.state)) {
      this.changed();
      await new Promise((wake) => { setTimeout(wake, ASK_EVERY); });
      this.job = await this.app.api.get(`/api/jobs/${started.id}`);
    }
    const ended = this.job;
    this.job = undefined;
    if (this.isGone) return undefined;
    if (ended.state === 'done') {
      this.report = ended.report;
    } else {
      this.changed();
      if (ended.state === 'failed') throw Object.assign(new Error(this.app.t(`refusal.${ended.code}`, ended.figures)), { name: 'ApiProblem' });
      this.app.toast(this.app.t('screening.cancelled'), 'warn');
      return undefined;
    }
    await this.load();
    await this.screened();
    return ended.report;
  }

  async remove() {
    const { t } = this.app;
    const set = this.chosen;
    if (!await this.app.confirm({ title: t('screening.remove'), text: t('screening.remove_sure', { name: set.name }), yes: t('screening.remove'), no: t('screening.back'), danger: true })) return;
    await this.app.api.del(`/api/footprint-sets/${set.id}`);
    this.app.toast(t('screening.removed'), 'good');
    this.app.url.set({ sset: null });
    this.report = undefined;
    await this.load();
    await this.screened();
  }

  dispose() {
    this.isGone = true;
    this.runs.dispose();
  }
}
