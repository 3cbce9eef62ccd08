/** One plan in full: its figures, its patrols day by day in colours, what it leaves out, publish, discard, compare. */
import { dateText } from '../app/format.js';
import { html, nothing } from '../ui/html.js';
import { stateBadge } from '../patrol/figures.js';
import { compareRuns } from './compare.js';
import { compareStored, seenOf } from './conflict.js';
import { Posts, reserveTable } from './reserves.js';
import { fetchKeyLegs, keyLegs } from './keyLegs.js';
import { keyHoursTable } from './keyHours.js';
import { classTable, figureCards, leftTable, triesTable, unitBars } from './figures.js';

const TONES = { DRAFT: 'info', PUBLISHED: 'good', DISCARDED: 'bad' };
/** Tellable apart on light and dark ground; the list says the unit beside the colour. */
export const COLORS = ['#2f6fde', '#d6247c', '#1f8f55', '#b06a00', '#7a2fbf', '#0b7f96', '#c2402a', '#6b7a14', '#3f51b5', '#a0522d', '#00897b', '#8e24aa'];
const WAITING = ['DRAFT', 'ASSIGNED'];
const LAYER = 'plan-routes';
const today = () => dateText(Date.now());

/** The badge of a run's state. @param {any} app @param {string} state */
export function runBadge(app, state) {
  return html`<span class="badge ${TONES[state]}">${app.t(`plan.state_${state}`)}</span>`;
}

export class RunCard {
  /** @param {any} app @param {{changed: () => void, listChanged: () => void, runs: () => any[], again: (terms: any) => void}} options */
  constructor(app, options) {
    this.app = app;
    this.options = options;
    /** @type {any} */
    this.run = undefined;
    this.day = '';
    /** @type {number | undefined} the patrol shown broad */
    this.shown = undefined;
    /** @type {any[]} of the patrol shown */
    this.keyLegs = [];
    /** @type {any[]} */
    this.routes = [];
    this.handle = app.map.addLayer({ id: LAYER, titleKey: 'plan.layer', group: 'work', layer: app.map.roads.paintLayer(LAYER, { order: 6, opacity: 0.85 }),
      legend: [{ line: true, color: 'route', labelKey: 'plan.legend' }] });
    this.posts = new Posts(app);
  }

  /** @param {number} id */
  async load(id) {
    this.loading = id;
    this.options.changed();
    let run;
    try {
      run = await this.app.api.get(`/api/patrol/runs/${id}`);
    } catch (failure) {
      this.app.fail(failure);
    }
    // somebody may have gone on to another plan, or back to the list, meanwhile
    if (this.loading !== id) return;
    this.loading = undefined;
    this.run = run;
    this.options.changed();
    // the figures are read before the roads have come, which takes longer
    if (run) await this.showDay(run.patrols.find((each) => each.day >= today())?.day ?? run.terms.firstDay);
    else this.app.url.set({ run: null });
  }

  /** @param {string} day */
  async showDay(day) {
    const { run } = this;
    this.day = day;
    this.shown = undefined;
    this.keyLegs = [];
    this.options.changed();
    try {
      const [{ items }] = await Promise.all([this.app.api.get(`/api/patrol/runs/${run.id}/routes`, { query: { day } }), this.app.map.roads.ready()]);
      if (this.run !== run || this.day !== day) return;
      this.routes = items;
      this.paint();
    } catch (failure) {
      this.app.fail(failure);
    }
    this.options.changed();
  }

  /** The colour of a unit, the same on all days. @param {number} unitId */
  color(unitId) {
    const at = this.run.figures.units.findIndex((unit) => unit.unitId === unitId);
    return COLORS[Math.max(0, at) % COLORS.length];
  }

  paint() {
    /** @type {Map<number, any[]>} */
    const parts = new Map();
    for (const route of this.routes) {
      const color = this.color(route.unitId);
      const isShown = this.shown === undefined || this.shown === route.patrolId;
      for (const [id, required] of route.legs) {
        const before = parts.get(id) ?? [];
        const part = { color, width: !isShown ? 0.25 : required ? 1.1 : 0.45 };
        if (required) parts.set(id, [part]);
        else if (!before.length) parts.set(id, [part]);
      }
    }
    this.app.map.roads.paint(LAYER, parts);
    this.posts.show(this.run.figures.reserves ?? [], this.day);
  }

