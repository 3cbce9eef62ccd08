/** The register of road assets: list beside the map, one asset with its attributes, adding and changing by form. */
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { RowList } from '../ui/list.js';
import { Pages } from '../ui/pages.js';
import { addressText, edgeText } from '../finding/address.js';
import { pickPlace } from '../finding/record.js';
import { boxOf } from '../finding/view.js';
import { changeMany } from '../register/bulk.js';
import { exportRegister, importRegister } from '../register/exchange.js';
import { historyOf, permitBadge } from '../register/history.js';
import { mergeInto } from '../register/merge.js';
import { attributeText, editAsset } from './form.js';
import { bulkFields } from './bulkFields.js';
import { recordPermitFinding } from './permits.js';

export default {
  id: 'assets',
  titleKey: 'asset.title',
  roles: ['DISPATCHER', 'OFFICER', 'REVIEWER', 'PLANNER', 'ADMINISTRATOR'],
  order: 50,
  icon: icons.asset,
  render: show,
};

/** @param {HTMLElement} host @param {any} app */
async function show(host, app) {
  const { t, url, map } = app;
  const may = (...roles) => app.session.person.roles.some((role) => roles.includes(role));
  const mayWrite = may('DISPATCHER', 'OFFICER', 'REVIEWER', 'PLANNER');
  const mayKeep = may('DISPATCHER', 'REVIEWER', 'PLANNER');
  const [head, body] = [document.createElement('div'), document.createElement('div')];
  host.append(head, body);
  const kinds = (await app.api.get('/api/asset-kinds')).items;
  /** @type {any} */
  let chosen;
  /** @type {any} */
  let past;
  const pages = new Pages(app, '/api/assets', () => draw());
  const list = new RowList(body, {
    label: t('asset.title'), emptyText: t('asset.empty'), more: () => pages.more(),
    onChoose: (asset) => app.select('asset', asset.id, { show: true }),
    row: (asset) => html`<span class="row-main"><b>${asset.name}</b><small>${addressText(app, asset.address)}</small></span>
      <span class="row-side"><span class="badge">${t(`asset.kind_${asset.kind}`)}</span>${['EXPIRED', 'MISSING'].includes(asset.permit) ? html`<br>${permitBadge(app, asset)}` : nothing}</span>`,
  });

  const query = () => ({ kind: url.get('akind'), q: url.get('aq'), road: url.get('aroad'), permit: url.get('aexpired') ? 'EXPIRED' : undefined, bbox: url.get('aview') ? boxOf(map) : undefined });
  const filter = (name, value) => {
    url.set({ [name]: value });
    pages.load(query());
  };
  const tell = async (id) => {
    chosen = await app.api.get(`/api/assets/${id}`);
    past = await app.api.get(`/api/assets/${id}/history`);
  };
  const saved = (asset) => {
    chosen = asset;
    app.emit('asset', asset);
    pages.load(query());
    app.select('asset', asset.id, { show: true });
  };

  const add = async () => {
    const place = await pickPlace(app);
    const asset = place && await editAsset(app, kinds, { lon: place[0], lat: place[1], attributes: {} });
    if (asset) saved(asset);
  };
  const move = async () => {
    const place = await pickPlace(app);
    if (!place) return;
    const { kind, name, attributes, note } = chosen;
    try {
      saved(await app.api.put(`/api/assets/${chosen.id}`, { kind, name, attributes, note, lon: place[0], lat: place[1] }, { ifMatch: chosen.version }));
      app.toast(t('asset.moved'), 'good');
    } catch (failure) {
      app.fail(failure);
    }
  };
  const edit = async () => {
    const asset = await editAsset(app, kinds, chosen);
    if (asset) saved(asset);
  };
  const remove = async () => {
    if (!await app.confirm({ title: t('asset.remove'), text: t('asset.remove_sure', { name: chosen.name }), yes: t('asset.remove'), no: t('asset.cancel'), danger: true })) return;
    try {
      await app.api.del(`/api/assets/${chosen.id}`, { ifMatch: chosen.version });
      app.toast(t('asset.removed'), 'good');
      chosen = past = undefined;
      app.emit('asset', null);
      app.select(null);
    } catch (failure) {
      app.fail(failure);
    }
    pages.load(query());
  };

  const merge = async () => {
    const survivor = await mergeInto(app, 'assets', chosen);
    if (survivor) saved(survivor);
  };
  const split = async () => {
    const back = await app.api.post(`/api/assets/${chosen.id}/split`, {}, { ifMatch: chosen.version });
    app.toast(t('register.split_done'), 'good');
    saved(back);
  };
  const propose = async () => {
    const finding = await recordPermitFinding(app, chosen);
    if (!finding) return;
    await tell(chosen.id);
    draw();
  };
  const doing = (work) => () => work().catch(app.fail);
  const ended = () => html`<p class="note warn" id="asset-ended">${chosen.mergedInto ? html`${t('register.merged_into', { id: chosen.mergedInto })} <button type="button" @click=${() => app.select('asset', chosen.mergedInto, { show: true })}>${t('register.open_survivor', { id: chosen.mergedInto })}</button>
    ${mayKeep ? html`<button type="button" data-action="split" @click=${doing(split)}>${t('register.split')}</button>` : nothing}` : t('register.removed')}</p>`;
  const bulk = () => changeMany(app, 'assets', pages.items, bulkFields(app, kinds), () => { app.emit('asset', null); pages.load(query()); });

  const card = () => html`<article class="pad card-detail" id="asset-card"><h2>${chosen.name} <span class="badge">${t(`asset.kind_${chosen.kind}`)}</span> <small>#${chosen.id}</small></h2>${chosen.ended ? ended() : nothing}
    <dl class="facts"><dt>${t('asset.place')}</dt><dd>${addressText(app, chosen.address)}<br>${edgeText(app, chosen.address)}<br><small class="figures">${app.format.lonLat(chosen.lon, chosen.lat)}</small></dd>
    ${(kinds.find((each) => each.kind === chosen.kind)?.attributes ?? []).filter(({ name }) => name in chosen.attributes).map((attribute) => html`
      <dt>${t(`asset.${attribute.name}`)}</dt><dd>${attributeText(app, attribute, chosen.attributes[attribute.name])}</dd>`)}
    ${chosen.permit ? html`<dt>${t('register.permit')}</dt><dd>${permitBadge(app, chosen)}</dd>` : nothing}
    ${chosen.note ? html`<dt>${t('asset.note')}</dt><dd>${chosen.note}</dd>` : nothing}</dl>
    ${mayWrite && !chosen.ended ? html`<div class="actions"><button type="button" data-action="edit" @click=${edit}>${icon(icons.more)} ${t('asset.edit')}</button>
      <button type="button" @click=${move}>${icon(icons.follow)} ${t('asset.move')}</button>
      ${may('DISPATCHER', 'REVIEWER') ? html`<button type="button" class="danger" @click=${remove}>${icon(icons.close)} ${t('asset.remove')}</button>` : nothing}
      ${mayKeep ? html`<button type="button" data-action="merge" @click=${doing(merge)}>${icon(icons.layers)} ${t('register.merge')}</button>` : nothing}
      ${['EXPIRED', 'MISSING'].includes(chosen.permit) && may('DISPATCHER', 'REVIEWER', 'OFFICER') ? html`<button type="button" data-action="propose" @click=${doing(propose)}>${icon(icons.finding)} ${t('register.propose')}</button>` : nothing}</div>` : nothing}
    ${past ? historyOf(app, past) : nothing}</article>`;

  const draw = () => {
    list.set(pages.items);
    render(html`<div class="toolbar"><select aria-label=${t('asset.filter_kind')} @change=${(event) => filter('akind', event.target.value)}>
      <option value="">${t('asset.filter_kind')}</option>${kinds.map(({ kind }) => html`<option value=${kind} ?selected=${url.get('akind') === kind}>${t(`asset.kind_${kind}`)}</option>`)}</select>
      <input type="search" placeholder=${t('asset.filter_name')} aria-label=${t('asset.filter_name')} .value=${url.get('aq') ?? ''} @change=${(event) => filter('aq', event.target.value.trim())}>
      <label><input type="checkbox" .checked=${!!url.get('aview')} @change=${(event) => filter('aview', event.target.checked ? 1 : null)}> ${t('asset.in_view')}</label>
      <label><input type="checkbox" name="expired" .checked=${!!url.get('aexpired')} @change=${(event) => filter('aexpired', event.target.checked ? 1 : null)}> ${t('register.expired_only')}</label>
      <span class="spring"></span><small>${t('asset.count', { count: pages.countText })}</small>
      ${mayKeep ? html`<button type="button" data-action="import" @click=${doing(() => importRegister(app, 'assets', () => { app.emit('asset', null); pages.load(query()); }))}>${icon(icons.import)} ${t('exchange.import')}</button>
      <button type="button" data-action="export" @click=${() => exportRegister(app, 'assets', { kind: query().kind, bbox: query().bbox })}>${icon(icons.export)} ${t('exchange.export')}</button>
      <button type="button" data-action="bulk" ?disabled=${!pages.items.length} @click=${bulk}>${icon(icons.audit)} ${t('register.bulk')}</button>` : nothing}
      ${mayWrite ? html`<button type="button" class="primary" data-action="new-asset" @click=${add}>${icon(icons.plus)} ${t('asset.new')}</button>` : nothing}</div>
      ${chosen ? card() : nothing}`, head);
  };

  const follow = async ({ kind, id }) => {
    if (kind !== 'asset') return;
    list.choose(Number(id));
    try {
      await tell(id);
    } catch (failure) {
      app.fail(failure);
    }
    draw();
  };
  const onMove = () => url.get('aview') && pages.load(query());
  map.leaflet.on('moveend', onMove);
  const off = app.on('select', follow);
  draw();
  pages.load(query()).then(() => app.selected && follow(app.selected));
  return {
    dispose() {
      off();
      map.leaflet.off('moveend', onMove);
      list.dispose();
    },
  };
}
