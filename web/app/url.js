/** What a person sees is in the address, so that a link is a state: `?view=patrol&sel=patrol:7&at=12/34.1868/116.947`. */
import { Events } from './events.js';

/**
 * The names and values of a query string.
 * @param {string} search with or without the question mark
 * @returns {Record<string, string>}
 */
export function parseState(search) {
  return Object.fromEntries(new URLSearchParams(search));
}

/**
 * The query string of a state, names in order, empty values left out; commas, colons and slashes stay readable.
 * @param {Record<string, string | number | null | undefined>} state
 */
export function writeState(state) {
  const names = Object.keys(state).filter((name) => state[name] != null && state[name] !== '').sort();
  const words = names.map((name) => `${encodeURIComponent(name)}=${readable(String(state[name]))}`);
  return words.length ? `?${words.join('&')}` : '';
}

/** @param {string} value */
function readable(value) {
  return encodeURIComponent(value).replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%2F/g, '/');
}

/** The address bar as the page's state. */
export class UrlState extends Events {
  constructor() {
    super();
    this.state = parseState(location.search);
    /** What the view to be opened next was asked for; the one that closes must not take it away. @type {Record<string, any> | undefined} */
    this.wanted = undefined;
    addEventListener('popstate', () => {
      this.state = parseState(location.search);
      this.wanted = { ...this.state };
      this.emit('change', this.state);
    });
  }

  /**
   * @param {string} name
   * @returns {string | undefined}
   */
  get(name) {
    return this.state[name];
  }

  /**
   * Changes some values; null or empty removes. A push makes a step the back button undoes.
   * @param {Record<string, string | number | null | undefined>} changes
   * @param {{push?: boolean}} [options]
   */
  set(changes, { push = false } = {}) {
    const search = writeState({ ...this.state, ...changes });
    if (search === writeState(this.state)) return;
    this.state = parseState(search);
    history[push ? 'pushState' : 'replaceState'](null, '', location.pathname + search);
    this.emit('change', this.state);
  }
}
