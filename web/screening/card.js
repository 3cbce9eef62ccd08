/** One suspicion in full: figures, rule and article, what one should know of them, confirm or dismiss. */
import { html, nothing } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';

/** Matters that are not measured from the edge of road land. */
const ELSEWHERE = ['FALL', 'SIGHT', 'GROUNDWATER', 'SAND_MINING', 'DREDGING'];

/** Route, chainage and side, as officers say it. @param {any} app @param {any} row */
export function placeText(app, row) {
  return [row.routeCode || row.roadName || app.t(`map.class_${row.roadClass}`), row.stake, app.t(`screening.side_${row.side}`)].join(' ');
}

/**
 * @param {any} app @param {any} row
 * @param {{decide: (verb: string) => void, step: (by: number) => void, close: () => void}} acts
 */
export function suspicionCard(app, row, { decide, step, close }) {
  const { t, format } = app;
  const meters = (value) => `${format.decimal ? format.decimal(value, 2) : value.toFixed(2)} m`;
  const area = (value) => `${value.toFixed(1)} m²`;
  return html`<article class="pad card-detail" id="suspicion-card"><h2>${row.name || row.key}
      <span class="badge ${row.certain ? 'bad' : 'warn'}">${row.certain ? '●' : '◐'} ${t(row.certain ? 'screening.certain' : 'screening.uncertain')}</span>
      <span class="badge">${t(`screening.state_${row.state}`)}</span>${row.reopened ? html`<span class="badge warn">${t('screening.reopened')}</span>` : nothing}
      <button type="button" class="quiet" data-action="close-card" aria-label=${t('screening.back')} title=${t('screening.back')} @click=${close}>${icon(icons.close)}</button></h2>
    <dl class="facts"><dt>${t(`screening.matter_${row.matter}`)}</dt><dd>${placeText(app, row)} · ${t(`screening.use_${row.use}`)}</dd>
      <dt>${t(ELSEWHERE.includes(row.matter) ? `screening.edge_${row.matter}` : 'screening.edge')}</dt><dd class="figures">${meters(row.edgeMeters)} · ${t('screening.limit')} ${meters(row.limitMeters)}</dd>
      <dt>${t('screening.depth')}</dt><dd class="figures">${meters(row.depthMeters)}</dd>
      <dt>${t('screening.zone_area')}</dt><dd class="figures">${area(row.zoneSquareMeters)}${row.landSquareMeters > 0 ? ` · ${t('screening.land_area')} ${area(row.landSquareMeters)}` : ''}</dd>
      ${row.heightMeters ? html`<dt>${t('screening.height')}</dt><dd class="figures">${meters(row.heightMeters)}</dd>` : nothing}
      <dt>${t('screening.article')}</dt><dd>${row.article}</dd></dl>
    ${row.remarks.length ? html`<p class="note">${row.remarks.map((remark) => t(`screening.remark_${remark}`)).join(' · ')}</p>` : nothing}
    ${row.decidedBy ? html`<p class="note">${t('screening.decided', { by: row.decidedBy, time: format.time(row.decidedAt) })}${row.reason ? html`<br>${row.reason}` : nothing}</p>` : nothing}
    <div class="actions">
      <button type="button" @click=${() => step(-1)} aria-label=${t('screening.previous')} aria-keyshortcuts="k">↑</button>
      <button type="button" @click=${() => step(1)} aria-label=${t('screening.next')} aria-keyshortcuts="j">↓</button>
      ${row.state === 'OPEN' ? html`<button type="button" class="primary" data-action="confirm" aria-keyshortcuts="c" @click=${() => decide('confirm')}>${t('screening.confirm')}</button>
        <button type="button" data-action="dismiss" aria-keyshortcuts="x" @click=${() => decide('dismiss')}>${icon(icons.close)} ${t('screening.dismiss')}</button>` : nothing}
      ${row.findingId ? html`<button type="button" @click=${() => app.select('finding', row.findingId, { show: true })}>${icon(icons.finding)} ${t('screening.finding')}</button>` : nothing}</div>
    <small>${t('screening.keys')}</small></article>`;
}
