/** What roadside weighings found, by road segment: the mobile source. No rates: nobody counts the trucks let pass. */
import { html } from '../ui/html.js';
import { hourWords } from './hours.js';

/** @param {any} app @param {any[]} rows @param {(row: any) => void} choose @param {number} [chosen] a segment */
export function stopsPart(app, rows, choose, chosen) {
  const { t, format } = app;
  return html`<div class="pad scroll" id="hotspot-stops"><p class="note info">${t('hotspot-stop.note')} ${t('hotspot-stop.on_map')}</p>
    ${rows.length ? html`<div class="table-wrap"><table><thead><tr><th>${t('hotspot.where')}</th><th class="figure">${t('hotspot-stop.found')}</th><th class="figure">${t('hotspot-stop.tonnes')}</th></tr></thead>
    <tbody>${rows.map((row) => html`<tr aria-selected=${row.segmentId === chosen}><th scope="row"><button type="button" class="quiet" data-segment=${row.segmentId} @click=${() => choose(row)}>${row.road || '–'}<br><small>${row.fromStake === row.toStake ? row.fromStake : `${row.fromStake}–${row.toStake}`}</small></button><br><small>${hourWords(row.hours, t, 3)}</small></th>
      <td class="figure">${format.count(row.overLimit)}<br><small>${t('hotspot-stop.of_weighed', { count: format.count(row.weighed) })}</small></td>
      <td class="figure">${format.figure(row.overTonnes)}<br><small>${t('hotspot-stop.unloaded', { tonnes: format.figure(row.unloadedTonnes) })}</small></td></tr>`)}</tbody></table></div>` : html`<p class="empty">${t('hotspot-stop.none')}</p>`}</div>`;
}
