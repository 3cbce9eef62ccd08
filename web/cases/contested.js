/** Records under one code that contradict each other, side by side; what differs from the first is marked. */
import { html, nothing } from '../ui/html.js';

/** @param {any} app @param {any} pass the record that is open @param {any[]} others those under the same code */
export function contestedTemplate(app, pass, others) {
  const { t, format } = app;
  if (!others.length) return nothing;
  const records = [pass, ...others];
  /** @type {Array<[string, (each: any) => string]>} */
  const lines = [
    ['cases.captured_at', (each) => format.time(each.capturedAt)],
    ['weighing.field_station_code', (each) => each.placeName ?? `#${each.checkpointId}`],
    ['weighing.field_plate', (each) => (each.plateRead ? each.plate : t('overload.unread'))],
    ['weighing.field_axles', (each) => format.count(each.axles)],
    ['weighing.field_axle_kg', (each) => each.axleKg.map((kg) => format.tonnes(kg)).join(' + ') || '–'],
    ['weighing.field_total_kg', (each) => format.tonnes(each.totalKg)],
    ['overload.over', (each) => `${format.tonnes(each.overKg)} · ${format.percent(each.ratePercent)}`],
    ['overload.lane', (each) => `${each.lane || '–'} · ${t(`overload.direction_${each.direction}`)}`],
    ['overload.speed', (each) => format.kmPerHour(each.speedKmPerHour)],
  ];
  return html`<section id="contested"><h3>${t('weighing.others')}</h3><p class="note warn">${t('weighing.others_note')}</p>
    <div class="table-wrap"><table><thead><tr><th></th><th>${t('weighing.this')}</th>
      ${others.map((each) => html`<th><a href=${`/?view=cases&tab=pass&pass=${each.id}`}>#${each.id}</a></th>`)}</tr></thead>
    <tbody>${lines.map(([key, text]) => {
      const [first, ...rest] = records.map(text);
      return html`<tr><th>${t(key)}</th><td>${first}</td>${rest.map((value) => html`<td>${value === first ? value : html`<b>≠ ${value}</b>`}</td>`)}</tr>`;
    })}</tbody></table></div></section>`;
}
