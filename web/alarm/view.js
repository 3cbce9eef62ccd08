/** The alarms of the brigade: a filtered list, one in full, who took care of it. */
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { RowList } from '../ui/list.js';
import { Pages } from '../ui/pages.js';
import { dateText, dayStart } from '../app/format.js';
import { acknowledge } from './acknowledge.js';
import { GRAVITIES, kindText, placeText, stateBadge } from './words.js';

const STATES = ['open', 'acknowledged'];

export default { id: 'alarms', titleKey: 'alarm.title', roles: ['DISPATCHER'], order: 15, icon: icons.alarm, render: show };

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, format, url } = app;
  const [head, body] = [document.createElement('div'), document.createElement('div')];
  host.append(head, body);
  const pages = new Pages(app, '/api/alarms', () => draw());
  /** @type {any} */
  let chosen;
  const list = new RowList(body, {
    label: t('alarm.title'), emptyText: t('alarm.empty'), more: () => pages.more(),
    onChoose: (alarm) => app.select('alarm', alarm.id, { show: true }),
    row: (alarm) => html`<span class="row-main"><b>${kindText(app, alarm)} · ${alarm.who}</b><small>${placeText(app, alarm)}</small></span>
      <span class="row-side">${stateBadge(app, alarm)}<br><small>${format.time(alarm.raisedAt)}</small></span>`,
  });

  const days = () => ({
    from: url.get('afrom') ? new Date(`${url.get('afrom')}T00:00:00+08:00`).toISOString() : undefined,
    to: url.get('ato') ? dayStart(new Date(`${url.get('ato')}T00:00:00+08:00`), 1).toISOString() : undefined,
  });
  const query = () => ({ state: url.get('astate'), gravity: url.get('agrav'), ...days() });
  const filter = (name, value) => {
    url.set({ [name]: value || null });
    void pages.load(query());
  };
  const choice = (name, values) => html`<select aria-label=${t(`alarm.filter_${name}`)} name=${name} @change=${(event) => filter(name, event.target.value)}>
    <option value="">${t(`alarm.filter_${name}`)}</option>
    ${values.map((value) => html`<option value=${value} ?selected=${url.get(name) === value}>${t(`alarm.${name}_${value}`)}</option>`)}</select>`;
  const day = (name) => html`<label>${t(`alarm.${name}`)} <input type="date" name=${name} max=${dateText(Date.now())} .value=${url.get(name) ?? ''}
    @change=${(event) => filter(name, event.target.value)}></label>`;
  const file = (kind) => html`<a class="button" download href=${`/api/export/alarms.${kind}?${new URLSearchParams(Object.entries(days()).filter(([, value]) => value))}`}>
    ${icon(icons.export)} ${kind === 'csv' ? 'CSV' : 'GeoJSON'}</a>`;

  const card = (alarm) => html`<article class="pad card-detail" id="alarm-card"><h2>${kindText(app, alarm)} ${stateBadge(app, alarm)}
      <button type="button" class="quiet" aria-label=${t('app.close')} title=${t('app.close')} @click=${() => { chosen = undefined; app.select(null); draw(); }}>×</button></h2>
    <dl class="facts"><dt>${t('alarm.who')}</dt><dd>${alarm.who} · ${t(`alarm.source_${alarm.source}`)}</dd>
      <dt>${t('alarm.raised')}</dt><dd>${format.time(alarm.raisedAt)}${isLate(alarm) ? html` <small>${t('alarm.late', { time: format.time(alarm.receivedAt) })}</small>` : nothing}</dd>
      <dt>${t('alarm.place')}</dt><dd>${placeText(app, alarm)}${alarm.lon == null || !alarm.address ? nothing : html`<br><small class="figures">${format.lonLat(alarm.lon, alarm.lat)}</small>`}</dd>
      ${alarm.note ? html`<dt>${t('alarm.said')}</dt><dd>${alarm.note}</dd>` : nothing}
      ${alarm.acknowledged ? html`<dt>${t('alarm.done')}</dt><dd>${alarm.acknowledged.name} · ${format.time(alarm.acknowledged.at)}${alarm.acknowledged.note ? html`<br>${alarm.acknowledged.note}` : nothing}</dd>` : nothing}</dl>
    <div class="actions">
      ${alarm.rider == null ? nothing : html`<button type="button" data-action="playback" @click=${() => app.open('playback', { unit: alarm.rider, day: dateText(alarm.raisedAt), time: Date.parse(alarm.raisedAt), sel: null })}>${t('alarm.playback')}</button>`}
      ${alarm.open ? html`<button type="button" class="primary danger" data-action="acknowledge" @click=${() => void acknowledge(app, alarm)}>${t('alarm.acknowledge')}</button>` : nothing}</div></article>`;

  function draw() {
    list.set(pages.items);
    const { sound } = app.alarms;
    render(html`<div class="toolbar">${choice('astate', STATES)}${choice('agrav', GRAVITIES)}${day('afrom')}${day('ato')}
      <span class="spring"></span><small role="status">${t('alarm.count', { count: pages.countText })}</small></div>
      <div class="toolbar"><label><input type="checkbox" id="alarm-sound" .checked=${sound.isOn} @change=${(event) => sound.turn(event.target.checked)}> ${t('alarm.sound')}</label>
      <span class="spring"></span>${file('csv')}${file('geojson')}</div>
      ${chosen ? card(chosen) : nothing}`, head);
  }

  const follow = async ({ kind, id }) => {
    if (kind !== 'alarm') return;
    list.choose(Number(id));
    chosen = await app.api.get(`/api/alarms/${id}`).catch((failure) => void app.fail(failure));
    if (chosen?.lon != null && !chosen.open) app.map.goTo([chosen.lon, chosen.lat], 14);
    draw();
  };
  const changed = (alarm) => {
    if (chosen?.id === alarm.id) chosen = alarm;
    void pages.load();
  };
  const offs = [app.on('select', follow), app.feed.on('alarm', changed), app.on('alarm', changed), app.feed.on('snapshot', () => void pages.load())];
  draw();
  pages.load(query()).then(() => app.selected && follow(app.selected));
  return {
    dispose() {
      offs.forEach((off) => off());
      list.dispose();
    },
  };
}

/** Whether it came in more than a minute after it was raised, as from a dead spot. @param {any} alarm */
function isLate(alarm) {
  return Date.parse(alarm.receivedAt) - Date.parse(alarm.raisedAt) > 60e3;
}
