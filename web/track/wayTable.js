/** The way of played units as a table, in the order of time: roads with their stakes, bridged and silent parts, stops, alarms. */
import { html, nothing } from '../ui/html.js';
import { STROKES, UNBELIEVED } from './trackLine.js';
import { hasPlace } from './unbelieved.js';

const KINDS = ['ROAD', 'UNCERTAIN', 'BRIDGED', 'OFF_ROAD', 'SILENCE'];
const LOW = 0.5;

/** The signs of the lines, those that are on the map. @param {any} app @param {import('./trackLine.js').TrackLine[]} lines */
export function lineLegend(app, lines) {
  const { t, map } = app;
  const [lead] = lines;
  const color = map.palette()[lead.color];
  const seen = KINDS.filter((kind) => kind === 'ROAD' || lines.some((line) => line.pieces.some((piece) => piece.kind === kind)));
  const stroke = (kind) => STROKES[kind] ?? { dashArray: '', weight: 3.5, opacity: 1 };
  return html`<ul class="line-legend" aria-label=${t('playback.legend')}>${seen.map((kind) => html`<li><svg width="38" height="12" aria-hidden="true"><line x1="2" y1="6" x2="36" y2="6" stroke=${color} stroke-linecap="round"
      stroke-width=${stroke(kind).weight} stroke-opacity=${stroke(kind).opacity} stroke-dasharray=${stroke(kind).dashArray || 'none'}></line></svg> ${t(`playback.piece_${kind}`)}</li>`)}
    ${lines.some((line) => line.stops.length) ? html`<li><svg width="14" height="12" aria-hidden="true"><circle cx="7" cy="6" r="5" fill=${map.palette().unitStopped}></circle></svg> ${t('playback.piece_STOP')}</li>` : nothing}
    ${lines.some((line) => line.alarms.length) ? html`<li><svg width="14" height="12" aria-hidden="true"><circle cx="7" cy="6" r="4" fill="none" stroke=${map.palette().unitAlarm} stroke-width="3"></circle></svg> ${t('playback.piece_ALARM')}</li>` : nothing}
    ${lines.some((line) => line.unbelieved.some(hasPlace)) ? html`<li><svg width="14" height="12" aria-hidden="true"><circle cx="7" cy="6" r=${UNBELIEVED.radius} fill="none" stroke=${map.palette().unitStale} stroke-width=${UNBELIEVED.weight} stroke-dasharray=${UNBELIEVED.dashArray}></circle></svg> ${t('playback.piece_UNBELIEVED')}</li>` : nothing}</ul>`;
}

/** @param {import('./trackLine.js').TrackLine[]} lines */
function rowsOf(lines) {
  return lines.flatMap((line) => [
    ...line.pieces.map((piece) => ({ ...piece, line })),
    ...line.stops.map((stop) => ({ kind: 'STOP', from: stop.from, to: stop.to, line, road: '', stakes: '', km: 0, confidence: 1 })),
    ...line.alarms.map((alarm) => ({ kind: 'ALARM', from: alarm.time, to: alarm.time, line, alarm: alarm.kind, road: '', stakes: '', km: 0, confidence: 1 })),
    ...line.unbelieved.map((each) => ({ ...each, kind: 'UNBELIEVED', reason: each.kind, line, road: '', stakes: '', km: 0, confidence: 1 })),
  ]).sort((one, other) => one.from - other.from || one.to - other.to);
}

/** @param {any} app @param {import('./trackLine.js').TrackLine[]} lines @param {(time: number) => void} choose */
export function wayTable(app, lines, choose) {
  const { t, format } = app;
  const rows = rowsOf(lines);
  const isTogether = lines.length > 1;
  return html`<div class="table-wrap"><table id="way-table"><thead><tr><th>${t('playback.time')}</th>${isTogether ? html`<th>${t('playback.unit')}</th>` : nothing}<th>${t('playback.what')}</th><th class="figure">${t('playback.length')}</th><th>${t('mileage.certain')}</th></tr></thead>
    <tbody>${rows.map((row) => html`<tr data-kind=${row.kind}><td><button type="button" class="link figures" @click=${() => choose(row.from)}>${format.seconds(row.from)}${row.to > row.from ? html`<br>${format.seconds(row.to)}` : ''}</button></td>
      ${isTogether ? html`<td>${row.line.name}</td>` : nothing}<td>${row.kind === 'ALARM' ? t(`alarm.kind_${/** @type {any} */ (row).alarm}`) : row.kind === 'UNBELIEVED' ? t('playback.unbelieved_as', { kind: t(`device.class_${/** @type {any} */ (row).reason}`), count: format.count(/** @type {any} */ (row).count) }) : t(`playback.piece_${row.kind}`)}
        ${row.road || row.stakes ? html`<br><b>${row.road}</b> <span class="figures">${row.stakes}</span>` : nothing}</td>
      <td class="figure">${row.kind === 'STOP' ? format.hours((row.to - row.from) / 1000) : row.kind === 'SILENCE' ? html`<small>${t('mileage.apart', { km: format.km(row.km) })}</small>` : row.km ? format.meters(row.km * 1000) : ''}</td>
      <td>${['ROAD', 'UNCERTAIN', 'BRIDGED'].includes(row.kind) ? html`<span class="badge ${row.confidence < LOW ? 'warn' : 'good'}">${format.percent(Math.round(100 * row.confidence))}</span>` : ''}</td></tr>`)}</tbody></table></div>`;
}
