/** A plan being made: how far it is, its best so far, enough, cancel. */
import { html } from '../ui/html.js';

const ASK_MILLIS = 600;

export class Making {
  /** @param {any} app @param {{changed: () => void, made: (run: number) => void}} options */
  constructor(app, options) {
    this.app = app;
    this.options = options;
    /** @type {any} */
    this.job = undefined;
  }

  /** Follows a job until it has ended. @param {any} job */
  follow(job) {
    this.job = job;
    this.options.changed();
    this.timer = setTimeout(() => this.#ask(), ASK_MILLIS);
  }

  stop() {
    clearTimeout(this.timer);
  }

  async #ask() {
    const { api, t, toast, fail } = this.app;
    try {
      const job = await api.get(`/api/jobs/${this.job.id}`);
      if (job.state === 'done') {
        this.job = undefined;
        toast(t('plan.made'), 'good');
        this.options.made(job.report.run);
      } else if (job.state === 'failed' || job.state === 'cancelled') {
        this.job = undefined;
        toast(t(job.state === 'failed' ? `refusal.${job.code}` : 'plan.cancelled', job.figures ?? {}), job.state === 'failed' ? 'error' : 'info');
      } else {
        return this.follow(job);
      }
    } catch (failure) {
      this.job = undefined;
      fail(failure);
    }
    return this.options.changed();
  }

  /** @param {string} path */
  async #tell(path) {
    await this.app.api.post(path, {}).catch(this.app.fail);
  }

  template() {
    const { t, format } = this.app;
    const { job } = this;
    const { counts } = job;
    const permille = counts['plan.visits_permille'];
    return html`<section class="pad" id="plan-making" aria-label=${t('plan.making')}><h2>${t('plan.making')}: ${job.subject}</h2>
      <progress max="1" .value=${job.fraction} aria-label=${t('plan.making')} class="wide"></progress>
      <p class="note" aria-live="polite">${permille === undefined ? t('plan.searching') : t('plan.best', { percent: format.percent(permille / 10), time: format.hours(counts['plan.minutes'] * 60) })}</p>
      <div class="actions"><button type="button" data-action="plan-enough" @click=${() => this.#tell(`/api/patrol/runs/jobs/${job.id}/finish`)}>${t('plan.enough')}</button>
        <button type="button" data-action="plan-cancel" @click=${() => this.#tell(`/api/jobs/${job.id}/cancel`)}>${t('app.cancel')}</button></div></section>`;
  }
}
