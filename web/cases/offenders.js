/** Vehicles, drivers, carriers and freight sources by how often they overload, counted by three ways to say a year. */
import { html, nothing, render } from '../ui/html.js';
import { downloads } from '../ui/download.js';
import { RowList } from '../ui/list.js';
import { form } from '../ui/form.js';
import { Pages } from '../ui/pages.js';
import { dateText } from '../app/format.js';

const KINDS = ['VEHICLE', 'DRIVER', 'CARRIER', 'SOURCE'];
const TONES = { NONE: '', REPEATED: 'info', NEXT_REVOKES: 'warn', REVOCABLE: 'bad' };

/** @param {HTMLElement} host @param {any} app */
export async function showOffenders(host, app) {
  const { t, format, url } = app;
  const [head, split, body, pane] = ['div', 'div', 'div', 'div'].map((name) => document.createElement(name));
  split.className = 'cases-split';
  pane.className = 'cases-file';
  pane.id = 'offender-file';
  split.append(body, pane);
  host.append(head, split);
  const kind = () => (KINDS.includes(url.get('kind')) ? url.get('kind') : 'VEHICLE');
  let like = '';
  /** @type {any} */
  let one;
  const badge = (count) => html`<span class="badge ${TONES[count.standing]}">${t(`cases.standing_${count.standing}`)}</span>`;
  const fleet = (item) => (item.fleetBasisPoints === null || item.fleetBasisPoints === undefined ? nothing
    : html`<span class="badge ${item.fleetExceeded ? 'bad' : ''}">${t('cases.fleet_share', { share: format.percent(item.fleetBasisPoints / 100) })}</span>`);
  const list = new RowList(body, {
    label: t('cases.tab_offenders'), emptyText: t('cases.no_offenders'), keyOf: (item) => item.details.code, onChoose: (item) => choose(item.details.code), more: () => pages.more(),
    row: (item) => html`<span class="row-main"><b>${item.details.code}</b><small>${item.details.name && item.details.name !== item.details.code ? item.details.name : item.details.county}</small></span>
      <span class="row-side">${item.revocations.length ? html`<span class="badge bad">${t('cases.revoked')}</span>` : badge(item.count)}<br><small>${t('cases.trips', { count: item.count.applied })}</small> ${fleet(item)}</span>`,
  });
  const pages = new Pages(app, '/api/offenders', () => {
    list.set(pages.items, pages.emptyText);
    draw();
  });
  const load = () => pages.load({ kind: kind(), like: like || undefined });
  const choose = async (code) => {
    one = { ...(await app.api.get('/api/offenders/one', { query: { kind: kind(), code } })), code };
    list.choose(code);
    draw();
  };
  const ask = async (title, fields, submit) => {
    const state = {};
    const done = await app.dialog({ title, body: (close, redraw) => form({ fields, state, redraw, submitLabel: t('overload.save'), cancelLabel: t('overload.cancel'), cancel: () => close(), submit: async (values) => { await submit(values); close(true); } }) });
    if (!done) return;
    app.toast(t('cases.saved'), 'good');
    const { code } = one;
    await load();
    await choose(code);
  };
  const edit = () => {
    const { details } = one.offender;
    const field = (name, type = 'text') => ({ name, label: t(`cases.${name}`), type, value: details[name] });
    const fields = [field('name'), field('permitNo'), { ...field('permitIssuedOn', 'date'), hint: t('cases.permit_hint') }, ...(kind() === 'CARRIER' ? [{ ...field('trucks', 'number'), min: 1 }] : []), field('county'), { ...field('note', 'textarea') }];
    return ask(t('cases.register'), fields, (values) => app.api.put(`/api/offenders/one?kind=${kind()}&code=${encodeURIComponent(details.code)}`, values, { ifMatch: details.version }));
  };
  const revoke = () => ask(t('cases.note_revocation'), [
    { name: 'decidedOn', label: t('cases.decided_on'), type: 'date', required: true, value: dateText(Date.now()) },
    { name: 'reference', label: t('cases.reference'), type: 'text', required: true, hint: t('cases.revocation_hint') }, { name: 'note', label: t('overload.note'), type: 'textarea' },
  ], (values) => app.api.post('/api/revocations', { ...values, kind: kind(), code: one.code }));
  const notify = () => ask(t('cases.write_notice'), [
    { name: 'recipient', label: t('cases.recipient'), type: 'text', required: true }, { name: 'body', label: t('cases.notice_body'), type: 'textarea', rows: 6, required: true },
  ], (values) => app.api.post('/api/notices', { ...values, kind: kind(), code: one.code }));

  const detail = () => {
    const { offender, violations } = one;
    const { details, count, revocations } = offender;
    const fact = (key, value) => html`<dt>${t(`cases.${key}`)}</dt><dd>${value || '–'}</dd>`;
    return html`<h2>${details.code} ${badge(count)} ${fleet(offender)}</h2>
      ${count.standing === 'NEXT_REVOKES' ? html`<p class="note warn" role="status">${t('cases.next_revokes')}</p>` : nothing}
      <div class="figures-row flat">${['anniversary', 'rolling', 'calendar'].map((name) => html`<div class="figure-card"><small>${t(`cases.window_${name}`)}</small><b data-window=${name}>${format.count(count[name])}</b></div>`)}
        <div class="figure-card"><small>${t('cases.vehicles')}</small><b>${format.count(offender.vehicles)}</b></div></div>
      <dl class="facts">${fact('name', details.name)}${fact('permitNo', details.permitNo)}${fact('permitIssuedOn', details.permitIssuedOn)}${kind() === 'CARRIER' ? fact('trucks', details.trucks) : nothing}${fact('county', details.county)}</dl>
      ${revocations.map((each) => html`<p class="note bad">${t('cases.revoked_on', { day: each.decidedOn, reference: each.reference })}</p>`)}
      <div class="actions"><button type="button" data-action="register" @click=${() => edit().catch(app.fail)}>${t('cases.register')}</button>
        <button type="button" @click=${() => notify().catch(app.fail)}>${t('cases.write_notice')}</button>
        ${app.may('REVIEWER') ? html`<button type="button" class="danger" data-action="revoke" @click=${() => revoke().catch(app.fail)}>${t('cases.note_revocation')}</button>` : nothing}</div>
      <div class="table-wrap"><table><thead><tr><th>${t('cases.captured_at')}</th><th>${t('cases.plate')}</th><th>${t('overload.over')}</th><th>${t('cases.origin')}</th></tr></thead>
      <tbody>${violations.map((each) => html`<tr><td>${format.time(each.at)}</td><td>${each.plate}</td><td>${format.tonnes(each.overKg)} · ${format.percent(each.rateBasisPoints / 100)}</td><td>${t(`cases.origin_${each.origin}`)} ${each.originId}</td></tr>`)}</tbody></table></div>`;
  };
  const draw = () => {
    render(html`<div class="toolbar"><select aria-label=${t('cases.kind')} @change=${(event) => { url.set({ kind: event.target.value }); one = undefined; load().catch(app.fail); }}>
      ${KINDS.map((each) => html`<option value=${each} ?selected=${each === kind()}>${t(`cases.kind_${each}`)}</option>`)}</select>
      <input type="search" placeholder=${t('cases.find')} aria-label=${t('cases.find')} @change=${(event) => { like = event.target.value.trim(); load().catch(app.fail); }}>
      <span class="grow"></span>${downloads(app, ['csv', 'xlsx'], (each) => `/api/export/offenders.${each}`)}<small>${t('cases.offender_rule')}</small></div>`, head);
    render(one ? detail() : html`<p class="empty">${t('cases.choose_offender')}</p>`, pane);
  };
  draw();
  await load();
  return {
    dispose() {
      list.dispose();
      url.set({ kind: null });
    },
  };
}
