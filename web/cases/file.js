/** One pass in full: weighing, axles, limit with its source, reference fine, conditions of evidence, photos, custody. */
import { html, nothing, svg } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { contestedTemplate } from './contested.js';

const PIXELS = 560;

/** The badge of a stage. @param {any} app @param {string} stage */
export function stageBadge(app, stage) {
  const tone = { AWAITING_FIRST: 'info', AWAITING_SECOND: 'info', COLLECTED: 'warn', FILED: 'warn', DECIDED: 'good', CLOSED: 'good' }[stage] ?? '';
  return html`<span class="badge ${tone}">${app.t(`cases.stage_${stage}`)}</span>`;
}

/** Hundredths of a yuan as yuan. @param {any} app @param {number} cents */
export function yuan(app, cents) {
  return app.t('cases.yuan', { amount: app.format.count(Math.round(cents / 100)) });
}

/** How long a term is and how its days count; whether that is a usual value and no law. @param {any} app @param {any} due */
function termText(app, due) {
  const text = app.t(`rules.term_${due.workdays ? 'WORKING' : 'CALENDAR'}`, { days: due.days });
  return due.assumed ? `${text} · ${app.t('rules.term_assumed')}` : text;
}

/** @param {any} app @param {any} due */
function dueTitle(app, due) {
  return app.t('rules.term_title', { step: app.t(`cases.due_${due.step}`), term: termText(app, due), source: due.source });
}

/** The term of a case, red once it has passed. @param {any} app @param {any} item */
export function dueBadge(app, item) {
  if (!item.due) return nothing;
  return html`<span class="badge ${item.overdue ? 'bad' : ''}" title=${dueTitle(app, item.due)}>${app.t(`cases.due_${item.due.step}`)} ${item.due.due}</span> <small>${termText(app, item.due)}</small>`;
}

/** The day of the term alone, for narrow rows. @param {any} app @param {any} item */
export function dueDay(app, item) {
  if (!item.due) return nothing;
  return html`<small class=${item.overdue ? 'badge bad' : ''} title=${`${item.due.due} ${dueTitle(app, item.due)}`}>${item.due.due.slice(5)}</small>`;
}

/** Axles as they stand, each with its mass. @param {any} app @param {number[]} masses @param {number[]} spacings */
function axles(app, masses, spacings) {
  if (!masses.length) return html`<p class="note">${app.t('cases.no_axles')}</p>`;
  const gaps = spacings.length === masses.length - 1 ? spacings : masses.slice(1).map(() => 3000);
  const length = gaps.reduce((sum, gap) => sum + gap, 0) || 1;
  let at = 0;
  const places = masses.map((_, index) => {
    if (index > 0) at += gaps[index - 1];
    return 30 + (at / length) * (PIXELS - 60);
  });
  const most = Math.max(...masses);
  return html`<svg class="cases-axles" viewBox="0 0 ${PIXELS} 130" role="img" aria-label=${masses.map((kg) => app.format.tonnes(kg)).join(' + ')}>
    <line class="ground" x1="8" x2=${PIXELS - 8} y1="104" y2="104"></line>
    ${masses.map((kg, index) => svg`<rect class="load" x=${places[index] - 9} y=${78 - (56 * kg) / most} width="18" height=${(56 * kg) / most}></rect>
      <circle class="wheel" cx=${places[index]} cy="92" r="11"></circle>
      <text x=${places[index]} y=${index % 2 && masses.length > 4 ? 14 : 122}>${(kg / 1000).toFixed(1)}</text>`)}</svg>`;
}

/** @param {any} app @param {any} fine */
function fineTemplate(app, fine) {
  const { t } = app;
  const amount = fine.leastCents === fine.mostCents ? yuan(app, fine.mostCents) : `${yuan(app, fine.leastCents)} – ${yuan(app, fine.mostCents)}`;
  return html`<p><b>${fine.parts.length ? amount : t('cases.no_fine')}</b> ${fine.warning ? html`<span class="badge">${t('cases.warning')}</span>` : nothing}
    ${fine.capped ? html`<span class="badge warn">${t('cases.capped')}</span>` : nothing} ${fine.points ? html`<span class="badge">${t('cases.points')} ${fine.points}</span>` : nothing}</p>
    <ul>${fine.parts.map((part) => html`<li><small>${app.format.said(t(`cases.subject_${part.subject}`), part.source)}${part.verified ? nothing : html` <b>${t('cases.source_unread')}</b>`}</small></li>`)}</ul>`;
}

