/** Keeps the screen on during a patrol, by a switch the officer sees. The browser lets go when the page is hidden. */
export class WakeLock {
  /** @param {(isOn: boolean) => void} onChange */
  constructor(onChange) {
    this.onChange = onChange;
    this.isWanted = false;
    /** @type {any} */
    this.lock = null;
    this.isAvailable = 'wakeLock' in navigator;
    document.addEventListener('visibilitychange', () => void this.#hold());
  }

  get isOn() {
    return !!this.lock;
  }

  /** @param {boolean} isWanted */
  async want(isWanted) {
    this.isWanted = isWanted;
    if (isWanted) return this.#hold();
    await this.lock?.release();
  }

  async #hold() {
    if (!this.isAvailable || !this.isWanted || this.lock || document.visibilityState !== 'visible') return;
    try {
      this.lock = await /** @type {any} */ (navigator).wakeLock.request('screen');
      this.lock.addEventListener('release', () => {
        this.lock = null;
        this.onChange(false);
      });
    } catch {
      // low battery mode refuses; the switch shows that it is off
      this.lock = null;
    }
    this.onChange(this.isOn);
  }
}
