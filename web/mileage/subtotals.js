/** A period's kilometres by unit, or by squadron, instead of by day. */
import { html, nothing } from '../ui/html.js';

/**
 * The table of sums; a unit's row leads to its days.
 * @param {any} app @param {import('./sums.js').Sum[]} sums
 * @param {{by: string, columns: Array<[string, (km: any) => number]>, choose: (id: string) => void}} page
 */
export function subtotals(app, sums, { by, columns, choose }) {
  const { t, format } = app;
  const share = sums.reduce((most, sum) => Math.max(most, sum.km.patrol), 0);
  if (!sums.length) return html`<p class="empty" role="status">${t('mileage.empty')}</p>`;
  return html`<div class="table-wrap pad" id="mileage-sums"><table><thead><tr><th>${t(`mileage.of_${by}`)}</th>${by === 'squadron' ? html`<th class="figure">${t('mileage.units')}</th>` : nothing}
      <th class="figure">${t('mileage.days')}</th>${columns.map(([name]) => html`<th class="figure" title=${t(`mileage.${name}_rule`)}>${t(`mileage.${name}`)}</th>`)}<th class="figure">${t('mileage.per_day')}</th></tr></thead>
    <tbody>${sums.map((sum) => html`<tr data-sum=${sum.id}><th scope="row">${by === 'unit' ? html`<button type="button" class="quiet" @click=${() => choose(sum.id)}>${sum.name}</button>` : sum.name || t('mileage.no_squadron')}
        <div class="meter" aria-hidden="true"><i .style=${`width:${(100 * sum.km.patrol) / (share || 1)}%`}></i></div></th>
      ${by === 'squadron' ? html`<td class="figure">${format.count(sum.units)}</td>` : nothing}<td class="figure">${format.count(sum.days)}</td>
      ${columns.map(([name, value]) => html`<td class="figure">${name === 'patrol' ? html`<b>${format.km(value(sum.km))}</b>` : name === 'straight' || value(sum.km) >= 0.05 ? format.km(value(sum.km)) : '–'}</td>`)}<td class="figure">${format.km(sum.km.patrol / sum.days)}</td></tr>`)}</tbody></table></div>`;
}
