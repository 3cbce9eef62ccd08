/** How predictable the driven patrols are, road by road and hour by hour, on the map and as a list. */
import { html, nothing } from '../ui/html.js';

const LAYER = 'plan-guess';
/** From hardly to surely expected; the list says the number beside the colour. */
const SHADES = [[0.5, '#b3261e'], [0.25, '#d9660b'], [0.1, '#e0a100'], [0, '#7d8fa3']];

export class Guesses {
  /** @param {any} app @param {{changed: () => void}} options */
  constructor(app, options) {
    this.app = app;
    this.options = options;
    /** @type {any} */
    this.view = undefined;
    this.hour = 9;
    this.isBusy = false;
  }

  async open() {
    const { api, map, fail } = this.app;
    this.isBusy = true;
    this.options.changed();
    try {
      this.view = await api.get('/api/patrol/predictability');
      map.addLayer({ id: LAYER, titleKey: 'plan.guess_layer', group: 'work', layer: map.roads.paintLayer(LAYER, { order: 6, opacity: 0.85 }), legend: [{ line: true, color: 'bad', labelKey: 'plan.guess_layer' }] });
      await map.roads.ready();
      this.#paint();
    } catch (failure) {
      fail(failure);
    }
    this.isBusy = false;
    this.options.changed();
  }

  #paint() {
    /** @type {Map<number, any>} */
    const parts = new Map();
    for (const road of this.view.roads) {
      const shade = SHADES.find(([least]) => road.hours[this.hour] > least);
      if (shade) road.segments.forEach((id) => parts.set(id, { color: shade[1], width: 1 }));
    }
    this.app.map.roads.paint(LAYER, parts);
  }

  close() {
    if (!this.view) return;
    this.view = undefined;
    this.app.map.roads.paint(LAYER, new Map());
    this.app.map.removeLayer(LAYER);
  }

  template() {
    const { view, app, hour } = this;
    const { t, format } = app;
    const likely = view.roads.filter((road) => road.hours[hour] > 0.02).sort((one, other) => other.hours[hour] - one.hours[hour]).slice(0, 40);
    return html`<section class="pad" id="plan-guess"><h2>${t('plan.guess')}<button type="button" class="quiet" aria-label=${t('app.close')} @click=${() => { this.close(); this.options.changed(); }}>×</button></h2>
      <p class="note">${view.excess === null ? t('plan.excess_none') : t('plan.guess_test', { auc: view.auc.toFixed(2), frequency: view.frequencyAuc.toFixed(2), excess: view.excess.toFixed(3), entropy: format.percent(view.hourEntropyPercent) })}</p>
      <div class="field"><label for="guess-hour">${t('plan.guess_hour', { hour: String(hour).padStart(2, '0') })}</label>
        <input id="guess-hour" type="range" min="0" max="23" .value=${String(hour)} @input=${(event) => { this.hour = Number(event.target.value); this.#paint(); this.options.changed(); }}></div>
      ${likely.length ? html`<table id="guess-roads"><tbody>${likely.map((road) => html`<tr><th scope="row">${road.road}</th><td class="figure">${format.percent(100 * road.hours[hour])}</td></tr>`)}</tbody></table>` : html`<p class="note good">${t('plan.guess_none')}</p>`}${nothing}</section>`;
  }
}
