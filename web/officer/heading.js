/** Which way the phone looks: from the movement while driving, else from its compass, where there is one. */
const DRIVING_KM_PER_HOUR = 8;
const FRESH_MILLIS = 5000;

export class Heading {
  /** @param {import('./tracker.js').Tracker} tracker */
  constructor(tracker) {
    this.tracker = tracker;
    /** @type {{degrees: number, millis: number} | undefined} */
    this.compass = undefined;
    const name = 'ondeviceorientationabsolute' in window ? 'deviceorientationabsolute' : 'deviceorientation';
    addEventListener(name, (event) => this.#turn(/** @type {any} */ (event)));
  }

  /** Some phones ask before they lend their compass, and only after a touch. */
  ask() {
    /** @type {any} */ (window).DeviceOrientationEvent?.requestPermission?.().catch(() => {});
  }

  /** Degrees clockwise from north, or null where nobody knows. @returns {number | null} */
  now() {
    const { last } = this.tracker;
    if (last?.headingDegrees !== null && last?.headingDegrees !== undefined && (last.speedKmPerHour ?? 0) >= DRIVING_KM_PER_HOUR) return last.headingDegrees % 360;
    return this.compass && Date.now() - this.compass.millis < FRESH_MILLIS ? this.compass.degrees : null;
  }

  /** @param {any} event */
  #turn({ alpha, absolute, webkitCompassHeading }) {
    const degrees = typeof webkitCompassHeading === 'number' ? webkitCompassHeading : absolute && typeof alpha === 'number' ? 360 - alpha : undefined;
    // a phone held upright looks out of its back; the screen may be turned besides
    if (degrees !== undefined) this.compass = { degrees: (degrees + (screen.orientation?.angle ?? 0) + 360) % 360, millis: Date.now() };
  }
}
