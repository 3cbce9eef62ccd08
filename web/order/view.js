/** Vehicle terminals: which are there, what they were told, what became of it. */
import { html, nothing, render } from '../ui/html.js';
import { icons } from '../ui/icons.js';
import { RowList } from '../ui/list.js';
import { Pages } from '../ui/pages.js';
import { OrderAreas, drawArea } from './areas.js';
import { askPosition, tellArea, tellRoute, tellText, tellTracking } from './dialogs.js';

const KINDS = ['TEXT', 'AREA', 'FORGET_AREA', 'ROUTE', 'FORGET_ROUTE', 'POSITION', 'TRACKING'];
const STATES = ['WAITING', 'SENT', 'DONE', 'FAILED', 'EXPIRED', 'CANCELLED'];
const TONES = { WAITING: 'warn', SENT: 'info', DONE: 'good', FAILED: 'bad', EXPIRED: '', CANCELLED: '' };
const SHAPES = ['CIRCLE', 'RECTANGLE', 'POLYGON'];
const ASK_MILLIS = 15_000;

export default { id: 'orders', titleKey: 'order.title', roles: ['DISPATCHER'], order: 45, icon: icons.order, render: show };

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, format, url } = app;
  const [head, body] = [document.createElement('div'), document.createElement('div')];
  host.append(head, body);
  const areas = new OrderAreas(app);
  const pages = new Pages(app, '/api/terminal-orders', () => draw());
  /** @type {{terminals: any[], picked: Set<number>, isLoaded: boolean, chosen?: any}} */
  const state = { terminals: [], picked: new Set(), isLoaded: false };
  const list = new RowList(body, {
    label: t('order.title'), emptyText: t('order.empty'), more: () => pages.more(),
    onChoose: (order) => { state.chosen = order; areas.goTo(order); draw(); },
    row: (order) => html`<span class="row-main"><b>${order.kind === 'POSITION' ? t('order.kind_POSITION') : order.title}</b><small>${order.deviceName} · ${t(`order.kind_${order.kind}`)}</small></span>
      <span class="row-side">${badge(order)}<br><small>${format.time(order.givenAt)}</small></span>`,
  });
  const badge = (order) => html`<span class="badge ${TONES[order.state]}">${t(`order.state_${order.state}`)}</span>`;
  const query = () => ({ kind: url.get('okind'), state: url.get('ostate') });
  const choice = (name, values, prefix) => html`<select name=${name} aria-label=${t(`order.filter_${name}`)} @change=${(event) => { url.set({ [name]: event.target.value || null }); void pages.load(query()); }}>
    <option value="">${t(`order.filter_${name}`)}</option>${values.map((value) => html`<option value=${value} ?selected=${url.get(name) === value}>${t(prefix + value)}</option>`)}</select>`;
  const devices = () => [...state.picked];

  /** Gives orders and shows them. @param {() => Promise<any[] | undefined | void>} giving */
  const give = async (giving) => {
    if (!state.picked.size) return app.toast(t('order.pick_first'), 'warn');
    try {
      const given = await giving();
      if (!given?.length) return;
      state.chosen = given[0];
      await pages.load();
    } catch (failure) {
      app.fail(failure);
    }
  };
  const area = (kind) => give(async () => {
    const shape = await drawArea(app, kind);
    return shape && tellArea(app, devices(), shape);
  });
  const step = async (work) => {
    try {
      await work();
      await pages.load();
    } catch (failure) {
      app.fail(failure);
    }
  };
  const cancel = (order) => step(async () => { state.chosen = await app.api.post(`/api/terminal-orders/${order.id}/cancel`, {}); app.toast(t('order.cancelled'), 'good'); });
  const forget = (order) => step(async () => {
    const given = await app.api.post('/api/terminal-orders', { kind: order.kind === 'ROUTE' ? 'FORGET_ROUTE' : 'FORGET_AREA', order: order.id });
    [state.chosen] = given.items;
    app.toast(t('order.given', { count: 1 }), 'good');
  });

  const card = (order) => html`<article class="pad card-detail" id="order-card"><h2>${t(`order.kind_${order.kind}`)} ${badge(order)}
      <button type="button" class="quiet" aria-label=${t('app.close')} title=${t('app.close')} @click=${() => { state.chosen = undefined; draw(); }}>×</button></h2>
    <dl class="facts"><dt>${t('order.what')}</dt><dd>${order.title}${order.number ? html` <small>№ ${order.number}</small>` : nothing}</dd><dt>${t('order.terminal')}</dt><dd>${order.deviceName}</dd>
      <dt>${t('order.given_by')}</dt><dd>${order.givenBy} · ${format.time(order.givenAt)}</dd>
      ${order.patrolId ? html`<dt>${t('order.of_patrol')}</dt><dd><a href=${`?view=patrol&sel=patrol:${order.patrolId}`}>#${order.patrolId}</a></dd>` : nothing}
      <dt>${t('order.sent_at')}</dt><dd>${order.sentAt ? format.time(order.sentAt) : t('order.not_sent')} <small>${order.messageId}</small></dd>
      ${order.answeredAt ? html`<dt>${t('order.answered_at')}</dt><dd>${format.time(order.answeredAt)}${order.result === null ? nothing : html` · ${t(`order.result_${order.result}`)}`}</dd>` : nothing}</dl>
    <div class="actions">${order.state === 'WAITING' && !order.patrolId ? html`<button type="button" data-action="cancel" @click=${() => void cancel(order)}>${t('order.cancel')}</button>` : nothing}
      ${['AREA', 'ROUTE'].includes(order.kind) && order.state === 'DONE' && !order.patrolId ? html`<button type="button" data-action="forget" @click=${() => void forget(order)}>${t('order.forget')}</button>` : nothing}</div></article>`;

  const terminal = (each) => html`<label class="terminal"><input type="checkbox" value=${each.id} .checked=${state.picked.has(each.id)}
      @change=${(event) => { state.picked[event.target.checked ? 'add' : 'delete'](each.id); draw(); }}> <span>${each.name}</span>
    <small class="badge ${each.online ? 'good' : ''}">${each.online ? t('order.online') : each.lastSeen ? format.age(each.lastSeen) : t('order.never')}</small></label>`;

  function draw() {
    state.chosen = pages.items.find((each) => each.id === state.chosen?.id) ?? state.chosen;
    list.set(pages.items);
    list.choose(state.chosen?.id);
    areas.show(pages.items, state.chosen?.id);
    const button = (key, work, kind = '') => html`<button type="button" class=${kind} data-action=${key} ?disabled=${!state.terminals.length} @click=${() => void work()}>${t(`order.do_${key}`)}</button>`;
    render(html`<details class="pad" id="terminals" open><summary><b>${t('order.terminals')}</b> <small>${t('order.picked', { count: state.picked.size, all: state.terminals.length })}</small></summary>
        ${state.isLoaded && !state.terminals.length ? html`<p class="note">${t('order.no_terminals')}</p>` : nothing}
        <div class="terminals">${state.terminals.map(terminal)}</div>
        ${state.terminals.length > 1 ? html`<button type="button" class="quiet" data-action="all" @click=${() => { state.picked = new Set(state.picked.size ? [] : state.terminals.map((each) => each.id)); draw(); }}>${t(state.picked.size ? 'order.pick_none' : 'order.pick_all')}</button>` : nothing}</details>
      <div class="toolbar">${button('text', () => give(() => tellText(app, devices())), 'primary')}${button('route', () => give(() => tellRoute(app, devices())))}
        ${button('position', () => give(() => askPosition(app, devices())))}${button('tracking', () => give(() => tellTracking(app, devices())))}
        ${SHAPES.map((kind) => button(kind, () => area(kind)))}</div>
      <div class="toolbar">${choice('okind', KINDS, 'order.kind_')}${choice('ostate', STATES, 'order.state_')}<span class="spring"></span><small role="status">${t('order.count', { count: pages.countText })}</small></div>
      ${state.chosen ? card(state.chosen) : nothing}`, head);
  }

  const loadTerminals = async () => {
    const answer = await app.api.get('/api/terminals').catch(app.fail);
    if (!answer) return;
    if (!state.isLoaded && answer.items.length === 1) state.picked.add(answer.items[0].id);
    state.terminals = answer.items;
    state.isLoaded = true;
    draw();
  };
  let timer = 0;
  const soon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void pages.load(), 250);
  };
  const asking = setInterval(() => document.visibilityState === 'visible' && void loadTerminals(), ASK_MILLIS);
  const offs = [app.feed.on('order', soon), app.feed.on('snapshot', soon)];
  draw();
  void loadTerminals();
  void pages.load(query());
  return {
    dispose() {
      clearInterval(asking);
      clearTimeout(timer);
      offs.forEach((off) => off());
      areas.dispose();
      list.dispose();
    },
  };
}
