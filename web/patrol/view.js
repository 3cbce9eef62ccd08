/** Patrols: the list with its filters, drawing up a new one, one patrol in full and live. */
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { RowList } from '../ui/list.js';
import { Pages } from '../ui/pages.js';
import { dayStart } from '../app/format.js';
import { Card } from './card.js';
import { Editor } from './editor.js';
import { stateBadge } from './figures.js';
import { RoutePaint } from './paint.js';

const STATES = ['DRAFT', 'ASSIGNED', 'PUBLISHED', 'DRIVING', 'INTERRUPTED', 'DONE', 'CANCELLED'];

export default { id: 'patrol', titleKey: 'patrol.title', roles: ['DISPATCHER'], order: 10, icon: icons.patrol, render: show };

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, format, url } = app;
  const [head, body] = [document.createElement('div'), document.createElement('div')];
  head.className = 'patrol-head';
  host.append(head, body);
  /** @type {any[]} */
  let units = [];
  const paint = new RoutePaint(app);
  const pages = new Pages(app, '/api/patrols', () => draw());
  const open = (id) => app.select('patrol', id, { show: true });
  const editor = new Editor(app, { paint, changed: () => draw(), units: () => units, saved: (patrol) => { pages.load(); open(patrol.id); } });
  const card = new Card(app, { paint, changed: () => draw(), edit: (patrol) => { card.close(); editor.open(patrol); } });
  const list = new RowList(body, {
    label: t('patrol.title'), emptyText: t('patrol.empty'), more: () => pages.more(), onChoose: (line) => open(line.id),
    row: (line) => html`<span class="row-main"><b>${line.name}</b><small>${line.unitName ?? t('patrol.not_assigned')} · ${line.from ? format.time(line.from) : t('patrol.no_time')}</small></span>
      <span class="row-side">${stateBadge(app, line.state)}<br><small>${format.km(line.km)}${line.adherencePercent === null ? nothing : html` · <b>${format.percent(line.adherencePercent)}</b>`}</small></span>`,
  });

  const query = () => {
    const day = url.get('pday');
    const from = day ? dayStart(new Date(`${day}T00:00:00+08:00`)) : undefined;
    return { state: url.get('pstate'), unit: url.get('punit'), q: url.get('pq'), from, to: from && dayStart(from, 1) };
  };
  const filter = (change) => {
    url.set(change);
    pages.load(query());
  };

  const draw = () => {
    list.set(pages.items);
    const isEditing = !!editor.plan;
    body.hidden = isEditing;
    render(html`${isEditing ? editor.template() : html`<div class="toolbar">
      <input type="search" placeholder=${t('app.search')} aria-label=${t('app.search')} .value=${url.get('pq') ?? ''} @change=${(event) => filter({ pq: event.target.value.trim() })}>
      <button type="button" class="primary" data-action="new-patrol" @click=${() => { card.close(); app.select(null); editor.open(); }}>${icon(icons.plus)} ${t('patrol.new')}</button>
      <select aria-label=${t('patrol.state')} @change=${(event) => filter({ pstate: event.target.value })}><option value="">${t('patrol.all_states')}</option>
        ${STATES.map((state) => html`<option value=${state} ?selected=${url.get('pstate') === state}>${t(`patrol.state_${state}`)}</option>`)}</select>
      <select aria-label=${t('patrol.unit')} @change=${(event) => filter({ punit: event.target.value })}><option value="">${t('patrol.all_units')}</option>
        ${units.map((unit) => html`<option value=${unit.id} ?selected=${url.get('punit') === String(unit.id)}>${unit.name}</option>`)}</select>
      <input type="date" aria-label=${t('patrol.day')} .value=${url.get('pday') ?? ''} @change=${(event) => filter({ pday: event.target.value })}>
      <small>${t('patrol.count', { count: pages.countText })}</small></div>${card.template()}`}`, head);
  };

  const follow = async ({ kind, id, show: isShown }) => {
    if (kind !== 'patrol' || editor.plan) return;
    list.choose(Number(id));
    await card.load(Number(id), { fit: !!isShown || !card.patrol });
  };
  const heard = (event) => {
    const line = pages.items.find((each) => each.id === event.patrolId);
    if (!line) pages.load();
    else Object.assign(line, { state: event.state, drivenKm: event.drivenKm, adherencePercent: event.drivenKm || line.adherencePercent !== null ? event.adherencePercent : null });
    card.live(event);
    draw();
  };
  const offs = [
    app.on('select', follow), app.on('patrols', () => pages.load()), app.on('theme', () => card.patrol && card.load(card.patrol.id)),
    app.feed.on('patrol', heard), app.feed.on('coverage', (event) => card.drove(event)),
    app.keys.bind('n', t('patrol.new'), () => { if (!editor.plan) { card.close(); editor.open(); } }),
  ];
  draw();
  app.api.get('/api/units', { query: { limit: 1000 } }).then((page) => { units = page.items; draw(); }, app.fail);
  pages.load(query()).then(() => app.selected && follow(app.selected));
  return {
    dispose() {
      offs.forEach((off) => off());
      editor.close();
      app.map.roads.clearPaint('patrol-left');
      paint.dispose();
      list.dispose();
    },
  };
}
