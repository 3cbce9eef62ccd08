/** The review queue, worked by keyboard: J and K move, P passes, R returns, N sets aside. */
import { html, nothing, render } from '../ui/html.js';
import { RowList } from '../ui/list.js';
import { dueDay, fileTemplate, stageBadge } from './file.js';

const OPEN = ['AWAITING_FIRST', 'AWAITING_SECOND'];

/** @param {HTMLElement} host @param {any} app */
export async function showReview(host, app) {
  const { t, format, keys } = app;
  const mayReview = app.may('REVIEWER');
  const [head, split, body, pane] = ['div', 'div', 'div', 'div'].map((name) => document.createElement(name));
  split.className = 'cases-split';
  pane.className = 'cases-file';
  pane.id = 'review-file';
  split.append(body, pane);
  host.append(head, split);
  /** @type {any[]} */
  let queue = [];
  /** @type {any} */
  let file;
  let opinion = '';
  let isBusy = false;
  let isWhole = false;
  let isGone = false;
  const list = new RowList(body, {
    label: t('cases.tab_review'), emptyText: t('cases.queue_empty'), onChoose: (item) => choose(item),
    row: (item) => html`<span class="row-main"><b>${item.plate || t('overload.unread')} · +${format.tonnes(item.overKg)}</b>
      <small>${format.time(item.capturedAt)} · ${format.percent(item.ratePercent)}</small></span><span class="row-side">${stageBadge(app, item.stage)}<br>${dueDay(app, item)}</span>`,
  });

  const load = async () => {
    // what one has reviewed first is for somebody else
    const pages = await Promise.all(OPEN.map((stage) => app.api.get('/api/cases', { query: { stage, mine: mayReview ? true : undefined, limit: 200 } })));
    if (isGone) return;
    queue = [...pages[1].items, ...pages[0].items];
    list.set(queue);
    await choose(queue.find((item) => item.id === file?.evidenceCase?.id) ?? queue[0]);
  };
  const choose = async (item) => {
    opinion = '';
    list.choose(item?.id);
    try {
      file = item && await app.api.get(`/api/passes/${item.passId}/evidence`, { query: { plates: isWhole ? 'full' : undefined } });
    } catch (failure) {
      app.fail(failure);
    }
    if (!isGone) draw();
  };
  const move = (step) => {
    const at = queue.findIndex((item) => item.id === file?.evidenceCase?.id);
    const next = queue[Math.max(0, Math.min(queue.length - 1, at + step))];
    if (next) choose(next);
  };
  /** Passing takes no reason, so one stray key must not be enough. */
  const isSure = (item) => app.confirm({
    title: t('cases.pass'), yes: t('cases.pass'), no: t('app.cancel'),
    text: t('cases.pass_sure', { plate: item.plate || t('overload.unread'), over: format.tonnes(item.overKg), next: t(`cases.stage_${item.stage === 'AWAITING_FIRST' ? 'AWAITING_SECOND' : 'COLLECTED'}`) }),
  });
  const judge = async (verdict) => {
    const item = file?.evidenceCase;
    if (!item || !mayReview || isBusy) return;
    if (verdict !== 'PASS' && !opinion.trim()) {
      app.toast(t('refusal.cases.opinion_missing'), 'warn');
      /** @type {HTMLElement | null} */ (pane.querySelector('#opinion'))?.focus();
      return;
    }
    isBusy = true;
    if (verdict === 'PASS' && (!await isSure(item) || isGone)) {
      isBusy = false;
      return;
    }
    draw();
    try {
      const next = await app.api.post(`/api/cases/${item.id}/review`, { verdict, opinion }, { ifMatch: item.version });
      app.toast(t('cases.reviewed', { stage: t(`cases.stage_${next.stage}`) }), 'good');
      const at = queue.findIndex((each) => each.id === item.id);
      file = undefined;
      queue = queue.filter((each) => each.id !== item.id);
      list.set(queue);
      isBusy = false;
      await choose(queue[Math.min(at, queue.length - 1)]);
    } catch (failure) {
      app.fail(failure);
      isBusy = false;
      await load();
    }
    drawHead();
  };

  const verdictBar = () => html`<div class="cases-verdict"><label for="opinion">${t('cases.opinion')}</label>
    <textarea id="opinion" rows="2" .value=${opinion} @input=${(event) => { opinion = event.target.value; }}></textarea>
    <div class="actions"><button type="button" class="primary" data-verdict="PASS" ?disabled=${isBusy || !file.eligible} @click=${() => judge('PASS')}>${t('cases.pass')} <kbd>P</kbd></button>
    <button type="button" data-verdict="RETURN" ?disabled=${isBusy} @click=${() => judge('RETURN')}>${t(file.evidenceCase.stage === 'AWAITING_FIRST' ? 'cases.reject' : 'cases.return')} <kbd>R</kbd></button>
    <button type="button" data-verdict="NOT_HANDLED" ?disabled=${isBusy} @click=${() => judge('NOT_HANDLED')}>${t('cases.not_handle')} <kbd>N</kbd></button></div>
    ${file.eligible ? nothing : html`<p class="note warn">${t('cases.gaps_first')}</p>`}</div>`;
  const drawHead = () => render(html`<div class="toolbar"><small id="queue-count">${t('cases.queue_count', { count: format.count(queue.length) })}</small>
    <span class="grow"></span><small class="wide-only">${t('cases.keys_hint')}</small>
    <label title=${t('overload.noted')}><input type="checkbox" .checked=${isWhole} @change=${(event) => { isWhole = event.target.checked; choose(file?.evidenceCase); }}> ${t('overload.whole_plates')}</label></div>`, head);
  const draw = () => {
    drawHead();
    pane.setAttribute('aria-busy', String(isBusy));
    render(file ? fileTemplate(app, file, mayReview && file.evidenceCase ? verdictBar() : nothing) : html`<p class="empty">${t('cases.queue_empty')}</p>`, pane);
  };
  const offKeys = [
    keys.bind('j', t('cases.key_next'), () => move(1)), keys.bind('k', t('cases.key_before'), () => move(-1)),
    keys.bind('p', t('cases.pass'), () => file?.eligible && judge('PASS')), keys.bind('r', t('cases.return'), () => judge('RETURN')),
    keys.bind('n', t('cases.not_handle'), () => judge('NOT_HANDLED')),
    keys.bind('o', t('cases.opinion'), () => /** @type {HTMLElement | null} */ (pane.querySelector('#opinion'))?.focus()),
  ];
  drawHead();
  await load();
  return {
    dispose() {
      isGone = true;
      offKeys.forEach((off) => off());
      list.dispose();
    },
  };
}
