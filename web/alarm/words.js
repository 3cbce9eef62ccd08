/** How alarms are worded: kind, place, state. */
import { html } from '../ui/html.js';

export const GRAVITIES = ['URGENT', 'WARNING', 'FAULT'];
const TONES = { URGENT: 'bad', WARNING: 'warn', FAULT: '' };

/** @param {any} app @param {any} alarm */
export function kindText(app, alarm) {
  return app.t(`alarm.kind_${alarm.kind}`);
}

/** Route and stake, else the coordinates, else that it is not known. @param {any} app @param {any} alarm */
export function placeText(app, { address, lon, lat }) {
  if (address) return [address.routeCode || address.roadName, address.stake, app.t(`finding.side_${address.side}`)].filter(Boolean).join(' ');
  return lon == null ? app.t('alarm.no_place') : app.format.lonLat(lon, lat);
}

/** Open by a badge in the tone of its gravity, taken care of in green. @param {any} app @param {any} alarm */
export function stateBadge(app, alarm) {
  return html`<span class="badge ${alarm.open ? TONES[alarm.gravity] : 'good'}">${app.t(alarm.open ? 'alarm.open' : 'alarm.done')}</span>`;
}
