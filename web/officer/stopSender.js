/** Brings stops to the server: recorded once under their client id, weighed again as a correction, the photo after them. */
const EVERY_MILLIS = 5000;

export class StopSender {
  /** @param {import('./stopBox.js').StopBox} box @param {import('../app/api.js').Api} api */
  constructor(box, api) {
    this.box = box;
    this.api = api;
    this.isBusy = false;
  }

  start() {
    addEventListener('online', () => void this.flush());
    setInterval(() => void this.flush(), EVERY_MILLIS);
    void this.flush();
  }

  /** Sends what waits; what fails for the line's sake stays. */
  async flush() {
    if (this.isBusy || !this.box.next || !navigator.onLine) return;
    this.isBusy = true;
    try {
      for (let entry = this.box.next; entry; entry = this.box.next) await this.#send(entry);
    } catch (failure) {
      if (failure.name !== 'ApiProblem') console.error(failure);
    }
    this.isBusy = false;
  }

  /** @param {any} entry */
  async #send(entry) {
    const { clientId, edits, body } = entry;
    try {
      if (edits > entry.sent) {
        const stored = entry.serverId ? await this.#correct(entry) : await this.#record(clientId, body);
        // it may have been weighed again while this was under way: then it waits on
        await this.box.update(clientId, (now) => Object.assign(now, { serverId: stored.id, version: stored.version, sent: edits }));
        return;
      }
      const form = new FormData();
      form.set('photo', entry.photo, 'photo.jpg');
      await this.api.post(`/api/stops/${entry.serverId}/photos`, form);
      await this.box.update(clientId, (now) => { delete now.photo; });
    } catch (failure) {
      if (![400, 404, 409, 413, 415, 422].includes(failure.status)) throw failure;
      // the server will never take it as it is: the officer reads why and decides
      await this.box.update(clientId, (now) => { now.refused = failure.message; });
    }
  }

  /** The first sending answers the stop as it was; one that was weighed again meanwhile is corrected after it. */
  async #record(clientId, body) {
    const stop = await this.api.post('/api/stops', body, { idempotencyKey: clientId });
    return (stop.againKg ?? null) === (body.againKg ?? null) ? stop : this.api.put(`/api/stops/${stop.id}`, body, { ifMatch: stop.version });
  }

  /** @param {any} entry */
  async #correct({ serverId, version, body }) {
    try {
      return await this.api.put(`/api/stops/${serverId}`, body, { ifMatch: version });
    } catch (failure) {
      if (failure.status !== 409) throw failure;
      // the answer to an earlier sending may have been lost on its way
      const stop = await this.api.get(`/api/stops/${serverId}`);
      if (stop.againKg === body.againKg) return stop;
      throw failure;
    }
  }
}
