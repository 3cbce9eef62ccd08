/** The units live: who is out, how fast, heard how long ago. A row and its arrow on the map are selected together. */
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { RowList } from '../ui/list.js';

export default {
  id: 'units',
  titleKey: 'units.title',
  roles: ['DISPATCHER', 'OFFICER'],
  order: 10,
  icon: icons.units,
  render: show,
};

const STATES = ['moving', 'stopped', 'stale'];

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, format, map } = app;
  const { units } = map;
  const head = document.createElement('div');
  const body = document.createElement('div');
  host.append(head, body);
  let words = '';
  let isInView = false;
  /** @type {any[]} */
  let squadrons = [];
  const list = new RowList(body, {
    label: t('units.title'), keyOf: (fix) => fix.key, emptyText: t('units.empty'),
    onChoose: (fix) => app.select('unit', fix.key, { show: true }),
    row: (fix) => html`<i class="dot ${units.stateOf(fix)} ${units.ageOf(fix)}"></i>
      <span class="row-main"><b>${fix.name}</b><small>${t(`map.unit_${units.stateOf(fix)}`)}</small></span>
      <span class="row-side">${units.isStale(fix) ? nothing : format.kmPerHour(fix.speedKmPerHour ?? 0)}<br><small>${format.age(fix.time)}</small></span>`,
  });

  const draw = () => {
    const all = units.all();
    const bounds = map.leaflet.getBounds();
    const chosen = app.selected?.kind === 'unit' ? units.find(app.selected.id) : undefined;
    list.set(all.filter((fix) => fix.name.toLowerCase().includes(words) && (!isInView || bounds.contains([fix.lat, fix.lon]))));
    list.choose(chosen?.key);
    render(html`<div class="figures-row">${STATES.map((state) => html`<div class="figure-card"><small><i class="dot ${state}"></i> ${t(`units.${state}`)}</small>
        <b>${format.count(all.filter((fix) => units.stateOf(fix) === state).length)}</b></div>`)}</div>
      <div class="toolbar"><input type="search" placeholder=${t('units.search')} aria-label=${t('units.search')} @input=${(event) => { words = event.target.value.toLowerCase(); draw(); }}>
        ${squadrons.length ? html`<select id="units-squadron" aria-label=${t('units.squadron')} @change=${(event) => narrow(event.target.value)}><option value="">${t('units.all_squadrons')}</option>
          ${squadrons.map((each) => html`<option value=${each.id} ?selected=${String(each.id) === app.url.get('squadron')}>${each.name}</option>`)}</select>` : nothing}
        <label><input type="checkbox" @change=${(event) => { isInView = event.target.checked; draw(); }}> ${t('units.in_view')}</label></div>
      ${chosen ? card(chosen) : nothing}`, head);
  };

  const card = (fix) => html`<div class="pad unit-card"><h2>${fix.name} <span class="badge ${units.isStale(fix) ? 'warn' : 'good'}">${t(`map.unit_${units.stateOf(fix)}`)}</span></h2>
    <dl class="facts"><dt>${t('units.speed')}</dt><dd>${format.kmPerHour(fix.speedKmPerHour)}</dd><dt>${t('units.heard')}</dt><dd>${format.seconds(fix.time)} · ${format.age(fix.time)}</dd>
    <dt>${t('units.place')}</dt><dd class="figures">${format.lonLat(fix.lon, fix.lat)}</dd></dl>
    <div class="actions"><button type="button" aria-pressed=${units.isFollowing} @click=${() => units.toggleFollow()}>${icon(icons.follow)} ${t('units.follow')} <kbd>F</kbd></button>
    ${app.may('DISPATCHER') ? html`<button type="button" @click=${() => app.open('playback', { unit: fix.key })}>${icon(icons.track)} ${t('units.playback')}</button>` : nothing}</div></div>`;

  /** The server then sends the positions of this squadron only, until another is chosen. @param {string} id */
  const narrow = (id) => {
    app.url.set({ squadron: id || null });
    app.feed.want(id ? { squadron: id } : {});
  };
  if (app.may('DISPATCHER')) app.api.get('/api/squadrons').then((answer) => { squadrons = answer.items; draw(); }, app.fail);

  draw();
  const offs = [app.on('units', draw), app.on('select', draw)];
  map.leaflet.on('moveend', draw);
  const timer = setInterval(draw, 5000);
  return {
    dispose() {
      offs.forEach((off) => off());
      map.leaflet.off('moveend', draw);
      clearInterval(timer);
      list.dispose();
    },
  };
}
