/** Figures of a route and of a drive, as cards and bars. */
import { html, nothing } from '../ui/html.js';

export const TONES = { DRAFT: '', ASSIGNED: 'info', PUBLISHED: 'info', DRIVING: 'good', INTERRUPTED: 'warn', DONE: '', CANCELLED: 'bad' };

/** The badge of a state. @param {any} app @param {string} state */
export function stateBadge(app, state) {
  return html`<span class="badge ${TONES[state] ?? ''}">${app.t(`patrol.state_${state}`)}</span>`;
}

/** Length and time of a route. @param {any} app @param {import('./paint.js').Route} route */
export function routeFigures({ t, format }, route) {
  return html`<div class="figures-row flat" id="route-figures">
    <div class="figure-card"><small>${t('patrol.length')}</small><b>${format.km(route.km)}</b></div>
    <div class="figure-card"><small>${t('patrol.required')}</small><b>${format.km(route.requiredKm)}</b></div>
    <div class="figure-card"><small>${t('patrol.deadhead')}</small><b>${format.km(route.deadheadKm)}</b></div>
    <div class="figure-card"><small>${t('patrol.time')}</small><b>${format.hours(route.hours * 3600)}</b></div></div>
    <small>${Object.entries(route.kmByClass).map(([name, km]) => `${t(`map.class_${name}`)} ${format.km(km)}`).join(' · ')}</small>`;
}

/** What the route leaves out, and why. @param {any} app @param {import('./paint.js').Route} route */
export function unreachedNote({ t, map }, route) {
  if (!route.unreached.length) return nothing;
  /** @type {Record<string, number>} */
  const reasons = {};
  route.unreached.forEach(({ reason }) => { reasons[reason] = (reasons[reason] ?? 0) + 1; });
  const zoom = () => {
    const bounds = map.roads.boundsOf(route.unreached.map((each) => each.segmentId));
    if (bounds) map.fit(bounds);
  };
  return html`<p class="note warn" role="status">${t('patrol.unreached_count', { count: route.unreached.length })}:
    ${Object.entries(reasons).map(([reason, count]) => `${t(`patrol.unreached_${reason}`)} ${count}`).join(' · ')}
    <button type="button" class="quiet" @click=${zoom}>${t('app.show_on_map')}</button></p>`;
}

/** How a patrol goes. @param {any} app @param {any} figures as the live event `patrol` */
export function progress({ t, format }, figures) {
  return html`<div class="figures-row flat" id="patrol-progress" aria-live="off">
    <div class="figure-card"><small>${t('patrol.adherence')}</small><b data-figure="adherence">${format.percent(figures.adherencePercent)}</b>
      <div class="meter" role="progressbar" aria-label=${t('patrol.adherence')} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${figures.adherencePercent}>
        <i .style=${`width:${Math.min(100, figures.adherencePercent)}%`}></i></div></div>
    <div class="figure-card"><small>${t('patrol.driven')}</small><b data-figure="driven">${format.km(figures.drivenKm)}</b></div>
    <div class="figure-card"><small>${t('patrol.covered')}</small><b data-figure="coverage">${format.km(figures.coverageKm)}</b></div>
    <div class="figure-card"><small>${t('patrol.remaining')}</small><b data-figure="remaining">${format.km(figures.remainingKm)}</b></div>
    <div class="figure-card"><small>${t('patrol.off_route')}</small><b>${format.km(figures.offRouteKm)}</b></div>
    <div class="figure-card"><small>${t('patrol.time_left')}</small><b>${format.hours(figures.remainingSeconds)}</b></div></div>`;
}

/** The summary of the shift: by class, and what was left out. @param {any} app @param {any} summary */
export function summaryTables({ t, format, map }, summary) {
  const zoom = (left) => {
    map.fit(left.bounds);
    map.roads.paint('patrol-left', new Map(left.segments.map((id) => [id, { color: map.palette().select, width: 1.5 }])), { order: 8 });
  };
  return html`<h3>${t('patrol.by_class')}</h3><table><thead><tr><th>${t('patrol.class')}</th><th class="figure">${t('patrol.driven')}</th>
      <th class="figure">${t('patrol.required')}</th><th class="figure">${t('patrol.covered')}</th></tr></thead>
    <tbody>${Object.entries(summary.byClass).map(([name, row]) => html`<tr><th scope="row">${t(`map.class_${name}`)}</th><td class="figure">${format.km(row.drivenKm)}</td>
      <td class="figure">${format.km(row.requiredKm)}</td><td class="figure">${format.km(row.requiredDrivenKm)}</td></tr>`)}</tbody></table>
    <h3>${t('patrol.left_out', { count: summary.leftOut.length })}</h3>
    ${summary.leftOut.length ? html`<ul class="plain" id="left-out">${summary.leftOut.map((left) => html`<li>
      <button type="button" class="quiet left-out" @click=${() => zoom(left)} title=${t('app.show_on_map')}><b>${left.routeCode || left.roadName || t(`map.class_${left.roadClass}`)}</b>
        ${left.from}–${left.to} <small>${format.km(left.km)}</small></button></li>`)}</ul>` : html`<p class="note">${t('patrol.nothing_left')}</p>`}`;
}
