/** The state of today in figures, and what has just happened. The wall screen shows it beside the map. */
import { html, nothing, render } from '../ui/html.js';
import { icons } from '../ui/icons.js';
import { dayStart } from '../app/format.js';
import { happening } from './happening.js';

export default { id: 'overview', titleKey: 'overview.title', roles: ['DISPATCHER', 'PLANNER', 'REVIEWER', 'ADMINISTRATOR'], order: 5, icon: icons.home, render: show };

const MOST = 40;
const EVENTS = ['patrol', 'finding', 'pass'];

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, format, map } = app;
  const { may } = app;
  /** @type {any} */
  const state = { coverage: undefined, patrols: undefined, passes: undefined };
  const events = app.happened ??= [];

  const load = async () => {
    const query = { from: dayStart(Date.now()), to: dayStart(Date.now(), 1) };
    const ask = (path, more = {}) => app.api.get(path, { query: { ...query, ...more } }).catch(() => undefined);
    [state.coverage, state.patrols, state.passes] = await Promise.all([
      may('DISPATCHER', 'PLANNER', 'REVIEWER') ? ask('/api/coverage') : undefined,
      may('DISPATCHER') ? ask('/api/patrols', { limit: 1000 }) : undefined,
      may('DISPATCHER', 'PLANNER', 'REVIEWER') ? ask('/api/passes/segments') : undefined]);
    draw();
  };

  const figure = (key, value, view, more) => (value === undefined ? nothing
    : html`<button type="button" class="figure-card" @click=${() => app.open(view)}><small>${t(`overview.${key}`)}</small><b>${value}</b>${more ? html`<small>${more}</small>` : nothing}</button>`);

  const draw = () => {
    const units = map.units.all();
    const moving = units.filter((fix) => map.units.stateOf(fix) === 'moving').length;
    const findings = map.points.get('findings')?.features.filter((each) => !each.hollow).length;
    const sum = (rows, name) => rows?.reduce((all, row) => all + row[name], 0);
    const patrols = state.patrols?.items;
    render(html`<div class="figures-row two">
      ${may('DISPATCHER') ? figure('units', `${format.count(moving)} / ${format.count(units.length)}`, 'units', t('overview.units_moving')) : nothing}
      ${figure('driving', patrols && format.count(patrols.filter((each) => ['DRIVING', 'INTERRUPTED'].includes(each.state)).length), 'patrol',
        patrols && t('overview.waiting', { count: patrols.filter((each) => each.state === 'PUBLISHED').length }))}
      ${figure('km', state.coverage && format.km(state.coverage.patrolKm), 'coverage', t('overview.today'))}
      ${figure('coverage', state.coverage && format.percent(state.coverage.total.percent), 'coverage', t('overview.today'))}
      ${figure('findings', findings === undefined ? undefined : format.count(findings), 'finding', t('overview.open'))}
      ${app.due ? html`<button type="button" class="figure-card" id="overview-due" @click=${() => app.open('findings', { fdue: app.due.counts.overdue ? 'overdue' : 'today' })}><small>${t('casework.overdue_cases')}</small>
        <b>${format.count(app.due.counts.overdue)}</b><small>${t('casework.due_today', { count: app.due.counts.today })}</small></button>` : nothing}
      ${figure('over_limit', state.passes && format.count(sum(state.passes.items, 'overLimit')), 'overload', state.passes && t('overview.of_passes', { count: sum(state.passes.items, 'passes') }))}
      </div><h3 class="pad tight">${t('overview.happening')}</h3>
      <ul class="plain ticker" aria-live="polite" aria-label=${t('overview.happening')}>${events.map((event) => html`<li>
        <button type="button" class="quiet" @click=${() => event.go(app)}><span class="figures">${format.clock(event.time)}</span>
        <i class="tick ${event.kind}"></i><span>${event.text}</span></button></li>`)}
        ${events.length ? nothing : html`<li class="empty">${t('overview.quiet')}</li>`}</ul>`, host);
  };

  draw();
  load();
  const timer = setInterval(load, 60e3);
  const offs = [app.on('units', draw), app.on('happened', draw), app.on('due', draw), map.layers.on('change', draw), app.feed.on('patrol', load)];
  return {
    dispose() {
      clearInterval(timer);
      offs.forEach((off) => off());
    },
  };
}

/** Keeps the latest live events from the start of the page, whichever view is open. @param {any} app */
export function keepHappenings(app) {
  app.happened = [];
  for (const type of EVENTS) {
    app.feed.on(type, (payload) => {
      const event = happening(type, payload, app.t, app.format);
      if (!event) return;
      app.happened = [event, ...app.happened.filter((each) => each.key !== event.key)].slice(0, MOST);
      app.emit('happened');
    });
  }
}
