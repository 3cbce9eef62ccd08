/** The officer's assigned patrol: asked for now and then, started and ended with one button each. */
const ASK_MILLIS = 60_000;
const ASK_DRIVEN_MILLIS = 20_000;

export class Duty {
  /** @param {import('../app/api.js').Api} api @param {() => void} onChange */
  constructor(api, onChange) {
    this.api = api;
    this.onChange = onChange;
    /** @type {any} the assigned patrol as the server tells it, or null */
    this.patrol = null;
    /** @type {Array<{segmentId: number, from: number, to: number}>} the parts of the route driven so far, as the server matched them */
    this.driven = [];
    /** @type {number | undefined} share of the wanted kilometres driven */
    this.percent = undefined;
    this.isLoaded = false;
    this.isAsked = false;
    this.isBusy = false;
  }

  start() {
    setInterval(() => document.visibilityState === 'visible' && void this.refresh(), ASK_MILLIS);
    setInterval(() => document.visibilityState === 'visible' && void this.#refreshDriven(), ASK_DRIVEN_MILLIS);
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void this.refresh());
    return this.refresh();
  }

  get isDriving() {
    return this.patrol?.state === 'DRIVING';
  }

  get canStart() {
    return ['PUBLISHED', 'INTERRUPTED'].includes(this.patrol?.state);
  }

  /** Asks again; without a line what is known stays. */
  async refresh() {
    try {
      const answer = await this.api.get('/api/officer/patrol');
      this.patrol = answer?.patrol ?? (answer?.id ? answer : null);
      this.isLoaded = true;
    } catch (failure) {
      if (failure.status === 404) {
        this.patrol = null;
        this.isLoaded = true;
      } else if (failure.status && failure.status !== 401) {
        console.error(failure);
      }
    }
    this.isAsked = true;
    this.onChange();
    await this.#refreshDriven();
  }

  async #refreshDriven() {
    if (!this.isDriving) return;
    try {
      const path = `/api/patrols/${this.patrol.id}`;
      const [driven, summary] = await Promise.all([this.api.get(`${path}/driven`), this.api.get(`${path}/summary`)]);
      this.driven = driven.items;
      this.percent = summary.figures?.adherencePercent;
      this.onChange();
    } catch (failure) {
      if (failure.name !== 'ApiProblem') console.error(failure);
    }
  }

  /** Departs, or comes back. @param {'start' | 'finish'} step */
  async step(step) {
    this.isBusy = true;
    this.onChange();
    try {
      await this.api.post(`/api/patrols/${this.patrol.id}/${step}`, {});
    } finally {
      this.isBusy = false;
      await this.refresh();
    }
  }
}
