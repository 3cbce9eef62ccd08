/** Kilometres by unit and day, what of them is certain, and which days late data changed; a day opens as a sheet. */
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { RowList } from '../ui/list.js';
import { Pages } from '../ui/pages.js';
import { queryOf } from '../app/api.js';
import { dateText } from '../app/format.js';
import { daySheet } from './sheet.js';

export default { id: 'mileage', titleKey: 'mileage.title', roles: ['DISPATCHER', 'REVIEWER'], order: 32, icon: icons.measure, wide: true, render: show };

const DAY = 86_400_000;

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, api, format, url, map } = app;
  const head = document.createElement('div');
  const body = document.createElement('div');
  host.append(head, body);
  const asked = { from: url.get('from') ?? dateText(Date.now() - 29 * DAY), to: url.get('to') ?? dateText(Date.now()), unit: url.get('unit') ?? '' };
  /** @type {{units: any[], total?: any, days: number, history: any[], sheet?: any, note: string}} */
  const state = { units: [], days: 0, history: [], note: '' };
  const nameOf = (key) => [...state.units, ...map.units.all()].find((unit) => unit.key === key)?.name ?? `#${key}`;
  const pages = new Pages(app, '/api/mileage', draw);
  const list = new RowList(body, {
    label: t('mileage.title'), emptyText: t('mileage.empty'), keyOf: (item) => `${item.key}:${item.day}`, more: () => void pages.more(),
    onChoose: (item) => void open(item.key, item.day),
    row: (item) => html`<span class="row-main"><b>${item.day} ${nameOf(item.key)}</b><small>${parts(item.km)}</small></span>
      <span class="row-side">${item.reopened ? html`<span class="badge warn">${t('mileage.reopened')}</span> ` : nothing}
        ${item.closed ? nothing : html`<span class="badge">${t('mileage.open')}</span> `}<b>${format.km(item.km.patrol)}</b></span>`,
  });

  const parts = (km) => [['inspected', km.inspected], ['bridged', km.bridged], ['uncertain', km.uncertain], ['off_road', km.offRoad], ['straight', km.straight]]
    .filter(([name, value]) => name === 'straight' || value >= 0.05).map(([name, value]) => `${t(`mileage.${name}`)} ${format.km(value)}`).join(' · ');

  async function load() {
    url.set(asked);
    state.sheet = undefined;
    state.note = '';
    try {
      const [first, history] = await Promise.all([api.get('/api/mileage', { query: { ...asked, limit: 1 } }), api.get('/api/mileage/reopenings', { query: asked }), pages.load({ ...asked })]);
      state.total = first.total;
      state.days = first.days;
      state.history = history.items;
    } catch (failure) {
      state.note = failure.message;
    }
    draw();
  }

  /** @param {number} key @param {string} day */
  async function open(key, day) {
    url.set({ day: `${key}:${day}` });
    try {
      state.sheet = await api.get(`/api/mileage/${key}/${day}`);
      draw();
      head.querySelector('#day-sheet h2')?.scrollIntoView({ block: 'nearest' });
    } catch (failure) {
      app.fail(failure);
    }
  }

  const change = (name) => (event) => { asked[name] = event.target.value; void load(); };
  const shut = () => { state.sheet = undefined; url.set({ day: null }); draw(); };

  function draw() {
    list.set(pages.items);
    render(html`<div class="toolbar">
        <select aria-label=${t('playback.unit')} @change=${change('unit')}><option value="">${t('mileage.all_units')}</option>
          ${state.units.map((unit) => html`<option value=${unit.key} ?selected=${String(unit.key) === asked.unit}>${unit.name}</option>`)}</select>
        <label>${t('app.from')} <input type="date" .value=${asked.from} @change=${change('from')}></label>
        <label>${t('app.to')} <input type="date" .value=${asked.to} @change=${change('to')}></label>
        <a class="button" download href=${`/api/mileage.csv${queryOf(asked)}`}>${icon(icons.export)} CSV</a></div>
      ${state.note ? html`<p class="note bad" role="alert">${state.note}</p>` : nothing}
      ${state.total ? html`<div class="figures-row"><div class="figure-card"><small>${t('mileage.patrol')}</small><b id="mileage-total">${format.km(state.total.patrol)}</b></div>
        <div class="figure-card"><small>${t('mileage.days')}</small><b>${format.count(state.days)}</b></div></div>
        <p class="pad tight"><small>${parts(state.total)}</small></p>` : nothing}
      ${state.history.length ? html`<details class="pad tight" id="reopenings"><summary>${t('mileage.history', { count: state.history.length })}</summary><ul class="plain">${state.history.map((each) => html`<li>
        <button type="button" class="quiet" @click=${() => void open(each.key, each.day)}>${each.day} ${nameOf(each.key)}</button> ${t('mileage.changed', told(each))}</li>`)}</ul></details>` : nothing}
      ${state.sheet ? daySheet(app, state.sheet, { name: nameOf(state.sheet.day.key), told, parts, close: shut }) : nothing}`, head);
  }

  /** @param {any} each */
  const told = (each) => ({ at: `${format.date(each.at)} ${format.clock(each.at)}`, fixes: format.count(each.fixes), before: format.km(each.patrolKmBefore), after: format.km(each.patrolKmAfter) });

  api.get('/api/units', { query: { limit: 1000 } }).then((page) => { state.units = page.items.map((unit) => ({ key: unit.id, name: unit.name })); draw(); }, () => {});
  const day = url.get('day');
  void load().then(() => { if (day?.includes(':')) void open(Number(day.split(':')[0]), day.split(':')[1]); });
  const off = app.feed.on('mileage', () => void load());
  return { dispose: () => { off(); list.dispose(); url.set({ from: null, to: null, unit: null, day: null }); } };
}
