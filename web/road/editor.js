/** Changing a road: what it is, what its segments carry, where its stakes and chain breaks are. Nothing is stored before the review. */
import { html, nothing } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { CLASSES } from '../map/roadData.js';
import { CARRIED, Draft, valuesOf } from './draft.js';
import { compareRoads, confirmChanges } from './review.js';
import { breakText, titleOf, valueText } from './words.js';

const DIRECTIONS = ['BOTH', 'FORWARD', 'BACKWARD'];
const STEPS = { lanes: 1, widthMeters: 0.1, kmPerHour: 1 };

export class Editor {
  /** @param {any} app @param {{changed: () => void, done: (road: any | undefined) => void, squadrons: string[]}} options */
  constructor(app, options) {
    this.app = app;
    this.options = options;
    /** @type {Draft | undefined} */
    this.draft = undefined;
    /** @type {any} */
    this.problem = undefined;
    this.isBusy = false;
  }

  /** @param {any} road */
  open(road) {
    this.draft = new Draft(road);
    this.problem = undefined;
    this.options.changed();
    requestAnimationFrame(() => document.getElementById('road-routeCode')?.focus());
  }

  close(road = undefined) {
    this.draft = undefined;
    this.app.map.draw.cancel();
    this.options.done(road);
  }

  async save() {
    const { draft, app } = this;
    if (!draft || this.isBusy) return;
    this.problem = undefined;
    if (!Object.keys(draft.body()).length) {
      app.toast(app.t('road.no_change'));
      return this.close();
    }
    if (!await confirmChanges(app, draft)) return this.options.changed();
    this.isBusy = true;
    this.options.changed();
    try {
      const stored = await this.#store(draft, draft.body(), draft.road.version);
      if (stored) {
        app.toast(app.t('road.saved', { road: titleOf(stored) }), 'good');
        this.isBusy = false;
        return this.close(stored);
      }
    } catch (failure) {
      this.problem = { place: draft.placeOf(failure.field), message: failure.message };
    }
    this.isBusy = false;
    this.options.changed();
    requestAnimationFrame(() => /** @type {HTMLElement} */ (document.querySelector('#road-editor [aria-invalid="true"]'))?.focus());
  }

