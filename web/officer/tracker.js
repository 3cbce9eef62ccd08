/**
 * The officer's own position: always shown while the page is open, recorded only between the start and the end of a
 * patrol (个人信息保护法 28: a track is sensitive, so none is kept off duty).
 */
import { metersBetween } from './bearing.js';
import { clientId } from './outbox.js';

/** Fixes nearer in time than this are not recorded. */
const LEAST_MILLIS = 900;

/** @typedef {{lon: number, lat: number, accuracyMeters: number | null, speedKmPerHour: number | null, headingDegrees: number | null, millis: number}} Position */

export class Tracker {
  /** @param {import('./outbox.js').Outbox} outbox @param {{onPosition: (position: Position) => void, onRecorded: () => void, onFailure: (reason: string) => void}} options */
  constructor(outbox, { onPosition, onRecorded, onFailure }) {
    this.outbox = outbox;
    this.onPosition = onPosition;
    this.onRecorded = onRecorded;
    this.onFailure = onFailure;
    this.isRecording = false;
    /** @type {Position | undefined} */
    this.last = undefined;
    /** @type {Position | undefined} */
    this.lastRecorded = undefined;
    /** @type {Position | undefined} the place the metres are counted to */
    this.counted = undefined;
    /** @type {Array<[number, number]>} the trail of this page as [lon, lat] */
    this.trail = [];
    this.meters = 0;
    this.recorded = 0;
  }

  start() {
    if (!navigator.geolocation || !isSecureContext) return this.onFailure(isSecureContext ? 'none' : 'insecure');
    navigator.geolocation.watchPosition((position) => this.#take(position), (error) => this.onFailure(['', 'denied', 'none', 'timeout'][error.code] ?? 'none'),
      { enableHighAccuracy: true, maximumAge: 2000, timeout: 30_000 });
  }

  /** Asks for the place now, so that a drive begins where its button was pressed and not with the first move. */
  ask() {
    if (!navigator.geolocation || !isSecureContext) return;
    navigator.geolocation.getCurrentPosition((position) => this.#take(position), () => {}, { enableHighAccuracy: true, maximumAge: 0, timeout: 10_000 });
  }

  /** @param {GeolocationPosition} raw */
  #take({ coords, timestamp }) {
    const known = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : null);
    /** @type {Position} */
    const position = {
      lon: coords.longitude, lat: coords.latitude, accuracyMeters: known(coords.accuracy), headingDegrees: known(coords.heading),
      speedKmPerHour: coords.speed === null ? null : known(coords.speed * 3.6), millis: timestamp,
    };
    this.last = position;
    if (this.isRecording) this.#record(position);
    this.onPosition(position);
  }

  /** @param {Position} position */
  #record(position) {
    const former = this.lastRecorded;
    if (former && position.millis - former.millis < LEAST_MILLIS) return;
    this.lastRecorded = position;
    const step = this.counted ? metersBetween(this.counted, position) : 0;
    // standing still, a receiver wanders: metres count only beyond its own doubt
    if (!this.counted || step > Math.min(50, position.accuracyMeters ?? 10)) {
      this.meters += step;
      this.counted = position;
    }
    this.recorded++;
    this.trail.push([position.lon, position.lat]);
    const { lon, lat, speedKmPerHour, headingDegrees, accuracyMeters, millis } = position;
    this.outbox.add('fixes', { clientId: clientId(millis), time: new Date(millis).toISOString(), lon, lat, speedKmPerHour, headingDegrees, accuracyMeters })
      .then(this.onRecorded)
      .catch((failure) => this.onFailure(failure?.name === 'QuotaExceededError' ? 'full' : 'none'));
  }
}
