/** Notifications to other counties: drafts to be sent, and what came back. */
import { html, nothing, render } from '../ui/html.js';
import { form } from '../ui/form.js';

const STATES = ['DRAFT', 'SENT', 'RECEIVED', 'ANSWERED', 'WITHDRAWN'];
const NEXT = { DRAFT: ['SENT', 'WITHDRAWN'], SENT: ['RECEIVED', 'ANSWERED'], RECEIVED: ['ANSWERED'], ANSWERED: [], WITHDRAWN: [] };
const TONES = { DRAFT: 'warn', SENT: 'info', RECEIVED: 'info', ANSWERED: 'good', WITHDRAWN: '' };

/** @param {HTMLElement} host @param {any} app */
export async function showOutbox(host, app) {
  const { t, format, url } = app;
  /** @type {any[] | undefined} */
  let items;
  const load = async () => {
    items = (await app.api.get('/api/notices', { query: { state: url.get('state') ?? undefined } })).items;
    draw();
  };
  const step = async (notice, next) => {
    let words = '';
    if (next === 'WITHDRAWN' && !await app.confirm({ title: t('cases.notice_to_WITHDRAWN'), text: t('weighing.withdraw', { recipient: notice.recipient, code: notice.code }), yes: t('cases.notice_to_WITHDRAWN'), no: t('overload.cancel') })) return;
    if (next === 'SENT' || next === 'ANSWERED') {
      const state = {};
      const fields = [{ name: 'words', label: t(next === 'SENT' ? 'cases.sent_number' : 'cases.answer'), type: next === 'SENT' ? 'text' : 'textarea', required: true }];
      const entered = await app.dialog({ title: t(`cases.notice_to_${next}`), body: (close, redraw) => form({ fields, state, redraw, submitLabel: t(`cases.notice_to_${next}`), cancelLabel: t('overload.cancel'), cancel: () => close(), submit: async (values) => close(values) }) });
      if (!entered) return;
      words = entered.words;
    }
    try {
      await app.api.post(`/api/notices/${notice.id}/${next.toLowerCase()}`, { words }, { ifMatch: notice.version });
      app.toast(t('cases.saved'), 'good');
    } catch (failure) {
      app.fail(failure);
    }
    await load();
  };
  const row = (notice) => html`<tr><td><span class="badge ${TONES[notice.state]}">${t(`cases.notice_${notice.state}`)}</span><br><small>${format.time(notice.stateSince)}</small></td>
    <td><b>${notice.recipient}</b><br>${notice.code}</td><td>${notice.body}${notice.reference ? html`<br><small>${format.said(t('cases.sent_number'), notice.reference)}</small>` : nothing}
    ${notice.answer ? html`<br><small>${format.said(t('cases.answer'), notice.answer)}</small>` : nothing}</td>
    <td><div class="actions">${NEXT[notice.state].map((next) => html`<button type="button" data-next=${next} @click=${() => step(notice, next).catch(app.fail)}>${t(`cases.notice_to_${next}`)}</button>`)}</div></td></tr>`;
  const draw = () => render(html`<div class="toolbar"><select aria-label=${t('cases.stage')} @change=${(event) => { url.set({ state: event.target.value || null }); load().catch(app.fail); }}><option value="">${t('cases.all_stages')}</option>
      ${STATES.map((state) => html`<option value=${state} ?selected=${url.get('state') === state}>${t(`cases.notice_${state}`)}</option>`)}</select><small>${t('cases.outbox_hint')}</small></div>
    <div class="pad cases-scroll">${items === undefined ? html`<p class="empty">${t('app.loading')}</p>` : items.length ? html`<table id="outbox"><tbody>${items.map(row)}</tbody></table>` : html`<p class="empty">${t('cases.outbox_empty')}</p>`}</div>`, host);
  draw();
  await load();
  return { dispose: () => url.set({ state: null }) };
}
