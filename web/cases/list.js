/** Cases at every stage, what is due soon, and the steps from filing to the closed file. */
import { html, nothing, render } from '../ui/html.js';
import { downloads } from '../ui/download.js';
import { RowList } from '../ui/list.js';
import { Pages } from '../ui/pages.js';
import { form } from '../ui/form.js';
import { dateText } from '../app/format.js';
import { dueDay, fileTemplate, stageBadge, yuan } from './file.js';

const STAGES = ['AWAITING_FIRST', 'AWAITING_SECOND', 'COLLECTED', 'FILED', 'DECIDED', 'CLOSED', 'REJECTED', 'NOT_HANDLED'];
const OUTCOMES = ['PENALTY', 'COMMITMENT', 'NO_PENALTY_MINOR', 'NO_PENALTY'];

/** @param {HTMLElement} host @param {any} app */
export async function showCases(host, app) {
  const { t, format, url } = app;
  const [head, split, body, pane] = ['div', 'div', 'div', 'div'].map((name) => document.createElement(name));
  split.className = 'cases-split';
  pane.className = 'cases-file';
  pane.id = 'case-file';
  split.append(body, pane);
  host.append(head, split);
  /** @type {any[]} */
  let items = [];
  /** @type {any} */
  let file;
  const pages = new Pages(app, '/api/cases', () => show(pages.items));
  const list = new RowList(body, {
    label: t('cases.tab_list'), emptyText: t('cases.no_cases'), more: () => (isDue() ? undefined : pages.more()), onChoose: (item) => choose(item),
    row: (item) => html`<span class="row-main"><b>${item.plate || t('overload.unread')} · +${format.tonnes(item.overKg)}</b>
      <small>${item.filing ? item.filing.number : format.time(item.capturedAt)}</small></span><span class="row-side">${stageBadge(app, item.stage)}<br>${dueDay(app, item)}</span>`,
  });
  const isDue = () => url.get('due') === '1';
  const query = () => {
    const day = (name, later) => { const text = url.get(name); return text ? new Date(new Date(`${text}T00:00:00+08:00`).getTime() + later).toISOString() : undefined; };
    const by = url.get('by');
    return {
      stage: url.get('stage') ?? undefined,
      ...(by === 'collected' ? { collectedFrom: day('from', 0), collectedTo: day('to', 86400e3) } : {}),
      ...(by === 'filed' ? { filedFrom: day('from', 0), filedTo: day('to', 86400e3) } : {}),
    };
  };
  /** Cases as a file, at every stage: of the same period, by the same date. */
  const exportPath = (kind) => {
    const by = url.get('by');
    const period = query();
    const [from, to] = [period.collectedFrom ?? period.filedFrom, period.collectedTo ?? period.filedTo];
    const wanted = new URLSearchParams(Object.entries({ by: by ?? undefined, from, to }).filter((each) => each[1]));
    return `/api/export/cases.${kind}${wanted.size ? `?${wanted}` : ''}`;
  };
  const show = (rows) => {
    items = rows;
    list.set(items);
    draw();
  };
  const load = async () => {
    if (!isDue()) return pages.load(query());
    const answer = await app.api.get('/api/cases/due', { query: { days: 7 } });
    return show(answer.items);
  };
  const choose = async (item) => {
    try {
      file = item && await app.api.get(`/api/passes/${item.passId}/evidence`);
      list.choose(item?.id);
    } catch (failure) {
      app.fail(failure);
    }
    draw();
  };

  const today = () => dateText(Date.now());
  const steps = {
    COLLECTED: [['file', () => [text('number', 'cases.case_number'), day('on', 'cases.filed_on')]]],
    FILED: [['decide', () => [text('number', 'cases.decision_number'), day('on', 'cases.decided_on'),
      { name: 'outcome', label: t('cases.outcome'), type: 'select', value: 'PENALTY', options: OUTCOMES.map((each) => [each, t(`cases.outcome_${each}`)]) },
      { name: 'fine', label: t('cases.fine_yuan'), type: 'number', min: 0, value: Math.round(file.fine.mostCents / 100), hint: t('cases.fine_hint') }]]],
    DECIDED: [['serve', () => [{ ...day('servedOn', 'cases.served_on'), value: file.evidenceCase.decision.servedOn }, { ...day('paidOn', 'cases.paid_on'), value: file.evidenceCase.decision.paidOn, required: false }]],
      ['close', () => [day('on', 'cases.closed_on')]]],
  };
  const text = (name, label) => ({ name, label: t(label), type: 'text', required: true });
  const day = (name, label) => ({ name, label: t(label), type: 'date', required: true, value: today() });
  const step = async (name, makeFields) => {
    const theCase = file.evidenceCase;
    const state = {};
    const fields = makeFields();
    const next = await app.dialog({
      title: t(`cases.step_${name}`),
      body: (close, redraw) => form({
        fields, state, redraw, submitLabel: t(`cases.step_${name}`), cancelLabel: t('overload.cancel'), cancel: () => close(),
        submit: async ({ fine, ...values }) => close(await app.api.post(`/api/cases/${theCase.id}/${name}`, fine === undefined ? values : { ...values, fineCents: Math.round((fine ?? 0) * 100) }, { ifMatch: theCase.version })),
      }),
    });
    if (!next) return;
    app.toast(t('cases.reviewed', { stage: t(`cases.stage_${next.stage}`) }), 'good');
    await load();
    await choose(next);
  };
  const actions = () => {
    const theCase = file.evidenceCase;
    const review = (which) => (theCase[which] ? html`<dt>${t(`cases.${which}_review`)}</dt><dd>${theCase[which].person} · ${format.time(theCase[which].at)}<br><small>${theCase[which].opinion}</small></dd>` : nothing);
    return html`<section><h3>${t('cases.review')}</h3><dl class="facts">${review('first')}${review('second')}
      ${theCase.filing ? html`<dt>${t('cases.filing')}</dt><dd>${theCase.filing.number} · ${theCase.filing.on}</dd>` : nothing}
      ${theCase.decision ? html`<dt>${t('cases.decision')}</dt><dd>${theCase.decision.number} · ${theCase.decision.on} · ${t(`cases.outcome_${theCase.decision.outcome}`)} ${yuan(app, theCase.decision.fineCents)}
        <br><small>${t('cases.served_on')} ${theCase.decision.servedOn ?? '–'} · ${t('cases.paid_on')} ${theCase.decision.paidOn ?? '–'}</small></dd>` : nothing}
      ${theCase.closedOn ? html`<dt>${t('cases.closed_on')}</dt><dd>${theCase.closedOn}</dd>` : nothing}</dl>
      ${app.may('REVIEWER') && steps[theCase.stage] ? html`<div class="actions">${steps[theCase.stage].map(([name, fields]) => html`
        <button type="button" class="primary" data-step=${name} @click=${() => step(name, fields).catch(app.fail)}>${t(`cases.step_${name}`)}</button>`)}</div>` : nothing}</section>`;
  };
  const setPeriod = (by) => {
    const today = dateText(Date.now());
    return set(by ? { by, from: url.get('from') ?? `${today.slice(0, 4)}-01-01`, to: url.get('to') ?? today } : { by: null, from: null, to: null });
  };
  const set = (changes) => {
    url.set(changes);
    file = undefined;
    load().catch(app.fail);
  };
  const draw = () => {
    render(html`<div class="toolbar"><select aria-label=${t('cases.stage')} ?disabled=${isDue()} @change=${(event) => set({ stage: event.target.value || null })}><option value="">${t('cases.all_stages')}</option>
      ${STAGES.map((stage) => html`<option value=${stage} ?selected=${url.get('stage') === stage}>${t(`cases.stage_${stage}`)}</option>`)}</select>
      <label><input type="checkbox" name="due" .checked=${isDue()} @change=${(event) => set({ due: event.target.checked ? 1 : null })}> ${t('cases.due_soon')}</label>
      <select name="by" aria-label=${t('export.by')} ?disabled=${isDue()} @change=${(event) => setPeriod(event.target.value)}><option value="">${t('export.by_none')}</option>
      ${['collected', 'filed'].map((each) => html`<option value=${each} ?selected=${url.get('by') === each}>${t(`export.by_${each}`)}</option>`)}</select>
      ${url.get('by') && !isDue() ? html`${['from', 'to'].map((name) => html`<label>${t(`overload.${name}`)} <input type="date" name=${name} .value=${url.get(name) ?? ''} @change=${(event) => set({ [name]: event.target.value || null })}></label>`)}` : nothing}
      <span class="grow"></span>${downloads(app, ['csv', 'xlsx'], exportPath)}<small>${t('cases.case_count', { count: isDue() ? format.count(items.length) : pages.countText })}</small></div>`, head);
    render(file ? fileTemplate(app, file, actions()) : html`<p class="empty">${t('cases.choose_case')}</p>`, pane);
  };
  draw();
  await load();
  return {
    dispose() {
      list.dispose();
      url.set({ stage: null, due: null, by: null, from: null, to: null });
    },
  };
}
