/** A plan being made: how far it is, its best so far, enough, cancel. */
import { html, nothing } from '../ui/html.js';

const ASK_MILLIS = 600;
const STAGES = { 'plan.stage.search': 'planlong.stage_search', 'plan.stage.figures': 'planlong.stage_figures', 'plan.stage.keep': 'planlong.stage_keep' };
/** Where the job is kept in this tab, so that whoever looks elsewhere meanwhile finds it again. */
const KEPT = 'xunlu.plan.job';

export class Making {
  /** @param {any} app @param {{changed: () => void, made: (run: number) => void}} options */
  constructor(app, options) {
    this.app = app;
    this.options = options;
    /** @type {any} */
    this.job = undefined;
    this.isEnding = false;
    this.isStopped = false;
  }

  /** Follows a job until it has ended. @param {any} job */
  follow(job) {
    this.job = job;
    sessionStorage.setItem(KEPT, String(job.id));
    this.options.changed();
    this.timer = setTimeout(() => this.#ask(), ASK_MILLIS);
  }

  /** Takes up the job that was begun in this tab, if there is one. */
  async resume() {
    const id = sessionStorage.getItem(KEPT);
    if (!id || this.job) return;
    try {
      const job = await this.app.api.get(`/api/jobs/${id}`);
      if (this.isStopped) return;
      if (['queued', 'running', 'cancelling'].includes(job.state)) this.follow(job);
      else if (job.state === 'done') this.app.toast(this.app.t('plan.made'), 'good');
    } catch (failure) {
      // else the server was started anew, or somebody else has signed in
      if (failure.code === 'offline') return;
    }
    if (!this.job) sessionStorage.removeItem(KEPT);
  }

  stop() {
    clearTimeout(this.timer);
    this.isStopped = true;
  }

  #ended() {
    this.job = undefined;
    this.isEnding = false;
    sessionStorage.removeItem(KEPT);
  }

  async #ask() {
    const { api, t, toast, fail } = this.app;
    try {
      const job = await api.get(`/api/jobs/${this.job.id}`);
      if (this.isStopped) return undefined;
      if (job.state === 'done') {
        this.#ended();
        toast(t('plan.made'), 'good');
        this.options.made(job.report.run);
      } else if (job.state === 'failed' || job.state === 'cancelled') {
        this.#ended();
        toast(t(job.state === 'failed' ? `refusal.${job.code}` : 'plan.cancelled', job.figures ?? {}), job.state === 'failed' ? 'error' : 'info');
      } else {
        return this.follow(job);
      }
    } catch (failure) {
      this.#ended();
      fail(failure);
    }
    return this.options.changed();
  }

  /** @param {string} path */
  async #tell(path) {
    this.isEnding = true;
    this.options.changed();
    await this.app.api.post(path, {}).catch((failure) => {
      this.isEnding = false;
      this.app.fail(failure);
    });
  }

  /** How far it is and how long it takes yet, once that can be told. */
  #left() {
    const { t, format } = this.app;
    const { fraction, started } = this.job;
    const spent = (Date.now() - Date.parse(started)) / 1000;
    if (!started || !(fraction > 0.04) || spent < 4) return '';
    return ` · ${t('planlong.left', { percent: format.percent(Math.floor(100 * fraction)), time: t('planlong.seconds', { seconds: format.count(Math.ceil(spent * (1 - fraction) / fraction / 5) * 5) }) })}`;
  }

  template() {
    const { t, format } = this.app;
    const { job } = this;
    const { counts } = job;
    const permille = counts['plan.visits_permille'];
    return html`<section class="pad" id="plan-making" aria-label=${t('plan.making')}><h2>${t('plan.making')}: ${job.subject}</h2>
      <p class="note" id="plan-stage">${t(STAGES[job.stage] ?? 'plan.searching')}${this.#left()}</p>
      <progress max="1" .value=${job.fraction} aria-label=${t('plan.making')} class="wide"></progress>
      <div aria-live="polite">${this.isEnding ? html`<p class="note">${t('planmore.ending')}</p>` : permille === undefined ? nothing : html`<p class="note">${t('plan.best', { percent: format.percent(permille / 10), time: format.hours(counts['plan.minutes'] * 60) })}</p>`}</div>
      <div class="actions"><button type="button" data-action="plan-enough" ?disabled=${this.isEnding} @click=${() => this.#tell(`/api/patrol/runs/jobs/${job.id}/finish`)}>${t('plan.enough')}</button>
        <button type="button" data-action="plan-cancel" ?disabled=${this.isEnding} @click=${() => this.#tell(`/api/jobs/${job.id}/cancel`)}>${t('planmore.drop')}</button></div></section>`;
  }
}
