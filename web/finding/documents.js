/** The documents of a finding: those issued, and issuing another. */
import { html, nothing } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { formDialog } from '../ui/formDialog.js';

const KINDS = ['HAZARD_NOTICE', 'ORDER_TO_CORRECT', 'INSPECTION_RECORD'];

/** Those that can be issued: what is asked of somebody is not asked when it has ended, and an order has a day. @param {any} finding */
export const kindsFor = ({ state, deadline }) => KINDS.filter((kind) => kind === 'INSPECTION_RECORD'
  || (!['CLOSED', 'DISMISSED', 'TRANSFERRED'].includes(state) && (kind !== 'ORDER_TO_CORRECT' || deadline)));

/** @param {any} app @param {any} finding @param {any[]} documents @param {boolean} mayWrite @param {(kind: string) => void} issue */
export function documentPart(app, finding, documents, mayWrite, issue) {
  const { t, format } = app;
  if (!mayWrite && !documents.length) return nothing;
  return html`<section class="documents" id="finding-documents"><h3>${t('casework.documents')}</h3>
    ${mayWrite ? html`<div class="actions">${kindsFor(finding).map((kind) => html`<button type="button" data-document=${kind} @click=${() => issue(kind)}>${icon(icons.print)} ${t(`casework.document_${kind}`)}</button>`)}</div>` : nothing}
    ${documents.length ? html`<ul class="plain">${documents.map((each) => html`<li><a href=${each.url} target="_blank" rel="noopener">${each.number}</a>
      <small>${t(`casework.document_${each.kind}`)} · ${format.time(each.issuedAt)} · ${each.issuedBy} · <span class="figures" title=${`SHA-256 ${each.sha256}`}>${each.sha256.slice(0, 8)}</span></small></li>`)}</ul>` : nothing}</section>`;
}

/** Asks for what the case does not know and issues; answers whether it was done. @param {any} app @param {any} finding @param {string} kind */
export async function issueDocument(app, finding, kind) {
  const { t } = app;
  const issued = await formDialog(app, t(`casework.document_${kind}`), [
    { name: 'party', label: t('casework.party'), type: 'text', hint: t('casework.blank_hint') },
    { name: 'officers', label: t('casework.document_officers'), type: 'text', hint: t('casework.blank_hint') },
    { name: 'demand', label: t('casework.document_demand'), type: 'textarea', rows: 2, hint: t('casework.demand_hint') },
  ], (values) => app.api.post(`/api/findings/${finding.id}/documents`, { kind, ...values }));
  if (!issued) return false;
  app.toast(t('casework.document_issued', { number: issued.number }), 'good');
  window.open(issued.url, '_blank', 'noopener');
  return true;
}
