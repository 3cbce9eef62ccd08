/** The search box: a route code or name, a stake (`G311 K725+000`), a town, a unit. Arrow keys and Enter choose. */
import { html, render, nothing } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { findMatches } from './searching.js';

export class Search {
  /** @param {HTMLElement} host @param {import('./map.js').MapView} map @param {any} app */
  constructor(host, map, app) {
    this.app = app;
    this.host = host;
    this.map = map;
    /** @type {any[]} */
    this.matches = [];
    this.at = 0;
    this.words = '';
    this.#draw();
  }

  focus() {
    /** @type {HTMLInputElement} */ (this.host.querySelector('input')).focus();
  }

  #draw() {
    const { t } = this.app;
    const isOpen = this.matches.length > 0 || this.isEmpty;
    render(html`<div class="search card" role="search">${icon(icons.search)}
      <input type="search" placeholder=${t('map.search')} aria-label=${t('map.search')} role="combobox" aria-expanded=${isOpen}
        aria-controls="found" aria-activedescendant=${this.matches.length ? `found-${this.at}` : nothing} autocomplete="off" spellcheck="false"
        @input=${(event) => this.#look(event.target.value)} @keydown=${(event) => this.#press(event)} @blur=${() => setTimeout(() => this.#close(), 200)}>
      <kbd aria-hidden="true" class="wide-only">/</kbd></div>
      ${isOpen ? html`<ul class="found card" id="found" role="listbox">${this.matches.map((match, at) => html`
        <li role="option" id=${`found-${at}`} aria-selected=${at === this.at} @mousedown=${() => this.#choose(match)}>
          <b>${match.title}</b><small>${t(`map.found_${match.kind}`)}</small></li>`)}
        ${this.isEmpty ? html`<li class="none">${t('map.found_none')}</li>` : nothing}</ul>` : nothing}`, this.host);
  }

  /** @param {string} words */
  #look(words) {
    this.words = words.trim();
    this.matches = findMatches(this.words, this.map.roads.data.roads, this.map.labels.towns, this.map.units.all());
    this.isEmpty = this.words.length > 1 && !this.matches.length;
    this.at = 0;
    this.#draw();
  }

  #close() {
    this.matches = [];
    this.isEmpty = false;
    this.#draw();
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.at = (this.at + (event.key === 'ArrowDown' ? 1 : -1) + this.matches.length) % Math.max(1, this.matches.length);
    } else if (event.key === 'Enter') {
      if (this.matches[this.at]) this.#choose(this.matches[this.at]);
    } else if (event.key === 'Escape') {
      /** @type {HTMLInputElement} */ (event.target).blur();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.#draw();
  }

  /** @param {any} match */
  async #choose(match) {
    this.#close();
    if (match.kind === 'unit') return this.app.select('unit', match.item.key, { show: true });
    if (match.kind === 'town') return this.map.goTo([match.item.lon, match.item.lat], 13);
    if (match.kind === 'stake') return this.#goToStake(match.item);
    const { roads } = this.map;
    const ids = match.items.flatMap((road) => road.segments.map((segment) => roads.data.ids[segment]));
    roads.paint('found', new Map(ids.map((id) => [id, { color: this.map.colors.select, width: 1.3 }])), { order: 8, opacity: 0.7 });
    setTimeout(() => roads.clearPaint('found'), 6000);
    const bounds = roads.boundsOf(ids);
    if (bounds) this.map.fit(bounds);
  }

  /** @param {{code: string, chainage: string}} stake */
  async #goToStake({ code, chainage }) {
    try {
      const found = await this.app.api.get('/api/network/position', { query: { road: code, chainage } });
      const [lon, lat] = found.geometry?.coordinates ?? [found.lon, found.lat];
      this.map.goTo([lon, lat], 15);
      this.app.emit('place', { lonLat: [lon, lat], title: `${code} ${chainage}` });
    } catch (failure) {
      this.app.fail(failure);
    }
  }
}
