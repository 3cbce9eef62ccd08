/** How dense findings lie by road, kilometre and square, and where the same comes back; each figure down to its findings. */
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { RowList } from '../ui/list.js';
import { dateText } from '../app/format.js';
import { addressText } from '../finding/address.js';
import { save } from '../hotspot/export.js';
import { DensityMap, figure } from './map.js';

export default { id: 'density', titleKey: 'density.title', roles: ['DISPATCHER', 'REVIEWER', 'PLANNER'], order: 52, icon: icons.hotspot, render: show };

const WAYS = ['ROAD', 'KM', 'CELL', 'PLACES'];
const DAY = 86_400_000;
const ROWS = 500;
const FINDINGS = 20;

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, format, url, api, map } = app;
  const [head, body] = [document.createElement('div'), document.createElement('div')];
  host.append(head, body);
  /** @type {any} */
  const state = { rows: [], isBusy: true, kinds: [], findings: [] };
  const by = () => (WAYS.includes(url.get('by')) ? url.get('by') : 'ROAD');
  const asked = () => ({
    kind: url.get('dkind') || undefined, from: url.get('dfrom') ?? dateText(Date.now() - 365 * DAY), to: url.get('dto') ?? dateText(Date.now()),
    meters: url.get('meters') ?? '50', times: url.get('times') ?? '3',
  });
  /** The days as moments: from the beginning of the first to the end of the last, in Shanghai. */
  const span = () => {
    const { kind, from, to } = asked();
    return { kind, from: `${from}T00:00:00+08:00`, to: new Date(Date.parse(`${to}T00:00:00+08:00`) + DAY).toISOString() };
  };
  const choose = async (row) => {
    state.chosen = row;
    list.choose(row.key);
    map.goTo([row.lon, row.lat], by() === 'ROAD' ? 12 : by() === 'CELL' ? 13 : 15);
    Object.assign(state, { findings: [], nextFinding: null });
    draw();
    await moreFindings();
  };
  const layer = new DensityMap(app, (row) => void choose(row));

  /** The next findings a figure counts, the latest first. */
  const moreFindings = async () => {
    const row = state.chosen;
    const told = state.findings.length;
    const page = await (row.findingIds ? findingsAt(row.findingIds, told) : api.get('/api/finding-density/findings', { query: { ...span(), by: by(), key: row.key, limit: FINDINGS, after: state.nextFinding } })).catch(app.fail);
    if (state.chosen !== row || state.findings.length !== told || !page) return;
    state.findings = [...state.findings, ...page.items];
    state.nextFinding = page.next;
    draw();
  };

  /** Findings of a repeated place, by their keys, oldest first. @param {number[]} ids @param {number} told */
  async function findingsAt(ids, told) {
    const latest = [...ids].reverse();
    const items = await Promise.all(latest.slice(told, told + FINDINGS).map(async (id) => (await api.get(`/api/findings/${id}`)).finding));
    return { items, next: latest.length > told + FINDINGS ? told : null };
  }

  const nameOf = (row) => (by() === 'PLACES' ? t(`finding.kind_${row.kind}`) : by() === 'CELL' ? t('density.cell', { lon: row.box[0].toFixed(2), lat: row.box[1].toFixed(2) })
    : [row.routeCode || row.roadName, by() === 'KM' ? row.stake : row.routeCode ? row.roadName : ''].filter(Boolean).join(' '));
  const list = new RowList(body, {
    label: t('density.title'), emptyText: t('density.empty'), keyOf: (row) => row.key, more: () => void more(), onChoose: (row) => void choose(row),
    row: (row) => (by() === 'PLACES'
      ? html`<span class="row-main"><b>${nameOf(row)}</b><small>${row.address || t('finding.no_road')} · ${t('density.within', { meters: format.meters(row.radiusMeters) })}</small></span>
        <span class="row-side"><b>${t('density.times', { count: row.findings.length })}</b><br><small>${format.date(row.first)} – ${format.date(row.last)}</small></span>`
      : html`<span class="row-main"><b>${nameOf(row)}</b><small>${by() === 'KM' ? '' : t('density.of_km', { km: format.km(row.km) })}</small></span>
        <span class="row-side"><b>${row.perKm === undefined || row.perKm === null ? '–' : figure(row.perKm)}</b> <small>${t('density.unit_per_km')}</small><br><small>${t('density.count', { count: format.count(row.findings) })}</small></span>`),
  });

  /** @param {string | null} [after] */
  const page = (after) => {
    const { meters, times } = asked();
    return by() === 'PLACES' ? api.get('/api/finding-repeats', { query: { ...span(), meters, times, limit: ROWS, after } }) : api.get('/api/finding-density', { query: { ...span(), by: by(), limit: ROWS, after } });
  };
  const rowsOf = (answer) => (by() === 'PLACES' ? answer.items.map((place) => ({ ...place, key: String(place.findings[0]), lon: place.centre.lon, lat: place.centre.lat, findingIds: place.findings })) : answer.items);

  /** The next rows, once; answers whether there may be more. */
  const more = async () => {
    if (state.isBusy || state.isMore || !state.next) return false;
    const mine = state.turn;
    state.isMore = true;
    const answer = await page(state.next).catch(app.fail);
    state.isMore = false;
    if (mine !== state.turn || !answer) return false;
    Object.assign(state, { rows: [...state.rows, ...rowsOf(answer)], next: answer.next });
    draw();
    return true;
  };

  const load = async () => {
    const mine = state.turn = (state.turn ?? 0) + 1;
    Object.assign(state, { isBusy: true, failure: '', chosen: undefined, findings: [], next: null });
    draw();
    try {
      const [answer] = await Promise.all([page(), map.roads.ready()]);
      if (mine !== state.turn) return;
      Object.assign(state, { rows: rowsOf(answer), next: answer.next });
      state.all = by() === 'PLACES' ? answer.places : answer.rows;
      state.summary = by() === 'PLACES' ? t('density.places', { places: format.count(answer.places), count: format.count(answer.findings) }) : t('density.counted', { count: format.count(answer.findings), rows: format.count(answer.rows) });
    } catch (failure) {
      if (mine !== state.turn) return;
      Object.assign(state, { rows: [], summary: '', next: null, failure: failure.message });
    }
    state.isBusy = false;
    draw();
  };
  const ask = (name, value) => { url.set({ [name]: value || null }); void load(); };

  /** All rows as a file, also those nobody has scrolled to. */
  const download = async () => {
    while (await more());
    if (!state.next) save(`density-${by().toLowerCase()}.csv`, 'text/csv', csv());
  };

  /** The rows as a spreadsheet reads them. */
  const csv = () => {
    const lines = by() === 'PLACES'
      ? [['kind', 'address', 'lon', 'lat', 'radius_meters', 'times', 'first', 'last', 'findings'], ...state.rows.map((row) => [nameOf(row), row.address, row.lon.toFixed(6), row.lat.toFixed(6), row.radiusMeters.toFixed(1), row.findings.length, format.date(row.first), format.date(row.last), row.findings.join(' ')])]
      : [['route_code', 'road_name', 'kilometre', 'west', 'south', 'east', 'north', 'road_km', 'findings', 'findings_per_km'], ...state.rows.map((row) => [row.routeCode, row.roadName, row.stake, ...row.box.map((each) => each.toFixed(6)), row.km, row.findings, row.perKm ?? ''])];
    const cell = (value) => (/[",\n]/.test(`${value}`) ? `"${`${value}`.replaceAll('"', '""')}"` : `${value}`);
    return `\ufeff${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
  };

  const card = () => html`<section class="pad" id="density-card"><div class="toolbar"><b>${nameOf(state.chosen)}</b><span class="spring"></span>
      <button type="button" class="quiet" @click=${() => { state.chosen = undefined; draw(); }}>${t('finding.hide')}</button></div>
    <ul class="plain">${state.findings.map((finding) => html`<li><button type="button" class="link" @click=${() => app.select('finding', finding.id, { show: true })}>
      ${format.date(finding.foundAt)} ${t(`finding.kind_${finding.kind}`)}</button> <small>${addressText(app, finding.address)} · ${t(`finding.state_${finding.state}`)}</small></li>`)}</ul>
    ${state.findings.length ? nothing : html`<p role="status">${t('app.loading')}</p>`}
    ${state.nextFinding === null || state.nextFinding === undefined ? nothing : html`<button type="button" id="density-more" @click=${() => void moreFindings()}>${t('density.more')}</button>`}</section>`;

  const draw = () => {
    const { kind, from, to, meters, times } = asked();
    list.set(state.rows);
    layer.show(state.rows, by(), state.chosen);
    render(html`<div class="tabs" role="tablist">${WAYS.map((way) => html`<button type="button" role="tab" aria-selected=${way === by()} data-by=${way} @click=${() => { state.rows = []; ask('by', way === 'ROAD' ? '' : way); }}>${t(`density.by_${way}`)}</button>`)}</div>
      <div class="toolbar"><select aria-label=${t('finding.kind')} @change=${(event) => ask('dkind', event.target.value)}><option value="">${t('finding.filter_fkind')}</option>
        ${state.kinds.map((each) => html`<option value=${each} ?selected=${each === kind}>${t(`finding.kind_${each}`)}</option>`)}</select>
        <label>${t('density.from')} <input type="date" name="from" .value=${from} @change=${(event) => ask('dfrom', event.target.value)}></label>
        <label>${t('density.to')} <input type="date" name="to" .value=${to} @change=${(event) => ask('dto', event.target.value)}></label>
        ${by() === 'PLACES' ? html`<label>${t('density.meters')} <input type="number" name="meters" min="5" max="500" .value=${meters} @change=${(event) => ask('meters', event.target.value)}></label>
          <label>${t('density.least')} <input type="number" name="times" min="2" max="100" .value=${times} @change=${(event) => ask('times', event.target.value)}></label>` : nothing}
        <button type="button" ?disabled=${!state.rows.length} @click=${() => void download()}>${icon(icons.export)} CSV</button></div>
      ${state.failure ? html`<p class="note bad" role="alert">${state.failure}</p>` : nothing}
      <p class="pad tight" id="density-summary" role="status" aria-busy=${state.isBusy}>${state.isBusy ? t('app.loading') : state.summary}${state.next && !state.isBusy ? ` ${t('density.first', { rows: format.count(state.rows.length) })}` : ''}</p>
      ${state.chosen ? card() : nothing}`, head);
  };
  draw();
  api.get('/api/finding-kinds').then(({ items }) => {
    state.kinds = [...new Set(items.map((each) => each.kind ?? each.about))];
    draw();
  }, app.fail);
  void load();
  return {
    dispose() {
      layer.dispose();
      list.dispose();
    },
  };
}
