/** One day of one unit: trips, stops and silences, the roads driven with their certainty, and what late data changed. */
import { html, nothing } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';

const LOW = 0.5;

/**
 * @param {any} app @param {any} sheet
 * @param {{name: string, told: (each: any) => any, parts: (km: any) => string, close: () => void}} page
 */
export function daySheet(app, sheet, { name, told, parts, close }) {
  const { t, format } = app;
  const { day } = sheet;
  const span = (from, to) => `${format.clock(from)} – ${format.clock(to)}`;
  /** Opens the fixes of a part in the playback. */
  const playback = (from, to, text) => {
    const asked = { unit: day.key, day: day.day, start: format.clock(from), end: format.clock(to), time: Date.parse(from) };
    return html`<a href=${`?view=playback&${new URLSearchParams(/** @type {any} */ (asked))}`} @click=${(event) => { event.preventDefault(); app.open('playback', asked); }}>${text}</a>`;
  };
  /** A figure of a part, which leads to what it was made of. */
  const km = (part, value) => (value >= 0.005 ? playback(part.from, part.to, format.km(value)) : '');
  const sure = (confidence) => html`<span class="badge ${confidence < LOW ? 'warn' : 'good'}">${format.percent(Math.round(100 * confidence))}</span>`;
  return html`<section class="pad" id="day-sheet"><div class="toolbar"><h2>${day.day} ${name}</h2><span class="spring"></span>
      <button type="button" data-action="play-day" @click=${() => app.open('playback', { unit: day.key, day: day.day })}>${icon(icons.track)} ${t('playback.title')}</button>
      <button type="button" class="quiet" @click=${close}>${t('app.close')}</button></div>
    <p><b>${t('mileage.patrol')} ${format.km(day.km.patrol)}</b> · ${parts(day.km)} · ${t('mileage.fixes', { count: day.fixes })}
      ${day.closed ? nothing : html`<span class="badge">${t('mileage.open')}</span>`}</p>
    ${sheet.reopenings.map((each) => html`<p class="note warn">${t('mileage.changed', told(each))}</p>`)}
    <div class="table-wrap"><table><thead><tr><th>${t('mileage.part')}</th><th>${t('playback.time')}</th><th class="figure">${t('mileage.patrol')}</th><th class="figure">${t('mileage.bridged')}</th>
      <th class="figure">${t('mileage.off_road')}</th><th class="figure">${t('mileage.idle')}</th><th class="figure">${t('mileage.certain')}</th></tr></thead>
      <tbody>${sheet.parts.map((part) => html`<tr data-kind=${part.kind}><th scope="row">${t(`mileage.kind_${part.kind}`)}</th>
        <td>${playback(part.from, part.to, span(part.from, part.to))} <small>${format.hours((Date.parse(part.to) - Date.parse(part.from)) / 1000)}</small></td>
        <td class="figure">${part.kind === 'TRIP' ? km(part, part.km.patrol) : part.kind === 'SILENCE' ? html`<small>${t('mileage.apart', { km: format.km(part.km.straight) })}</small>` : ''}</td>
        <td class="figure">${km(part, part.km.bridged)}</td><td class="figure">${km(part, part.km.offRoad)}</td>
        <td class="figure">${part.idleSeconds ? format.hours(part.idleSeconds) : ''}</td><td class="figure">${part.kind === 'TRIP' ? sure(part.confidence) : ''}</td></tr>`)}</tbody></table></div>
    <details><summary>${t('mileage.roads', { count: sheet.stretches.length })}</summary><table><tbody>${sheet.stretches.map((each) => html`<tr>
      <th scope="row">${[each.routeCode, each.name].filter(Boolean).join(' ') || t(`map.class_${each.roadClass}`)}</th><td>${playback(each.from, each.to, span(each.from, each.to))}</td>
      <td class="figure">${format.km(each.km)}</td><td class="figure">${each.bridgedKm ? html`<span class="badge warn">${t('mileage.bridged')}</span> ` : nothing}${sure(each.confidence)}</td></tr>`)}</tbody></table></details>
  </section>`;
}
