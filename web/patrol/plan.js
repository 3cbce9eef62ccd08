/** What a dispatcher is picking: roads, an area, classes. Every change can be taken back. */

export const NUMBERED = ['NATIONAL', 'PROVINCIAL', 'COUNTY', 'TOWNSHIP'];

/** @typedef {{segments: number[], area: any, classes: string[]}} Picked */

export class Plan {
  /** @param {Partial<Picked> & {name?: string, unitId?: number | null, seed?: number}} [from] */
  constructor(from = {}) {
    this.name = from.name ?? '';
    this.unitId = from.unitId ?? null;
    this.seed = from.seed ?? 1;
    /** @type {Picked} */
    this.picked = { segments: from.segments ?? [], area: from.area ?? null, classes: from.classes ?? NUMBERED };
    /** @type {Picked[]} */
    this.past = [];
  }

  /** Takes a change over. @param {Partial<Picked>} change */
  pick(change) {
    this.past.push(this.picked);
    this.picked = { ...this.picked, ...change };
  }

  /** Takes the last change back; answers whether there was one. */
  undo() {
    const before = this.past.pop();
    if (before) this.picked = before;
    return !!before;
  }

  /** Adds or removes a class. @param {string} name */
  toggle(name) {
    const { classes } = this.picked;
    this.pick({ classes: classes.includes(name) ? classes.filter((each) => each !== name) : [...classes, name] });
  }

  get isEmpty() {
    return !this.picked.segments.length && !this.picked.area;
  }

  /** As the server takes it. */
  body() {
    return { name: this.name.trim(), ...this.picked, unitId: this.unitId, seed: this.seed };
  }
}
