/** The officer's assigned patrol: asked for now and then, started and ended with one button each. A press counts from its moment, with a line or without. */
import { clientId } from './outbox.js';

const ASK_MILLIS = 60_000;
const ASK_DRIVEN_MILLIS = 20_000;

export class Duty {
  /** @param {import('../app/api.js').Api} api @param {import('./outbox.js').Outbox} outbox @param {() => void} onChange */
  constructor(api, outbox, onChange) {
    this.api = api;
    this.outbox = outbox;
    /** @type {any[]} presses that are not on the server yet */
    this.waiting = [];
    this.onChange = onChange;
    /** @type {any} the assigned patrol as the server tells it, or null */
    this.known = null;
    /** @type {Array<{segmentId: number, from: number, to: number}>} the parts of the route driven so far, as the server matched them */
    this.driven = [];
    /** @type {any} the last change of the route after it was given out: when, by whom, why */
    this.change = null;
    /** @type {number | undefined} driven beside the route */
    this.offRouteKm = undefined;
    /** @type {number | undefined} share of the wanted kilometres driven */
    this.percent = undefined;
    this.isLoaded = false;
    this.isAsked = false;
  }

  start() {
    setInterval(() => document.visibilityState === 'visible' && void this.refresh(), ASK_MILLIS);
    setInterval(() => document.visibilityState === 'visible' && void this.#refreshDriven(), ASK_DRIVEN_MILLIS);
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void this.refresh());
    return this.refresh();
  }

  /** The patrol as it is once what was pressed has arrived. */
  get patrol() {
    const last = this.waiting.filter((each) => each.patrolId === this.known?.id).pop();
    if (!last) return this.known;
    return last.step === 'start' ? { ...this.known, state: 'DRIVING', departedAt: this.known.departedAt ?? last.at } : { ...this.known, state: 'ENDING' };
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
      this.known = answer?.patrol ?? (answer?.id ? answer : null);
      this.change = answer?.change ?? null;
      this.isLoaded = true;
    } catch (failure) {
      if (failure.status === 404) {
        this.known = null;
        this.isLoaded = true;
      } else if (failure.status && failure.status !== 401) {
        console.error(failure);
      }
    }
    this.isAsked = true;
    await this.readWaiting();
    this.onChange();
    await this.#refreshDriven();
  }

  async #refreshDriven() {
    if (this.known?.state !== 'DRIVING') return;
    try {
      const path = `/api/patrols/${this.patrol.id}`;
      const [driven, summary] = await Promise.all([this.api.get(`${path}/driven`), this.api.get(`${path}/summary`)]);
      this.driven = driven.items;
      this.percent = summary.figures?.adherencePercent;
      this.offRouteKm = summary.figures?.offRouteKm;
      this.onChange();
      // a dispatcher has changed the route meanwhile
      if (summary.figures?.version > this.known.version && !this.isAsking) {
        this.isAsking = true;
        await this.refresh();
        this.isAsking = false;
      }
    } catch (failure) {
      if (failure.name !== 'ApiProblem') console.error(failure);
    }
  }

  /** Reads what was pressed and is not on the server yet. */
  async readWaiting() {
    this.waiting = await this.outbox.oldest('steps', 50);
  }

  /** Departs, or comes back: kept with the moment of the press, sent in its turn. @param {'start' | 'finish'} step */
  async step(step) {
    const at = new Date().toISOString();
    await this.outbox.add('steps', { clientId: clientId(), patrolId: this.known.id, name: this.known.name, step, at });
    await this.readWaiting();
    this.onChange();
  }
}
