/** One device in full: what it tells of itself, what was wrong, its fixes by class, the units it rode with. */
import { html, nothing } from '../ui/html.js';

/**
 * @param {any} app
 * @param {{device: any, rides: any[], fixes: Record<string, number>, days: number}} card
 * @param {{unitName: (id: number | null) => string, mayChange: boolean, raw?: () => any, edit: (device: any) => void, renew: (device: any) => void, close: () => void}} can
 */
export function deviceCard(app, card, can) {
  const { t, format } = app;
  const { device } = card;
  const moment = (time) => `${format.date(time)} ${format.clock(time)}`;
  return html`<div class="pad" id="device-card"><h2>${device.name}
      <span class="badge ${device.enabled ? 'good' : 'bad'}">${t(device.enabled ? 'device.active' : 'device.blocked')}</span></h2>
    <dl class="facts"><dt>${t('device.unique_id')}</dt><dd><code>${device.uniqueId}</code></dd>
      <dt>${t('device.last_seen')}</dt><dd>${device.lastSeen ? `${moment(device.lastSeen)} · ${format.age(device.lastSeen)}` : t('device.never')}</dd>
      <dt>${t('device.protocol')}</dt><dd>${device.protocol || '–'}</dd>
      <dt>${t('device.version')}</dt><dd>${device.version || '–'}</dd>
      <dt>${t('device.battery')}</dt><dd>${device.batteryPercent == null ? '–' : `${Math.round(device.batteryPercent)} %`}</dd>
      <dt>${t('device.errors')}</dt><dd>${format.count(device.errors)}${device.lastError ? html`<br><small>${reason(t, device.lastError, device.uniqueId)} · ${moment(device.lastErrorAt)}</small>` : nothing}</dd></dl>
    <h3>${t('device.fixes', { days: card.days })}</h3>
    ${Object.keys(card.fixes).length ? html`<dl class="facts" id="device-fixes">${Object.entries(card.fixes).map(([kind, count]) => html`<dt>${t(`device.class_${kind}`)}</dt><dd>${format.count(count)}</dd>`)}</dl>`
      : html`<p class="empty">${t('device.no_fixes')}</p>`}
    <h3>${t('device.rides')}</h3>
    <ul class="plain">${card.rides.map((turn) => html`<li><span class="figures">${turn.since.startsWith('1970') ? t('device.from_the_start') : moment(turn.since)}</span> ${can.unitName(turn.unitId)}</li>`)}</ul>
    ${can.raw ? can.raw() : nothing}
    <div class="actions">${can.mayChange ? html`<button type="button" data-action="edit-device" @click=${() => can.edit(device)}>${t('app.edit')}</button>
      <button type="button" data-action="new-secret" @click=${() => can.renew(device)}>${t('device.new_secret')}</button>` : nothing}
      <button type="button" class="quiet" @click=${can.close}>${t('app.close')}</button></div></div>`;
}

/** Why something could not be taken, in words. @param {any} t @param {string} code @param {string} uniqueId */
function reason(t, code, uniqueId) {
  const key = code.includes('.') ? `refusal.${code}` : `device.class_${code}`;
  const text = t(key, { value: uniqueId, reason: '' });
  return text === key ? code : text;
}
