/**
 * Keeps the page on the phone: its service worker, word of a new version and its taking with the officer's consent, and
 * how much room there is left.
 */
const LOW_BYTES = 20 * 1024 * 1024;
const LOOK_MILLIS = 30 * 60_000;
/** What the page was opened with before the worker was there to keep it. */
const OPENED_WITH = ['/api/session', '/api/officer/patrol', '/api/network/segments', '/api/officer/alarms?limit=5'];

export class Keeper {
  /** @param {() => void} onChange */
  constructor(onChange) {
    this.onChange = onChange;
    /** Whether the page opens without a line. */
    this.isKept = false;
    /** @type {ServiceWorker | null} a newer page that waits to be taken */
    this.waiting = null;
    this.isRoomLow = false;
    /** Told when the page is kept for the first time: what was asked for before is asked for once more, to be kept, too. */
    this.onFirstKept = () => {};
  }

  async start() {
    void this.look();
    setInterval(() => void this.look(), 60_000);
    if (!navigator.serviceWorker) return;
    const hadOne = !!navigator.serviceWorker.controller;
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      this.isKept = true;
      this.onChange();
      // taken with consent, here or in another window of this page
      if (hadOne) location.reload();
      else {
        OPENED_WITH.forEach((path) => void fetch(path, { headers: { Accept: 'application/json' }, credentials: 'same-origin' }).catch(() => {}));
        this.onFirstKept();
      }
    });
    this.isKept = hadOne;
    const registration = await navigator.serviceWorker.register('/officer-sw.js', { scope: '/officer' }).catch(() => null);
    if (!registration) return;
    const notice = () => {
      this.waiting = navigator.serviceWorker.controller ? registration.waiting : null;
      this.onChange();
    };
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', notice));
    notice();
    setInterval(() => void registration.update().catch(() => {}), LOOK_MILLIS);
  }

  /** Takes the newer page; this one is loaded again, what waits in the outbox stays. */
  take() {
    this.waiting?.postMessage('take');
  }

  /** Looks how much room is left for what waits. */
  async look() {
    const room = await navigator.storage?.estimate?.().catch(() => undefined);
    const isLow = !!room?.quota && room.quota - (room.usage ?? 0) < LOW_BYTES;
    if (isLow === this.isRoomLow) return;
    this.isRoomLow = isLow;
    this.onChange();
  }
}
