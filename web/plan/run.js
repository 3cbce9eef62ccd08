/** One plan in full: its figures, its patrols day by day in colours, what it leaves out, publish, discard, compare. */
import { dateText } from '../app/format.js';
import { html, nothing } from '../ui/html.js';
import { stateBadge } from '../patrol/figures.js';
import { compareRuns } from './compare.js';
import { compareStored } from './conflict.js';
import { LongView, SHORT, isLong, plus, supplyNotes, weekOf, weekSteps } from './longView.js';
import { Posts, reserveTable } from './reserves.js';
import { fetchKeyLegs, keyLegs } from './keyLegs.js';
import { seenSpan, spanActions } from './spans.js';
import { keyHoursTable } from './keyHours.js';
import { classTable, figureCards, leftTable, triesTable, unitBars } from './figures.js';

const TONES = { DRAFT: 'info', PARTLY: 'good', PUBLISHED: 'good', DISCARDED: 'bad' };
/** Tellable apart on light and dark ground; the list says the unit beside the colour. */
export const COLORS = ['#2f6fde', '#d6247c', '#1f8f55', '#b06a00', '#7a2fbf', '#0b7f96', '#c2402a', '#6b7a14', '#3f51b5', '#a0522d', '#00897b', '#8e24aa'];
const WAITING = ['DRAFT', 'ASSIGNED'];
const LAYER = 'plan-routes';
const today = () => dateText(Date.now());
/** A patrol as it is told from the others of its plan, whether it is drawn up or not. */
const keyOf = (each) => each.patrolId ?? `${each.unitId} ${each.from}`;

/** The badge of a run's state. @param {any} app @param {string} state */
export function runBadge(app, state) {
  return html`<span class="badge ${TONES[state]}">${app.t(`plan.state_${state}`)}</span>`;
}

export class RunCard {
  /** @param {any} app @param {{changed: () => void, listChanged: () => void, runs: () => any[], again: (terms: any) => void, follow: (job: any) => void}} options */
  constructor(app, options) {
    this.app = app;
    this.options = options;
    /** @type {any} */
    this.run = undefined;
    this.day = '';
    /** @type {number | string | undefined} the patrol shown broad */
    this.shown = undefined;
    /** @type {any[]} of the patrol shown */
    this.keyLegs = [];
    /** @type {any[]} */
    this.routes = [];
    this.isBusy = false;
    this.long = new LongView(app, { changed: () => options.changed(), open: (day) => this.showDay(day), paint: () => this.paint() });
    this.handle = app.map.addLayer({ id: LAYER, titleKey: 'plan.layer', group: 'work', layer: app.map.roads.paintLayer(LAYER, { order: 6, opacity: 0.85 }),
      legend: () => (this.long.heat ? this.long.legend() : [{ line: true, color: 'route', labelKey: 'plan.legend' }]) });
    this.posts = new Posts(app);
  }

  /** @param {number} id */
  async load(id) {
    this.loading = id;
    this.long.close();
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
    if (run) await this.#begin(run);
    else this.app.url.set({ run: null });
  }

