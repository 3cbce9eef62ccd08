/** Drawing up a patrol: pick roads or draw an area, see the route with km and hours at once, undo, save. */
import { html, nothing } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { CLASSES } from '../map/roadData.js';
import { compare } from './conflict.js';
import { Plan } from './plan.js';
import { routeFigures, unreachedNote } from './figures.js';

const PAUSE = 250;

export class Editor {
  /**
   * @param {any} app
   * @param {{paint: import('./paint.js').RoutePaint, changed: () => void, saved: (patrol: any) => void, units: () => any[]}} options
   */
  constructor(app, options) {
    this.app = app;
    this.options = options;
    /** @type {Plan | undefined} */
    this.plan = undefined;
    /** @type {any} the patrol being changed, or undefined for a new one */
    this.patrol = undefined;
    /** @type {any} */
    this.route = undefined;
    this.note = '';
    this.isBusy = false;
  }

  /** Begins with a new plan, or with that of a patrol. @param {any} [patrol] */
  open(patrol) {
    const { t, format } = this.app;
    this.patrol = patrol;
    this.plan = new Plan(patrol ? { ...patrol, unitId: patrol.assignment?.unitId } : { name: t('patrol.name_default', { date: format.date(Date.now()) }) });
    this.route = patrol?.route;
    this.note = '';
    this.options.paint.clear();
    this.options.paint.show(this.route);
    this.keys = [this.app.keys.bind('z', t('patrol.undo'), () => this.undo()), this.app.keys.bind('p', t('patrol.pick_roads'), () => this.pickRoads()),
      this.app.keys.bind('d', t('patrol.draw_area'), () => this.drawArea())];
    this.options.changed();
    if (!patrol) this.pickRoads();
  }

  close() {
    this.keys?.forEach((off) => off());
    this.app.map.draw.cancel();
    this.plan = undefined;
    this.abort?.abort();
    this.options.paint.clear();
  }

  pickRoads() {
    const plan = this.plan;
    if (!plan) return;
    this.app.map.draw.pickSegments({
      initial: plan.picked.segments,
      onChange: (segments) => this.#pick({ segments: this.isWholeRoad ? this.#whole(plan.picked.segments, segments) : segments }),
      onDone: () => this.options.changed(),
      onCancel: () => this.options.changed(),
    });
  }

  drawArea() {
    this.app.map.draw.polygon((area) => area && this.#pick({ area }));
  }

  undo() {
    if (!this.plan?.undo()) return;
    const isPicking = this.app.map.draw.isActive;
    if (isPicking) {
      this.app.map.draw.cancel();
      this.pickRoads();
    }
    this.#preview();
  }

  /** Where one segment was added or let go, its whole road is. @param {number[]} before @param {number[]} after */
  #whole(before, after) {
    const { data } = this.app.map.roads;
    const picked = new Set(after);
    const sameRoad = (id) => {
      const road = data.roadOf[data.indexById.get(id)];
      return data.ids.filter((_, at) => data.roadOf[at] === road);
    };
    after.filter((id) => !before.includes(id)).forEach((id) => sameRoad(id).forEach((each) => picked.add(each)));
    before.filter((id) => !after.includes(id)).forEach((id) => sameRoad(id).forEach((each) => picked.delete(each)));
    queueMicrotask(() => this.app.map.draw.isActive && this.pickRoads());
    return [...picked];
  }

