/**
 * A list that draws only the rows in sight, so that ten thousand rows scroll as ten do. Rows have one height; arrow keys,
 * Home and End move, Enter or a click chooses. With `more` it asks for the next page when the end comes near.
 */
import { html, render, repeat, nothing } from './html.js';

const SPARE = 6;

export class RowList {
  /**
   * @param {HTMLElement} host
   * @param {{rowHeight?: number, row: (item: any) => any, keyOf?: (item: any) => any, onChoose?: (item: any) => void,
   *   more?: () => void, emptyText?: string, label?: string}} options `row` answers a template
   */
  constructor(host, { rowHeight = 56, row, keyOf = (item) => item.id, onChoose, more, emptyText = '', label = '' }) {
    this.options = { rowHeight, row, keyOf, onChoose, more, emptyText };
    /** @type {any[]} */
    this.items = [];
    /** @type {string | undefined} */
    this.emptyText = undefined;
    this.chosen = undefined;
    this.active = 0;
    this.host = host;
    host.classList.add('rows');
    host.tabIndex = 0;
    host.setAttribute('role', 'listbox');
    if (label) host.setAttribute('aria-label', label);
    this.onScroll = () => this.draw();
    host.addEventListener('scroll', this.onScroll, { passive: true });
    host.addEventListener('keydown', (event) => this.#press(event));
    this.sizes = new ResizeObserver(() => this.draw());
    this.sizes.observe(host);
  }

  /** @param {any[]} items @param {string} [emptyText] what to say instead where there are none, as while they are asked for */
  set(items, emptyText) {
    this.items = items;
    this.emptyText = emptyText;
    this.active = Math.min(this.active, Math.max(0, items.length - 1));
    this.draw();
  }

  /** Marks the row with this key and brings it into sight. @param {any} key */
  choose(key) {
    this.chosen = key;
    const index = this.items.findIndex((item) => this.options.keyOf(item) === key);
    if (index >= 0) this.#show(index);
    this.draw();
  }

  draw() {
    const { rowHeight, row, keyOf, more } = this.options;
    const emptyText = this.emptyText ?? this.options.emptyText;
    const first = Math.max(0, Math.floor(this.host.scrollTop / rowHeight) - SPARE);
    const last = Math.min(this.items.length, Math.ceil((this.host.scrollTop + this.host.clientHeight) / rowHeight) + SPARE);
    const shown = this.items.slice(first, last).map((item, at) => ({ item, index: first + at }));
    render(html`${this.items.length ? nothing : html`<p class="empty">${emptyText}</p>`}
      <div class="rows-all" .style=${`height:${this.items.length * rowHeight}px`}>
      ${repeat(shown, ({ item }) => keyOf(item), ({ item, index }) => html`
        <div class="row" role="option" id=${`row-${keyOf(item)}`} aria-selected=${keyOf(item) === this.chosen}
          aria-posinset=${index + 1} aria-setsize=${this.items.length} data-active=${index === this.active}
          .style=${`height:${rowHeight}px;transform:translateY(${index * rowHeight}px)`}
          @click=${() => this.#pick(index)}>${row(item)}</div>`)}</div>`, this.host);
    if (more && this.items.length && last > this.items.length - 2 * SPARE) more();
  }

  dispose() {
    this.host.removeEventListener('scroll', this.onScroll);
    this.sizes.disconnect();
  }

  /** @param {number} index */
  #pick(index) {
    const item = this.items[index];
    if (!item) return;
    this.active = index;
    this.chosen = this.options.keyOf(item);
    this.draw();
    this.options.onChoose?.(item);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const page = Math.max(1, Math.floor(this.host.clientHeight / this.options.rowHeight) - 1);
    const moves = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };
    if (event.key === 'Enter' || event.key === ' ') {
      this.#pick(this.active);
    } else if (event.key in moves) {
      this.active = Math.min(this.items.length - 1, Math.max(0, this.active + moves[event.key]));
      this.#show(this.active);
      this.draw();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {number} index */
  #show(index) {
    const top = index * this.options.rowHeight;
    const bottom = top + this.options.rowHeight;
    if (top < this.host.scrollTop) this.host.scrollTop = top;
    else if (bottom > this.host.scrollTop + this.host.clientHeight) this.host.scrollTop = bottom - this.host.clientHeight;
  }
}
