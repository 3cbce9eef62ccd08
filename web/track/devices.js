/** The register of devices: who may report positions, with whom it rides, what is wrong with it; and who is unknown. */
import { html, nothing, render } from '../ui/html.js';
import { icons } from '../ui/icons.js';
import { RowList } from '../ui/list.js';
import { Pages } from '../ui/pages.js';
import { deviceCard } from './deviceCard.js';
import { intakeView, loadIntake } from './intake.js';
import { rawMessages } from './rawMessages.js';
import { adopt, editDevice, register, renew } from './deviceDialogs.js';

export default { id: 'devices', titleKey: 'device.title', roles: ['ADMINISTRATOR', 'DISPATCHER'], order: 905, icon: icons.device, render: show };

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, api, format } = app;
  const mayChange = app.session.person.roles.includes('ADMINISTRATOR');
  const head = document.createElement('div');
  const body = document.createElement('div');
  host.append(head, body);
  /** @type {{tab: 'known' | 'unknown' | 'intake', words: string, unknown: any[], card?: any, raw?: () => any, intake?: any, units: Map<number, string>}} */
  const state = { tab: 'known', words: '', unknown: [], units: new Map() };
  const pages = new Pages(app, '/api/devices', draw);
  const unitName = (id) => (id == null ? t('device.no_unit') : state.units.get(id) ?? `#${id}`);
  const list = new RowList(body, {
    label: t('device.title'), emptyText: t('device.empty'), keyOf: (item) => item.uniqueId,
    more: () => { if (state.tab === 'known') void pages.more(); },
    onChoose: (item) => { if (state.tab === 'known') void open(item.id); },
    row: (item) => (state.tab === 'known' ? knownRow(item) : unknownRow(item)),
  });

  const knownRow = (device) => html`<span class="row-main"><b>${device.name} <small>${device.uniqueId}</small></b>
      <small>${unitName(device.unitId)}${device.protocol ? ` · ${device.protocol}` : ''}${device.batteryPercent == null ? '' : ` · ${t('device.battery_of', { percent: Math.round(device.batteryPercent) })}`}</small></span>
    <span class="row-side">${device.enabled ? nothing : html`<span class="badge bad">${t('device.blocked')}</span> `}
      ${device.errors ? html`<span class="badge warn" title=${t('device.errors')}>${format.count(device.errors)}</span> ` : nothing}
      <small>${device.lastSeen ? format.age(device.lastSeen) : t('device.never')}</small></span>`;

  const unknownRow = (stranger) => html`<span class="row-main"><b>${stranger.uniqueId}</b>
      <small>${stranger.protocol} · ${t(`device.network_${stranger.network}`)}${stranger.detail ? ` · ${stranger.detail}` : ''} · ${t('device.tries', { count: stranger.tries })} · ${format.age(stranger.last)}</small></span>
    <span class="row-side"><button type="button" data-action="adopt" @click=${() => void after(adopt(app, stranger, state.units))}>${t('device.adopt')}</button>
      <button type="button" class="quiet" data-action="forget" @click=${() => void forget(stranger)}>${t('device.forget')}</button></span>`;

  function draw() {
    list.set(state.tab === 'known' ? pages.items : state.tab === 'unknown' ? state.unknown : [], state.tab === 'unknown' ? t('device.unknown_none') : pages.emptyText);
    body.hidden = state.tab === 'intake';
    list.choose(state.tab === 'known' ? state.card?.device.uniqueId : undefined);
    render(html`${mayChange ? html`<div class="tabs" role="tablist">${['known', 'unknown', 'intake'].map((tab) => html`<button type="button" role="tab" data-tab=${tab}
        aria-selected=${tab === state.tab} @click=${() => void turn(tab)}>${t(`device.tab_${tab}`)}${tab === 'unknown' && state.unknown.length ? ` (${format.count(state.unknown.length)})` : ''}</button>`)}</div>` : nothing}
      ${state.tab === 'known' ? html`<div class="toolbar"><input type="search" class="grow" placeholder=${t('device.search')} aria-label=${t('device.search')}
          @input=${(event) => { state.words = event.target.value; void pages.load({ q: state.words }); }}>
        <small role="status">${pages.countText}</small>
        ${mayChange ? html`<button type="button" class="primary" data-action="new-device" @click=${() => void after(register(app, state.units))}>${t('device.add')}</button>` : nothing}</div>
        ${state.card ? deviceCard(app, state.card, { unitName, mayChange, raw: state.raw, edit: (device) => void after(editDevice(app, device, state.units)),
          renew: (device) => void after(renew(app, device)), close: () => { state.card = undefined; draw(); } }) : nothing}`
        : state.tab === 'unknown' ? html`<p class="pad note">${t('device.unknown_about')}</p>`
          : intakeView(app, state.intake, () => void showIntake())}`, head);
  }

  /** @param {any} tab */
  async function turn(tab) {
    state.tab = tab;
    draw();
    if (tab === 'unknown') await loadUnknown();
    if (tab === 'intake') await showIntake();
  }

  async function showIntake() {
    try {
      state.intake = await loadIntake(app);
    } catch (failure) {
      app.fail(failure);
    }
    draw();
  }

  /** @param {number} id */
  async function open(id) {
    try {
      state.card = await api.get(`/api/devices/${id}`);
      state.raw = mayChange ? rawMessages(app, id, draw) : undefined;
    } catch (failure) {
      app.fail(failure);
    }
    draw();
  }

  /** Shows what a dialog has changed. @param {Promise<any>} dialog */
  async function after(dialog) {
    const changed = await dialog;
    if (!changed) return;
    state.tab = 'known';
    await Promise.all([pages.load({ q: state.words }), loadUnknown(), open(changed.id)]);
  }

  async function forget(stranger) {
    try {
      await api.del(`/api/devices/unknown?uniqueId=${encodeURIComponent(stranger.uniqueId)}`);
      app.toast(t('device.forgotten', { name: stranger.uniqueId }), 'good');
    } catch (failure) {
      app.fail(failure);
    }
    await loadUnknown();
  }

  async function loadUnknown() {
    if (!mayChange) return;
    try {
      state.unknown = await api.get('/api/devices/unknown');
    } catch (failure) {
      app.fail(failure);
    }
    draw();
  }

  async function loadUnits() {
    const { items } = await api.get('/api/units', { query: { limit: 1000 } });
    items.forEach((unit) => state.units.set(unit.id, unit.name));
    draw();
  }

  draw();
  void Promise.all([loadUnits().catch(app.fail), pages.load(), loadUnknown()]);
  const timer = setInterval(() => { if (document.visibilityState === 'visible' && !pages.next) void pages.load(); }, 30000);
  return {
    dispose() {
      clearInterval(timer);
      list.dispose();
    },
  };
}
