/** People who follow the patrols: plates beyond chance, officers' notes, leaks by squadron and point. Every look is noted. */
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { form } from '../ui/form.js';
import { pickPlace } from '../finding/record.js';

const FIGURES = { minutes: 5, meters: 500, occasions: 3, roads: 2 };

/** @param {HTMLElement} host @param {any} app */
export async function showFollowers(host, app) {
  const { t, format } = app;
  const rule = { ...FIGURES };
  const points = app.map.markers({ id: 'plate-tags', titleKey: 'roadside.notes', group: 'work', shape: 'triangle', color: 'warn', isClustered: false, onClick: () => {} });
  const mayLook = app.may('DISPATCHER', 'REVIEWER');
  /** @type {any} */
  let found;
  let names = new Map();
  let squadrons = new Map();
  const load = async () => {
    found = undefined;
    draw();
    try {
      const [followers, leaks, tags, places, units] = await Promise.all([app.api.get('/api/roadside/followers', { query: rule }), app.api.get('/api/roadside/leaks'),
        app.api.get('/api/plate-tags'), app.api.get('/api/checkpoints'), app.api.get('/api/squadrons')]);
      found = { followers: followers.items, leaks: leaks.items, tags: tags.items };
      names = new Map(places.items.map((each) => [each.id, each.name]));
      squadrons = new Map(units.items.map((each) => [each.id, each.name]));
      points.set(tags.items.map((each) => ({ id: each.id, lon: each.lon, lat: each.lat, label: each.plate })));
    } catch (failure) {
      app.fail(failure);
      found = { followers: [], leaks: [], tags: [] };
    }
    draw();
  };
  const note = async () => {
    const place = await pickPlace(app);
    if (!place) return;
    const state = {};
    const added = await app.dialog({ title: t('roadside.note_plate'), body: (close, redraw) => form({ fields: [
      { name: 'plate', label: t('roadside.plate'), type: 'text', required: true }, { name: 'note', label: t('overload.note'), type: 'textarea' }],
    state, redraw, submitLabel: t('overload.save'), cancelLabel: t('overload.cancel'), cancel: () => close(),
    submit: async (values) => close(await app.api.post('/api/plate-tags', { ...values, lon: place[0], lat: place[1] })) }) });
    if (!added) return;
    app.toast(t('roadside.noted', { plate: added.plate }), 'good');
    if (mayLook) await load();
  };
  const sure = (is, q) => html`<span class="badge ${is ? 'bad' : ''}"><span aria-hidden="true">${is ? '▲' : '○'}</span> ${t(is ? 'roadside.beyond_chance' : 'roadside.may_be_chance')}</span><br><small>q = ${q < 0.0001 ? '< 0.0001' : q.toFixed(4)}</small>`;
  const figure = (key) => html`<label>${t(`roadside.rule_${key}`)} <input type="number" class="narrow" min="1" .value=${rule[key]} @change=${(event) => { rule[key] = Number(event.target.value) || FIGURES[key]; load(); }}></label>`;
  const draw = () => render(html`<div class="scroll"><div class="toolbar">${mayLook ? Object.keys(FIGURES).map(figure) : nothing}<span class="spring"></span>
    ${app.may('OFFICER', 'DISPATCHER') ? html`<button type="button" class="primary" data-action="note-plate" @click=${note}>${icon(icons.plus)} ${t('roadside.note_plate')}</button>` : nothing}</div>
    ${mayLook ? html`<p class="pad note"><small>${t('roadside.need_to_know')}</small></p>` : html`<p class="pad note">${t('roadside.notes_only')}</p>`}
    ${!mayLook ? nothing : found ? html`<section class="pad"><h3>${t('roadside.followers')}</h3>${found.followers.length ? html`<div class="table-wrap"><table id="followers"><thead><tr><th>${t('roadside.plate')}</th>
      <th class="figure">${t('roadside.occasions')}</th><th class="figure">${t('roadside.expected')}</th><th class="figure">${t('roadside.roads')}</th><th>${t('roadside.verdict')}</th></tr></thead><tbody>
      ${found.followers.map((each) => html`<tr><th scope="row">${each.plate}<br><small>${t('roadside.of_sightings', { count: each.sightings, notes: each.tags })}</small></th><td class="figure">${each.occasions}</td>
        <td class="figure">${each.expected.toFixed(2)}</td><td class="figure">${each.roads}</td><td>${sure(each.proven, each.q)}</td></tr>`)}</tbody></table></div>` : html`<p class="empty">${t('roadside.no_followers')}</p>`}</section>
    <section class="pad"><h3>${t('roadside.leaks')}</h3><p><small>${t('roadside.leaks_rule')}</small></p>${found.leaks.length ? html`<div class="table-wrap"><table id="leaks"><thead><tr><th>${t('roadside.squadron_point')}</th><th class="figure">${t('roadside.hour_before')}</th>
      <th class="figure">${t('roadside.hour_after')}</th><th class="figure">${t('roadside.rate_fall')}</th><th>${t('roadside.verdict')}</th></tr></thead><tbody>
      ${found.leaks.map((each) => html`<tr><th scope="row">${squadrons.get(each.squadronId) ?? each.squadronId}<br><small>${names.get(each.checkpointId) ?? each.checkpointId} · ${t('roadside.departures', { count: each.departures })}</small></th>
        <td class="figure">${each.beforeOver} / ${each.before}</td><td class="figure">${each.afterOver} / ${each.after}</td><td class="figure">${each.fall.toFixed(1)}<br><small>± ${each.fallError.toFixed(1)}</small></td><td>${sure(each.proven, each.q)}</td></tr>`)}</tbody></table></div>` : html`<p class="empty">${t('roadside.no_leaks')}</p>`}</section>
    <section class="pad"><h3>${t('roadside.notes')}</h3><ul>${found.tags.map((each) => html`<li><b>${each.plate}</b> <small>${format.time(each.at)} ${each.road} · ${each.person} ${each.note}</small></li>`)}</ul></section>` : html`<p class="empty">${t('roadside.working')}</p>`}</div>`, host);
  draw();
  if (mayLook) await load();
  return { dispose: () => app.map.removeLayer('plate-tags') };
}
