/** Before a new report: one of the same kind may be there already. */
import { html } from '../ui/html.js';
import { addressText } from '../finding/address.js';

/**
 * Looks within 50 m and, where there is one, asks. Answers `true` to go on; otherwise the person opened the other or gave up.
 * @param {any} app @param {'findings' | 'assets'} register @param {string} kind @param {[number, number]} place
 * @returns {Promise<boolean>}
 */
export async function isNew(app, register, kind, [lon, lat]) {
  const { t } = app;
  const single = register === 'assets' ? 'asset' : 'finding';
  const { items } = await app.api.get(`/api/${register}/near`, { query: { kind, lon, lat } });
  if (!items.length) return true;
  const answer = await app.dialog({
    title: t('register.near_title'), closeLabel: t('register.cancel'),
    body: (close) => html`<p>${t('register.near_text', { count: items.length })}</p><ul class="plain" id="near-list">${items.slice(0, 5).map((item) => {
      const thing = item[single];
      return html`<li class="card pad"><b>${thing.name ?? t(`finding.kind_${thing.kind}`)}</b> #${thing.id} <small>${t('register.near_meters', { meters: item.meters })}</small><br><small>${addressText(app, thing.address)}</small>
        <div class="actions"><button type="button" data-action="open-near" @click=${() => close({ open: thing.id })}>${t('register.near_open')}</button></div></li>`;
    })}</ul>
      <footer class="actions"><button type="button" @click=${() => close()}>${t('register.cancel')}</button>
      <button type="button" class="primary" data-action="is-new" @click=${() => close({ isNew: true })}>${t('register.near_new')}</button></footer>`,
  });
  if (answer?.open) app.select(single, answer.open, { show: true });
  return !!answer?.isNew;
}