  #pick(change) {
    this.plan?.pick(change);
    this.#preview();
  }

  #preview() {
    this.options.changed();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#ask(), PAUSE);
  }

  async #ask() {
    const plan = this.plan;
    this.abort?.abort();
    if (!plan) return;
    this.note = '';
    if (plan.isEmpty) {
      this.route = undefined;
    } else {
      this.abort = new AbortController();
      this.isBusy = true;
      this.options.changed();
      try {
        this.route = await this.app.api.post('/api/patrols/preview', { ...plan.body(), name: null }, { signal: this.abort.signal });
      } catch (failure) {
        if (failure.name === 'AbortError') return;
        this.route = undefined;
        this.note = failure.message;
      }
      this.isBusy = false;
    }
    if (this.plan !== plan) return;
    this.options.paint.show(this.route);
    this.options.changed();
  }

  async save() {
    const plan = this.plan;
    if (!plan || this.isBusy) return;
    this.isBusy = true;
    this.options.changed();
    try {
      const patrol = this.patrol ? await this.#replace(plan, this.patrol.version) : await this.app.api.post('/api/patrols', plan.body());
      if (patrol) {
        this.close();
        this.app.toast(this.app.t('patrol.saved', { name: patrol.name }), 'good');
        this.options.saved(patrol);
      }
    } catch (failure) {
      this.note = failure.message;
    }
    this.isBusy = false;
    this.options.changed();
  }

  /** Saves over a version; when somebody was first, shows both and does what the person chooses. */
  async #replace(plan, version) {
    try {
      return await this.app.api.put(`/api/patrols/${this.patrol.id}`, plan.body(), { ifMatch: version });
    } catch (failure) {
      if (failure.code !== 'stale') throw failure;
      const theirs = failure.current;
      const choice = await compare(this.app, { mine: { ...plan.body(), route: this.route }, theirs });
      if (choice === 'mine') return this.#replace(plan, theirs.version);
      return choice === 'theirs' ? theirs : undefined;
    }
  }

  template() {
    const { plan, app } = this;
    if (!plan) return nothing;
    const { t } = app;
    const count = plan.picked.segments.length;
    return html`<section class="pad form" id="patrol-editor" aria-label=${t(this.patrol ? 'patrol.edit' : 'patrol.new')}>
      <div class="field"><label for="patrol-name">${t('patrol.name')}</label>
        <input id="patrol-name" maxlength="200" .value=${plan.name} @input=${(event) => { plan.name = event.target.value; }}></div>
      <div class="field"><label for="patrol-unit">${t('patrol.base_of')}</label>
        <select id="patrol-unit" ?disabled=${!!this.patrol?.assignment} @change=${(event) => { plan.unitId = Number(event.target.value) || null; this.#preview(); }}>
        <option value="">${t('patrol.no_base')}</option>
        ${this.options.units().map((unit) => html`<option value=${unit.id} ?selected=${unit.id === plan.unitId}>${unit.name} · ${unit.squadron}</option>`)}</select></div>
      <div class="patrol-tools">
        <button type="button" data-action="pick" @click=${() => this.pickRoads()}>${icon(icons.roads)} ${t('patrol.pick_roads')}</button>
        <button type="button" data-action="area" @click=${() => this.drawArea()}>${icon(icons.layers)} ${t('patrol.draw_area')}</button>
        <button type="button" data-action="undo" ?disabled=${!plan.past.length} @click=${() => this.undo()}>↶ ${t('patrol.undo')}</button>
        <label><input type="checkbox" .checked=${!!this.isWholeRoad} @change=${(event) => { this.isWholeRoad = event.target.checked; }}> ${t('patrol.whole_road')}</label></div>
      <fieldset class="chips"><legend>${t('patrol.classes')}</legend>${CLASSES.map((name) => html`
        <button type="button" class="chip" aria-pressed=${plan.picked.classes.includes(name)} data-class=${name}
          @click=${() => { plan.toggle(name); this.#preview(); }}>${t(`map.class_${name}`)}</button>`)}</fieldset>
      <p class="note" aria-live="polite">${plan.isEmpty ? t('patrol.pick_hint') : t('patrol.picked', { count })}
        ${plan.picked.area ? html` · ${t('patrol.with_area')} <button type="button" class="quiet" @click=${() => this.#pick({ area: null })}>${t('patrol.drop_area')}</button>` : nothing}</p>
      <div aria-busy=${this.isBusy}>${this.route ? routeFigures(app, this.route) : nothing}</div>
      ${this.route ? unreachedNote(app, this.route) : nothing}
      ${this.note ? html`<p class="note bad" role="alert">${this.note}</p>` : nothing}
      <footer class="actions"><button type="button" @click=${() => { this.close(); this.options.changed(); }}>${t('app.cancel')}</button>
        <button type="button" class="primary" data-action="save-patrol" ?disabled=${this.isBusy || plan.isEmpty || !plan.name.trim()} @click=${() => this.save()}>${t('patrol.save')}</button></footer>
    </section>`;
  }
}
