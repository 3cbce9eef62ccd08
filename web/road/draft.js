/** What a person changes on a road before it is stored: the differences only, as the server takes them. Pure. */

export const CARRIED = ['lanes', 'widthMeters', 'direction', 'kmPerHour'];
const OWN = ['routeCode', 'name', 'roadClass', 'squadron'];

/** @typedef {{measureMeters: any, chainage?: string, before?: string, after?: string}} Mark */

export class Draft {
  /** @param {any} road as `GET /api/roads/{id}` answers */
  constructor(road) {
    this.road = road;
    /** @type {Record<string, any>} */
    this.own = Object.fromEntries(OWN.map((name) => [name, road[name]]));
    this.land = { ...road.land };
    /** @type {Record<string, any>} what every segment shall carry; empty is unchanged */
    this.every = {};
    /** @type {Map<number, Record<string, any>>} by segment */
    this.single = new Map();
    /** @type {Mark[]} */
    this.stakes = road.stakes.map((each) => ({ ...each }));
    /** @type {Mark[]} */
    this.breaks = road.breaks.map((each) => ({ ...each }));
  }

  /** What a segment carries in this draft. @param {any} segment @param {string} name */
  carried(segment, name) {
    return this.single.get(segment.id)?.[name] ?? this.every[name] ?? segment[name];
  }

  /** @param {number} id @param {string} name @param {any} value undefined: as the whole road */
  setSingle(id, name, value) {
    const values = { ...this.single.get(id), [name]: value };
    if (value === undefined) delete values[name];
    if (Object.keys(values).length) this.single.set(id, values);
    else this.single.delete(id);
  }

  /** The differences as `PATCH /api/roads/{id}` takes them; empty when there are none. */
  body() {
    /** @type {Record<string, any>} */
    const body = {};
    OWN.forEach((name) => { if (this.own[name] !== this.road[name]) body[name] = this.own[name]; });
    if (!same(this.land, this.road.land)) body.land = this.land;
    const isChanged = (name) => this.road.segments.some((segment) => segment[name] !== this.every[name]);
    const every = Object.fromEntries(Object.entries(this.every).filter(([name, value]) => value !== undefined && isChanged(name)));
    if (Object.keys(every).length) body.everySegment = every;
    const segments = this.road.segments.filter((segment) => this.single.has(segment.id)
      && CARRIED.some((name) => this.single.get(segment.id)?.[name] !== undefined && this.carried(segment, name) !== (this.every[name] ?? segment[name])))
      .map((segment) => ({ id: segment.id, ...this.single.get(segment.id) }));
    if (segments.length) body.segments = segments;
    // a row that nothing was written into is none
    this.stakes = this.stakes.filter((each) => each.measureMeters !== null || each.chainage);
    this.breaks = this.breaks.filter((each) => each.measureMeters !== null || each.before || each.after);
    if (!same(this.stakes, this.road.stakes)) body.stakes = this.stakes;
    if (!same(this.breaks, this.road.breaks)) body.breaks = this.breaks;
    return body;
  }

  /** Where a refusal's field stands in the editor: segments by their key. @param {string | undefined} field */
  placeOf(field) {
    const found = /^segments\.(\d+)\.(.*)$/.exec(field ?? '');
    return found ? `segment.${this.body().segments?.[Number(found[1])]?.id}.${found[2]}` : field;
  }
}

/**
 * What differs, to be read before it is stored or chosen from: `{field, before, after, segments}`.
 * @param {any} before a road @param {Draft} draft
 */
export function changesOf(before, draft) {
  const body = draft.body();
  /** @type {Array<{field: string, before: any, after: any, segments?: number}>} */
  const changes = OWN.filter((name) => name in body).map((name) => ({ field: name, before: before[name], after: body[name] }));
  if (body.land) changes.push({ field: 'land', before: before.land, after: body.land });
  for (const name of CARRIED) {
    const steps = new Map();
    before.segments.forEach((segment) => {
      const [was, is] = [segment[name], draft.carried(segment, name)];
      if (was === is) return;
      const step = steps.get(`${was}|${is}`) ?? { field: name, before: was, after: is, segments: 0 };
      step.segments += 1;
      steps.set(`${was}|${is}`, step);
    });
    changes.push(...steps.values());
  }
  if (body.stakes) changes.push({ field: 'stakes', before: before.stakes, after: body.stakes });
  if (body.breaks) changes.push({ field: 'breaks', before: before.breaks, after: body.breaks });
  return changes;
}

/** The values segments have, each once. @param {any[]} segments @param {string} name */
export function valuesOf(segments, name) {
  return [...new Set(segments.map((segment) => segment[name]))];
}

/** @param {any} one @param {any} other */
function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
