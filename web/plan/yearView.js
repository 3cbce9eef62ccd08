/** A year of patrols looked back at: coverage day by day, roads that wait, squadrons compared, how predictable it was. */
import { dateText } from '../app/format.js';
import { queryOf } from '../app/api.js';
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { AGES } from '../coverage/visits.js';
import { response } from './response.js';
import { calendar, daySums } from './yearCalendar.js';

export default { id: 'year', titleKey: 'year.title', roles: ['DISPATCHER', 'PLANNER'], order: 17, icon: icons.report, render: show };

const LAYER = 'year-idle';
const SHADES = ['covered', 'heat1', 'heat2', 'heat3', 'heat4'];
const SPANS = { day: 1, week: 7, month: 30, year: 365 };
const DAY = 86_400_000;
const MOST_WORST = 30;
const TESTED = ['DRIVEN', 'PLANNED'];

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, api, map, format, url } = app;
  const today = dateText(Date.now());
  /** @type {any} */
  const state = { to: url.get('to') ?? today, span: url.get('span') ?? 'year', cls: url.get('class') ?? '', day: url.get('day') ?? '', year: undefined, idle: undefined, patrols: undefined, guesses: new Map(), guessing: undefined, problem: '', isBusy: true };
  const asked = () => ({ from: dateText(new Date(`${state.to}T12:00:00+08:00`).getTime() - (SPANS[state.span] - 1) * DAY), to: state.to });
  const ageOf = (days) => (days < 0 ? AGES.length - 1 : AGES.findIndex((most) => days <= most));
  const layer = map.addLayer({ id: LAYER, titleKey: 'year.layer', group: 'work', layer: map.roads.paintLayer(LAYER, { order: 6, opacity: 0.9 }),
    legend: () => AGES.map((days, at) => ({ line: true, color: SHADES[at], label: Number.isFinite(days) ? t('coverage.within', { count: days }) : t('coverage.longer') })) });

  const load = async () => {
    state.isBusy = true;
    state.problem = '';
    state.response = undefined;
    draw();
    url.set({ to: state.to === today ? null : state.to, span: state.span === 'year' ? null : state.span, class: state.cls || null, day: state.day || null });
    try {
      [state.year, state.idle] = await Promise.all([api.get('/api/patrol/year', { query: asked() }), api.get('/api/patrol/year/idleness', { query: asked() }), map.roads.ready()]);
      paint();
    } catch (failure) {
      state.problem = failure.message;
    }
    state.isBusy = false;
    draw();
    if (state.day) openDay(state.day);
  };
  const paint = () => {
    if (!state.idle) return;
    map.roads.paint(LAYER, state.idle.segments.map(([id, days]) => [id, { color: map.palette()[SHADES[ageOf(days)]], width: 0.9 }]));
    layer.changed();
  };
  const openDay = async (day) => {
    state.day = day;
    state.patrols = undefined;
    url.set({ day });
    draw();
    try {
      const from = new Date(`${day}T00:00:00+08:00`);
      const lines = (await api.get('/api/patrols', { query: { from, to: new Date(from.getTime() + DAY), limit: 200 } })).items;
      if (state.day === day) state.patrols = lines.filter((each) => each.from && each.state !== 'DRAFT');
    } catch (failure) {
      // planners may see sums, not single patrols
      state.patrols = [];
      if (failure.status !== 403) app.fail(failure);
    }
    draw();
    host.querySelector('#year-day')?.scrollIntoView({ block: 'nearest' });
  };
  /** One month after the other, planned and driven; a test worked out once is kept by the server until late data change it. */
  const guess = async () => {
    const stop = new AbortController();
    const asking = [...state.year.months].reverse().flatMap(({ month }) => TESTED.map((of) => ({ month, of }))).filter(({ month, of }) => !state.guesses.has(`${of} ${month}`));
    state.guessing = { stop, done: 0, all: asking.length };
    try {
      for (const { month, of } of asking) {
        draw();
        state.guesses.set(`${of} ${month}`, await api.get('/api/patrol/year/guess', { query: { month, of }, signal: stop.signal }));
        state.guessing.done++;
      }
    } catch (failure) {
      if (failure.name !== 'AbortError') app.fail(failure);
    }
    state.guessing = undefined;
    draw();
  };

  const cards = () => {
    const { year, idle } = state;
    const sums = daySums(year, state.cls);
    const driven = sums.reduce((sum, each) => sum + each.driven, 0);
    const visits = year.months.reduce((sum, each) => sum + each.visits, 0);
    const entropy = visits ? year.months.reduce((sum, each) => sum + each.visits * each.hourEntropyPercent, 0) / visits : 0;
    const card = (key, value, go) => html`<button type="button" class="figure-card" data-figure=${key} title=${t(`year.${key}_hint`)} @click=${go}><small>${t(`year.${key}`)}</small><b>${value}</b></button>`;
    const jump = (id) => () => host.querySelector(id)?.scrollIntoView({ block: 'start' });
    return html`<div class="figures-row flat two" id="year-figures">
      ${card('driven', format.km(driven), () => app.open('coverage', asked()))}${card('days', t('year.days_value', { days: sums.length, mean: format.km(sums.length ? driven / sums.length : 0) }), jump('#year-calendar'))}
      ${card('idle', t('plan.idle_value', { mean: format.figure(idle.meanDays), worst: format.count(idle.worstDays) }), jump('#year-idle'))}${card('overdue', t('year.overdue_value', { overdue: format.km(idle.overdueKm), never: format.km(idle.neverKm) }), jump('#year-idle'))}
      ${response(app, state, asked, () => draw())}${card('imbalance', format.percent(year.imbalancePercent), jump('#year-squadrons'))}${card('entropy', format.percent(entropy), jump('#year-months'))}</div>`;
  };
  const dayPart = () => (!state.day ? nothing : html`<section id="year-day" aria-live="polite"><h3>${state.day} <button type="button" class="quiet" @click=${() => app.open('coverage', { from: state.day, to: state.day })}>${t('year.on_map')}</button></h3>
    ${!state.patrols ? html`<p class="note" aria-busy="true">${t('app.loading')}</p>` : state.patrols.length ? html`<table><tbody>${state.patrols.map((each) => html`<tr><th scope="row">${each.unitName ?? each.name}<br><small>${format.clock(each.from)}–${format.clock(each.to)}</small></th>
      <td class="figure">${format.km(each.drivenKm ?? 0)}</td><td>${app.may('DISPATCHER') ? html`<button type="button" class="quiet" @click=${() => app.open('patrol-log', { log: each.id })}>${t('plog.title')}</button>` : nothing}</td></tr>`)}</tbody></table>` : html`<p class="note">${t('year.no_patrols')}</p>`}</section>`);
  const squadrons = () => html`<h3 id="year-squadrons">${t('year.squadrons')}</h3><table><thead><tr><th scope="col">${t('year.squadron')}</th><th scope="col">${t('year.km_a_car')}</th><th scope="col">${t('year.hours_an_officer')}</th><th scope="col">${t('year.deadhead')}</th></tr></thead><tbody>
    ${state.year.squadrons.map((each) => html`<tr><th scope="row"><details><summary>${each.name}</summary><ul class="plain">${each.units.map((unit) => html`<li><button type="button" class="quiet" @click=${() => app.open('mileage', { unit: unit.id, from: asked().from, to: asked().to })}>${unit.name}</button>
        <small>${t('year.patrols_count', { count: unit.patrols })} · ${format.km(unit.km)} · ${format.hours(unit.hours * 3600)}</small></li>`)}</ul></details></th>
      <td class="figure">${format.km(each.kmPerUnit)}<br><small>${each.imbalancePercent > 0 ? '+' : ''}${format.percent(each.imbalancePercent)}</small></td><td class="figure">${format.figure(each.hoursPerOfficer)}</td><td class="figure">${format.percent(each.deadheadPercent)}</td></tr>`)}</tbody></table>`;
  const guessed = (of, month) => {
    const known = state.guesses.get(`${of} ${month}`);
    if (!known) return '';
    return known.auc === null ? '–' : html`${known.auc.toFixed(2)} <small class=${known.excess > 0.02 ? 'badge bad' : ''}>${known.excess >= 0 ? '+' : ''}${known.excess.toFixed(3)}</small>`;
  };
  const guesser = () => (state.guessing
    ? html`<p class="actions start"><progress max=${state.guessing.all} value=${state.guessing.done} aria-label=${t('year.guess')}></progress> ${t('year.guessing', { done: state.guessing.done, all: state.guessing.all })}
        <button type="button" data-action="stop-guessing" @click=${() => state.guessing.stop.abort()}>${t('app.cancel')}</button></p>`
    : html`<button type="button" data-action="guess-months" @click=${guess}>${t('year.guess')}</button>`);
  const months = () => html`<h3 id="year-months">${t('year.months')}</h3><p class="note">${t('year.months_note')}</p>
    ${app.may('DISPATCHER') ? guesser() : nothing}
    <table id="year-guesses"><thead><tr><th scope="col">${t('year.month')}</th><th scope="col">${t('year.entropy')}</th><th scope="col" class="figure">${t('year.auc_DRIVEN')}</th><th scope="col" class="figure">${t('year.auc_PLANNED')}</th></tr></thead><tbody>${state.year.months.map((each) => html`<tr>
      <th scope="row"><button type="button" class="quiet keep" @click=${() => app.open('coverage', { from: `${each.month}-01`, to: lastDay(each.month, state.to) })}>${each.month}</button></th>
      <td class="bar-cell"><span class="bar year-bar" .style=${`width:${each.hourEntropyPercent * 0.3}%`}></span> <span class="keep">${format.percent(each.hourEntropyPercent)}</span></td><td class="figure">${guessed('DRIVEN', each.month)}</td><td class="figure">${guessed('PLANNED', each.month)}</td></tr>`)}</tbody></table>`;
  const worst = () => html`<h3 id="year-idle">${t('year.worst')}</h3><p class="note">${t('year.worst_note', { day: state.idle.day })}</p><table><tbody>${state.idle.worst.slice(0, MOST_WORST).map((each) => html`<tr>
    <th scope="row"><button type="button" class="quiet" title=${t('app.show_on_map')} @click=${() => { const bounds = map.roads.boundsOf(each.segments); if (bounds) map.fit(bounds); }}>${each.road}</button> <small>${t(`map.class_${each.roadClass}`)}</small></th>
    <td class="figure">${format.km(each.km)}</td><td class="figure"><b>${each.days < 0 ? t('year.never') : t('year.waiting', { days: each.days })}</b><br><small>${t('year.every', { days: each.everyDays })}</small></td></tr>`)}</tbody></table>`;

  const draw = () => render(html`<div class="toolbar"><input type="date" aria-label=${t('app.to')} max=${today} .value=${state.to} @change=${(event) => { state.to = event.target.value || today; load(); }}>
      <select aria-label=${t('year.span')} .value=${state.span} @change=${(event) => { state.span = event.target.value; load(); }}>${Object.keys(SPANS).map((span) => html`<option value=${span} ?selected=${span === state.span}>${t(`year.span_${span}`)}</option>`)}</select>
      <a class="button" download href="/api/patrol/year/csv${queryOf(asked())}">${icon(icons.export)} CSV</a></div>
    <div class="scroll pad" id="year" aria-busy=${state.isBusy}>${state.problem ? html`<p class="note bad" role="alert">${state.problem}</p>` : nothing}
      ${!state.year || !state.idle ? (state.problem ? nothing : html`<p class="note">${t('app.loading')}</p>`) : html`${cards()}
        ${calendar(app, { year: state.year, cls: state.cls, day: state.day, choose: (cls) => { state.cls = cls; url.set({ class: cls || null }); draw(); }, open: openDay })}
        ${dayPart()}${squadrons()}${months()}${worst()}`}</div>`, host);
  load();
  const offs = [app.on('theme', paint)];
  return { dispose() { state.guessing?.stop.abort(); offs.forEach((off) => off()); map.removeLayer(LAYER); } };
}

/** The last day of a month, or this one where the month is not over. @param {string} month @param {string} most */
function lastDay(month, most) {
  const [year, number] = month.split('-').map(Number);
  const last = `${month}-${String(new Date(year, number, 0).getDate()).padStart(2, '0')}`;
  return last > most ? most : last;
}