  async #begin(run) {
    const last = plus(run.terms.firstDay, run.terms.days - 1);
    if (!isLong(run)) return this.showDay(run.patrols.find((each) => each.day >= today())?.day ?? run.terms.firstDay);
    const day = today() < run.terms.firstDay || today() > last ? run.terms.firstDay : today();
    return Promise.all([this.showDay(day, true), this.long.load(run)]);
  }

  /** Takes a plan over that was changed. @param {any} run */
  async renewed(run) {
    this.run = run;
    if (isLong(run)) this.long.load(run);
    await this.showDay(this.day);
  }

  /** @param {string} day @param {boolean} [anew] whether the days around are to be asked for in any case */
  async showDay(day, anew = false) {
    const { app } = this;
    let { run } = this;
    this.day = day;
    this.shown = undefined;
    this.keyLegs = [];
    this.options.changed();
    try {
      const week = weekOf(run.terms, day);
      if (isLong(run) && (anew || run.from !== week.from || run.to !== week.to)) {
        const told = await app.api.get(`/api/patrol/runs/${run.id}`, { query: week });
        if (this.run !== run || this.day !== day) return;
        run = told;
        this.run = run;
        if (this.long.wanted === 'week') this.long.showHeat(run, 'week');
        this.options.changed();
      }
      const [{ items }] = await Promise.all([app.api.get(`/api/patrol/runs/${run.id}/routes`, { query: { day } }), app.map.roads.ready()]);
      if (this.run !== run || this.day !== day) return;
      this.routes = items;
      this.paint();
    } catch (failure) {
      app.fail(failure);
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
      const isShown = this.shown === undefined || this.shown === keyOf(route);
      for (const [id, required] of route.legs) {
        const before = parts.get(id) ?? [];
        const part = { color, width: !isShown ? 0.25 : required ? 1.1 : 0.45 };
        if (required) parts.set(id, [part]);
        else if (!before.length) parts.set(id, [part]);
      }
    }
    this.app.map.roads.paint(LAYER, this.long.heat ? this.long.parts() : parts);
    this.handle.changed();
    this.posts.show(this.run.figures.reserves ?? [], this.day);
  }

  /** Shows one patrol broad, or all again. @param {number | string} key */
  show(key) {
    this.shown = this.shown === key ? undefined : key;
    this.keyLegs = [];
    // of what is not drawn up they are not told
    if (typeof this.shown === 'number') this.#readKeyLegs(this.shown);
    this.paint();
    const route = this.routes.find((each) => keyOf(each) === this.shown);
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
    this.long.close();
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
   * @param {string} path @param {string} word what the change is called @param {any} [span] the days meant, of a long plan
   * @param {boolean} [isSeen] whether it is told what was seen of the drafts @param {any} [on] the plan it is done on
   */
  async change(path, word, span = undefined, isSeen = true, on = this.run) {
    const { app } = this;
    this.isBusy = true;
    this.options.changed();
    try {
      return await app.api.post(`/api/patrol/runs/${on.id}/${path}`, isSeen ? seenSpan(on, span) : span, { ifMatch: on.version });
    } catch (failure) {
      if (failure.code !== 'stale') {
        app.fail(failure);
        return undefined;
      }
      const theirs = failure.current;
      const choice = await compareStored(app, { mine: this.run, theirs, redo: word });
      if (!choice) return undefined;
      await this.renewed(theirs);
      return choice === 'mine' ? this.change(path, word, span, isSeen, theirs) : undefined;
    } finally {
      this.isBusy = false;
      this.options.changed();
    }
  }

  async #publish() {
    const { app, run } = this;
    const { t } = app;
    if (!await app.confirm({ title: t('plan.publish'), text: t('plan.publish_text', { count: run.patrols.length, minutes: run.terms.leadMinutes }), yes: t('plan.publish'), no: t('app.cancel') })) return;
    const answer = await this.change('publish', t('plan.publish'));
    if (answer) await this.published(answer);
    else this.options.listChanged();
  }

  /** Tells what came of publishing. @param {any} answer */
  async published(answer) {
    const { app } = this;
    const { t } = app;
    this.run = answer.run;
    if (isLong(answer.run)) this.long.load(answer.run);
    app.toast(t('plan.published', { count: answer.published }), answer.refused.length ? 'info' : 'good');
    if (answer.refused.length) {
      await app.dialog({ title: t('plan.refused', { count: answer.refused.length }), closeLabel: t('app.close'),
        body: () => html`<ul id="plan-refused">${answer.refused.map((each) => html`<li><b>${each.name}</b> ${t(`refusal.${each.code}`, each.figures)}</li>`)}</ul>` });
    }
    this.options.changed();
    this.options.listChanged();
  }

  async #discard() {
    const { app, run } = this;
    const { t } = app;
    if (!await app.confirm({ title: t('plan.discard'), text: t('plan.discard_text', { count: run.patrols.length }), yes: t('plan.discard'), no: t('app.cancel'), danger: true })) return;
    if (await this.change('discard', t('plan.discard'))) {
      app.toast(t('plan.discarded'), 'good');
      this.leave();
    }
    this.options.listChanged();
  }

  leave() {
    this.close();
    this.app.url.set({ run: null });
    this.options.changed();
  }

  #row(each) {
    const { app } = this;
    const { t, format } = app;
    const key = keyOf(each);
    return html`<tr data-patrol=${each.patrolId ?? ''}><td><button type="button" class="quiet swatch" aria-pressed=${this.shown === key} title=${t('app.show_on_map')} aria-label="${t('app.show_on_map')} ${each.unit}" @click=${() => this.show(key)}>
          <span class="line" .style=${`background:${this.color(each.unitId)}`}></span></button></td>
        <th scope="row">${each.unit}${each.decoy ? html` <span class="badge">${t('plan.decoy')}</span>` : nothing}<br><small>${format.clock(each.from)}–${format.clock(each.to)}</small></th>
        <td class="figure">${format.km(each.km)}<br><small>${format.hours(each.hours * 3600)}</small></td>
        <td>${each.patrolId ? html`<button type="button" class="quiet" @click=${() => app.open('patrol', { sel: `patrol:${each.patrolId}` })}>${stateBadge(app, each.state)}</button>` : html`<span class="badge">${t('planlong.planned')}</span>`}</td></tr>`;
  }

  template() {
    const { run, app } = this;
    const { t, format } = app;
    const { figures } = run;
    // whose certificates end within the plan are told below, with the days
    const astray = figures.astray.filter((each) => each.reason !== 'TOO_FEW_CERTIFIED' || !figures.supply?.lapses.some((lapse) => lapse.unit === each.unit && lapse.crewless));
    const all = [...run.patrols, ...run.later].sort((one, other) => one.day.localeCompare(other.day) || one.unitId - other.unitId);
    const whole = isLong(run);
    const days = [...new Set(all.map((each) => each.day))];
    if (whole && !days.includes(this.day)) days.push(this.day);
    const today = all.filter((each) => each.day === this.day);
    const others = this.options.runs().filter((each) => each.id !== run.id && each.state !== 'DISCARDED');
    return html`<article class="pad card-detail" id="plan-card" data-state=${run.state}>
      <h2>${run.name} ${runBadge(app, run.state)}<button type="button" class="quiet" aria-label=${t('app.close')} title=${t('app.close')} @click=${() => this.leave()}>×</button></h2>
      <p class="note">${run.terms.firstDay} · ${t('plan.days_count', { count: figures.days })} · ${t('plan.seed_is', { seed: String(run.terms.seed) })} · ${run.madeBy} ${format.time(run.madeAt)}</p>
      ${figures.finished === false ? html`<p class="note warn" id="plan-unfinished">${t('planmore.unfinished', { planned: figures.days, asked: run.terms.days, tries: figures.tries.length, of: run.terms.tries })}</p>` : nothing}
      ${run.terms.decoys && run.patrols.length && !run.patrols.some((each) => each.decoy) ? html`<p class="note warn" id="plan-no-decoys">${t('planwalk.no_decoys')}</p>` : nothing}
      ${astray.length ? html`<p class="note warn" id="plan-astray">${t('plan.astray', { units: astray.map((each) => (each.reason ? format.aside(each.unit, t(`plan.astray_${each.reason}`)) : each)).join(format.and) })}</p>` : nothing}
      ${supplyNotes(app, run)}
      <div class="actions start">${run.state === 'DISCARDED' ? nothing : whole ? spanActions(app, this) : html`${run.patrols.some((each) => WAITING.includes(each.state)) ? html`<button type="button" class="primary" data-action="publish-plan" @click=${() => this.#publish()}>${t(run.state === 'DRAFT' ? 'plan.publish' : 'planwalk.publish_rest')}</button>` : nothing}
        ${run.state === 'DRAFT' ? html`<button type="button" data-action="discard-plan" @click=${() => this.#discard()}>${t('plan.discard')}</button>` : nothing}`}
        ${run.state === 'DISCARDED' || !today.some((each) => each.patrolId) ? nothing : html`<button type="button" data-action="edit-routes" @click=${() => app.open('dispatch', { drun: run.id, dday: this.day })}>${t('plan.edit_routes')}</button>`}
        ${others.length ? html`<select aria-label=${t('plan.compare')} @change=${(event) => { if (event.target.value) compareRuns(app, run, Number(event.target.value)); event.target.value = ''; }}>
          <option value="">${t('plan.compare')}</option>${others.map((each) => html`<option value=${each.id}>${each.name}</option>`)}</select>` : nothing}</div>
      ${whole ? nothing : figureCards(app, figures)}
      ${whole ? this.long.mapChoice(run) : nothing}
      ${days.length ? html`<h3>${t('plan.patrols')}</h3>${whole ? weekSteps(app, run, (day) => this.showDay(day)) : nothing}<div class="tabs days" role="tablist">${days.sort().map((day) => html`<button type="button" role="tab" aria-selected=${day === this.day} @click=${() => this.showDay(day)}>${day.slice(5)}</button>`)}</div>
      ${today.length ? html`<table id="plan-patrols"><tbody>${today.map((each) => this.#row(each))}</tbody></table>` : html`<p class="note">${t('planlong.cell_none')}</p>`}` : html`<p class="note">${t('plan.no_patrols')}</p>`}
      ${whole ? html`${this.long.template(run, this.day)}${figureCards(app, figures)}${figures.excess !== null ? html`<p class="note">${t('planlong.guess_short')}</p>` : nothing}` : nothing}
      ${keyLegs(app, this.keyLegs, 'plan-key-legs')}${keyHoursTable(app, run, this.day)}${reserveTable(app, figures, this.day, whole && this.day >= plus(run.renewals.at(-1)?.from ?? run.terms.firstDay, SHORT))}
      ${unitBars(app, figures, (unitId) => this.color(unitId))}
      ${classTable(app, figures)}${leftTable(app, figures)}${triesTable(app, figures, (seed) => this.options.again({ ...run.terms, seed }))}
    </article>`;
  }
}
