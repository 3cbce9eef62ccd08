/** Findings: the list beside the map, one finding in full, recording a new one by its place. */
import { html, nothing, render } from '../ui/html.js';
import { dateText } from '../app/format.js';
import { icon, icons } from '../ui/icons.js';
import { RowList } from '../ui/list.js';
import { Pages } from '../ui/pages.js';
import { addressText } from './address.js';
import { FindingCard } from './card.js';
import { dueLine, narrowed } from './due.js';
import { changeMany } from '../register/bulk.js';
import { exportRegister, importRegister } from '../register/exchange.js';
import { recordFinding } from './record.js';

export const KINDS = ['GRAIN_DRYING', 'STALL', 'ROAD_MARKET', 'PILED_MATERIAL', 'DUMPING', 'OBSTACLE', 'OCCUPATION', 'NON_ROAD_SIGN',
  'HIGH_MAST_BILLBOARD', 'CROSSING_SIGN', 'CONTROL_ZONE_BUILDING', 'CONTROL_ZONE_PIPE', 'SIGHT_BLOCKING', 'DAMAGED_FACILITY', 'LEVEL_ACCESS',
  'UNDER_BRIDGE', 'ROAD_DAMAGE', 'SPILLAGE', 'OTHER'];
const STATES = ['FOUND', 'ON_SITE', 'ORDERED', 'CORRECTED', 'UNCORRECTED', 'FILED', 'INVESTIGATED', 'NOTIFIED', 'HEARD', 'DECIDED', 'SERVED', 'EXECUTED',
  'CLOSED', 'DISMISSED', 'TRANSFERRED'];
const TONES = { FOUND: 'bad', UNCORRECTED: 'bad', CLOSED: 'good', DISMISSED: '', TRANSFERRED: '' };

export default {
  id: 'findings',
  titleKey: 'finding.title',
  roles: ['DISPATCHER', 'OFFICER', 'REVIEWER', 'PLANNER', 'ADMINISTRATOR'],
  order: 40,
  icon: icons.finding,
  render: show,
};

/** The badge of a state. @param {any} app @param {any} finding */
export function stateBadge(app, finding) {
  return html`<span class="badge ${TONES[finding.state] ?? 'warn'}">${app.t(`finding.state_${finding.state}`)}</span>`;
}

/** The day something is due, marked where it has passed; else when it was found. @param {any} app @param {any} finding */
function dueText(app, finding) {
  const isOpen = !['CLOSED', 'DISMISSED', 'TRANSFERRED'].includes(finding.state);
  if (!finding.deadline || !isOpen) return html`<small>${app.format.time(finding.foundAt)}</small>`;
  const isLate = finding.deadline < dateText(Date.now());
  return html`<small class=${isLate ? 'badge bad' : ''}>${app.t(isLate ? 'casework.overdue' : 'casework.due')} ${finding.deadline.slice(5)}</small>`;
}

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, format, url, map } = app;
  const may = (...roles) => app.session.person.roles.some((role) => roles.includes(role));
  const [head, body] = [document.createElement('div'), document.createElement('div')];
  host.append(head, body);
  const pages = new Pages(app, '/api/findings', () => draw());
  const card = new FindingCard(app, { mayWrite: may('DISPATCHER', 'OFFICER', 'REVIEWER'), mayDismiss: may('DISPATCHER', 'REVIEWER'), changed: () => { draw(); pages.load(); } });
  const list = new RowList(body, {
    label: t('finding.title'), emptyText: t('finding.empty'), more: () => pages.more(),
    onChoose: (finding) => app.select('finding', finding.id, { show: true }),
    row: (finding) => html`<span class="row-main"><b>${t(`finding.kind_${finding.kind}`)}</b><small>${addressText(app, finding.address)}</small></span>
      <span class="row-side">${stateBadge(app, finding)}<br>${dueText(app, finding)}</span>`,
  });

  const query = () => narrowed(url, pages, {
    kind: url.get('fkind'), state: url.get('fstate'), road: url.get('froad'), bbox: url.get('fview') ? boxOf(map) : undefined,
  });
  const filter = (name, value) => {
    url.set({ [name]: value });
    pages.load(query());
  };
  const chooseDue = (when) => {
    url.set({ fdue: when, ffigure: null, from: null, to: null });
    pages.load(query());
  };
  const choice = (name, values, prefix) => html`<select aria-label=${t(`finding.filter_${name}`)} @change=${(event) => filter(name, event.target.value)}>
    <option value="">${t(`finding.filter_${name}`)}</option>
    ${values.map((value) => html`<option value=${value} ?selected=${url.get(name) === value}>${t(prefix + value)}</option>`)}</select>`;

  const bulk = () => changeMany(app, 'findings', pages.items, [
    { name: 'kind', label: t('finding.kind'), type: 'select', options: KINDS.map((kind) => [kind, t(`finding.kind_${kind}`)]) },
    { name: 'note', label: t('finding.note'), type: 'textarea' },
  ], () => pages.load());

  const draw = () => {
    list.set(pages.items);
    render(html`<div class="toolbar">${choice('fkind', KINDS, 'finding.kind_')}${choice('fstate', STATES, 'finding.state_')}
      <input type="search" size="8" placeholder=${t('finding.filter_road')} aria-label=${t('finding.filter_road')} .value=${url.get('froad') ?? ''}
        @change=${(event) => filter('froad', event.target.value.trim().toUpperCase())}>
      <label><input type="checkbox" .checked=${!!url.get('fview')} @change=${(event) => filter('fview', event.target.checked ? 1 : null)}> ${t('finding.in_view')}</label>
      <span class="spring"></span><small>${t('finding.count', { count: pages.countText })}</small>
      ${may('DISPATCHER', 'REVIEWER', 'PLANNER') ? html`${may('DISPATCHER', 'REVIEWER') ? html`<button type="button" data-action="import" @click=${() => importRegister(app, 'findings', () => pages.load()).catch(app.fail)}>${icon(icons.import)} ${t('exchange.import')}</button>` : nothing}
      <button type="button" data-action="export" @click=${() => exportRegister(app, 'findings', { kind: query().kind, bbox: query().bbox })}>${icon(icons.export)} ${t('exchange.export')}</button>
      ${may('DISPATCHER', 'REVIEWER') ? html`<button type="button" data-action="bulk" ?disabled=${!pages.items.length} @click=${bulk}>${icon(icons.audit)} ${t('register.bulk')}</button>` : nothing}` : nothing}
      ${may('DISPATCHER', 'OFFICER', 'REVIEWER') ? html`<button type="button" class="primary" data-action="new-finding"
        @click=${() => recordFinding(app, (finding) => { pages.load(); app.select('finding', finding.id, { show: true }); })}>${icon(icons.plus)} ${t('finding.new')}</button>` : nothing}
      </div>${dueLine(app, chooseDue)}${card.template()}`, head);
  };

  const follow = async ({ kind, id }) => {
    if (kind !== 'finding') return;
    list.choose(Number(id));
    await card.load(Number(id));
    draw();
  };
  const onMove = () => url.get('fview') && pages.load(query());
  map.leaflet.on('moveend', onMove);
  const offs = [app.on('select', follow), app.feed.on('finding', () => pages.load()), app.on('due', () => draw())];
  draw();
  pages.load(query()).then(() => app.selected && follow(app.selected));
  return {
    dispose() {
      offs.forEach((off) => off());
      map.leaflet.off('moveend', onMove);
      list.dispose();
    },
  };
}

/** What the map shows, as the lists ask for it. @param {any} map */
export function boxOf(map) {
  const bounds = map.leaflet.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()].map((each) => each.toFixed(5)).join(',');
}
