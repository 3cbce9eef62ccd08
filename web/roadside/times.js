/** When to be where: suggested shifts, hot hours, border gates with their joint operations; and roads where nobody looks. */
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';

const PAINT = 'roadside-blind';

/** @param {HTMLElement} host @param {any} app */
export async function showTimes(host, app) {
  const { t, format } = app;
  const asked = { hours: 6, each: 2 };
  /** @type {any} */
  let found;
  const names = new Map((await app.api.get('/api/checkpoints')).items.map((each) => [each.id, each]));
  const squadrons = new Map((await app.api.get('/api/squadrons')).items.map((each) => [each.id, each.name]));
  const load = async () => {
    found = undefined;
    draw();
    try {
      const [times, gates] = await Promise.all([app.api.get('/api/roadside/key-times', { query: asked }), app.api.get('/api/roadside/gates')]);
      found = { ...times, gates };
    } catch (failure) {
      app.fail(failure);
      found = { failed: failure.message };
    }
    draw();
  };
  const propose = async (gate) => {
    // the next day but one, in the hours that usually hold most
    const begins = new Date(Date.now() + 2 * 86400e3);
    const body = { name: t('roadside.joint_name', { gate: gate.name }), place: gate.name, lon: gate.lon, lat: gate.lat, begins: begins.toISOString(), ends: new Date(begins.getTime() + 8 * 3600e3).toISOString(), draft: true,
      agencies: [{ name: t('roadside.brigade'), persons: 6 }, { name: t('roadside.neighbour'), persons: 4 }, { name: t('roadside.police'), persons: 2 }] };
    try {
      const added = await app.api.post('/api/joint-operations', body);
      app.toast(t('roadside.proposed', { name: added.name }), 'good');
    } catch (failure) {
      app.fail(failure);
    }
  };
  const goTo = (id) => {
    const place = names.get(id);
    if (place) app.map.goTo([place.lon, place.lat], 13);
  };
  const figure = (key, label, most) => html`<label>${t(label)} <input type="number" class="narrow" min="1" max=${most} .value=${asked[key]} @change=${(event) => { asked[key] = Math.min(most, Math.max(1, Number(event.target.value) || 1)); load(); }}></label>`;
  const hours = (shift) => `${String(shift.fromHour).padStart(2, '0')}:00–${String((shift.fromHour + shift.hours) % 24).padStart(2, '0')}:00`;
  const draw = () => render(html`<div class="scroll"><div class="toolbar">${figure('hours', 'roadside.shift_hours', 12)}${figure('each', 'roadside.shifts_each', 7)}</div>
    ${found?.failed ? html`<p class="note bad" role="alert">${found.failed}</p>` : found ? html`<section class="pad"><h3>${t('roadside.shifts_suggested')}</h3><p><small>${t('roadside.shifts_note')}</small></p>
    ${found.shifts.length ? html`<div class="table-wrap"><table id="shifts"><thead><tr><th>${t('roadside.when')}</th><th>${t('roadside.squadron')}</th><th class="figure">${t('roadside.over_a_week')}</th></tr></thead><tbody>
      ${found.shifts.map((each) => html`<tr><th scope="row">${t(`roadside.day_${each.day}`)} ${hours(each)}</th><td><button type="button" class="quiet" @click=${() => goTo(each.checkpointId)}>${squadrons.get(each.squadronId) ?? each.squadronId}</button>
        <br><small>${t('roadside.mostly_at', { place: names.get(each.checkpointId)?.name ?? each.checkpointId })}</small></td>
        <td class="figure"><b>${each.over.toFixed(1)}</b> / ${each.trucks.toFixed(1)}<br><small>${t('roadside.of_week', { share: format.percent(each.share) })}</small></td></tr>`)}</tbody></table></div>` : html`<p class="empty">${t('roadside.no_shifts_yet')}</p>`}</section>
    <section class="pad"><h3>${t('roadside.hot_hours')}</h3><p><small>${t('roadside.hot_hours_note')}</small></p>
    ${found.hotHours.length ? html`<ul id="hot-hours">${found.hotHours.map((each) => html`<li><button type="button" class="quiet" @click=${() => goTo(each.checkpointId)}>${names.get(each.checkpointId)?.name ?? each.checkpointId}</button>
      ${t('roadside.hot_line', { from: each.fromHour, to: each.toHour, rate: format.percent(each.rate), otherwise: format.percent(each.rateElse) })} <small>p = ${each.p.toFixed(3)}</small></li>`)}</ul>` : html`<p class="empty">${t('roadside.no_hot_hours')}</p>`}</section>
    <section class="pad"><h3>${t('roadside.gates')}</h3>${found.gates.items.length ? html`<p><small>${t('roadside.gates_note', { scenario: found.gates.scenario })}</small></p><div class="table-wrap"><table id="gates"><thead><tr><th>${t('roadside.gate')}</th>
      <th class="figure">${t('roadside.over_a_day')}</th><th class="figure">${t('roadside.unseen_a_day')}</th><th></th></tr></thead><tbody>${found.gates.items.map((gate) => html`<tr><th scope="row"><button type="button" class="quiet" @click=${() => app.map.goTo([gate.lon, gate.lat], 12)}>${gate.name}</button></th>
      <td class="figure">${gate.overPerDay.toFixed(1)} / ${format.count(Math.round(gate.trucksPerDay))}</td><td class="figure">${gate.unseenPerDay.toFixed(1)}</td>
      <td>${app.may('DISPATCHER', 'PLANNER') ? html`<button type="button" title=${t('roadside.propose_joint')} aria-label=${`${t('roadside.propose_joint')} ${gate.name}`} data-gate=${gate.placeId} @click=${() => propose(gate)}>${icon(icons.plus)}</button>` : nothing}</td></tr>`)}</tbody></table></div>` : html`<p class="empty">${t('roadside.no_flows')}</p>`}</section>` : html`<p class="empty">${t('roadside.working')}</p>`}</div>`, host);
  await load();
  return {};
}

