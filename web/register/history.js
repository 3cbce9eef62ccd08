/** What was done to an asset, what was merged into it, and the findings of its permit. */
import { html, nothing } from '../ui/html.js';

/** @param {any} app @param {{items: any[], merged: any[], findings: number[]}} told */
export function historyOf(app, { items, merged, findings }) {
  const { t, format } = app;
  const label = (name) => (name.startsWith('attributes.') ? t(`asset.${name.slice(11)}`) : t(`register.field_${name}`));
  const word = (field, value) => (field === 'kind' && value ? t(`asset.kind_${value}`) : value || t('register.nothing'));
  return html`${findings.length ? html`<p id="asset-findings">${t('register.findings')}: ${findings.map((id) => html`<button type="button" class="quiet" @click=${() => { app.open?.('finding'); app.select('finding', id, { show: true }); }}>#${id}</button> `)}</p>` : nothing}
    ${merged.length ? html`<p>${t('register.merged_here')}: ${merged.map((each) => html`<button type="button" class="quiet" data-merged=${each.id} @click=${() => app.select('asset', each.id)}>#${each.id} ${each.name}</button> `)}</p>` : nothing}
    <details id="asset-history"><summary>${t('register.history')} (${items.length})</summary><ol class="history">${items.map((line) => html`<li><b>${t(`asset.did_${line.action}`)}</b> ${line.note}
      <small>${format.time(line.at)} · ${line.person}</small>${line.action === 'recorded' || line.action === 'imported' ? nothing : line.fields.map((field) => html`<div><small>${label(field.name)}: <s>${word(field.name, field.before)}</s> → ${word(field.name, field.after)}</small></div>`)}</li>`)}</ol></details>`;
}

/** The badge of a permit; nothing where none is needed. @param {any} app @param {any} asset */
export function permitBadge(app, asset) {
  const tone = { EXPIRED: 'bad', MISSING: 'warn', NOT_YET: 'warn', VALID: 'good' }[asset.permit];
  return asset.permit ? html`<span class="badge ${tone}">${app.t(`register.permit_${asset.permit}`)}</span>` : nothing;
}
