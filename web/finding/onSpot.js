/** Where the officer stood when it was recorded, and who looked again: each a line with the receiver's doubt. */
import { html, nothing } from '../ui/html.js';
import { compassPoint, metersBetween } from '../officer/bearing.js';

/** @param {any} app @param {any} finding @param {{standpoint?: any, visits: any[]} | undefined} spot */
export function onSpotPart(app, finding, spot) {
  const { t, format } = app;
  if (!spot || (!spot.standpoint && !spot.visits.length)) return nothing;
  return html`<section class="on-spot" id="finding-on-spot"><h3>${t('finding.on_spot')}</h3>
    ${spot.standpoint ? html`<p>${standText(app, finding, spot.standpoint)}</p>` : nothing}
    ${spot.visits.length ? html`<ul class="plain">${spot.visits.map((each) => html`<li><span class="badge ${each.outcome === 'REMOVED' ? 'good' : 'warn'}">${t(each.outcome === 'REMOVED' ? 'field.removed' : 'field.still_there')}</span>
      ${format.time(each.visitedAt)} · ${each.person}${each.note ? html`<br>${each.note}` : nothing}
      ${each.standpoint ? html`<br><small>${standText(app, finding, each.standpoint)}</small>` : nothing}</li>`)}</ul>` : nothing}</section>`;
}

/** How far away somebody stood, how sure the receiver was, and which way the phone looked. @param {any} app @param {any} finding @param {any} stood */
export function standText({ t, format }, finding, stood) {
  const away = t('finding.stood', { meters: format.meters(metersBetween(stood, finding)) });
  const doubt = stood.accuracyMeters === undefined ? '' : ` ± ${format.meters(stood.accuracyMeters)}`;
  const looked = stood.headingDegrees === undefined ? '' : ` · ${t('field.looking', { point: t(`field.point_${compassPoint(stood.headingDegrees)}`) })}`;
  return away + doubt + looked;
}
