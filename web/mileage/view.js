/** Kilometres by unit and day, or summed by unit or squadron, what of them is certain, and which days late data changed; a day opens as a sheet. */
import { html, nothing, render } from '../ui/html.js';
import { downloads } from '../ui/download.js';
import { icons } from '../ui/icons.js';
import { RowList } from '../ui/list.js';
import { Pages } from '../ui/pages.js';
import { queryOf } from '../app/api.js';
import { dateText } from '../app/format.js';
import { daySheet } from './sheet.js';
import { subtotals } from './subtotals.js';
import { sumsOf } from './sums.js';
import { reopenedNote, toldOf } from './reopened.js';

export default { id: 'mileage', titleKey: 'mileage.title', roles: ['DISPATCHER', 'REVIEWER'], order: 32, icon: icons.measure, wide: true, render: show };

const DAY = 86_400_000;
/** @type {Array<[string, (km: any) => number]>} */
const COLUMNS = [['patrol', (km) => km.patrol], ['inspected', (km) => km.inspected], ['bridged', (km) => km.bridged], ['uncertain', (km) => km.uncertain], ['off_road', (km) => km.offRoad], ['straight', (km) => km.straight]];
/** A phone has no room for seven columns. */
const narrow = matchMedia('(max-width: 720px)');

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, api, format, url, map } = app;
  const head = document.createElement('div');
  const body = document.createElement('div');
  host.append(head, body);
  const asked = { from: url.get('from') ?? dateText(Date.now() - 29 * DAY), to: url.get('to') ?? dateText(Date.now()), unit: url.get('unit') ?? '' };
  /** @type {'day' | 'unit' | 'squadron'} */
  let by = /** @type {any} */ (['unit', 'squadron'].find((each) => each === url.get('by')) ?? 'day');
  /** @type {{units: any[], total?: any, riders: any[], days: number, history: any[], sheet?: any, note: string}} */
  const state = { units: [], riders: [], days: 0, history: [], note: '' };
  const unitOf = (key) => [...state.units, ...map.units.all()].find((unit) => unit.key === key) ?? { key, name: `#${key}` };
  const nameOf = (key) => unitOf(key).name;
  const pages = new Pages(app, '/api/mileage', draw);
  const list = new RowList(body, {
    label: t('mileage.title'), emptyText: t('mileage.empty'), keyOf: (item) => `${item.key}:${item.day}`, more: () => void pages.more(),
    onChoose: (item) => void open(item.key, item.day),
    rowHeight: narrow.matches ? 62 : 44,
    row: (item) => (narrow.matches ? html`<span class="row-main"><b>${item.day} ${nameOf(item.key)}</b><small>${marks(item)} ${parts(item.km)}</small></span><span class="row-side"><b>${format.km(item.km.patrol)}</b></span>`
      : html`<span class="mileage-row"><span class="mileage-day"><b>${item.day}</b> ${nameOf(item.key)} ${marks(item)}</span>
        ${COLUMNS.map(([name, value]) => html`<span class="figure">${name === 'patrol' ? html`<b>${format.km(value(item.km))}</b>` : name === 'straight' || value(item.km) >= 0.05 ? format.km(value(item.km)) : '–'}</span>`)}</span>`),
  });

  const marks = (item) => html`${item.closed ? nothing : html`<span class="badge">${t('mileage.open')}</span> `}${item.reopened ? html`<span class="badge warn">${t('mileage.late')} ${late(item)}</span>` : nothing}`;

  /** Kilometres before and after the late data of a day. @param {any} item */
  const late = (item) => {
    const changes = state.history.filter((each) => each.key === item.key && each.day === item.day);
    return changes.length ? `${format.km(changes[changes.length - 1].patrolKmBefore)} → ${format.km(changes[0].patrolKmAfter)}` : '';
  };

  const parts = (km) => COLUMNS.slice(1).filter(([name, value]) => name === 'straight' || value(km) >= 0.05).map(([name, value]) => `${t(`mileage.${name}`)} ${format.km(value(km))}`).join(' · ');

  async function load() {
    url.set(asked);
    state.sheet = undefined;
    state.note = '';
    try {
      const [first, history] = await Promise.all([api.get('/api/mileage', { query: { ...asked, limit: 1 } }), api.get('/api/mileage/reopenings', { query: asked }), pages.load({ ...asked })]);
      state.total = first.total;
      state.days = first.days;
      state.riders = first.riders;
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
  const group = (next) => { by = next; url.set({ by: by === 'day' ? null : by }); draw(); };
  /** A unit's sum leads to its days. @param {string} unit */
  const choose = (unit) => { asked.unit = unit; group('day'); void load(); };
  const shut = () => { state.sheet = undefined; url.set({ day: null }); draw(); };

  function draw() {
    list.set(pages.items);
    body.hidden = by !== 'day';
    render(html`<div class="toolbar">
        <select aria-label=${t('playback.unit')} @change=${change('unit')}><option value="">${t('mileage.all_units')}</option>
          ${state.units.map((unit) => html`<option value=${unit.key} .selected=${String(unit.key) === asked.unit}>${unit.name}</option>`)}</select>
        <label>${t('app.from')} <input type="date" .value=${asked.from} @change=${change('from')}></label>
        <label>${t('app.to')} <input type="date" .value=${asked.to} @change=${change('to')}></label>
        <select id="mileage-by" aria-label=${t('mileage.by')} @change=${(event) => group(event.target.value)}>${['day', 'unit', 'squadron'].map((each) => html`<option value=${each} .selected=${each === by}>${t(`mileage.by_${each}`)}</option>`)}</select>
        ${downloads(app, ['csv', 'xlsx'], (kind) => `/api/mileage.${kind}${queryOf({ ...asked, by: by.toUpperCase() })}`)}</div>
      ${state.note ? html`<p class="note bad" role="alert">${state.note}</p>` : nothing}
      ${state.total ? html`<div class="figures-row mileage-total">${COLUMNS.map(([name, value]) => html`<div class="figure-card" title=${t(`mileage.${name}_rule`)}><small>${t(`mileage.${name}`)}</small><b id=${name === 'patrol' ? 'mileage-total' : nothing}>${format.km(value(state.total))}</b></div>`)}
        <div class="figure-card"><small>${t('mileage.days')}</small><b>${format.count(state.days)}</b></div></div>` : nothing}
      ${reopenedNote(app, state.history, nameOf, (each) => void open(each.key, each.day))}
      ${state.sheet ? daySheet(app, state.sheet, { name: nameOf(state.sheet.day.key), told: (each) => toldOf(format, each), parts, close: shut }) : nothing}
      ${by !== 'day' && state.total ? subtotals(app, sumsOf(state.riders, by, unitOf), { by, columns: COLUMNS, choose }) : nothing}
      ${by === 'day' && pages.items.length ? html`<div class="mileage-row mileage-head" aria-hidden="true"><span>${t('mileage.day_and_unit')}</span>${COLUMNS.map(([name]) => html`<span class="figure">${t(`mileage.${name}`)}</span>`)}</div>` : nothing}`, head);
  }

  api.get('/api/units', { query: { limit: 1000 } }).then((page) => { state.units = page.items.map((unit) => ({ key: unit.id, name: unit.name, squadron: unit.squadron })); draw(); }, () => {});
  const day = url.get('day');
  void load().then(() => { if (day?.includes(':')) void open(Number(day.split(':')[0]), day.split(':')[1]); });
  const off = app.feed.on('mileage', () => void load());
  return { dispose: () => { off(); list.dispose(); url.set({ from: null, to: null, unit: null, day: null, by: null }); } };
}
