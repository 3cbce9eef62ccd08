/** A study as a page to print: goal, data, assumptions, model, result, gap, sensitivity, cost, maps. */
import { html, nothing, render, svg } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { checks } from './siteCard.js';
import { compareFigure, marginalFigure, sensitivityFigure } from './studyParts.js';
import { factor, money, share } from './words.js';

const WIDTH = 560;

/** @param {HTMLElement} host @param {any} app */
export async function reportView(host, app) {
  const { t, format, url, map } = app;
  const id = url.get('study');
  const page = document.createElement('div');
  page.className = 'pad siting-report report';
  host.append(page);
  if (!id) {
    render(html`<p class="empty">${t('siting.no_studies')}</p>`, page);
    return {};
  }
  const [{ study, author, madeAt }] = await Promise.all([app.api.get(`/api/siting/studies/${id}`), map.roads.ready()]);
  const { outcome, question, assumptions } = study;
  const chosen = outcome.sites.filter((each) => each.standing !== 'EXISTING');
  const facts = (rows) => html`<dl class="facts">${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
  const caught = outcome.flows.filter((flow) => flow.fate === 'CAUGHT');
  const evading = outcome.flows.filter((flow) => flow.fate === 'EVADES').sort((one, other) => other.trucks - one.trucks);

  render(html`<div class="toolbar"><button type="button" @click=${() => app.open('siting', { tab: 'studies', study: id })}>${icon(icons.fold)} ${t('siting.back')}</button><span class="spring"></span>
      <button type="button" class="primary" data-action="print" @click=${() => window.print()}>${icon(icons.print)} ${t('map.print')}</button></div>
    <h1>${t('siting.report_heading', { name: study.name })}</h1>
    <p><small>${author} · ${format.time(madeAt)}${app.session.demo ? html` · <span class="badge warn">${t('app.demo')}</span>` : nothing}</small></p>
    <section><h2>1 ${t('siting.report_goal')}</h2><p>${t('siting.report_goal_text', { points: outcome.points, tolerance: (question.tolerances ?? [{ tolerance: 0.25 }]).map((each) => `${Math.round(100 * each.tolerance)} %`).join(format.and) })}</p></section>
    <section><h2>2 ${t('siting.report_data')}</h2>${facts([
      [t('siting.report_network'), t('siting.report_network_text', { nodes: assumptions.nodes, links: assumptions.links, km: Math.round(assumptions.km), revision: String(assumptions.networkRevision) })],
      [t('siting.scenarios'), assumptions.scenarios.join(format.then)],
      [t('siting.report_flows'), t('siting.scenario_text', { trucks: format.count(Math.round(assumptions.trucks)), over: format.count(Math.round(assumptions.over)), pairs: assumptions.flows })],
      [t('siting.tab_candidates'), t('siting.report_candidates', { all: assumptions.candidates, admissible: assumptions.admissible })]])}
      ${assumptions.astrayPlaces.length + assumptions.astrayPoints.length ? html`<p class="note warn">${t('siting.report_astray', { names: [...assumptions.astrayPlaces, ...assumptions.astrayPoints].join(format.and) })}</p>` : nothing}</section>
    <section><h2>3 ${t('siting.report_assumptions')}</h2><ul><li>${t('siting.assume_evade')}</li><li>${t('siting.assume_roads')}</li>${question.outside === false ? nothing : html`<li>${t('siting.assume_outside')}</li>`}<li>${t('siting.assume_worth', { over: (question.overloadedWorth ?? 0) + 1 })}</li><li>${t('siting.assume_cost', { source: assumptions.costSource })}</li><li>${t('siting.assume_unknown')}</li></ul></section>
    <section><h2>4 ${t('siting.report_model')}</h2><p>${t(`siting.model_text_${outcome.model}`)}</p>${facts([[t('siting.method'), outcome.method], [t('siting.gap'), outcome.proven ? t('siting.proven') : share(app, outcome.gap)], [t('siting.time_taken'), `${(outcome.millis / 1000).toFixed(1)} s`]])}</section>
    <section><h2>5 ${t('siting.report_result')}</h2><div class="figures-row"><div class="figure-card"><small>${t('siting.caught')}</small><b>${share(app, outcome.share)}</b></div><div class="figure-card"><small>${t('siting.caught_trucks')}</small><b>${share(app, outcome.truckShare)}</b></div>
      <div class="figure-card"><small>${t('siting.caught_over')}</small><b>${share(app, outcome.overShare)}</b></div><div class="figure-card"><small>${t('siting.seen')}</small><b>${share(app, outcome.seen)}</b></div><div class="figure-card"><small>${t('siting.cost')}</small><b>${money(app, outcome.costCents)}</b></div></div>
      <table class="tight" id="report-sites"><thead><tr><th>#</th><th>${t('siting.point')}</th><th class="figure">${t('siting.trucks')}</th><th class="figure">${t('siting.over')}</th><th class="figure">${t('siting.only_here')}</th><th class="figure">${t('siting.detour')}</th><th class="figure">${t('siting.lanes')}</th><th class="figure">${t('siting.cost')}</th></tr></thead>
      <tbody>${outcome.sites.map((each, at) => html`<tr><td>${at + 1}</td><th scope="row">${each.site.name} <small>${t(`siting.standing_${each.standing}`)}</small></th><td class="figure">${format.count(Math.round(each.site.score?.trucks ?? 0))}</td><td class="figure">${format.count(Math.round(each.site.score?.overloaded ?? 0))}</td>
        <td class="figure">${format.count(Math.round(each.onlyHere))}</td><td class="figure">${each.site.score ? factor(app, each.site.score.detourFactor) : '–'}</td><td class="figure">${each.site.lanes}</td><td class="figure">${each.standing === 'EXISTING' ? '–' : money(app, each.site.costCents)}</td></tr>`)}</tbody></table>
      <div class="maps"><figure>${plan(app, outcome, caught, 'way', 'covered')}<figcaption>${t('siting.map_caught', { flows: caught.length })}</figcaption></figure><figure>${plan(app, outcome, evading, 'free', 'gap')}<figcaption>${t('siting.map_evading', { flows: evading.length })}</figcaption></figure></div></section>
    <section><h2>6 ${t('siting.compare_title')}</h2>${compareFigure(app, study)}</section>
    <section><h2>7 ${t('siting.marginal_title')}</h2>${marginalFigure(app, study)}</section>
    <section><h2>8 ${t('siting.sensitivity_title')}</h2>${sensitivityFigure(app, study)}</section>
    <section><h2>9 ${t('siting.patrol_title')}</h2><p>${t('siting.patrol_note')}</p><table class="tight"><thead><tr><th>${t('siting.road')}</th><th class="figure">${t('siting.trucks')}</th><th class="figure">${t('siting.over')}</th><th class="figure">km</th></tr></thead>
      <tbody>${outcome.patrol.slice(0, 20).map((road) => html`<tr><th scope="row">${road.road}</th><td class="figure">${format.count(Math.round(road.trucks))}</td><td class="figure">${format.count(Math.round(road.over))}</td><td class="figure">${road.km.toFixed(1)}</td></tr>`)}</tbody></table></section>
    <section><h2>10 ${t('siting.checks')}</h2>${chosen.map((each) => html`<h3>${each.site.name}${each.failing ? html` <span class="badge warn">${t('siting.fixed_fails')}</span>` : nothing}</h3>${checks(app, each.site)}`)}</section>`, page);
  return {};
}

/** A small map of some flows: roads of the truck network in grey, loads in colour, points numbered. */
function plan(app, outcome, flows, kind, color) {
  const { map } = app;
  const bounds = map.roads.boundsOf();
  if (!bounds) return nothing;
  const [west, south, east, north] = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  const squeeze = Math.cos(((south + north) / 2) * Math.PI / 180);
  const scale = WIDTH / ((east - west) * squeeze);
  const height = Math.round((north - south) * scale);
  const place = ([lon, lat]) => `${((lon - west) * squeeze * scale).toFixed(1)},${((north - lat) * scale).toFixed(1)}`;
  const line = (segment) => (map.roads.geometryOf(segment) ?? []).map(place).join(' ');
  const loads = new Map();
  flows.forEach((flow) => flow[kind].forEach((link) => loads.set(link, (loads.get(link) ?? 0) + flow.trucks)));
  const most = Math.max(1, ...loads.values());
  return html`<svg class="report-map" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label=${app.t('siting.layer_flows')}>
    ${Object.values(outcome.links).flat().map((segment) => svg`<polyline points=${line(segment)} fill="none" stroke="var(--line-strong)" stroke-width="0.7"></polyline>`)}
    ${[...loads].map(([link, trucks]) => (outcome.links[link] ?? []).map((segment) => svg`<polyline points=${line(segment)} fill="none" stroke="var(--map-${color})" stroke-opacity="0.85" stroke-linecap="round" stroke-width=${(1 + 5 * (trucks / most)).toFixed(1)}></polyline>`))}
    ${outcome.sites.map((each, at) => {
    const [x, y] = place([each.site.lon, each.site.lat]).split(',').map(Number);
    return svg`<g><circle cx=${x} cy=${y} r="9" fill=${each.standing === 'EXISTING' ? 'var(--card)' : 'var(--accent)'} stroke="var(--text)"></circle><text x=${x} y=${y + 4} text-anchor="middle" font-size="11" font-weight="700" fill=${each.standing === 'EXISTING' ? 'var(--text)' : 'var(--accent-text)'}>${at + 1}</text></g>`;
  })}</svg>`;
}
