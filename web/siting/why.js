/** Why no point stands where the planner clicked. */
import { html, nothing } from '../ui/html.js';
import { checks, facts } from './siteCard.js';
import { factor, share } from './words.js';

/** @param {any} app @param {any} why @param {{close: () => void, add: () => void, fix: (id: string) => void, mayEdit: boolean}} on */
export function whyCard(app, why, on) {
  const { t, format } = app;
  const gain = why.after - why.before;
  const failed = why.site?.checks.filter((check) => check.required && check.verdict === 'FAIL') ?? [];
  return html`<section id="why-card" aria-label=${t('siting.why_title')}><h2>${t('siting.why_title')} <button type="button" class="quiet" aria-label=${t('siting.close')} @click=${on.close}>×</button></h2>
    ${why.site ? html`<p><b>${why.site.name}</b></p>
      <ul class="reasons">${reasons(app, why, failed, gain).map((reason) => html`<li>${reason}</li>`)}</ul>
      ${why.shared.length ? html`<p><small>${t('siting.why_shared')}</small></p><table class="tight"><tbody>${why.shared.map((each) => html`<tr><th scope="row">${each.name}</th><td class="figure">${t('siting.trucks_day', { trucks: format.count(Math.round(each.trucks)) })}</td></tr>`)}</tbody></table>` : nothing}
      ${facts(app, why.site)}
      ${on.mayEdit ? html`<div class="marks"><button type="button" data-action="draw-here" @click=${on.add}>${t('siting.draw_here')}</button></div>` : nothing}
      <details ?open=${failed.length > 0}><summary>${t('siting.checks')}</summary>${checks(app, why.site)}</details>`
    : html`<p class="note warn">${t('siting.why_no_road')}</p>`}</section>`;
}

/** @param {any} app @param {any} why @param {any[]} failed @param {number} gain */
function reasons(app, why, failed, gain) {
  const { t, format } = app;
  const list = [];
  if (why.standing) list.push(t('siting.why_standing', { name: why.standing.name }));
  if (failed.length) list.push(t('siting.why_fails', { rules: failed.map((check) => t(`siting.criterion_${check.criterion}`)).join(format.and) }));
  if (why.trucks < 0.5) list.push(t('siting.why_nothing_passes'));
  else if (!why.standing) list.push(t('siting.why_passes', { trucks: format.count(Math.round(why.trucks)), caught: format.count(Math.round(why.caughtAlready)) }));
  if (!why.standing) {
    list.push(gain > 0.0005 ? t('siting.why_gain', { gain: share(app, gain), after: share(app, why.after) }) : t('siting.why_no_gain'));
    const score = why.site.score;
    if (score?.detourFactor) list.push(t('siting.why_detour', { factor: factor(app, score.detourFactor), share: share(app, score.easilyBypassed) }));
  }
  return list;
}