  /** Shows one patrol broad, or all again. @param {number} patrolId */
  show(patrolId) {
    this.shown = this.shown === patrolId ? undefined : patrolId;
    this.keyLegs = [];
    if (this.shown) this.#readKeyLegs(patrolId);
    this.paint();
    const route = this.routes.find((each) => each.patrolId === this.shown);
    const bounds = route && this.app.map.roads.boundsOf(route.legs.map(([id]) => id));
    if (bounds) this.app.map.fit(bounds);
    this.options.changed();
  }

  /** When the patrol shown passes what is wanted in certain hours. @param {number} patrolId */
  async #readKeyLegs(patrolId) {
    const legs = await fetchKeyLegs(this.app.api, patrolId);
    if (this.shown !== patrolId) return;
    this.keyLegs = legs;
    this.options.changed();
  }

  close() {
    this.run = undefined;
    this.loading = undefined;
    this.routes = [];
    this.app.map.roads.paint(LAYER, new Map());
    this.app.map.roads.clearPaint('plan-left');
    this.posts.show([], '');
  }

  dispose() {
    this.close();
    this.app.map.removeLayer(LAYER);
    this.posts.dispose();
  }

  /**
   * Changes the plan as a whole. When somebody else was first both versions are shown: the stored one is taken, or the change
   * is done again on it.
   * @param {string} path @param {string} word what the change is called @param {any} [on] the plan it is done on
   */
  async #change(path, word, on = this.run) {
    const { app } = this;
    try {
      return await app.api.post(`/api/patrol/runs/${on.id}/${path}`, seenOf(on), { ifMatch: on.version });
    } catch (failure) {
      if (failure.code !== 'stale') {
        app.fail(failure);
        return undefined;
      }
      const theirs = failure.current;
      const choice = await compareStored(app, { mine: this.run, theirs, redo: word });
      if (!choice) return undefined;
      this.run = theirs;
      await this.showDay(this.day);
      return choice === 'mine' ? this.#change(path, word, theirs) : undefined;
    }
  }

  async #publish() {
    const { app, run } = this;
    const { t } = app;
    if (!await app.confirm({ title: t('plan.publish'), text: t('plan.publish_text', { count: run.patrols.length, minutes: run.terms.leadMinutes }), yes: t('plan.publish'), no: t('app.cancel') })) return;
    const answer = await this.#change('publish', t('plan.publish'));
    if (answer) {
      this.run = answer.run;
      app.toast(t('plan.published', { count: answer.published }), answer.refused.length ? 'info' : 'good');
      if (answer.refused.length) {
        await app.dialog({ title: t('plan.refused', { count: answer.refused.length }), closeLabel: t('app.close'),
          body: () => html`<ul id="plan-refused">${answer.refused.map((each) => html`<li><b>${each.name}</b> ${t(`refusal.${each.code}`, each.figures)}</li>`)}</ul>` });
      }
    }
    this.options.listChanged();
  }

  async #discard() {
    const { app, run } = this;
    const { t } = app;
    if (!await app.confirm({ title: t('plan.discard'), text: t('plan.discard_text', { count: run.patrols.length }), yes: t('plan.discard'), no: t('app.cancel'), danger: true })) return;
    if (await this.#change('discard', t('plan.discard'))) {
      app.toast(t('plan.discarded'), 'good');
      this.#leave();
    }
    this.options.listChanged();
  }

  #leave() {
    this.close();
    this.app.url.set({ run: null });
    this.options.changed();
  }

  template() {
    const { run, app } = this;
    const { t, format } = app;
    const { figures } = run;
    const days = [...new Set(run.patrols.map((each) => each.day))];
    const today = run.patrols.filter((each) => each.day === this.day);
    const others = this.options.runs().filter((each) => each.id !== run.id && each.state !== 'DISCARDED');
    return html`<article class="pad card-detail" id="plan-card" data-state=${run.state}>
      <h2>${run.name} ${runBadge(app, run.state)}<button type="button" class="quiet" aria-label=${t('app.close')} title=${t('app.close')} @click=${() => this.#leave()}>×</button></h2>
      <p class="note">${run.terms.firstDay} · ${t('plan.days_count', { count: figures.days })} · ${t('plan.seed_is', { seed: String(run.terms.seed) })} · ${run.madeBy} ${format.time(run.madeAt)}</p>
      ${figures.finished === false ? html`<p class="note warn" id="plan-unfinished">${t('planmore.unfinished', { planned: figures.days, asked: run.terms.days, tries: figures.tries.length, of: run.terms.tries })}</p>` : nothing}
      ${figures.astray.length ? html`<p class="note warn" id="plan-astray">${t('plan.astray', { units: figures.astray.map((each) => (each.reason ? format.aside(each.unit, t(`plan.astray_${each.reason}`)) : each)).join(format.and) })}</p>` : nothing}
      <div class="actions">${run.state !== 'DISCARDED' && run.patrols.some((each) => WAITING.includes(each.state)) ? html`<button type="button" class="primary" data-action="publish-plan" @click=${() => this.#publish()}>${t(run.state === 'DRAFT' ? 'plan.publish' : 'planwalk.publish_rest')}</button>` : nothing}
        ${run.state === 'DRAFT' ? html`<button type="button" data-action="discard-plan" @click=${() => this.#discard()}>${t('plan.discard')}</button>` : nothing}
        ${run.state === 'DISCARDED' ? nothing : html`<button type="button" data-action="edit-routes" @click=${() => app.open('dispatch', { drun: run.id, dday: this.day })}>${t('plan.edit_routes')}</button>`}
        ${others.length ? html`<select aria-label=${t('plan.compare')} @change=${(event) => { if (event.target.value) compareRuns(app, run, Number(event.target.value)); event.target.value = ''; }}>
          <option value="">${t('plan.compare')}</option>${others.map((each) => html`<option value=${each.id}>${each.name}</option>`)}</select>` : nothing}</div>
      ${figureCards(app, figures)}
      ${days.length ? html`<h3>${t('plan.patrols')}</h3><div class="tabs days" role="tablist">${days.map((day) => html`<button type="button" role="tab" aria-selected=${day === this.day} @click=${() => this.showDay(day)}>${day.slice(5)}</button>`)}</div>
      <table id="plan-patrols"><tbody>${today.map((each) => html`<tr data-patrol=${each.patrolId}><td><button type="button" class="quiet swatch" aria-pressed=${this.shown === each.patrolId} title=${t('app.show_on_map')} aria-label="${t('app.show_on_map')} ${each.unit}" @click=${() => this.show(each.patrolId)}>
          <span class="line" .style=${`background:${this.color(each.unitId)}`}></span></button></td>
        <th scope="row">${each.unit}${each.decoy ? html` <span class="badge">${t('plan.decoy')}</span>` : nothing}<br><small>${format.clock(each.from)}–${format.clock(each.to)}</small></th>
        <td class="figure">${format.km(each.km)}<br><small>${format.hours(each.hours * 3600)}</small></td>
        <td><button type="button" class="quiet" @click=${() => app.open('patrol', { sel: `patrol:${each.patrolId}` })}>${stateBadge(app, each.state)}</button></td></tr>`)}</tbody></table>` : html`<p class="note">${t('plan.no_patrols')}</p>`}
      ${keyLegs(app, this.keyLegs, 'plan-key-legs')}${keyHoursTable(app, run, this.day)}${reserveTable(app, figures, this.day)}
      ${unitBars(app, figures, (unitId) => this.color(unitId))}
      ${classTable(app, figures)}${leftTable(app, figures)}${triesTable(app, figures, (seed) => this.options.again({ ...run.terms, seed }))}
    </article>`;
  }
}
