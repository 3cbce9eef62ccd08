/** The audit trail: what was done, by whom, from where; and whether the chain is whole. */
import { html, nothing, render } from '../ui/html.js';
import { icons } from '../ui/icons.js';
import { RowList } from '../ui/list.js';
import { queryOf } from '../app/api.js';

export default { id: 'audit', titleKey: 'account.audit', roles: ['AUDITOR'], order: 920, icon: icons.audit, wide: true, render: show };

const ACTIONS = ['session', 'password', 'person', 'live', 'export', 'audit', 'access', 'patrol', 'road', 'import', 'device', 'finding', 'asset', 'alarm', 'track', 'mileage', 'shift', 'plan', 'checkpoint', 'stop', 'evidence', 'case', 'offender', 'plate', 'spotter', 'law', 'siting'];

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, api, format } = app;
  const head = document.createElement('div');
  const body = document.createElement('div');
  host.append(head, body);
  /** @type {{items: any[], next: string | null, loading?: boolean, verdict?: any, filter: Record<string, any>}} */
  const state = { items: [], next: null, filter: {} };
  const list = new RowList(body, {
    label: t('account.audit'), emptyText: t('account.no_entries'), keyOf: (entry) => entry.seq, more: () => void load(true), rowHeight: 60,
    onChoose: (entry) => void details(entry),
    row: (entry) => html`<span class="row-main"><b>${actionName(entry.action)} <small>${entry.subject}</small></b>
        <small>${entry.login || '–'} · ${entry.address || '–'} · ${entry.details}</small></span>
      <span class="row-side"><span class="badge ${entry.outcome === 'DONE' ? 'good' : 'bad'}">${t(`account.outcome_${entry.outcome}`)}</span><br>
        <small>${format.date(entry.at)} ${format.seconds(entry.at)}</small></span>`,
  });

  /** The words for an action, else for what it is about; its code where the catalogue has none. @param {string} action */
  function actionName(action) {
    for (const name of [action, action.split('.')[0]]) {
      const key = `account.action_${name.replace(/[.-]/g, '_')}`;
      const text = t(key);
      if (text !== key) return text;
    }
    return action;
  }

  /** @param {boolean} [further] */
  async function load(further = false) {
    if (further && (state.loading || !state.next)) return;
    state.loading = true;
    try {
      const page = await api.get('/api/audit', { query: { ...state.filter, limit: 100, after: further ? state.next : undefined } });
      state.items = further ? [...state.items, ...page.items] : page.items;
      state.next = page.next;
    } catch (failure) {
      app.fail(failure);
    }
    state.loading = false;
    draw();
  }

  async function verify() {
    try {
      state.verdict = await api.get('/api/audit/verify');
      draw();
    } catch (failure) {
      app.fail(failure);
    }
  }

  /** @param {string} name @param {any} value */
  function filter(name, value) {
    state.filter[name] = value || undefined;
    void load();
  }

  function draw() {
    list.set(state.items);
    const day = (name) => (event) => filter(name, event.target.value ? `${event.target.value}T${name === 'to' ? '23:59:59' : '00:00:00'}+08:00` : undefined);
    render(html`<div class="toolbar">
      <input type="search" placeholder=${t('account.login')} aria-label=${t('account.login')} @change=${(event) => filter('login', event.target.value)}>
      <select aria-label=${t('account.action')} @change=${(event) => filter('action', event.target.value)}><option value="">${t('account.every_action')}</option>
        ${ACTIONS.map((each) => html`<option value=${each}>${actionName(each)}</option>`)}</select>
      <label>${t('app.from')} <input type="date" @change=${day('from')}></label><label>${t('app.to')} <input type="date" @change=${day('to')}></label>
      <button type="button" @click=${() => void verify()}>${t('account.verify')}</button>
      <a class="button" href="/api/audit.csv${queryOf(state.filter)}" download>${t('account.export')}</a></div>
      ${state.verdict ? verdict(state.verdict) : nothing}`, head);
  }

  const verdict = ({ lines, lastHash, firstBreak }) => html`<div class="pad" role="status">${firstBreak
    ? html`<p class="note bad">${t('account.chain_broken', { seq: String(firstBreak.seq), fault: t(`account.fault_${firstBreak.fault}`) })}</p>`
    : html`<p class="note">${t('account.chain_whole', { lines })}<br><code>${lastHash}</code></p>`}</div>`;

  const details = (entry) => app.dialog({ title: actionName(entry.action), wide: true, closeLabel: t('app.close'), body: () => html`<dl class="facts">
    ${['seq', 'at', 'login', 'address', 'subject', 'details', 'formerHash', 'hash'].map((name) => html`<dt>${t(`account.entry_${name}`)}</dt><dd>${
      name === 'at' ? `${format.date(entry.at)} ${format.seconds(entry.at)}` : name.endsWith('ash') ? html`<code>${entry[name]}</code>` : String(entry[name] ?? '–')}</dd>`)}</dl>` });

  draw();
  void load();
  return { dispose: () => list.dispose() };
}