/** @param {any} app @param {any} file what `/api/passes/{id}/evidence` answers @param {any} [actions] template of what can be done */
export function fileTemplate(app, file, actions = nothing) {
  const { t, format } = app;
  const { pass, place, readings, evidenceCase } = file;
  const fact = (key, value) => html`<dt>${t(key)}</dt><dd>${value ?? '–'}</dd>`;
  const size = [readings.lengthMm, readings.widthMm, readings.heightMm].map((mm) => (mm ? (mm / 1000).toFixed(2) : '–')).join(' × ');
  const plate = (text, confidence) => (text ? `${text}${confidence === undefined ? '' : ` · ${format.percent(100 * confidence)}`}` : '–');
  return html`<h2>${pass.plateRead ? pass.plate : t('overload.unread')} <span class="badge ${pass.overKg ? 'bad' : 'good'}">${t(`overload.severity_${pass.severity}`)}</span>
      ${evidenceCase ? html`${stageBadge(app, evidenceCase.stage)} ${dueBadge(app, evidenceCase)}` : nothing}
      ${pass.conflict ? html`<span class="badge warn">${t('overload.conflict')}</span>` : nothing}</h2>
    <div class="photos">${file.photos.map((photo) => html`<figure><a href=${photo.url} target="_blank" rel="noopener"><img src=${photo.url} loading="lazy" alt=${t(`cases.media_${photo.kind}`)}></a>
      <figcaption><small>${t(`cases.media_${photo.kind}`)}</small><br><span class="cases-hash" title="SHA-256">${photo.sha256.slice(0, 16)}…</span></figcaption></figure>`)}
      ${file.photos.length ? nothing : html`<p class="note">${t('cases.no_photos')}</p>`}</div>
    <div class="cases-columns"><section><h3>${t('cases.record')}</h3><dl class="facts">${fact('cases.captured_at', format.time(pass.capturedAt))}
      ${fact('cases.point', `${place.name} ${place.address ?? ''}`)}${fact('overload.total', html`${format.tonnes(pass.totalKg)} / ${format.tonnes(pass.limitKg)} ${pass.limitUncertain ? html`<span class="badge warn">${t('overload.limit_uncertain')}</span>` : nothing}<br><small>${file.limitSource}</small>`)}
      ${fact('overload.over', html`<b>${format.tonnes(pass.overKg)} · ${format.percent(pass.ratePercent)}</b>`)}
      ${fact('overload.certain_over', pass.certainOverKg === undefined ? t('overload.class_unknown') : format.tonnes(pass.certainOverKg))}
      ${fact('overload.lane', `${pass.lane || '–'} · ${t(`overload.direction_${pass.direction}`)} · ${format.kmPerHour(pass.speedKmPerHour)}`)}
      ${fact('cases.front_plate', plate(readings.frontPlate, readings.frontConfidence))}${fact('cases.rear_plate', plate(readings.rearPlate, readings.rearConfidence))}
      ${fact('cases.size', size)}${fact('cases.anomalies', readings.anomalies.length ? readings.anomalies.map((each) => t(`cases.anomaly_${each}`)).join(format.and) : t('cases.none'))}
      ${fact('cases.video', file.references.filter((each) => each.kind.startsWith('VIDEO')).map((each) => each.reference).join(', ') || '–')}</dl></section>
    <section><h3>${t('cases.conditions')} <span class="badge ${file.eligible ? 'good' : 'bad'}">${t(file.eligible ? 'cases.eligible' : 'cases.not_eligible')}</span></h3>
      <ul class="cases-conditions">${file.conditions.map((each) => html`<li class=${each.met ? 'met' : 'unmet'}>${t(`cases.condition_${each.condition}`)}</li>`)}</ul>
      <h3>${t('cases.reference_only')}</h3>${fineTemplate(app, file.fine)}</section></div>
    <section><h3>${t('cases.axles')}</h3>${axles(app, pass.axleKg, readings.axleSpacingMm)}</section>
    ${contestedTemplate(app, pass, file.otherRecords)}
    <details><summary>${t('cases.custody')} (${file.custody.length}) ${file.custodyBroken ? html`<span class="badge bad">${t('cases.custody_broken', { line: file.custodyBroken })}</span>` : html`<span class="badge good">${t('cases.custody_whole')}</span>`}</summary>
      <div class="table-wrap"><table><tbody>${file.custody.map((line) => html`<tr><td>${line.seq}</td><td>${format.time(line.at)}</td><td>${line.person}</td>
        <td>${t(`cases.action_${line.action}`)}<br><small>${line.detail}</small></td><td class="cases-hash">${line.hash.slice(0, 16)}…</td></tr>`)}</tbody></table></div></details>
    ${app.may('DISPATCHER', 'REVIEWER') ? html`<div class="actions"><a class="button" href=${`/api/passes/${pass.id}/package?language=${document.documentElement.lang}`} target="_blank" rel="noopener">${icon(icons.print)} ${t('cases.print')}</a>
      <a class="button" href=${`/api/passes/${pass.id}/package.zip?language=${document.documentElement.lang}`} download>${icon(icons.export)} ZIP</a></div>` : nothing}
    ${actions}`;
}
