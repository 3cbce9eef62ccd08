/** One place: its rules with verdicts, what it catches and what drives round it, and the planner's marks. */
import { html, nothing } from '../ui/html.js';
import { factor, measure, money, share, threshold } from './words.js';

/** The checks of a place. @param {any} app @param {any} site */
export function checks(app, site) {
  const { t } = app;
  return html`<table class="tight checks"><thead><tr><th>${t('siting.rule')}</th><th class="figure">${t('siting.measured')}</th><th class="figure">${t('siting.threshold')}</th><th>${t('siting.verdict')}</th></tr></thead>
    <tbody>${site.checks.map((check) => html`<tr title=${check.source}><th scope="row">${t(`siting.criterion_${check.criterion}`)}${check.required ? nothing : html` <small>${t('siting.advisory')}</small>`}</th>
      <td class="figure">${measure(app, check)}</td><td class="figure">${threshold(check)}</td><td class="verdict ${check.verdict}">${mark(check.verdict)} ${t(`siting.verdict_${check.verdict}`)}</td></tr>`)}</tbody></table>`;
}

/** A shape beside the colour. @param {string} verdict */
export function mark(verdict) {
  return { PASS: '✓', FAIL: '✗', UNKNOWN: '?' }[verdict] ?? '';
}

/** Facts of a place. @param {any} app @param {any} site */
export function facts(app, site) {
  const { t, format } = app;
  const score = site.score;
  return html`<dl class="facts"><dt>${t('siting.road')}</dt><dd>${site.road}</dd>
    <dt>${t('siting.lanes')}</dt><dd>${t('siting.lanes_text', { lanes: site.lanes })}${site.lanesKnown ? nothing : html` <small>${t('siting.estimated')}</small>`} · ${t(site.bothDirections ? 'siting.both_directions' : 'siting.one_direction')}</dd>
    <dt>${t('siting.cost')}</dt><dd>${site.origin === 'EXISTING' ? t('siting.stands') : money(app, site.costCents)}</dd>
    ${score ? html`<dt>${t('siting.passing')}</dt><dd>${t('siting.trucks_over', { trucks: format.count(Math.round(score.trucks)), over: format.count(Math.round(score.overloaded)) })}</dd>
      <dt>${t('siting.detour')}</dt><dd>${factor(app, score.detourFactor)}${score.detourFactor && score.detourFactor <= 1.3 ? html` <span class="badge warn">${t('siting.easily_bypassed')}</span>` : nothing}</dd>
      <dt>${t('siting.bypassable')}</dt><dd>${share(app, score.easilyBypassed)}</dd>` : nothing}</dl>`;
}

/** Flows of a place, caught and evading, each a button that draws it. @param {any} app @param {any[]} flows @param {(flow: any) => void} draw */
export function flowTable(app, flows, draw) {
  const { t, format } = app;
  return html`<div class="table-wrap"><table class="tight flows"><thead><tr><th>${t('siting.flow')}</th><th class="figure">${t('siting.trucks')}</th><th class="figure">${t('siting.over')}</th><th class="figure">${t('siting.detour')}</th></tr></thead>
    <tbody>${flows.slice(0, 60).map((flow) => html`<tr><td><button type="button" class="quiet" @click=${() => draw(flow)}>${flow.fromName} → ${flow.toName}</button></td>
      <td class="figure">${format.count(Math.round(flow.trucks))}</td><td class="figure">${format.count(Math.round(flow.over))}</td><td class="figure">${factor(app, flow.detour)}</td></tr>`)}</tbody></table></div>`;
}

/**
 * The card of a point of the plan.
 * @param {any} app @param {any} point @param {any} outcome
 * @param {{terms: any, mark: (kind: string, id: string) => void, close: () => void, draw: (flows: any[]) => void, mayEdit: boolean}} on
 */
export function siteCard(app, point, outcome, on) {
  const { t } = app;
  const { site } = point;
  const passing = outcome.flows.filter((flow) => flow.seenBy.includes(site.id));
  const caught = passing.filter((flow) => flow.fate === 'CAUGHT');
  const evading = passing.filter((flow) => flow.fate === 'EVADES');
  const sum = (flows) => app.format.count(Math.round(flows.reduce((all, flow) => all + flow.trucks, 0)));
  const marked = (kind) => on.terms[kind].includes(site.id);
  return html`<section id="site-card" aria-label=${site.name}><h2>${site.name} <span class="badge">${t(`siting.standing_${point.standing ?? 'CANDIDATE'}`)}</span>
      <button type="button" class="quiet" aria-label=${t('siting.close')} @click=${on.close}>×</button></h2>
    ${point.failing ? html`<p class="note warn">${t('siting.fixed_fails')}</p>` : nothing}
    ${facts(app, site)}
    ${site.origin === 'EXISTING' ? nothing : html`<div class="marks">${['required', 'forbidden', 'exclusive'].map((kind) => html`<button type="button" data-mark=${kind} aria-pressed=${marked(kind)} title=${t(`siting.mark_${kind}_hint`)}
      @click=${() => on.mark(kind, site.id)}>${t(`siting.mark_${kind}`)}</button>`)}</div>`}
    ${point.standing ? html`<details open><summary><b class="verdict PASS">${t('siting.catches', { flows: caught.length, trucks: sum(caught) })}</b></summary>
        <button type="button" data-action="draw-caught" @click=${() => on.draw(caught)}>${t('siting.draw_all')}</button>${flowTable(app, caught, (flow) => on.draw([flow]))}</details>
      <details ?open=${evading.length > 0}><summary><b class="verdict FAIL">${t('siting.evade_here', { flows: evading.length, trucks: sum(evading) })}</b></summary>
        <button type="button" data-action="draw-evading" @click=${() => on.draw(evading)}>${t('siting.draw_ways_round')}</button>${flowTable(app, evading, (flow) => on.draw([flow]))}</details>` : nothing}
    <details><summary>${t('siting.checks')} ${checksBadge(app, site)}</summary>${checks(app, site)}</details></section>`;
}

/** How the checks came out, in one badge. @param {any} app @param {any} site */
export function checksBadge(app, site) {
  const count = (verdict) => site.checks.filter((check) => check.verdict === verdict).length;
  return html`<span class="badge ${site.admissible ? (count('FAIL') ? 'warn' : 'good') : 'bad'}">${mark('PASS')} ${count('PASS')} ${mark('FAIL')} ${count('FAIL')} ${mark('UNKNOWN')} ${count('UNKNOWN')}</span>`;
}
