/** The weighing places: list beside the map, one place with its verification, adding and changing by form. */
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { RowList } from '../ui/list.js';
import { pickPlace } from '../finding/record.js';
import { editCheckpoint } from './checkpointForm.js';

/** @param {HTMLElement} host @param {any} app */
export async function showCheckpoints(host, app) {
  const { t } = app;
  const may = (...roles) => app.session.person.roles.some((role) => roles.includes(role));
  const mayWrite = may('DISPATCHER', 'PLANNER');
  const [head, body] = [document.createElement('div'), document.createElement('div')];
  host.append(head, body);
  /** @type {any[]} */
  let all = [];
  /** @type {any} */
  let chosen;
  const list = new RowList(body, {
    label: t('overload.tab_checkpoints'), emptyText: t('overload.no_checkpoints'), onChoose: (place) => app.select('checkpoint', place.id, { show: true }),
    row: (place) => html`<span class="row-main"><b>${place.name}</b><small>${place.code} · ${place.address ?? t('finding.no_road')}</small></span>
      <span class="row-side"><span class="badge">${t(`overload.kind_${place.kind}`)}</span><br>${verification(place)}</span>`,
  });
  const verification = (place) => (place.kind === 'CANDIDATE' ? nothing
    : html`<small class="badge ${place.verified ? 'good' : 'warn'}">${t(place.verified ? 'overload.verified' : 'overload.unverified')}</small>`);

  const load = async () => {
    all = (await app.api.get('/api/checkpoints')).items;
    chosen = chosen && all.find((each) => each.id === chosen.id);
    draw();
  };
  const saved = async (place) => {
    chosen = place;
    app.emit('checkpoint', place);
    await load();
    app.select('checkpoint', place.id, { show: true });
  };
  const add = async () => {
    const place = await pickPlace(app);
    const stored = place && await editCheckpoint(app, { lon: place[0], lat: place[1], lanes: 2, direction: 'BOTH', kind: 'OFF_SITE' });
    if (stored) saved(stored);
  };
  const edit = async (changes = {}) => {
    const stored = await editCheckpoint(app, { ...chosen, ...changes });
    if (stored) saved(stored);
  };
  const move = async () => {
    const place = await pickPlace(app);
    if (place) edit({ lon: place[0], lat: place[1] });
  };
  const remove = async () => {
    if (!await app.confirm({ title: t('overload.remove'), text: t('overload.remove_sure', { name: chosen.name }), yes: t('overload.remove'), no: t('overload.cancel'), danger: true })) return;
    try {
      await app.api.del(`/api/checkpoints/${chosen.id}`, { ifMatch: chosen.version });
      app.toast(t('overload.removed'), 'good');
      chosen = undefined;
      app.emit('checkpoint', null);
      app.select(null);
      await load();
    } catch (failure) {
      app.fail(failure);
    }
  };
  const newKey = async () => {
    if (!await app.confirm({ title: t('overload.new_key'), text: t('overload.new_key_sure'), yes: t('overload.new_key'), no: t('overload.cancel') })) return;
    try {
      const { key } = await app.api.post(`/api/checkpoints/${chosen.id}/key`);
      await app.dialog({ title: t('overload.new_key'), body: () => html`<p>${t('overload.key_once')}</p><p><code class="figures">${key}</code></p>` });
    } catch (failure) {
      app.fail(failure);
    }
  };

  const card = () => html`<article class="pad card-detail" id="checkpoint-card"><h2>${chosen.name} <span class="badge">${t(`overload.kind_${chosen.kind}`)}</span> ${verification(chosen)}</h2>
    <dl class="facts"><dt>${t('overload.code')}</dt><dd>${chosen.code}</dd><dt>${t('overload.place')}</dt><dd>${chosen.address ?? t('finding.no_road')}<br>
    <small class="figures">${app.format.lonLat(chosen.lon, chosen.lat)}</small></dd><dt>${t('overload.lanes')}</dt><dd>${chosen.lanes} · ${t(`overload.direction_${chosen.direction}`)}</dd>
    <dt>${t('overload.accuracy')}</dt><dd>${chosen.accuracyClass ? classText(chosen.accuracyClass) : '–'}</dd>
    <dt>${t('overload.verification')}</dt><dd>${chosen.verifiedOn ? `${chosen.verifiedOn} – ${chosen.verifiedUntil ?? '?'}` : '–'}</dd>
    <dt>${t('roadside.reviews')}</dt><dd>${chosen.legalReviewOn ?? '–'} · ${chosen.technicalReviewOn ?? '–'}</dd>
    <dt>${t('roadside.signs')}</dt><dd>${chosen.signsRecordedOn ? `${chosen.signsRecordedOn} · ${chosen.signUpMeters ?? '–'} m / ${chosen.signDownMeters ?? '–'} m` : '–'}</dd>
    <dt>${t('overload.announced')}</dt><dd>${chosen.announcedOn ?? '–'}</dd>${chosen.note ? html`<dt>${t('overload.note')}</dt><dd>${chosen.note}</dd>` : nothing}</dl>
    <div class="actions">${may('ADMINISTRATOR', 'DISPATCHER') ? html`<button type="button" @click=${newKey}>${icon(icons.key)} ${t('overload.new_key')}</button>` : nothing}
    ${mayWrite ? html`<button type="button" data-action="edit" @click=${() => edit()}>${icon(icons.more)} ${t('overload.edit')}</button>
      <button type="button" @click=${move}>${icon(icons.follow)} ${t('overload.move')}</button>
      <button type="button" class="danger" @click=${remove}>${icon(icons.close)} ${t('overload.remove')}</button>` : nothing}</div></article>`;

  const draw = () => {
    list.set(all);
    list.choose(chosen?.id);
    render(html`<div class="toolbar"><small>${t('overload.checkpoint_count', { count: app.format.count(all.length) })}</small><span class="spring"></span>
      ${mayWrite ? html`<button type="button" class="primary" data-action="new-checkpoint" @click=${add}>${icon(icons.plus)} ${t('overload.new_checkpoint')}</button>` : nothing}</div>
      ${chosen ? card() : nothing}`, head);
  };
  const follow = ({ kind, id }) => {
    if (kind !== 'checkpoint') return;
    chosen = all.find((each) => String(each.id) === String(id));
    draw();
  };
  const off = app.on('select', follow);
  await load();
  if (app.selected) follow(app.selected);
  return {
    dispose() {
      off();
      list.dispose();
    },
  };
}

/** `C0_5` is class 0.5. @param {string} name */
export function classText(name) {
  return name.slice(1).replace('_', '.');
}
