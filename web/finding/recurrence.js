/** What came again: the chain of a finding, and closed ones it may repeat. */
import { html, nothing } from '../ui/html.js';

/**
 * @param {any} app @param {any} finding @param {any} recurrence @param {boolean} mayWrite
 * @param {(of: number | null) => void} link
 */
export function recurrencePart(app, finding, recurrence, mayWrite, link) {
  const { t, format } = app;
  if (!recurrence) return nothing;
  const { chain, offers, of } = recurrence;
  const go = (each) => app.select('finding', each.id, { show: true });
  return html`${chain.length > 1 ? html`<section class="recurrence" id="recurrence-chain"><h3>${t('casework.chain', { count: chain.length })}</h3><ol>
      ${chain.map((each) => html`<li aria-current=${each.id === finding.id ? 'true' : nothing}><button type="button" class="quiet" ?disabled=${each.id === finding.id} @click=${() => go(each)}>
        #${each.id} · ${format.time(each.foundAt).slice(0, 10)} · ${t(`finding.state_${each.state}`)}</button></li>`)}</ol>
      ${of && mayWrite ? html`<button type="button" class="quiet" data-action="unlink" @click=${() => link(null)}>${t('casework.unlink')}</button>` : nothing}</section>` : nothing}
    ${offers.length && mayWrite ? html`<section class="recurrence" id="recurrence-offers"><h3>${t('casework.offers')}</h3><ul class="plain">
      ${offers.slice(0, 3).map(({ finding: each, meters, daysAgo }) => html`<li><button type="button" class="quiet" @click=${() => go(each)}>#${each.id}</button>
        <small>${t('casework.offer', { meters, days: daysAgo })}</small> <button type="button" data-action="link" @click=${() => link(each.id)}>${t('casework.link')}</button></li>`)}</ul></section>` : nothing}`;
}
