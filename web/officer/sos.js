/**
 * The cry for help: a button that has to be held, so that no pocket presses it. It goes into the outbox first, and before
 * everything else that waits there; below it stands what became of it.
 */
import { html, nothing } from '../ui/html.js';
import { clientId } from './outbox.js';

export const HOLD_MILLIS = 1500;
const ASK_MILLIS = 10_000;

export class Sos {
  /** @param {any} app @param {() => void} onChange */
  constructor(app, onChange) {
    this.app = app;
    this.onChange = onChange;
    /** @type {any[]} own alarms of the last day, newest first */
    this.own = [];
    this.isHeld = false;
    this.timer = 0;
    setInterval(() => document.visibilityState === 'visible' && this.own.some((each) => each.open) && void this.refresh(), ASK_MILLIS);
    void this.refresh();
  }

  /** Asks what became of the own alarms; without a line what is known stays. */
  async refresh() {
    const page = await this.app.api.get('/api/officer/alarms', { query: { limit: 5 } }).catch(() => null);
    if (!page) return;
    this.own = page.items;
    this.onChange();
  }

  #press() {
    if (this.isHeld) return;
    this.isHeld = true;
    this.timer = window.setTimeout(() => void this.#raise(), HOLD_MILLIS);
    this.onChange();
  }

  #release() {
    clearTimeout(this.timer);
    if (!this.isHeld) return;
    this.isHeld = false;
    this.onChange();
  }

  async #raise() {
    this.#release();
    const { app } = this;
    const spot = app.tracker.last;
    navigator.vibrate?.([200, 100, 200]);
    try {
      await app.outbox.add('alarms', { clientId: clientId(), lon: spot?.lon ?? null, lat: spot?.lat ?? null, raisedAt: new Date().toISOString() });
    } catch (failure) {
      app.fail(failure);
      return;
    }
    app.toast(app.t('officer.sos_kept'), 'warn');
    await app.sender.flush(true);
  }

  /** The button. */
  button() {
    const { t } = this.app;
    const isKey = (event) => event.key === ' ' || event.key === 'Enter';
    return html`<button type="button" id="sos" class="big ${this.isHeld ? 'held' : ''}" aria-describedby="sos-how"
      @pointerdown=${(event) => { event.preventDefault(); this.#press(); }} @pointerup=${() => this.#release()} @pointerleave=${() => this.#release()} @pointercancel=${() => this.#release()}
      @contextmenu=${(event) => event.preventDefault()} @keydown=${(event) => { if (isKey(event)) { event.preventDefault(); this.#press(); } }}
      @keyup=${(event) => isKey(event) && this.#release()} @blur=${() => this.#release()}><i class="fill"></i><span>${t('officer.sos')}</span>
      <small id="sos-how">${t(this.isHeld ? 'officer.sos_hold_on' : 'officer.sos_how')}</small></button>`;
  }

  /** What became of the latest cry. */
  state() {
    const { t, format, outbox } = this.app;
    if (outbox.counts.alarms) return html`<p class="note bad" id="sos-state">${t('officer.sos_waiting')}</p>`;
    const [last] = this.own;
    if (!last) return nothing;
    if (last.open) return html`<p class="note bad" id="sos-state">${t('officer.sos_sent', { time: format.clock(last.raisedAt) })}</p>`;
    const { name, at, note } = last.acknowledged;
    // an answer is read once; it need not stand there all day
    if (Date.now() - Date.parse(at) > 3600e3) return nothing;
    return html`<p class="note good" id="sos-state">${t('officer.sos_answered', { name, time: format.clock(at) })}${note ? html`<br><b>${note}</b>` : nothing}</p>`;
  }
}
