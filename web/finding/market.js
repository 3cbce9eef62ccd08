/** A market on the road: the lunar digits it is held by, and its next days. */
import { html, nothing } from '../ui/html.js';
import { formDialog } from '../ui/formDialog.js';

const DIGITS = '〇一二三四五六七八九';

/** @param {any} app @param {any} market @param {boolean} mayWrite @param {() => void} register */
export function marketPart(app, market, mayWrite, register) {
  const { t } = app;
  return html`<section class="market" id="finding-market"><h3>${t('casework.market')}</h3>
    ${market?.digits.length ? html`<p>${t('casework.market_on', { digits: market.digits.map((each) => (app.locale === 'zh' ? DIGITS[each] : each)).join(app.format.and) })} · ${market.fromHour}–${market.toHour} h<br>
      <small>${t('casework.market_next')}: <span class="figures">${market.next.map((day) => day.slice(5)).join(' · ')}</span></small></p>` : html`<p><small>${t('casework.market_none')}</small></p>`}
    ${mayWrite ? html`<button type="button" data-action="market" @click=${register}>${t('casework.market_register')}</button>` : nothing}</section>`;
}

/** Asks for the digits and registers them. @param {any} app @param {any} finding @param {any} market */
export async function registerMarket(app, finding, market) {
  const { t } = app;
  const saved = await formDialog(app, t('casework.market_register'), [
    { name: 'digits', label: t('casework.market_digits'), type: 'text', required: true, value: market?.digits.join(' ') ?? '', hint: t('casework.market_hint') },
    { name: 'fromHour', label: t('casework.market_from'), type: 'number', min: 0, max: 23, value: market?.toHour ? market.fromHour : 5 },
    { name: 'toHour', label: t('casework.market_to'), type: 'number', min: 1, max: 24, value: market?.toHour || 12 },
  ], (values) => app.api.put(`/api/findings/${finding.id}/market`, { ...values, digits: [...(values.digits ?? '').replace(/十/g, '〇')].map((each) => (DIGITS.includes(each) ? DIGITS.indexOf(each) : /\d/.test(each) ? Number(each) : -1)).filter((each) => each >= 0) }));
  if (saved) app.toast(t('casework.market_saved'), 'good');
  return !!saved;
}

/** Grain on the road comes back with the harvests. @param {any} app @param {any} harvest @param {boolean} mayWrite @param {() => void} watch */
export function harvestPart({ t }, harvest, mayWrite, watch) {
  if (!harvest?.harvests.length) return nothing;
  return html`<section class="market" id="finding-harvest"><h3>${t('casework.harvest')} ${harvest.watched ? html`<span class="badge good">${t('casework.harvest_watched')}</span>` : nothing}</h3>
    <ul class="plain">${harvest.harvests.map((each) => html`<li>${each.name} <small>${each.on ? html`<span class="badge warn">${t('casework.harvest_on')}</span>` : nothing} ${t('casework.harvest_next', { day: each.next })}${each.assumed ? ` · ${t('caserule.assumed')}` : nothing}</small></li>`)}</ul>
    ${mayWrite ? html`<button type="button" data-action="harvest" @click=${watch}>${t(harvest.watched ? 'casework.harvest_unwatch' : 'casework.harvest_watch')}</button>` : nothing}</section>`;
}

/** Watches the place in the harvests to come, or no more. @param {any} app @param {any} finding @param {any} harvest */
export async function watchHarvest(app, finding, harvest) {
  await app.api.put(`/api/findings/${finding.id}/harvest`, { watched: !harvest.watched });
  app.toast(app.t(harvest.watched ? 'casework.harvest_off' : 'casework.harvest_saved'), 'good');
  return true;
}
