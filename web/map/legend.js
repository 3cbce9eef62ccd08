/** The layer control, which is the legend: each layer with its signs, colours and counts, and a switch. */
import { html, render, nothing } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { drawSign } from './shapes.js';
import { ref } from '../ui/html.js';
import { GROUPS } from './layers.js';

export class Legend {
  /** @param {HTMLElement} host @param {import('./layers.js').Layers} layers @param {any} app @param {() => import('./palette.js').Palette} palette */
  constructor(host, layers, app, palette) {
    this.host = host;
    this.layers = layers;
    this.app = app;
    this.palette = palette;
    this.isOpen = matchMedia('(min-width: 1100px)').matches && app.url.get('legend') !== '0';
    layers.on('change', () => this.draw());
    app.on('theme', () => this.draw());
    this.draw();
  }

  toggle() {
    this.isOpen = !this.isOpen;
    this.app.url.set({ legend: this.isOpen ? null : 0 });
    this.draw();
  }

  /** Draws before the next frame, however often it is asked. */
  draw() {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.#draw();
    });
  }

  #draw() {
    const { t } = this.app;
    const entries = this.layers.entries;
    render(html`<section class="legend card" aria-label=${t('map.layers')}>
      <header><button type="button" class="quiet legend-head" aria-expanded=${this.isOpen} @click=${() => this.toggle()}>
        ${icon(icons.layers)}<span>${t('map.layers')}</span></button></header>
      ${this.isOpen ? html`<div class="legend-body">${GROUPS.map((group) => {
        const members = entries.filter((entry) => entry.group === group);
        return members.length ? html`<h3>${t(`map.group_${group}`)}</h3>${members.map((entry) => this.#entry(entry, entries.indexOf(entry)))}` : nothing;
      })}</div>` : nothing}</section>`, this.host);
  }

  /** @param {import('./layers.js').LayerEntry} entry @param {number} at */
  #entry(entry, at) {
    const { t, format } = this.app;
    const isVisible = this.layers.isVisible(entry.id);
    const items = typeof entry.legend === 'function' ? entry.legend() : entry.legend ?? [];
    return html`<div class="layer" data-layer=${entry.id}><label>
      <input type="checkbox" .checked=${isVisible} @change=${(event) => this.layers.setVisible(entry.id, event.target.checked)}>
      ${items.length === 1 ? this.#sign(items[0]) : nothing}
      <span class="layer-title">${t(entry.titleKey)}</span>
      ${entry.count === undefined || entry.count === null ? nothing : html`<span class="count">${format.count(entry.count)}</span>`}
      ${at < 9 ? html`<kbd aria-hidden="true">${at + 1}</kbd>` : nothing}</label>
      ${isVisible && items.length > 1 ? html`<ul>${items.map((item) => html`<li>${this.#sign(item)}<span>${item.label ?? t(item.labelKey ?? '')}</span>
        ${item.count === undefined ? nothing : html`<span class="count">${format.count(item.count)}</span>`}</li>`)}</ul>` : nothing}</div>`;
  }

  /** @param {import('./layers.js').LegendItem} item */
  #sign(item) {
    return html`<canvas class="sign" width="52" height="32" aria-hidden="true" ${ref((canvas) => canvas && this.#paint(/** @type {any} */ (canvas), item))}></canvas>`;
  }

  /** @param {HTMLCanvasElement} canvas @param {import('./layers.js').LegendItem} item */
  #paint(canvas, item) {
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    const palette = this.palette();
    const color = /** @type {any} */ (palette)[item.color ?? ''] || item.color || palette.info;
    context.setTransform(2, 0, 0, 2, 0, 0);
    context.clearRect(0, 0, 26, 16);
    if (!item.line) return drawSign(context, { x: 13, y: 8, shape: item.shape, color, radius: 5, hollow: item.hollow, edge: palette.halo });
    context.lineCap = 'round';
    context.lineWidth = item.width ?? 4;
    context.strokeStyle = color;
    context.setLineDash(item.dash ? [5, 5] : []);
    context.beginPath();
    context.moveTo(3, 8);
    context.lineTo(23, 8);
    context.stroke();
  }
}
