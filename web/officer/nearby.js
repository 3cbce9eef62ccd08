/**
 * What lies open around the officer. The list comes from the server when the officer has moved on or some time has gone
 * by, and stays as it was last where there is no line; what waits in the outbox is taken into account.
 */
import { byDistance, metersBetween } from './bearing.js';

const ASK_MILLIS = 60_000;
const RETRY_MILLIS = 4_000;
const MOVED_METERS = 500;
/** How many are fetched whole ahead of time, so that they open in a dead spot. */
const AHEAD = 12;

/** @typedef {{id: number, kind: string, lon: number, lat: number, note: string, state: string, deadline?: string, foundAt: string, address?: any, version: number, thumbnailUrl?: string, meters?: number, degrees?: number}} Open */

export class Nearby {
  /** @param {any} app @param {() => void} onChange */
  constructor(app, onChange) {
    this.app = app;
    this.onChange = onChange;
    /** @type {Open[]} */
    this.items = [];
    /** @type {string[]} the kinds most used first */
    this.kinds = [];
    this.isLoaded = false;
    /** Whether the list is one kept from before. */
    this.isKept = false;
    /** @type {{lon: number, lat: number, millis: number} | undefined} */
    this.asked = undefined;
    /** @type {Set<number>} findings of which a visit waits in the outbox */
    this.visited = new Set();
    /** @type {any[]} own reports that wait in the outbox */
    this.waiting = [];
    /** @type {Set<string>} */
    this.fetched = new Set();
    setInterval(() => document.visibilityState === 'visible' && this.follow(), 5000);
  }

  /** Where distances are told from. @returns {{lon: number, lat: number}} */
  get place() {
    return this.app.tracker.last ?? this.app.map.centre();
  }

  /** Asks again where it is time to. */
  follow() {
    const { place, asked } = this;
    const isDue = !asked || Date.now() - asked.millis > ASK_MILLIS || metersBetween(asked, place) > MOVED_METERS;
    if (isDue) void this.refresh();
  }

  /** Asks what lies open around; without a line what is known stays. */
  async refresh() {
    const { lon, lat } = this.place;
    this.asked = { lon, lat, millis: Date.now() };
    try {
      const answer = await this.app.api.get('/api/officer/findings', { query: { lon: lon.toFixed(5), lat: lat.toFixed(5), limit: 200 } });
      this.items = answer.items.map(({ finding, thumbnailUrl }) => ({ ...finding, thumbnailUrl }));
      this.kinds = answer.kinds;
      this.isLoaded = true;
      this.isKept = !navigator.onLine;
    } catch (failure) {
      this.isKept = true;
      // asked again soon: the list may only just have been kept
      this.asked.millis -= ASK_MILLIS - RETRY_MILLIS;
      if (failure?.name !== 'ApiProblem') console.error(failure);
    }
    await this.lookIntoOutbox();
    void this.#fetchAhead();
  }

  /** Takes in what waits to be sent. */
  async lookIntoOutbox() {
    const { outbox } = this.app;
    this.visited = new Set((await outbox.oldest('visits', 200)).filter((visit) => visit.outcome === 'REMOVED').map((visit) => visit.findingId));
    this.waiting = await outbox.oldest('findings', 200);
    this.onChange();
  }

  /** All, nearest first. @returns {Open[]} */
  list() {
    return byDistance(this.items.filter((item) => !this.visited.has(item.id)), this.place);
  }

  /**
   * What lies open within some metres of a place, the same kind first.
   * @param {{lon: number, lat: number}} place @param {number} meters @param {string} [kind] @returns {any[]}
   */
  around(place, meters, kind) {
    const waiting = this.waiting.map((each) => ({ ...each, isWaiting: true }));
    return byDistance([...this.items.filter((item) => !this.visited.has(item.id)), ...waiting], place)
      .filter((item) => (item.meters ?? Infinity) <= meters)
      .sort((one, other) => Number(other.kind === kind) - Number(one.kind === kind) || (one.meters ?? 0) - (other.meters ?? 0));
  }

  /** Whether a deadline has passed. @param {Open} item */
  isOverdue(item) {
    return !!item.deadline && item.deadline < new Date(Date.now() + 8 * 3600e3).toISOString().slice(0, 10);
  }

  /** Has the worker keep the nearest ones with their pictures. */
  async #fetchAhead() {
    if (!navigator.serviceWorker?.controller || !navigator.onLine) return;
    for (const item of this.list().slice(0, AHEAD)) {
      const key = `${item.id}:${item.version}`;
      if (this.fetched.has(key)) continue;
      this.fetched.add(key);
      await this.app.api.get(`/api/findings/${item.id}`).catch(() => this.fetched.delete(key));
      if (item.thumbnailUrl) await fetch(item.thumbnailUrl, { credentials: 'same-origin' }).catch(() => {});
    }
  }
}
