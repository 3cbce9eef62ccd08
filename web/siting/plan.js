/** The plan with its sliders: what is asked, what the points catch, who evades, why not here. */
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { bars } from './charts.js';
import { controls } from './controls.js';
import { PlanMap } from './planMap.js';
import { siteCard, checksBadge } from './siteCard.js';
import { question, readTerms, writeTerms } from './terms.js';
import { followJob } from './jobs.js';
import { whyCard } from './why.js';
import { money, share } from './words.js';

const WAIT = 180;
const PATIENCE = 15_000;

/** @param {HTMLElement} host @param {any} app */
export async function showPlan(host, app) {
  const { t, format, url, map } = app;
  host.classList.add('siting', 'scroll-view');
  const mayEdit = app.may('PLANNER', 'ADMINISTRATOR');
  /** @type {any} */
  const state = { terms: readTerms(url), scenarios: [], outcome: undefined, compared: undefined, chosen: undefined, why: undefined, isBusy: false, problem: undefined, job: undefined };
  const onMap = new PlanMap(app, (id) => choose(id));
  let timer = 0;
  let asked = 0;
  let isGone = false;

  const solve = async () => {
    if (!state.scenarios.length) return;
    const turn = ++asked;
    Object.assign(state, { isBusy: true, isProving: false });
    draw();
    try {
      const terms = question(state.terms);
      const outcome = await app.api.post('/api/siting/solve', terms);
      if (turn !== asked || isGone) return;
      take(outcome, { compared: undefined });
      const { items } = await app.api.post('/api/siting/compare', question(state.terms));
      if (turn !== asked || isGone) return;
      state.compared = items;
      // the first answer is quick; what is not proven yet is sought longer while nobody asks anything else
      if (!outcome.proven && !state.isProving) {
        state.isProving = true;
        draw();
        const better = await app.api.post('/api/siting/solve', terms, { query: { millis: PATIENCE } });
        if (turn !== asked || isGone) return;
        take(better);
      }
    } catch (failure) {
      if (turn !== asked || isGone) return;
      state.problem = failure;
      state.outcome = undefined;
    } finally {
      if (turn === asked && !isGone) {
        Object.assign(state, { isBusy: false, isProving: false });
        draw();
      }
    }
  };
  const take = (outcome, more = {}) => {
    Object.assign(state, { outcome, problem: undefined, isBusy: false, ...more });
    if (state.chosen && !point(state.chosen)) state.chosen = undefined;
    onMap.show(outcome);
    if (state.chosen) choose(state.chosen, false);
    else draw();
  };
  const change = (changes) => {
    Object.assign(state.terms, changes);
    url.set(writeTerms(state.terms));
    draw();
    clearTimeout(timer);
    timer = setTimeout(solve, WAIT);
  };
  const point = (id) => state.outcome?.sites.find((each) => each.site.id === id);
  const choose = (id, isMove = true) => {
    state.chosen = id;
    if (isMove) state.why = undefined;
    onMap.choose(id);
    const found = point(id);
    if (found) {
      if (isMove) map.goTo([found.site.lon, found.site.lat], 11);
      onMap.flows(state.outcome.flows.filter((flow) => flow.seenBy.includes(id)));
    } else {
      onMap.patrol();
    }
    draw();
    if (id && isMove) host.querySelector('#site-card')?.scrollIntoView({ block: 'nearest' });
  };
  const mark = (kind, id) => {
    const toggled = (list) => (list.includes(id) ? list.filter((each) => each !== id) : [...list, id]);
    const changes = { [kind]: toggled(state.terms[kind]) };
    if (kind === 'required') changes.forbidden = state.terms.forbidden.filter((each) => each !== id);
    if (kind === 'forbidden') changes.required = state.terms.required.filter((each) => each !== id);
    change(changes);
  };
  const ask = async (place) => {
    if (!place || !state.outcome) return;
    const [lon, lat] = place;
    const sites = state.outcome.sites.filter((each) => each.standing !== 'EXISTING').map((each) => each.site.id);
    try {
      state.why = await app.api.post('/api/siting/why', { terms: question(state.terms), sites, lon, lat });
      state.chosen = undefined;
      onMap.choose(undefined);
      onMap.patrol(state.why.site?.segment);
      draw();
      host.querySelector('#why-card')?.scrollIntoView({ block: 'nearest' });
    } catch (failure) {
      app.fail(failure);
    }
  };
  const drawHere = async () => {
    try {
      const site = await app.api.post('/api/siting/candidates', { lon: state.why.lon, lat: state.why.lat, name: state.why.site.name });
      app.toast(t('siting.drawn', { name: site.name }), 'good');
      state.why = undefined;
      change({ required: [...state.terms.required, site.id] });
    } catch (failure) {
      app.fail(failure);
    }
  };
  const keep = async (event) => {
    event.preventDefault();
    const name = new FormData(event.target).get('name');
    try {
      const started = await app.api.post('/api/siting/studies', { name, terms: question(state.terms) });
      const report = await followJob(app, started, (job) => { state.job = job; if (!isGone) draw(); });
      state.job = undefined;
      if (report && !isGone) url.set({ tab: 'studies', study: report.study }, { push: true });
    } catch (failure) {
      state.job = undefined;
      app.fail(failure);
      draw();
    }
  };

  const figures = (outcome) => html`<div class="figures-row" id="plan-figures">
    <div class="figure-card"><small>${t('siting.caught')}</small><b data-figure="share">${share(app, outcome.share)}</b></div>
    <div class="figure-card"><small>${t('siting.caught_over')}</small><b>${share(app, outcome.overShare)}</b></div>
    <div class="figure-card"><small>${t('siting.gap')}</small><b>${outcome.proven ? t('siting.proven') : html`≤ ${share(app, outcome.gap)}`}</b>${state.isProving ? html`<small>${t('siting.proving')}</small>` : nothing}</div>
    <div class="figure-card"><small>${t('siting.cost')}</small><b>${money(app, outcome.costCents)}</b></div></div>`;
  const rows = (sites) => html`<ol class="site-rows">${sites.map((each, at) => html`<li><button type="button" data-site=${each.site.id} aria-pressed=${each.site.id === state.chosen} @click=${() => choose(each.site.id === state.chosen ? undefined : each.site.id)}>
      <span class="rank ${each.standing === 'EXISTING' ? 'stands' : ''}">${each.standing === 'EXISTING' ? '●' : at + 1}</span><span><b>${each.site.name}</b><small>${t(`siting.standing_${each.standing}`)} ${each.standing === 'EXISTING' ? nothing : checksBadge(app, each.site)}${each.failing ? html` <span class="badge warn">${t('siting.fails_rules')}</span>` : nothing}</small></span>
      <span class="worth"><b>${share(app, worthShare(each.onlyHere))}</b><small>${t('siting.only_here')}</small></span></button></li>`)}</ol>`;
  const worthShare = (worth) => {
    const total = state.outcome.scenarios.reduce((all, each) => all + each.weight * each.total, 0);
    return total ? worth / total : 0;
  };
  const remarks = (list) => {
    const kinds = [...new Set(list.map((each) => each.kind))];
    return kinds.map((kind) => {
      const some = list.filter((each) => each.kind === kind);
      return html`<p class="note ${['NEVER_CAUGHT'].includes(kind) ? '' : 'warn'}" data-remark=${kind}>${t(`siting.remark_${kind}`, { count: some.length, subject: some.slice(0, 3).map((each) => each.label).filter(Boolean).join(format.then) })}</p>`;
    });
  };
  const compared = () => (state.compared ? html`<section id="compare"><h3>${t('siting.compare_title')}</h3>
    ${bars(state.compared.map((each) => ({ label: t(`siting.model_${each.model}`), value: each.share, ghost: each.seen, isChosen: each.model === 'EVASIVE', text: share(app, each.share) })), t('siting.compare_title'))}
    <p><small>${t('siting.compare_note')}</small></p></section>` : nothing);
  const patrol = (outcome) => html`<section><h3>${t('siting.patrol_title')}</h3><p><small>${t('siting.patrol_note')}</small></p>
    <div class="table-wrap"><table class="tight" id="patrol-demand"><thead><tr><th>${t('siting.road')}</th><th class="figure">${t('siting.trucks')}</th><th class="figure">${t('siting.over')}</th><th class="figure">km</th></tr></thead>
    <tbody>${outcome.patrol.slice(0, 12).map((road) => html`<tr><td><button type="button" class="quiet" @click=${() => onMap.roads(road.segments)}>${road.road}</button></td><td class="figure">${format.count(Math.round(road.trucks))}</td>
      <td class="figure">${format.count(Math.round(road.over))}</td><td class="figure">${road.km.toFixed(1)}</td></tr>`)}</tbody></table></div></section>`;

  const draw = () => {
    if (isGone) return;
    const { outcome } = state;
    const chosen = state.chosen ? point(state.chosen) : undefined;
    const standing = outcome?.sites.filter((each) => each.standing === 'EXISTING') ?? [];
    render(html`<section class="controls">${controls(app, state.terms, state.scenarios, change)}</section>
      ${state.problem ? html`<p class="note bad pad" role="alert">${state.problem.message}</p>` : nothing}
      <div class=${state.isBusy ? 'solving' : ''} aria-busy=${state.isBusy} aria-live="polite">${outcome ? figures(outcome) : state.problem ? nothing : html`<p class="empty">${t(state.isEmpty ? 'refusal.siting.no_flows' : 'siting.solving')}</p>`}</div>
      ${outcome ? html`<section>${remarks(outcome.remarks)}
        <div class="marks"><button type="button" data-action="why" @click=${() => map.draw.point(ask)}>${icon(icons.help)} ${t('siting.why')}</button></div><small>${t('siting.why_hint')}</small></section>
        ${state.why ? whyCard(app, state.why, { mayEdit, close: () => { state.why = undefined; onMap.patrol(); draw(); }, add: drawHere, fix: (id) => mark('required', id) }) : nothing}
        ${chosen ? siteCard(app, chosen, outcome, { terms: state.terms, mark, mayEdit, close: () => choose(undefined), draw: (flows) => onMap.flows(flows) }) : nothing}
        <section><h3>${t('siting.points_title', { count: outcome.points })}</h3>${rows(outcome.sites.filter((each) => each.standing !== 'EXISTING'))}
          ${standing.length ? html`<details ?open=${chosen?.standing === 'EXISTING'}><summary>${t('siting.existing_title', { count: standing.length })}</summary>${rows(standing)}</details>` : nothing}</section>
        ${compared()}${patrol(outcome)}` : nothing}
      ${mayEdit ? html`<section><h3>${t('siting.keep_title')}</h3><form class="toolbar flat" @submit=${keep}><input name="name" required maxlength="100" class="grow" aria-label=${t('siting.study_name')} placeholder=${t('siting.study_name')}>
        <button class="primary" data-action="keep" ?disabled=${!!state.job || !outcome}>${t('siting.keep')}</button></form>
        ${state.job ? html`<div class="meter"><i .style=${`width:${Math.round(100 * state.job.fraction)}%`}></i></div><p><small>${t(state.job.stage)}${state.job.counts?.['siting.gap_basis_points'] === undefined ? nothing : html` · ${t('siting.gap')} ${format.percent(state.job.counts['siting.gap_basis_points'] / 100)}`}</small></p>
          <button type="button" @click=${() => app.api.post(`/api/siting/studies/jobs/${state.job.id}/finish`).catch(app.fail)}>${t('siting.finish_now')}</button>
          <button type="button" @click=${() => app.api.post(`/api/jobs/${state.job.id}/cancel`).catch(app.fail)}>${icon(icons.close)} ${t('siting.cancel')}</button>` : html`<p><small>${t('siting.keep_note')}</small></p>`}</section>` : nothing}`, host);
  };

  const offs = [app.on('road', (hit) => state.outcome && ask(hit.lonLat)), app.on('theme', () => onMap.patrol()), url.on('change', () => {
    const terms = readTerms(url);
    if (JSON.stringify(terms) !== JSON.stringify(state.terms)) { state.terms = terms; draw(); solve(); }
  })];
  draw();
  state.scenarios = (await app.api.get('/api/siting/scenarios')).items;
  state.isEmpty = !state.scenarios.length;
  draw();
  solve();
  return {
    dispose() {
      isGone = true;
      clearTimeout(timer);
      offs.forEach((off) => off());
      onMap.dispose();
      host.classList.remove('siting', 'scroll-view');
    },
  };
}
