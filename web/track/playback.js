/** Track playback: units and a period, their lines on the map, one slider in true time with the speed behind it. */
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { dateText } from '../app/format.js';
import { pointFacts } from './pointFacts.js';
import { heardAt } from './replay.js';
import { drawSpeedStrip } from './speedStrip.js';
import { TrackLine } from './trackLine.js';
import { lineLegend, wayTable } from './wayTable.js';

const RATES = [1, 2, 5, 10, 20, 30, 60];
const COLORS = ['trail', 'draw', 'heat4', 'label'];
const FORMS = ['gpx', 'csv', 'geojson'];

export default { id: 'playback', titleKey: 'playback.title', roles: ['DISPATCHER', 'REVIEWER'], order: 40, icon: icons.track, render: show };

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, format, url, map } = app;
  /** @type {{lines: TrackLine[], time: number, rate: number, isPlaying: boolean, isFollowing: boolean, isBusy: boolean, isTable: boolean, note: string, place: string, devices: Map<number, string>, units: Array<{key: number, name: string}>}} */
  const state = { isFollowing: true, units: [], lines: [], time: 0, rate: 30, isPlaying: false, isBusy: false, isTable: false, devices: new Map(), note: t('playback.choose'), place: '' };
  const asked = { unit: url.get('unit') ?? '', with: url.get('with') ?? '', day: url.get('day') ?? dateText(Date.now()), start: url.get('start') ?? '00:00', end: url.get('end') ?? '23:59' };
  const moment = Number(url.get('time')) || 0;
  const query = () => ({ from: `${asked.day}T${asked.start}:00+08:00`, to: `${asked.day}T${asked.end}:59+08:00` });
  /** Units of the roster, and devices that ride alone and were heard lately. */
  const known = () => [...state.units, ...map.units.all().filter((fix) => !state.units.some((unit) => unit.key === fix.key))];
  const nameOf = (key) => known().find((unit) => String(unit.key) === String(key))?.name ?? key;
  const keys = () => [...new Set([asked.unit, ...asked.with.split(',')].filter(Boolean))].slice(0, COLORS.length);
  const told = () => state.lines.filter((line) => line.moments.length);
  const first = () => Math.min(...told().map((line) => /** @type {number} */ (line.start)));
  const last = () => Math.max(...told().map((line) => /** @type {number} */ (line.end)));

  const bounds = () => told().map((line) => line.lines.getBounds()).reduce((all, each) => all.extend(each));
  const paper = matchMedia('print');
  /** The whole way fits the sheet, and afterwards the screen again. */
  const refit = () => {
    map.leaflet.invalidateSize({ animate: false });
    if (!told().length) return;
    if (paper.matches) map.leaflet.fitBounds(bounds(), { animate: false, padding: [24, 24] });
    else map.fit(bounds());
  };

  /** On paper the table is open. */
  const unfold = () => {
    state.isTable = true;
    draw();
  };

  /** @param {number} [at] where the clock is to stand */
  const load = async (at = 0) => {
    if (!asked.unit) return;
    url.set({ ...asked, with: asked.with || null });
    state.isBusy = true;
    state.lines.forEach((line) => line.remove());
    state.lines = keys().map((key, index) => new TrackLine(app, key, nameOf(key), COLORS[index]));
    draw();
    try {
      await Promise.all(state.lines.map((line) => line.load(query())));
      state.note = told().length ? '' : t('playback.none');
    } catch (failure) {
      state.note = failure.message;
    }
    state.isBusy = false;
    state.place = '';
    if (!told().length) return draw();
    map.fit(bounds());
    seek(at || first());
  };

  /** @param {number} time */
  const seek = (time) => {
    if (!told().length) return;
    state.time = Math.max(first(), Math.min(last(), time));
    const at = state.lines.map((line) => line.seek(state.time))[0];
    if (at && state.isPlaying && state.isFollowing && !map.leaflet.getBounds().pad(-0.25).contains([at.lat, at.lon])) map.leaflet.panTo([at.lat, at.lon], { animate: false });
    draw();
  };

  /** A click on a line goes to when the unit was there; another click there to its next passing. */
  const take = (event) => {
    const times = told().flatMap((line) => line.passingsAt(event.containerPoint)).sort((one, other) => one - other);
    if (!times.length) return false;
    seek(times.find((time) => time > state.time + 1000) ?? times[0]);
    void tell();
    return true;
  };

  /** Says which road and stake the clock stands at. */
  const tell = async () => {
    const at = told()[0]?.seek(state.time);
    if (!at) return;
    const found = await app.api.get('/api/network/locate', { query: { lon: at.lon.toFixed(6), lat: at.lat.toFixed(6) } }).catch(() => null);
    state.place = found ? found.text : t('playback.no_road');
    draw();
  };

  let before = 0;
  const tick = (now) => {
    if (!state.isPlaying) return;
    const passed = before ? now - before : 0;
    before = now;
    seek(state.time + passed * state.rate);
    if (state.time >= last()) state.isPlaying = false;
    else requestAnimationFrame(tick);
    if (!state.isPlaying) draw();
  };
  const play = () => {
    if (!told().length) return;
    state.isPlaying = !state.isPlaying;
    state.place = '';
    before = 0;
    if (state.isPlaying && state.time >= last()) state.time = first();
    requestAnimationFrame(tick);
    draw();
  };
  const rate = (step) => {
    state.rate = RATES[Math.max(0, Math.min(RATES.length - 1, RATES.indexOf(state.rate) + step))];
    draw();
  };

  const follow = () => {
    state.isFollowing = !state.isFollowing;
    seek(state.time);
  };

  /** A link that opens these units, this period and this moment. */
  const share = async () => {
    url.set({ time: String(Math.round(state.time)) });
    try {
      await navigator.clipboard.writeText(location.href);
      app.toast(t('playback.copied'), 'good');
    } catch {
      app.toast(location.href);
    }
  };
  const add = (event) => {
    asked.with = [...asked.with.split(','), event.target.value].filter(Boolean).join(',');
    event.target.value = '';
    void load(state.time);
  };
  const drop = (key) => {
    asked.with = asked.with.split(',').filter((each) => each !== key).join(',');
    void load(state.time);
  };
  const exportPath = (line, form) => `/api/tracks/${line.key}/export/${form}?${new URLSearchParams(query())}`;

  const deviceName = (id) => state.devices.get(id) ?? `#${id}`;
  const change = (name) => (event) => { asked[name] = event.target.value; };
  const options = (chosen) => known().map((fix) => html`<option value=${fix.key} ?selected=${String(fix.key) === String(chosen)}>${fix.name}</option>`);

  /** @param {TrackLine} line */
  const card = (line) => {
    const at = line.seek(state.time);
    return html`<li class="playback-unit" data-unit=${line.key}><div class="unit-line"><i class="dot" .style=${`background:${map.palette()[line.color]}`}></i> <b>${line.name}</b>
        ${line.key === asked.unit ? nothing : html`<button type="button" class="quiet" aria-label=${t('playback.remove', { name: line.name })} @click=${() => drop(line.key)}>×</button>`}
        <span class="spring"></span><span class="figures">${at ? format.kmPerHour(at.speed) : nothing}</span></div>
      ${at ? html`<small>${t('playback.patrol')} ${format.km(line.patrolKm)} · ${t('playback.straight')} ${format.km(line.straightKm)}${at.kind && at.kind !== 'ROAD' && at.kind !== 'UNCERTAIN' ? html` · <b>${t(`playback.now_${at.kind}`)}</b>` : nothing}</small>` : html`<small>${t('playback.none')}</small>`}
      ${line.setAside.length ? html`<small>${t('playback.set_aside')}: ${line.setAside.map(([kind, count]) => `${t(`device.class_${kind}`)} ${format.count(count)}`).join(' · ')}</small>` : nothing}
      <div class="exports-of">${t('playback.export')} ${FORMS.map((form) => html`<a download href=${exportPath(line, form)}>${form === 'geojson' ? 'GeoJSON' : form.toUpperCase()}</a> `)}</div></li>`;
  };

  const reopened = () => state.lines.flatMap((line) => line.reopenings.map((each) => html`<p class="note warn reopened">${state.lines.length > 1 ? `${line.name} ` : ''}${t('playback.reopened', { day: each.day, at: format.time(each.at), fixes: format.count(each.fixes),
    before: format.km(each.patrolKmBefore), after: format.km(each.patrolKmAfter) })}</p>`));

  const stops = () => html`<h3>${t('playback.stops', { count: told().reduce((sum, line) => sum + line.stops.length, 0) })}</h3>
    <ul class="plain stops">${told().flatMap((line) => line.stops.map((stop) => ({ line, stop }))).sort((one, other) => one.stop.from - other.stop.from).map(({ line, stop }) => html`<li>
      <button type="button" class="quiet" @click=${() => { seek(stop.from); void tell(); }}><span class="figures">${format.clock(stop.from)} – ${format.clock(stop.to)}</span> ${format.hours((stop.to - stop.from) / 1000)}
        ${state.lines.length > 1 ? line.name : ''}</button></li>`)}</ul>`;

  const draw = () => {
    const lead = told()[0];
    render(html`<form class="toolbar" @submit=${(event) => { event.preventDefault(); void load(); }}>
        <select class="grow" aria-label=${t('playback.unit')} @change=${change('unit')}><option value="">${t('playback.unit')}</option>${options(asked.unit)}</select>
        <input type="date" aria-label=${t('playback.day')} .value=${asked.day} @change=${change('day')}>
        <input type="time" aria-label=${t('app.from')} .value=${asked.start} @change=${change('start')}>–<input type="time" aria-label=${t('app.to')} .value=${asked.end} @change=${change('end')}>
        <button class="primary" ?disabled=${state.isBusy}>${t('playback.load')}</button></form>
      ${state.note ? html`<p class="empty" role="status">${state.note}</p>` : nothing}
      ${lead ? html`<div class="pad player">
        <div class="figures-row flat"><div class="figure-card"><small>${t('playback.time')}</small><b>${format.seconds(state.time)}</b></div>
          <div class="figure-card"><small>${t('units.speed')}</small><b>${format.kmPerHour(lead.seek(state.time)?.speed)}</b></div>
          <div class="figure-card"><small>${t('playback.patrol')}</small><b>${format.km(lead.patrolKm)}</b></div></div>
        <p id="playback-place" role="status"><small class="figures">${asked.day} ${asked.start} – ${asked.end}</small> ${state.place}</p>
        <p class="print-only">${t('playback.printed', { at: format.time(Date.now()), name: app.session.person.name, count: format.count(told().reduce((sum, line) => sum + line.moments.length, 0)) })} ${location.href}</p>
        ${reopened()}
        <div class="strip"><canvas width="680" height="88" aria-hidden="true"></canvas>
          <input type="range" aria-label=${t('playback.time')} aria-valuetext=${format.seconds(state.time)} min=${first()} max=${last()} step="1000"
            .value=${String(state.time)} @input=${(event) => seek(Number(event.target.value))} @change=${() => void tell()}></div>
        <div class="actions"><button type="button" class="primary" @click=${play}>${icon(state.isPlaying ? icons.pause : icons.play)} ${t(state.isPlaying ? 'playback.pause' : 'playback.play')}</button>
          <button type="button" aria-label=${t('playback.slower')} @click=${() => rate(-1)}>−</button><b class="figures" aria-label=${t('playback.rate', { rate: state.rate })}>×${state.rate}</b>
          <button type="button" aria-label=${t('playback.faster')} @click=${() => rate(1)}>+</button>
          <button type="button" data-action="follow" aria-pressed=${state.isFollowing} @click=${follow}>${icon(icons.follow)} ${t('playback.follow')}</button>
          <button type="button" data-action="print" @click=${() => { unfold(); window.print(); }}>${icon(icons.print)} ${t('playback.print')}</button>
          <button type="button" data-action="share" @click=${() => void share()}>${t('playback.share')}</button></div>
        ${lineLegend(app, told())}
        <ul class="plain">${state.lines.map(card)}</ul>
        ${state.lines.length < COLORS.length ? html`<select aria-label=${t('playback.add')} data-action="add-unit" @change=${add}><option value="">${t('playback.add')}</option>${options('')}</select>` : nothing}
        <details class="screen-only" open><summary>${t('playback.point')}</summary>${pointFacts(app, lead, heardAt(lead.moments, state.time), state.place, deviceName(heardAt(lead.moments, state.time).fix.deviceId))}</details>
        <div class="screen-only">${stops()}</div>
        <details ?open=${state.isTable} @toggle=${(event) => { state.isTable = event.target.open; draw(); }}><summary>${t('playback.table')}</summary>${state.isTable ? wayTable(app, told(), (time) => { seek(time); void tell(); }) : nothing}</details></div>` : nothing}`, host);
    const strip = host.querySelector('.strip canvas');
    if (strip && lead) drawSpeedStrip(/** @type {HTMLCanvasElement} */ (strip), lead, state.time, map.palette(), first(), last());
  };

  draw();
  void load(moment);
  const named = () => {
    state.lines.forEach((line) => { line.name = nameOf(line.key); });
    draw();
  };
  app.api.get('/api/units', { query: { limit: 1000 } }).then((page) => { state.units = page.items.map((unit) => ({ key: unit.id, name: unit.name })); named(); }, () => {});
  if (app.may('DISPATCHER', 'ADMINISTRATOR')) app.api.get('/api/devices', { query: { limit: 1000 } }).then((page) => { state.devices = new Map(page.items.map((each) => [each.id, `${each.name} (${each.uniqueId})`])); draw(); }, () => {});
  map.takers.add(take);
  paper.addEventListener('change', refit);
  addEventListener('beforeprint', unfold);
  const offs = [app.keys.bind(' ', t('playback.key_play'), play), app.keys.bind('[', t('playback.slower'), () => rate(-1)), app.keys.bind(']', t('playback.faster'), () => rate(1)), app.keys.bind('f', t('playback.key_follow'), follow),
    app.on('units', () => !told().length && draw()), app.on('theme', () => { state.lines.forEach((line) => line.place()); draw(); })];
  return {
    dispose() {
      state.isPlaying = false;
      map.takers.delete(take);
      paper.removeEventListener('change', refit);
      removeEventListener('beforeprint', unfold);
      state.lines.forEach((line) => line.remove());
      offs.forEach((off) => off());
      url.set({ unit: null, with: null, day: null, start: null, end: null, time: null });
    },
  };
}
