/** A plan of months as a whole: what it supposes, its calendar by class, weeks and months, units by month, how often roads are driven. */
import { html, nothing } from '../ui/html.js';
import { downloads } from '../ui/download.js';
import { calendar, daySums } from './yearCalendar.js';

/** Plans of more days than this are given out some days at a time. */
export const SHORT = 35;
const DAY = 86_400_000;
/** From seldom to often; the list says the days beside the colour. */
const SHADES = ['heat1', 'heat2', 'heat3', 'heat4'];
/** Roads listed at once. */
const PAGE = 60;

export const isLong = (run) => run.terms.days > SHORT;

/** So many days after one. @param {string} day @param {number} days */
export function plus(day, days) {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** The days of a plan in the week of one of them. @param {any} terms @param {string} day @returns {{from: string, to: string}} */
export function weekOf(terms, day) {
  const monday = plus(day, -((new Date(day).getUTCDay() + 6) % 7));
  const [first, last] = [terms.firstDay, plus(terms.firstDay, terms.days - 1)];
  const sunday = plus(monday, 6);
  return { from: monday < first ? first : monday, to: sunday > last ? last : sunday };
}

/** The limits between the shades: quarters of the roads driven at all. @param {number[]} values */
export function quarters(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return [0, 0.25, 0.5, 0.75].map((share) => sorted[Math.floor(share * sorted.length)] ?? 0);
}

/** What it supposes of shifts and certificates, and how it was planned anew. @param {any} app @param {any} run */
export function supplyNotes({ t, format }, run) {
  const { supply } = run.figures;
  const renewal = run.renewals?.at(-1);
  return html`${renewal ? html`<p class="note" id="plan-renewed">${t('planlong.renewed', { day: renewal.from, by: renewal.by, at: format.time(renewal.at), seed: String(renewal.seed) })}</p>` : nothing}
    ${supply?.supposedFrom ? html`<p class="note warn" id="plan-supposed">${t(`planlong.supposed_${supply.usual}`, { day: supply.supposedFrom })}</p>` : nothing}
    ${supply?.lapses.length ? html`<details class="note warn" id="plan-lapses" ?open=${supply.lapses.length < 4}><summary>${t('planlong.lapses')} · ${format.count(supply.lapses.length)}</summary><ul class="plain">${supply.lapses.map((each) => html`<li>${t('planlong.lapse', { officer: each.officer, unit: each.unit, day: each.until })}${each.crewless ? html`${format.then}<b>${t('planlong.lapse_crewless', { days: each.crewless })}</b>` : nothing}</li>`)}</ul></details>` : nothing}`;
}

/** A way to the weeks before and after the one told. @param {any} app @param {any} run @param {(day: string) => void} open */
export function weekSteps({ t }, run, open) {
  const last = plus(run.terms.firstDay, run.terms.days - 1);
  return html`<div class="actions start" id="plan-week"><button type="button" class="quiet" data-action="week-before" ?disabled=${run.from <= run.terms.firstDay} @click=${() => open(plus(run.from, -1))}>‹ ${t('planlong.week_before')}</button>
    <span class="keep">${run.from} – ${run.to.slice(5)}</span><button type="button" class="quiet" data-action="week-after" ?disabled=${run.to >= last} @click=${() => open(plus(run.to, 1))}>${t('planlong.week_after')} ›</button></div>`;
}

export class LongView {
  /** @param {any} app @param {{changed: () => void, open: (day: string) => void, paint: () => void}} options */
  constructor(app, options) {
    this.app = app;
    this.options = options;
    this.close();
  }

  close() {
    /** @type {any} */
    this.whole = undefined;
    this.cls = '';
    this.by = 'months';
    /** @type {any} what the map shows instead of a day's routes */
    this.heat = undefined;
    this.listed = PAGE;
    this.wanted = '';
  }

  /** Asks for the whole. @param {any} run */
  async load(run) {
    this.whole = undefined;
    try {
      const whole = await this.app.api.get(`/api/patrol/runs/${run.id}/calendar`);
      this.whole = { ...whole, run: run.id, year: whole.sums && { from: run.terms.firstDay, to: plus(run.terms.firstDay, run.terms.days - 1),
        days: whole.sums.days.map((each) => ({ day: each.from, classes: each.classes })), classes: Object.entries(whole.sums.classes).map(([roadClass, km]) => ({ roadClass, km })) } };
    } catch (failure) {
      this.app.fail(failure);
    }
    this.options.changed();
  }

  /** How often roads are driven, of some days; none for the routes of one day. @param {any} run @param {string} wanted */
  async showHeat(run, wanted) {
    this.wanted = wanted;
    this.listed = PAGE;
    this.heat = undefined;
    if (wanted) {
      try {
        const query = wanted === 'week' ? { from: run.from, to: run.to } : {};
        const [{ items }] = await Promise.all([this.app.api.get(`/api/patrol/runs/${run.id}/visits`, { query }), this.app.map.roads.ready()]);
        if (this.wanted !== wanted) return;
        this.heat = { items, limits: quarters(items.map(([, days]) => days)) };
      } catch (failure) {
        this.wanted = '';
        this.app.fail(failure);
      }
    }
    this.options.paint();
    this.options.changed();
  }

  shade(days) {
    return SHADES[this.heat.limits.filter((least) => days >= least).length - 1] ?? SHADES[0];
  }

  /** @returns {Map<number, any>} */
  parts() {
    const colors = this.app.map.palette();
    return new Map(this.heat.items.map(([id, days]) => [id, { color: colors[this.shade(days)], width: 0.9 }]));
  }

  legend() {
    const { t } = this.app;
    return this.heat.limits.map((least, at) => ({ line: true, color: SHADES[at], label: t('planlong.heat_least', { days: least }) }));
  }

  /** Roads by how often they are driven, some at a time; all of them are on the map. */
  #roads() {
    const { t, format, map } = this.app;
    const byRoad = new Map();
    for (const [id, days] of this.heat.items) {
      const road = map.roads.roadOf(id);
      const label = [road?.code, road?.name].filter(Boolean).join(' ') || '–';
      const row = byRoad.get(label) ?? { label, least: days, most: 0, segments: [] };
      Object.assign(row, { least: Math.min(row.least, days), most: Math.max(row.most, days) });
      row.segments.push(id);
      byRoad.set(label, row);
    }
    const rows = [...byRoad.values()].sort((one, other) => other.most - one.most || one.label.localeCompare(other.label));
    const look = (row) => { const bounds = map.roads.boundsOf(row.segments); if (bounds) map.fit(bounds); };
    return html`<details id="plan-heat"><summary>${t('planlong.heat')} · ${format.count(rows.length)}</summary><ul class="plain">${rows.slice(0, this.listed).map((row) => html`<li><button type="button" class="quiet left-out" title=${t('app.show_on_map')} @click=${() => look(row)}>
      ${row.label} · ${t('planlong.heat_times', { days: row.least === row.most ? row.most : `${row.least}–${row.most}` })}</button></li>`)}</ul>${rows.length > this.listed ? html`<button type="button" id="plan-heat-more" @click=${() => { this.listed += PAGE; this.options.changed(); }}>${t('app.more')}</button>` : nothing}</details>`;
  }

  /** @param {any} run */
  mapChoice(run) {
    const { t } = this.app;
    const choices = [['', t('planlong.heat_off')], ['week', `${t('planlong.heat')} · ${t('planlong.heat_week')}`], ['whole', `${t('planlong.heat')} · ${t('planlong.heat_whole')}`]];
    return html`<div class="actions start"><label for="plan-map">${t('planlong.map_shows')}</label><select id="plan-map" @change=${(event) => this.showHeat(run, event.target.value)}>${choices.map(([value, label]) => html`<option value=${value} ?selected=${value === this.wanted}>${label}</option>`)}</select></div>
      ${this.heat ? this.#roads() : nothing}`;
  }

  /** @param {any} run @param {string} day */
  template(run, day) {
    const { t, format } = this.app;
    const { whole } = this;
    if (!whole) return html`<p class="note" aria-busy="true">${t('app.loading')}</p>`;
    const given = whole.days.reduce((sum, each) => sum + each.given, 0);
    const drawn = whole.days.reduce((sum, each) => sum + each.drawn, 0) - given;
    const later = whole.days.reduce((sum, each) => sum + each.patrols, 0) - given - drawn;
    return html`<section id="plan-whole"><p class="note" id="plan-given">${t('planlong.given', { given: format.count(given), drawn: format.count(drawn), later: format.count(later) })}</p>
      ${whole.year ? html`${calendar(this.app, { year: whole.year, cls: this.cls, day, choose: (cls) => { this.cls = cls; this.options.changed(); }, open: this.options.open })}${this.#periods()}` : nothing}
      ${this.#units()}<div class="actions start">${downloads(this.app, ['csv', 'xlsx'], (kind) => `/api/patrol/runs/${run.id}/${kind}`)}</div></section>`;
  }

  #periods() {
    const { t, format } = this.app;
    const { sums, year } = this.whole;
    const length = year.classes.filter((each) => !this.cls || each.roadClass === this.cls).reduce((sum, each) => sum + each.km, 0);
    const rows = daySums({ days: sums[this.by].map((each) => ({ day: each.from, classes: each.classes })) }, this.cls);
    return html`<div class="tabs" role="tablist">${['months', 'weeks'].map((by) => html`<button type="button" role="tab" aria-selected=${by === this.by} @click=${() => { this.by = by; this.options.changed(); }}>${t(`planlong.${by}`)}</button>`)}</div>
      <table id="plan-periods"><thead><tr><th scope="col">${t(this.by === 'weeks' ? 'planlong.week' : 'planlong.month')}</th><th scope="col" class="figure">${t('planlong.driven')}</th><th scope="col" class="figure">${t('planlong.covered')}</th><th scope="col" class="figure">%</th></tr></thead>
      <tbody>${rows.map((row) => html`<tr><th scope="row">${this.by === 'weeks' ? html`<button type="button" class="quiet keep" @click=${() => this.options.open(row.day < year.from ? year.from : row.day)}>${row.day}</button>` : row.day.slice(0, 7)}</th>
        <td class="figure">${format.km(row.driven)}</td><td class="figure">${format.km(row.covered)}</td><td class="figure">${format.percent(length ? 100 * row.covered / length : 0)}</td></tr>`)}</tbody></table>`;
  }

  #units() {
    const { t, format } = this.app;
    const { units } = this.whole;
    const months = [...new Set(units.flatMap((unit) => Object.keys(unit.months)))].sort();
    const squadrons = [...new Set(units.map((unit) => unit.squadron))];
    const km = (some, month) => some.reduce((sum, unit) => sum + (month ? unit.months[month]?.[1] ?? 0 : Object.values(unit.months).reduce((all, each) => all + each[1], 0)), 0);
    const row = (label, some, strong) => html`<tr><th scope="row">${strong ? html`<b>${label}</b>` : label}</th><td class="figure"><b>${format.count(km(some))}</b></td>${months.map((month) => html`<td class="figure">${format.count(km(some, month))}</td>`)}</tr>`;
    return html`<h3>${t('planlong.work')}</h3><div class="table-wrap" tabindex="0" role="region" aria-label=${t('planlong.work')}><table id="plan-work"><thead><tr><th scope="col">${t('planlong.unit')}</th><th scope="col" class="figure">${t('planlong.all')}</th>${months.map((month) => html`<th scope="col" class="figure">${month.slice(2)}</th>`)}</tr></thead>
      <tbody>${squadrons.map((name) => { const own = units.filter((unit) => unit.squadron === name); return html`${row(name, own, true)}${own.map((unit) => row(unit.unit, [unit], false))}`; })}</tbody></table></div>`;
  }
}
