/** Hot spots of overload: the list with its explanation and the map, the hours of the week, and the proof. */
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { downloads } from '../ui/download.js';
import { RowList } from '../ui/list.js';
import { cargoKinds } from '../overload/cargo.js';
import { scaleOf } from '../overload/scale.js';
import { badge, chance, placeCard, whereOf } from './explain.js';
import { csvOf, geoJsonOf, save } from './export.js';
import { hourWords } from './hours.js';
import { weekMatrix } from './matrix.js';
import { HotspotMap, SHOWN } from './paint.js';
import { proofPart } from './proof.js';
import { stopsPart } from './stops.js';
import { FILTERS, questionFields, questionOf } from './query.js';

export default { id: 'hotspots', titleKey: 'hotspot.title', roles: ['DISPATCHER', 'PLANNER', 'REVIEWER'], order: 62, icon: icons.hotspot, render: show };

const TABS = ['spots', 'hours', 'stops', 'proof'];
const WIDTHS = ['half', 'one', 'twice'];
const FEW = 30;

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, format, url, map } = app;
  const [head, body, foot] = ['div', 'div', 'div'].map((name) => document.createElement(name));
  foot.className = 'view-part';
  host.append(head, body, foot);
  /** @type {any} */
  let study;
  /** @type {any} */
  let matrix;
  /** @type {any[]} */
  let stops = [];
  /** @type {any[]} */
  let cargoes = [];
  let isBusy = true;
  let turn = 0;
  let failure = '';
  const tab = () => (TABS.includes(url.get('tab')) ? url.get('tab') : 'spots');
  const shown = () => (SHOWN.includes(url.get('show')) ? url.get('show') : 'excess');
  const width = () => (WIDTHS.includes(url.get('width')) ? url.get('width') : 'one');
  const chosen = () => (study && url.get('spot') !== null ? study.places.findIndex((place) => String(place.id) === url.get('spot')) : -1);
  const chosenStop = () => (url.get('stop') === null ? undefined : Number(url.get('stop')));
  const choose = (at) => {
    url.set({ spot: at < 0 ? null : study.places[at].id, tab: null });
    if (at >= 0) map.goTo([study.places[at].lon, study.places[at].lat], 12);
    draw();
  };
  const chooseStops = (segment) => {
    url.set({ tab: 'stops', stop: segment });
    const row = stops.find((each) => each.segmentId === segment);
    if (row) map.goTo([row.lon, row.lat], 13);
    draw();
    foot.querySelector(`[data-segment="${segment}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const layer = new HotspotMap(app, choose, chooseStops);
  const list = new RowList(body, {
    label: t('hotspot.tab_spots'), rowHeight: 68, emptyText: t('hotspot.no_places'), keyOf: (row) => row.at, onChoose: (row) => choose(row.at),
    row: ({ at, place, spot }) => html`<span class="row-main"><b>${whereOf(place)}</b>
      <small>${place.name}${spot ? ` · ${hourWords(spot.hours, t, 2)}` : ''}</small></span>
      <span class="row-side">${badge(t, place, spot)} <b>${format.percent(spot ? spot.rate : place.rate)}</b><br><small>${spot ? `×${format.figure(spot.relativeRisk)} · q ${chance(spot.q)}` : t('hotspot.of_passes', { over: format.count(place.overLimit), passes: format.count(place.passes) })}</small></span>`,
  });

  const load = async () => {
    const mine = ++turn;
    isBusy = true;
    failure = '';
    draw();
    try {
      const query = questionOf(url);
      const stopQuery = { ...query, bandwidth: undefined, staffed: undefined, direction: undefined };
      const [found, hours, mobile, kinds] = await Promise.all([app.api.get('/api/hotspots', { query }), app.api.get('/api/passes/hours-of-week', { query: { ...query, bandwidth: undefined, staffed: undefined } }), app.api.get('/api/hotspots/stops', { query: stopQuery }), cargoKinds(app), map.roads.ready()]);
      if (mine !== turn) return;
      study = found;
      matrix = hours;
      stops = mobile.items;
      cargoes = kinds;
    } catch (error) {
      if (mine !== turn) return;
      study = undefined;
      failure = error.message;
    }
    isBusy = false;
    draw();
  };

  const rows = () => {
    const hot = study.hotspots.map((spot) => ({ at: spot.place, place: study.places[spot.place], spot }));
    const others = study.places.map((place, at) => ({ at, place })).filter(({ at }) => !hot.some((row) => row.at === at));
    return [...hot, ...others.sort((one, other) => Number(other.place.compared) - Number(one.place.compared) || (other.place.smoothedRate ?? 0) - (one.place.smoothedRate ?? 0))];
  };

  /** What the figures cannot carry, said plainly. */
  const warning = () => {
    const compared = study.places.filter((place) => place.compared);
    const over = compared.reduce((sum, place) => sum + place.overLimit, 0);
    if (!compared.length) return 'hotspot.empty';
    if (over < FEW) return 'hotspot.few';
    return compared.length < 2 ? 'hotspot.one_place' : '';
  };

  const summary = () => {
    const note = warning();
    return html`${note ? html`<p class="note warn" id="hotspot-note">${t(note, { count: FEW })}</p>` : nothing}
      ${study.waiting ? html`<p class="note info">${t('hotspot.waiting', { count: format.count(study.waiting) })}</p>` : nothing}
      <p class="pad tight" id="hotspot-summary">${study.hotspots.length ? t('hotspot.found', { count: study.hotspots.length, places: study.places.filter((place) => place.compared).length }) : note ? nothing : t('hotspot.none')}
        <small>${t('hotspot.looked_text', { weighed: format.km(study.weighedKm), all: format.km(study.allKm) })}</small></p>`;
  };

  const mapTools = () => html`<div class="toolbar hotspot-tools"><select class="grow" name="show" aria-label=${t('hotspot.on_map')} title=${t('hotspot.on_map')} @change=${(event) => { url.set({ show: event.target.value === 'excess' ? null : event.target.value }); draw(); }}>
      ${SHOWN.map((name) => html`<option value=${name} ?selected=${name === shown()}>${t(`hotspot.show_${name}`)}</option>`)}</select>
    ${shown() === 'density' ? html`<select name="width" aria-label=${t('hotspot.bandwidth')} @change=${(event) => { url.set({ width: event.target.value === 'one' ? null : event.target.value }); draw(); }}>
      ${WIDTHS.map((name, at) => html`<option value=${name} ?selected=${name === width()}>${['½', '1', '2'][at]} × ${format.meters(study.bandwidthMeters)}</option>`)}</select>` : nothing}
    <button type="button" @click=${() => take('hotspots.csv', 'text/csv', csvOf(study))}>${icon(icons.export)} CSV</button>
    ${downloads(app, ['xlsx'], () => `/api/hotspots.xlsx?${new URLSearchParams(Object.entries(questionOf(url)).filter((each) => each[1] !== undefined && each[1] !== null))}`)}
    <button type="button" @click=${() => take('hotspots.geojson', 'application/geo+json', geoJsonOf(study))}>${icon(icons.export)} GeoJSON</button></div>`;
  const take = (name, type, text) => {
    save(name, type, text);
    app.toast(t('export.started', { file: name }), 'good');
  };

  const hoursPart = () => {
    const by = url.get('show') === 'count' ? 'count' : 'rate';
    const values = matrix.hours.map((hour) => (hour.passes ? (by === 'count' ? hour.overLimit : hour.rate) : null));
    const hot = new Set(study.hotspots.flatMap((spot) => spot.hours));
    return html`<div class="pad scroll" id="hotspot-hours"><h3>${t(`hotspot.hours_${by}`)}</h3>${weekMatrix(app, {
      values, bands: scaleOf(values.filter((value) => value !== null), by), isHot: (at) => hot.has(at),
      text: (at) => t('hotspot.cell_all', { day: t(`hotspot.day_${Math.floor(at / 24)}`), hour: at % 24, over: matrix.hours[at].overLimit, passes: matrix.hours[at].passes, rate: format.percent(matrix.hours[at].rate) }),
    })}<p><small>${t('hotspot.hours_note')}</small></p></div>`;
  };

  const draw = () => {
    const at = chosen();
    const isSpots = tab() === 'spots';
    render(html`${questionFields(app, cargoes, load)}
      <div class="tabs" role="tablist">${TABS.map((name) => html`<button type="button" role="tab" aria-selected=${name === tab()} data-tab=${name}
        @click=${() => { url.set({ tab: name === 'spots' ? null : name }); draw(); }}>${t(`hotspot.tab_${name}`)}</button>`)}</div>
      ${failure ? html`<p class="note bad" role="alert">${failure}</p>` : nothing}
      ${isBusy ? html`<p class="pad" role="status" aria-busy="true">${t('hotspot.working')}</p>` : nothing}
      ${study && isSpots ? html`${mapTools()}${at >= 0 ? placeCard(app, study, at, () => choose(-1)) : summary()}` : nothing}`, head);
    body.hidden = !isSpots || !study;
    foot.hidden = isSpots || !study;
    if (!study) return;
    list.set(rows());
    list.choose(at);
    layer.show(study, shown(), width(), at < 0 ? undefined : at);
    layer.showStops(stops, chosenStop());
    render(tab() === 'hours' ? hoursPart() : tab() === 'stops' ? stopsPart(app, stops, (row) => chooseStops(row.segmentId), chosenStop()) : tab() === 'proof' ? proofPart(app, study) : nothing, foot);
  };

  load();
  const offs = [app.on('theme', draw), url.on('change', draw)];
  return {
    dispose() {
      turn += 1;
      offs.forEach((off) => off());
      layer.dispose();
      list.dispose();
      url.set(Object.fromEntries(FILTERS.map((name) => [name, null])));
    },
  };
}