/** @param {HTMLElement} host @param {any} app */
export async function showBlind(host, app) {
  const { t, format, map } = app;
  let visits = 4;
  /** @type {any} */
  let found;
  let chosen = -1;
  map.addLayer({ id: PAINT, titleKey: 'roadside.tab_blind', group: 'work', layer: map.roads.paintLayer(PAINT, { order: 6 }), legend: [{ line: true, color: 'gap', labelKey: 'roadside.blind_legend' }] });
  const load = async () => {
    found = undefined;
    draw();
    try {
      [found] = await Promise.all([app.api.get('/api/roadside/blind-spots', { query: { visits } }), map.roads.ready()]);
    } catch (failure) {
      app.fail(failure);
      found = { items: [], scenario: '', days: 0, failed: failure.message };
    }
    draw();
    paint();
  };
  const paint = () => {
    const most = Math.max(1, ...found.items.map((each) => each.unseenPerDay));
    const colors = map.palette();
    map.roads.paint(PAINT, new Map(found.items.flatMap((each, at) => each.segments.map((id) => [id, { color: at === chosen ? colors.select : colors.gap, width: 1.4, px: 3 + 5 * (each.unseenPerDay / most) }]))), { order: 6 });
  };
  const choose = (at) => {
    chosen = at;
    draw();
    paint();
    const bounds = map.roads.boundsOf(found.items[at].segments);
    if (bounds) map.fit(bounds);
  };
  const draw = () => render(html`<div class="scroll"><div class="toolbar"><label>${t('roadside.most_visits')} <input type="number" class="narrow" min="0" max="1000" .value=${visits} @change=${(event) => { visits = Math.max(0, Number(event.target.value) || 0); load(); }}></label></div>
    ${found?.failed ? html`<p class="note bad" role="alert">${found.failed}</p>` : found ? html`<section class="pad"><p><small>${t('roadside.blind_note', { days: found.days, visits, scenario: found.scenario })}</small></p>
    ${found.items.length ? html`<table id="blind"><thead><tr><th>${t('roadside.stretch')}</th><th class="figure">${t('roadside.unseen_a_day')}</th><th class="figure">${t('roadside.visits')}</th></tr></thead><tbody>
      ${found.items.map((each, at) => html`<tr aria-selected=${at === chosen}><th scope="row"><button type="button" class="quiet" @click=${() => choose(at)}>${each.road}</button> ${each.fromStake === each.toStake ? each.fromStake : `${each.fromStake}–${each.toStake}`}<br><small>${format.km(each.km)} · ${t('weighing.trucks_a_day', { count: format.count(Math.round(each.trucksPerDay)) })}</small></th>
        <td class="figure">${each.unseenPerDay.toFixed(1)}</td><td class="figure">${each.visits}</td></tr>`)}</tbody></table>` : html`<p class="empty">${t(found.scenario ? 'roadside.no_blind' : 'roadside.no_flows')}</p>`}</section>` : html`<p class="empty">${t('roadside.working')}</p>`}</div>`, host);
  await load();
  return {
    dispose() {
      map.roads.clearPaint(PAINT);
      map.removeLayer(PAINT);
    },
  };
}
