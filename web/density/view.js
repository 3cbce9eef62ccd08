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
    state.findings = [];
    draw();
    const found = await findingsOf(row).catch(app.fail);
    if (state.chosen !== row || !found) return;
    state.findings = found;
    draw();
  };
  const layer = new DensityMap(app, (row) => void choose(row));

  /** The findings a figure counts. @param {any} row */
  async function findingsOf(row) {
    if (row.findingIds) return Promise.all(row.findingIds.slice(-20).reverse().map(async (id) => (await api.get(`/api/findings/${id}`)).finding));
    const [west, south, east, north] = row.box;
    const page = await api.get('/api/findings', { query: { ...span(), road: row.routeCode || undefined, bbox: [west - 1e-6, south - 1e-6, east + 1e-6, north + 1e-6].join(','), limit: 500 } });
    return page.items.filter((each) => each.state !== 'DISMISSED' && (by() === 'CELL' || (each.address?.roadName === row.roadName && (by() === 'ROAD' || each.address.stake.startsWith(`${row.stake}+`)))));
  }

  const nameOf = (row) => (by() === 'PLACES' ? t(`finding.kind_${row.kind}`) : by() === 'CELL' ? t('density.cell', { lon: row.box[0].toFixed(2), lat: row.box[1].toFixed(2) })
    : [row.routeCode || row.roadName, by() === 'KM' ? row.stake : row.routeCode ? row.roadName : ''].filter(Boolean).join(' '));
  const list = new RowList(body, {
    label: t('density.title'), emptyText: t('density.empty'), keyOf: (row) => row.key, onChoose: (row) => void choose(row),
    row: (row) => (by() === 'PLACES'
      ? html`<span class="row-main"><b>${nameOf(row)}</b><small>${row.address || t('finding.no_road')} · ${t('density.within', { meters: format.meters(row.radiusMeters) })}</small></span>
        <span class="row-side"><b>${t('density.times', { count: row.findings.length })}</b><br><small>${format.date(row.first)} – ${format.date(row.last)}</small></span>`
      : html`<span class="row-main"><b>${nameOf(row)}</b><small>${by() === 'KM' ? '' : t('density.of_km', { km: format.km(row.km) })}</small></span>
        <span class="row-side"><b>${row.perKm === undefined || row.perKm === null ? '–' : figure(row.perKm)}</b> <small>${t('density.unit_per_km')}</small><br><small>${t('density.count', { count: format.count(row.findings) })}</small></span>`),
  });

  const load = async () => {
    const mine = state.turn = (state.turn ?? 0) + 1;
    Object.assign(state, { isBusy: true, failure: '', chosen: undefined, findings: [] });
    draw();
    try {
      const { meters, times } = asked();
      const [answer] = await Promise.all([by() === 'PLACES' ? api.get('/api/finding-repeats', { query: { ...span(), meters, times } }) : api.get('/api/finding-density', { query: { ...span(), by: by() } }), map.roads.ready()]);
      if (mine !== state.turn) return;
      state.rows = by() === 'PLACES' ? answer.items.map((place) => ({ ...place, key: String(place.findings[0]), lon: place.centre.lon, lat: place.centre.lat, findingIds: place.findings })) : answer.items;
      state.summary = by() === 'PLACES' ? t('density.places', { places: format.count(answer.places), count: format.count(answer.findings) }) : t('density.counted', { count: format.count(answer.findings), rows: format.count(answer.items.length) });
    } catch (failure) {
      if (mine !== state.turn) return;
      Object.assign(state, { rows: [], summary: '', failure: failure.message });
    }
    state.isBusy = false;
    draw();
  };
  const ask = (name, value) => { url.set({ [name]: value || null }); void load(); };

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
    <ul class="plain">${state.findings.slice(0, 50).map((finding) => html`<li><button type="button" class="link" @click=${() => app.select('finding', finding.id, { show: true })}>
      ${format.date(finding.foundAt)} ${t(`finding.kind_${finding.kind}`)}</button> <small>${addressText(app, finding.address)} · ${t(`finding.state_${finding.state}`)}</small></li>`)}</ul>
    ${state.findings.length ? nothing : html`<p role="status">${t('app.loading')}</p>`}</section>`;

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
        <button type="button" ?disabled=${!state.rows.length} @click=${() => save(`density-${by().toLowerCase()}.csv`, 'text/csv', csv())}>${icon(icons.export)} CSV</button></div>
      ${state.failure ? html`<p class="note bad" role="alert">${state.failure}</p>` : nothing}
      <p class="pad tight" id="density-summary" role="status" aria-busy=${state.isBusy}>${state.isBusy ? t('app.loading') : state.summary}</p>
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
