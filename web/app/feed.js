/**
 * Live events of `/api/live`: a snapshot first, then what changes. When the line is lost it is opened again within five
 * seconds, telling the last event seen; the server then sends what was missed, or a new snapshot.
 */
import { Events } from './events.js';

const LONGEST_WAIT = 5000;
/** The server sends a sign of life every ten seconds: a line that has been silent for longer is dead, whatever the browser believes. */
const LONGEST_SILENCE = 25_000;

export class Feed extends Events {
  /** @param {{url?: string, onSignedOut?: () => void}} [options] */
  constructor({ url = '/api/live', onSignedOut = () => {} } = {}) {
    super();
    this.url = url;
    this.onSignedOut = onSignedOut;
    /** @type {'connecting' | 'live' | 'lost'} */
    this.state = 'connecting';
    /** What of the positions is wanted: `{squadron}` or `{units}`; the server sends no other. @type {Record<string, string>} */
    this.wanted = {};
    this.lastId = '';
    this.tries = 0;
    /** @type {EventSource | null} */
    this.source = null;
    this.heard = 0;
    setInterval(() => this.source?.readyState === EventSource.OPEN && Date.now() - this.heard > LONGEST_SILENCE && this.#open(), LONGEST_WAIT);
    addEventListener('online', () => this.#open());
    addEventListener('offline', () => this.#say('lost'));
    addEventListener('pagehide', () => this.close());
  }

  /** Starts listening. */
  open() {
    this.#open();
    return this;
  }

  /** Wants other positions from now on; a new snapshot comes first. @param {Record<string, string>} wanted */
  want(wanted) {
    this.wanted = wanted;
    this.lastId = '';
    if (this.source) this.#open();
  }

  /** Stops for good. */
  close() {
    this.source?.close();
    this.source = null;
    clearTimeout(this.timer);
  }

  /**
   * Listens to one type of event; its JSON is parsed.
   * @param {string} type
   * @param {(value: any) => void} listener
   */
  on(type, listener) {
    const isNew = !this.listeners.has(type);
    const off = super.on(type, listener);
    if (isNew && this.source) this.#hear(this.source, type);
    return off;
  }

  #open() {
    this.close();
    this.#say('connecting');
    const words = new URLSearchParams({ ...this.wanted, ...(this.lastId ? { lastEventId: this.lastId } : {}) }).toString();
    const source = new EventSource(words ? `${this.url}?${words}` : this.url);
    this.source = source;
    source.addEventListener('beat', () => { this.heard = Date.now(); });
    for (const type of this.listeners.keys()) this.#hear(source, type);
    source.onopen = () => {
      this.tries = 0;
      this.heard = Date.now();
      this.#say('live');
    };
    source.onerror = () => {
      if (this.source !== source) return;
      this.#say('lost');
      if (source.readyState === EventSource.CLOSED) this.#again();
      else this.timer = setTimeout(() => this.source === source && source.readyState !== EventSource.OPEN && this.#open(), LONGEST_WAIT);
    };
  }

  /** @param {EventSource} source @param {string} type */
  #hear(source, type) {
    if (type === 'state') return;
    source.addEventListener(type, (event) => {
      const message = /** @type {MessageEvent} */ (event);
      if (message.data === undefined) return;
      this.heard = Date.now();
      if (message.lastEventId) this.lastId = message.lastEventId;
      this.emit(type, JSON.parse(message.data));
    });
  }

  async #again() {
    this.close();
    this.tries += 1;
    const wait = Math.min(LONGEST_WAIT, 500 * 2 ** Math.min(this.tries, 4));
    this.timer = setTimeout(() => this.#open(), wait);
    const answer = await fetch('/api/session', { credentials: 'same-origin' }).catch(() => null);
    if (answer?.status === 401) {
      this.close();
      this.onSignedOut();
    }
  }

  /** @param {'connecting' | 'live' | 'lost'} state */
  #say(state) {
    if (this.state === state) return;
    this.state = state;
    this.emit('state', state);
  }
}
