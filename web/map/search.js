/** The search box: a route code or name, a stake (`G311 K725+000`), a town, a unit. Arrow keys and Enter choose. */
import { html, render, nothing } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import L from './leaflet.js';
import { findMatches, parseStake } from './searching.js';

const PAUSE = 150;
const MARK_MILLIS = 30_000;

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
    this.note = '';
    this.#draw();
  }

  focus() {
    /** @type {HTMLInputElement} */ (this.host.querySelector('input')).focus();
  }

  #draw() {
    const { t } = this.app;
    const isOpen = this.matches.length > 0 || !!this.note;
    render(html`<div class="search card" role="search">${icon(icons.search)}
      <input type="search" placeholder=${t('map.search')} aria-label=${t('map.search')} role="combobox" aria-expanded=${isOpen}
        aria-controls="found" aria-activedescendant=${this.matches.length ? `found-${this.at}` : nothing} autocomplete="off" spellcheck="false"
        @input=${(event) => this.#look(event.target.value)} @keydown=${(event) => this.#press(event)} @blur=${() => setTimeout(() => this.#close(), 200)}>
      <kbd aria-hidden="true" class="wide-only">/</kbd></div>
      ${isOpen ? html`<ul class="found card" id="found" role="listbox">${this.matches.map((match, at) => html`
        <li role="option" id=${`found-${at}`} aria-selected=${at === this.at} @mousedown=${() => this.#choose(match)}>
          <b>${match.title}</b><small>${t(`map.found_${match.kind}`)}</small></li>`)}
        ${this.note ? html`<li class="none" role="alert">${this.note}</li>` : nothing}</ul>` : nothing}`, this.host);
  }

  /** @param {string} words */
  #look(words) {
    this.words = words.trim();
    this.matches = findMatches(this.words, this.map.roads.data.roads, this.map.labels.towns, this.map.units.all());
    const stake = parseStake(this.words);
    this.note = this.words.length > 1 && !this.matches.length && !stake ? this.app.t('map.found_none') : '';
    this.at = 0;
    clearTimeout(this.timer);
    this.asking?.abort();
    if (stake) this.timer = setTimeout(() => this.#ask(stake), PAUSE);
    this.#draw();
  }

  /** The places of a stake come before all else: two where a long chain break repeats it. @param {any} stake */
  async #ask({ code, chainage, side }) {
    this.asking = new AbortController();
    let found = 0;
    try {
      const { items, reason, figures, nearest } = await this.app.api.get('/api/network/find', { query: { road: code, chainage, side }, signal: this.asking.signal });
      found = items.length;
      const beside = side ? ` ${this.app.t(`map.side_${side}`)}` : '';
      this.matches = [...items.map((item) => ({ kind: 'stake', title: `${item.label}${beside}`, item })), ...this.matches];
      if (reason) this.note = this.app.t(`refusal.${reason}`, figures);
      // what was asked for is not there, but these are
      this.matches.push(...nearest.map((item) => ({ kind: 'stake_near', title: `${item.label}${beside}`, item })));
    } catch (failure) {
      if (failure.name === 'AbortError') return;
      this.note = failure.message;
    }
    this.#draw();
    // of two places, and of one that is not there, the person chooses
    if (this.isHasty && found === 1) this.#choose(this.matches[0]);
    this.isHasty = false;
  }

  #close() {
    this.matches = [];
    this.note = '';
    this.#draw();
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.at = (this.at + (event.key === 'ArrowDown' ? 1 : -1) + this.matches.length) % Math.max(1, this.matches.length);
    } else if (event.key === 'Enter') {
      if (this.matches[this.at]) this.#choose(this.matches[this.at]);
      // pressed before the server has answered
      else this.isHasty = !this.note;
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
    if (match.kind === 'stake' || match.kind === 'stake_near') return this.#goToStake(match);
    const { roads } = this.map;
    const ids = match.items.flatMap((road) => road.segments.map((segment) => roads.data.ids[segment]));
    roads.paint('found', new Map(ids.map((id) => [id, { color: this.map.colors.select, width: 1.3 }])), { order: 8, opacity: 0.7 });
    setTimeout(() => roads.clearPaint('found'), 6000);
    const bounds = roads.boundsOf(ids);
    if (bounds) this.map.fit(bounds);
  }

  /** @param {{title: string, item: {lon: number, lat: number}}} match */
  #goToStake({ title, item }) {
    this.map.goTo([item.lon, item.lat], 16);
    this.mark?.remove();
    this.mark = L.circleMarker([item.lat, item.lon], { pane: 'draw', radius: 9, weight: 4, color: this.map.colors.select, fill: false })
      .bindTooltip(title, { permanent: true, direction: 'top', offset: [0, -10], className: 'found-mark' }).addTo(this.map.leaflet);
    setTimeout((mark) => mark.remove(), MARK_MILLIS, this.mark);
  }
}
