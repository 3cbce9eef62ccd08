/** A sound while an urgent alarm is open; off until a person switches it on, and remembered on this computer. */
const KEY = 'xunlu.alarmSound';
const EVERY_MILLIS = 4000;

export class AlarmSound {
  constructor() {
    this.isOn = localStorage.getItem(KEY) === 'on';
    this.isNeeded = false;
    setInterval(() => this.#ring(), EVERY_MILLIS);
  }

  /** @param {boolean} isOn */
  turn(isOn) {
    this.isOn = isOn;
    localStorage.setItem(KEY, isOn ? 'on' : 'off');
    if (isOn) this.#beep();
  }

  /** @param {boolean} isNeeded */
  need(isNeeded) {
    const begins = isNeeded && !this.isNeeded;
    this.isNeeded = isNeeded;
    if (begins) this.#ring();
  }

  #ring() {
    if (this.isOn && this.isNeeded) this.#beep();
  }

  /** Two tones; a browser that has not been touched yet stays silent. */
  #beep() {
    this.context ??= new AudioContext();
    if (this.context.state === 'suspended') void this.context.resume();
    const { currentTime } = this.context;
    [880, 660].forEach((pitch, at) => {
      const tone = this.context.createOscillator();
      const volume = this.context.createGain();
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0.18, currentTime + at * 0.22);
      volume.gain.exponentialRampToValueAtTime(0.001, currentTime + at * 0.22 + 0.2);
      tone.connect(volume).connect(this.context.destination);
      tone.start(currentTime + at * 0.22);
      tone.stop(currentTime + at * 0.22 + 0.21);
    });
  }
}
