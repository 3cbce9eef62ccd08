/** Track playback: a unit and a period, the line on the map, a slider in true time with the speed behind it. */
import L from '../map/leaflet.js';
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { dateText } from '../app/format.js';
import { momentNear, momentsOf, positionAt, stopsOf } from './replay.js';
import { drawSpeedStrip } from './speedStrip.js';

const RATES = [1, 5, 10, 30, 60, 120];

export default { id: 'playback', titleKey: 'playback.title', roles: ['DISPATCHER', 'REVIEWER'], order: 40, icon: icons.track, render: show };

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, format, url, map } = app;
  /** @type {any} */
  const state = { moments: [], stops: [], time: 0, rate: 30, isPlaying: false, isBusy: false, note: t('playback.choose') };
  const line = L.polyline([], { pane: 'trail', weight: 3.5, interactive: true, renderer: L.canvas({ pane: 'trail', tolerance: 6 }) });
  const head = L.circleMarker([0, 0], { pane: 'draw', radius: 8, weight: 3, fillOpacity: 1, interactive: false });
  const stopMarks = L.layerGroup();
  const layers = L.layerGroup([line, stopMarks]).addTo(map.leaflet);
  line.on('click', (event) => { L.DomEvent.stop(event); seek(momentNear(state.moments, event.latlng.lng, event.latlng.lat).time); });
  const asked = { unit: url.get('unit') ?? '', day: url.get('day') ?? dateText(Date.now()), start: url.get('start') ?? '00:00', end: url.get('end') ?? '23:59' };

  const load = async () => {
    if (!asked.unit) return;
    url.set(asked);
    state.isBusy = true;
    draw();
    try {
      const query = { from: `${asked.day}T${asked.start}:00+08:00`, to: `${asked.day}T${asked.end}:59+08:00` };
      const track = await app.api.get(`/api/tracks/${asked.unit}`, { query });
      state.moments = momentsOf(track.fixes);
      state.stops = stopsOf(state.moments);
      state.note = state.moments.length ? '' : t('playback.none');
      state.km = track.straightKm;
      place();
    } catch (failure) {
      state.note = failure.message;
    }
    state.isBusy = false;
    draw();
  };

  const place = () => {
    const color = map.palette().trail;
    line.setLatLngs(state.moments.map((each) => [each.lat, each.lon])).setStyle({ color });
    stopMarks.clearLayers();
    state.stops.forEach((stop) => L.circleMarker([stop.lat, stop.lon], { pane: 'draw', radius: 5, color: map.palette().unitStopped, fillOpacity: 1, weight: 2 })
      .bindTooltip(`${format.clock(stop.from)} · ${format.hours((stop.to - stop.from) / 1000)}`).addTo(stopMarks));
    if (!state.moments.length) return head.remove();
    state.time = state.moments[0].time;
    head.setStyle({ color: map.palette().halo, fillColor: color }).addTo(layers);
    map.fit(line.getBounds());
    seek(state.time);
  };

  const seek = (time) => {
    if (!state.moments.length) return;
    state.time = Math.max(state.moments[0].time, Math.min(state.moments[state.moments.length - 1].time, time));
    const at = positionAt(state.moments, state.time);
    head.setLatLng([at.lat, at.lon]);
    if (state.isPlaying && !map.leaflet.getBounds().pad(-0.1).contains([at.lat, at.lon])) map.leaflet.panTo([at.lat, at.lon]);
    draw();
  };

  let last = 0;
  const tick = (now) => {
    if (!state.isPlaying) return;
    const passed = last ? now - last : 0;
    last = now;
    seek(state.time + passed * state.rate);
    if (state.time >= state.moments[state.moments.length - 1].time) state.isPlaying = false;
    else requestAnimationFrame(tick);
    if (!state.isPlaying) draw();
  };
  const play = () => {
    if (!state.moments.length) return;
    state.isPlaying = !state.isPlaying;
    last = 0;
    if (state.isPlaying && state.time >= state.moments[state.moments.length - 1].time) state.time = state.moments[0].time;
    requestAnimationFrame(tick);
    draw();
  };
  const rate = (step) => {
    state.rate = RATES[Math.max(0, Math.min(RATES.length - 1, RATES.indexOf(state.rate) + step))];
    draw();
  };

  const change = (name) => (event) => { asked[name] = event.target.value; };
  const draw = () => {
    const { moments } = state;
    const at = moments.length ? positionAt(moments, state.time) : undefined;
    render(html`<form class="toolbar" @submit=${(event) => { event.preventDefault(); load(); }}>
        <select class="grow" aria-label=${t('playback.unit')} @change=${change('unit')}><option value="">${t('playback.unit')}</option>
          ${map.units.all().map((fix) => html`<option value=${fix.key} ?selected=${String(fix.key) === String(asked.unit)}>${fix.name}</option>`)}</select>
        <input type="date" aria-label=${t('playback.day')} .value=${asked.day} @change=${change('day')}>
        <input type="time" aria-label=${t('app.from')} .value=${asked.start} @change=${change('start')}>–<input type="time" aria-label=${t('app.to')} .value=${asked.end} @change=${change('end')}>
        <button class="primary" ?disabled=${state.isBusy}>${t('playback.load')}</button></form>
      ${state.note ? html`<p class="empty" role="status">${state.note}</p>` : nothing}
      ${at ? html`<div class="pad player">
        <div class="figures-row flat"><div class="figure-card"><small>${t('playback.time')}</small><b>${format.seconds(state.time)}</b></div>
          <div class="figure-card"><small>${t('units.speed')}</small><b>${format.kmPerHour(at.speed)}</b></div>
          <div class="figure-card"><small>${t('playback.straight')}</small><b>${format.km(state.km)}</b></div></div>
        <div class="strip"><canvas width="680" height="88" aria-hidden="true"></canvas>
          <input type="range" aria-label=${t('playback.time')} aria-valuetext=${format.seconds(state.time)} min=${moments[0].time} max=${moments[moments.length - 1].time} step="1000"
            .value=${String(state.time)} @input=${(event) => seek(Number(event.target.value))}></div>
        <div class="actions"><button type="button" class="primary" @click=${play}>${icon(state.isPlaying ? icons.pause : icons.play)} ${t(state.isPlaying ? 'playback.pause' : 'playback.play')}</button>
          <button type="button" aria-label=${t('playback.slower')} @click=${() => rate(-1)}>−</button><b class="figures">×${state.rate}</b>
          <button type="button" aria-label=${t('playback.faster')} @click=${() => rate(1)}>+</button></div>
        <h3>${t('playback.stops', { count: state.stops.length })}</h3>
        <ul class="plain">${state.stops.map((stop) => html`<li><button type="button" class="quiet" @click=${() => seek(stop.from)}>
          <span class="figures">${format.clock(stop.from)} – ${format.clock(stop.to)}</span> ${format.hours((stop.to - stop.from) / 1000)}</button></li>`)}</ul></div>` : nothing}`, host);
    const strip = host.querySelector('.strip canvas');
    if (strip && at) drawSpeedStrip(/** @type {HTMLCanvasElement} */ (strip), moments, state.stops, state.time, map.palette());
  };

  draw();
  load();
  const offs = [app.keys.bind(' ', t('playback.key_play'), play), app.keys.bind('[', t('playback.slower'), () => rate(-1)), app.keys.bind(']', t('playback.faster'), () => rate(1)),
    app.on('units', () => !state.moments.length && draw())];
  return {
    dispose() {
      state.isPlaying = false;
      layers.remove();
      head.remove();
      offs.forEach((off) => off());
      url.set({ unit: null, day: null, start: null, end: null });
    },
  };
}
