/** What a unit's device told with the last fix before the clock: position, motion, belief, alarms and sensors. */
import { html, nothing } from '../ui/html.js';

/** How sensors read; those not named are plain figures. */
const UNITS = { ALTITUDE_METERS: 'm', MILEAGE_KM: 'km', FUEL_LITERS: 'l', RECORDER_KM_PER_HOUR: 'km/h', BATTERY_PERCENT: '%', STRETCH_SECONDS: 's' };
const YES_NO = ['IGNITION'];

/**
 * @param {any} app
 * @param {import('./trackLine.js').TrackLine} line
 * @param {{fix: any, time: number}} heard the last fix
 * @param {string} place road and stake of the moment, once it is known
 * @param {string} deviceName
 */
export function pointFacts(app, line, heard, place, deviceName) {
  const { t, format } = app;
  const { fix } = heard;
  const fact = (name, value) => html`<dt>${t(name)}</dt><dd>${value}</dd>`;
  const figure = ([name, value]) => fact(`playback.item_${name}`, YES_NO.includes(name) ? t(value ? 'playback.on' : 'playback.off') : name === 'CROSSED_OUT' ? t(value ? 'playback.left' : 'playback.entered')
    : `${format.figure(value)}${UNITS[name] ? ` ${UNITS[name]}` : ''}`);
  return html`<dl class="facts" id="point-facts">${fact('playback.fix', html`<span class="figures">${format.date(heard.time)} ${format.seconds(heard.time)}</span> <small>${line.name}</small>`)}
    ${place ? fact('playback.where', place) : nothing}
    ${fact('playback.position', html`<span class="figures">${format.lonLat(fix.lon, fix.lat)}</span>${fix.accuracyMeters == null ? nothing : html` <small>± ${format.meters(fix.accuracyMeters)}</small>`}`)}
    ${fact('units.speed', html`${format.kmPerHour(fix.speedKmPerHour)}${fix.headingDegrees == null ? nothing : html` <small>${format.count(fix.headingDegrees)}°</small>`}`)}
    ${fact('playback.belief', t(`device.class_${fix.classification}`))}${fact('playback.device', deviceName)}
    ${fix.alarms?.length ? fact('alarm.title', html`${fix.alarms.map((kind) => html`<span class="badge bad">${t(`alarm.kind_${kind}`)}</span> `)}`) : nothing}
    ${Object.entries(fix.figures ?? {}).map(figure)}</dl>`;
}