  /** Stores the differences; when somebody was first, shows both and does what the person chooses. */
  async #store(draft, body, version) {
    try {
      return await this.app.api.patch(`/api/roads/${draft.road.id}`, body, { ifMatch: version });
    } catch (failure) {
      if (failure.code !== 'stale') throw failure;
      const choice = await compareRoads(this.app, draft, failure.current);
      if (choice === 'mine') return this.#store(draft, body, failure.current.version);
      return choice === 'theirs' ? failure.current : undefined;
    }
  }

  /** Fills a stake's distance with that of a place on the map. @param {any} mark */
  pick(mark) {
    this.app.map.draw.point(async (place) => {
      if (!place) return;
      try {
        const [lon, lat] = place;
        mark.measureMeters = (await this.app.api.get(`/api/roads/${this.draft?.road.id}/measure`, { query: { lon, lat } })).measureMeters;
      } catch (failure) {
        this.app.fail(failure);
      }
      this.options.changed();
    });
  }

  template() {
    const { draft, app } = this;
    if (!draft) return nothing;
    const { t } = app;
    const isShownAbove = this.problem && !document.querySelector(`#road-editor [data-place="${this.problem.place}"]`);
    return html`<form class="pad form scroll" id="road-editor" aria-label=${t('road.edit')} novalidate
      @submit=${(event) => { event.preventDefault(); this.save(); }}>
      <h2>${titleOf(draft.road)}</h2>
      <fieldset><legend>${t('road.part_road')}</legend>${this.#own(draft)}</fieldset>
      <fieldset><legend>${t('road.part_segments')}</legend>${this.#carried(draft)}</fieldset>
      <fieldset><legend>${t('road.part_stakes')}</legend>${this.#marks(draft)}</fieldset>
      ${isShownAbove ? html`<p class="error" role="alert">${this.problem.message}</p>` : nothing}
      <footer class="actions"><button type="button" @click=${() => this.close()}>${t('road.cancel')}</button>
        <button class="primary" data-action="review-road" ?disabled=${this.isBusy}>${t('road.review')}</button></footer></form>`;
  }

  /** @param {Draft} draft */
  #own(draft) {
    const { t } = this.app;
    const text = (name, most) => this.#field(name, t(`road.${name}`), html`<input id="road-${name}" maxlength=${most} .value=${draft.own[name]}
      list=${name === 'squadron' ? 'road-squadrons' : nothing} @input=${(event) => { draft.own[name] = event.target.value.trim(); }}>`);
    const land = (name, label) => this.#field(`land.${name}`, label, this.#number(`land.${name}`, draft.land[name], 0.1, (value) => { draft.land[name] = value; }));
    return html`<div class="two">${text('routeCode', 40)}${text('name', 200)}
      ${this.#field('roadClass', t('road.roadClass'), html`<select id="road-roadClass" @change=${(event) => { draft.own.roadClass = event.target.value; }}>
        ${CLASSES.map((name) => html`<option value=${name} ?selected=${name === draft.own.roadClass}>${t(`map.class_${name}`)}</option>`)}</select>`)}
      ${text('squadron', 100)}<datalist id="road-squadrons">${this.options.squadrons.map((name) => html`<option value=${name}></option>`)}</datalist>
      ${land('leftMeters', t('road.land_left'))}${land('rightMeters', t('road.land_right'))}</div>
      <label class="check"><input type="checkbox" id="road-surveyed" .checked=${draft.land.surveyed} @change=${(event) => { draft.land.surveyed = event.target.checked; }}> ${t('road.land_surveyed')}</label>
      <small>${t('road.land_hint')}</small>`;
  }

  /** @param {Draft} draft */
  #carried(draft) {
    const { t } = this.app;
    const every = (name) => {
      const place = `everySegment.${name}`;
      const values = valuesOf(draft.road.segments, name);
      const now = values.length === 1 ? valueText(this.app, name, values[0]) : t('road.mixed');
      return this.#field(place, t(`road.${name}`), this.#carriedInput(place, name, draft.every[name], `${now}`, (value) => {
        draft.every[name] = value;
        this.options.changed();
      }));
    };
    return html`<small>${t('road.every_hint')}</small><div class="two">${CARRIED.map(every)}</div>
      <details ?open=${draft.single.size > 0}><summary>${t('road.single')} (${draft.road.segments.length})</summary><div class="table-wrap"><table class="inputs"><thead><tr><th>${t('road.chainage')}</th>
        ${CARRIED.map((name) => html`<th>${t(`road.${name}`)}</th>`)}</tr></thead><tbody>${draft.road.segments.map((segment) => html`<tr><th scope="row">${segment.from}<br>${segment.to}</th>
        ${CARRIED.map((name) => {
          const place = `segment.${segment.id}.${name}`;
          return html`<td>${this.#carriedInput(place, name, draft.single.get(segment.id)?.[name], valueText(this.app, name, draft.every[name] ?? segment[name]),
            (value) => draft.setSingle(segment.id, name, value), `${t(`road.${name}`)} ${segment.from}`)}${this.#error(place)}</td>`;
        })}</tr>`)}</tbody></table></div></details>`;
  }

  /** @param {string} place @param {string} name @param {any} value @param {string} now what it is while nothing is entered */
  #carriedInput(place, name, value, now, set, label = undefined) {
    const { t } = this.app;
    if (name !== 'direction') return this.#number(place, value, STEPS[name], (entered) => set(entered ?? undefined), now, label);
    return html`<select id="road-${place}" data-place=${place} aria-label=${label ?? nothing} @change=${(event) => set(event.target.value || undefined)}>
      <option value="" ?selected=${!value}>${now}</option>${DIRECTIONS.map((each) => html`<option value=${each} ?selected=${value === each}>${t(`road.direction_${each}`)}</option>`)}</select>`;
  }

  /** @param {Draft} draft */
  #marks(draft) {
    const { t } = this.app;
    const text = (place, mark, name, label) => this.#field(place, label, html`<input id="road-${place}" data-place=${place} placeholder="K725+000" .value=${mark[name] ?? ''}
      aria-invalid=${this.problem?.place === place} @input=${(event) => { mark[name] = event.target.value.trim(); }} @change=${() => this.options.changed()}>`);
    const row = (list, mark, at, names) => html`<div class="mark" role="group">
      ${this.#field(`${list}.${at}.measureMeters`, t('road.measure'), this.#number(`${list}.${at}.measureMeters`, mark.measureMeters, 0.1, (value) => { mark.measureMeters = value; }))}
      ${names.map(([name, label]) => text(`${list}.${at}.${name}`, mark, name, label))}
      <button type="button" title=${t('road.pick_place')} aria-label=${t('road.pick_place')} @click=${() => this.pick(mark)}>${icon(icons.follow)}</button>
      <button type="button" class="danger" title=${t('road.remove')} aria-label=${t('road.remove')} @click=${() => { draft[list].splice(at, 1); this.options.changed(); }}>${icon(icons.close)}</button>
      ${list === 'breaks' ? html`<small>${breakText(this.app, mark)}</small>` : nothing}</div>`;
    const add = (list, mark, label) => html`<button type="button" data-action="add-${list}" @click=${() => { draft[list].push(mark); this.options.changed(); }}>${icon(icons.plus)} ${label}</button>`;
    return html`<small>${t('road.stakes_hint')}</small>
      ${draft.stakes.map((mark, at) => row('stakes', mark, at, [['chainage', t('road.label')]]))}
      ${draft.breaks.map((mark, at) => row('breaks', mark, at, [['before', t('road.before')], ['after', t('road.after')]]))}
      <div class="actions">${add('stakes', { measureMeters: null, chainage: '' }, t('road.add_stake'))}${add('breaks', { measureMeters: null, before: '', after: '' }, t('road.add_break'))}</div>`;
  }

  #number(place, value, step, set, placeholder = '', label = undefined) {
    return html`<input type="number" id="road-${place}" data-place=${place} step=${step} placeholder=${placeholder} .value=${value ?? ''} aria-label=${label ?? nothing}
      aria-invalid=${this.problem?.place === place} @input=${(event) => set(event.target.value === '' ? null : Number(event.target.value))}>`;
  }

  #field(place, label, control) {
    return html`<div class="field ${this.problem?.place === place ? 'wrong' : ''}"><label for="road-${place}">${label}</label>${control}${this.#error(place)}</div>`;
  }

  #error(place) {
    return this.problem?.place === place ? html`<small class="error" role="alert">${this.problem.message}</small>` : nothing;
  }
}
