/**
 * Empties the outbox: when something comes in, when the line is back, when the page is looked at again, and every few
 * seconds. An entry leaves the box only when the server has said that it is stored, known already, or never usable.
 */
const BATCH = 200;
const EVERY_MILLIS = 5000;
const LONGEST_WAIT_MILLIS = 60_000;
/** What findings and visits tell, where they have it. */
const FIELDS = ['kind', 'lon', 'lat', 'note', 'foundAt', 'outcome', 'visitedAt', 'standLon', 'standLat', 'accuracyMeters', 'headingDegrees'];

/** @typedef {{line: 'idle' | 'sending' | 'waiting' | 'signed_out', refusedFixes: number, refusals: Array<{entry: any, message: string}>}} SenderState */

export class Sender {
  /**
   * @param {import('./outbox.js').Outbox} outbox
   * @param {import('../app/api.js').Api} api
   * @param {{onState: (state: SenderState) => void}} options
   */
  constructor(outbox, api, { onState }) {
    this.outbox = outbox;
    this.api = api;
    this.onState = onState;
    /** @type {SenderState} */
    this.state = { line: 'idle', refusedFixes: 0, refusals: [] };
    /** Told when a cry for help has arrived. */
    this.onAlarm = () => {};
    /** Told when a finding or a visit has arrived. */
    this.onFinding = () => {};
    /** Told when a start or end of a patrol was taken, or will never be. @type {(entry: any, failure?: any) => Promise<void> | void} */
    this.onStep = () => {};
    this.failures = 0;
    this.notBefore = 0;
    this.isBusy = false;
  }

  start() {
    const now = () => void this.flush(true);
    addEventListener('online', now);
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && now());
    setInterval(() => void this.flush(), EVERY_MILLIS);
    now();
  }

  /** Sends what waits. @param {boolean} [atOnce] whether not to wait out the pause after a failure */
  async flush(atOnce = false) {
    if (this.isBusy || !this.outbox.waiting || (!atOnce && Date.now() < this.notBefore)) return;
    this.isBusy = true;
    this.#say('sending');
    try {
      // a cry for help never waits behind a long trail
      while (await this.#sendAlarm() || await this.#sendStep() || await this.#sendFixes() || await this.#sendForm('findings') || await this.#sendForm('visits'));
      this.failures = 0;
      this.#say('idle');
    } catch (failure) {
      this.#pause(failure);
    }
    this.isBusy = false;
  }

  /** Sends one cry for help and answers whether there was one. */
  async #sendAlarm() {
    const [alarm] = await this.outbox.oldest('alarms', 1);
    if (!alarm) return false;
    const { clientId, ...body } = alarm;
    await this.api.post('/api/alarms', body, { idempotencyKey: clientId });
    await this.outbox.remove('alarms', [clientId]);
    this.onAlarm();
    return true;
  }

  /** Sends the oldest press of start or end, once the positions from before it are sent, and answers whether there was one. */
  async #sendStep() {
    const [[step], [fix]] = await Promise.all([this.outbox.oldest('steps', 1), this.outbox.oldest('fixes', 1)]);
    if (!step || (fix && fix.clientId < step.clientId)) return false;
    let failure;
    try {
      await this.api.post(`/api/patrols/${step.patrolId}/${step.step}`, { pressedAt: step.at });
    } catch (refused) {
      if (!isFinal(refused) && (refused.status !== 403 || refused.code === 'csrf')) throw refused;
      failure = refused;
    }
    await this.outbox.remove('steps', [step.clientId]);
    await this.onStep(step, failure);
    return true;
  }

  /** Sends one batch and answers whether there was one. */
  async #sendFixes() {
    const fixes = await this.outbox.oldest('fixes', BATCH);
    if (!fixes.length) return false;
    const answer = await this.api.post('/api/fixes', { fixes });
    this.state.refusedFixes += answer.refused.length;
    await this.outbox.remove('fixes', fixes.map((fix) => fix.clientId));
    return true;
  }

  /** Sends one finding, or one visit to a finding, with its photo, and answers whether there was one. @param {'findings' | 'visits'} kind */
  async #sendForm(kind) {
    const held = new Set(this.state.refusals.map(({ entry }) => entry.clientId));
    const entry = (await this.outbox.oldest(kind, 50)).find((each) => !held.has(each.clientId));
    if (!entry) return false;
    const body = new FormData();
    for (const name of FIELDS) if (entry[name] !== undefined && entry[name] !== null) body.set(name, String(entry[name]));
    if (entry.photo) body.set('photo', entry.photo, 'photo.jpg');
    const path = kind === 'findings' ? '/api/officer/findings' : `/api/officer/findings/${entry.findingId}/visits`;
    try {
      await this.api.post(path, body, { idempotencyKey: entry.clientId });
    } catch (failure) {
      if (!isFinal(failure)) throw failure;
      // the server will never take it as it is: the officer decides, the page does not throw it away
      this.state.refusals.push({ entry, message: failure.message });
      return true;
    }
    await this.outbox.remove(kind, [entry.clientId]);
    this.onFinding();
    return true;
  }

  /** Gives a refused finding up. @param {string} clientId */
  async drop(clientId) {
    this.state.refusals = this.state.refusals.filter(({ entry }) => entry.clientId !== clientId);
    await this.outbox.remove('findings', [clientId]);
    await this.outbox.remove('visits', [clientId]);
    this.onState(this.state);
  }

  /** @param {any} failure */
  #pause(failure) {
    this.failures++;
    this.notBefore = Date.now() + Math.min(LONGEST_WAIT_MILLIS, 1000 * 2 ** this.failures);
    if (failure.name !== 'ApiProblem') console.error(failure);
    this.#say(failure.status === 401 || failure.code === 'csrf' ? 'signed_out' : 'waiting');
  }

  /** @param {SenderState['line']} line */
  #say(line) {
    this.state.line = line;
    this.onState(this.state);
  }
}

/** Whether trying again cannot help. @param {any} failure */
function isFinal(failure) {
  return [400, 404, 409, 413, 415, 422].includes(failure.status);
}
