/** A patrol on the map: its route below, what has been driven on top. Required stretches are broad, deadhead is thin. */

/**
 * @typedef {{geometry: any, km: number, requiredKm: number, deadheadKm: number, hours: number, kmByClass: Record<string, number>,
 *   legs: number[][], unreached: Array<{segmentId: number, reason: string}>, networkRevision: number}} Route
 */

export class RoutePaint {
  /** @param {any} app */
  constructor(app) {
    this.app = app;
    /** @type {Route | undefined} */
    this.route = undefined;
    const { map } = app;
    this.handles = [
      map.addLayer({ id: 'patrol-route', titleKey: 'patrol.layer_route', group: 'work', layer: map.roads.paintLayer('patrol-route', { order: 6, opacity: 0.85 }),
        legend: [{ line: true, color: 'route', labelKey: 'patrol.required' }, { line: true, color: 'info', width: 2, labelKey: 'patrol.deadhead' }, { line: true, color: 'gap', width: 2, labelKey: 'patrol.unreached' }] }),
      map.addLayer({ id: 'patrol-driven', titleKey: 'patrol.layer_driven', group: 'work', layer: map.roads.paintLayer('patrol-driven', { order: 7 }),
        legend: [{ line: true, color: 'covered', labelKey: 'patrol.driven' }] }),
    ];
  }

  /** Shows a route, or none. @param {Route | undefined} route */
  show(route) {
    this.route = route;
    const { map } = this.app;
    const colors = map.palette();
    /** @type {Map<number, any>} */
    const parts = new Map();
    for (const [id, , required] of route?.legs ?? []) {
      if (required) parts.set(id, { color: colors.route, width: 1.1 });
      else if (!parts.has(id)) parts.set(id, { color: colors.info, width: 0.45 });
    }
    route?.unreached.forEach(({ segmentId }) => parts.set(segmentId, { color: colors.gap, width: 0.9 }));
    map.roads.paint('patrol-route', parts);
  }

  /** Shows what was driven. @param {Array<{segmentId: number, from: number, to: number}>} items */
  driven(items) {
    /** @type {Map<number, any[]>} */
    const parts = new Map();
    for (const each of items) parts.set(each.segmentId, [...(parts.get(each.segmentId) ?? []), this.#part(each)]);
    this.app.map.roads.paint('patrol-driven', parts);
  }

  /** Adds what was driven just now. @param {Array<{id: number, from: number, to: number}>} segments */
  more(segments) {
    this.app.map.roads.paintMore('patrol-driven', segments.map((each) => [each.id, this.#part(each)]));
  }

  /** Brings the route into sight. */
  fit() {
    const line = this.route?.geometry?.coordinates;
    if (line?.length) this.app.map.fit(boundsOf(line));
  }

  clear() {
    this.show(undefined);
    this.driven([]);
  }

  dispose() {
    this.app.map.removeLayer('patrol-route');
    this.app.map.removeLayer('patrol-driven');
  }

  #part({ from, to }) {
    return { color: this.app.map.palette().covered, from: Math.min(from, to), to: Math.max(from, to) };
  }
}

/** The box `[west, south, east, north]` around a line of `[lon, lat]`. @param {number[][]} line */
export function boundsOf(line) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of line) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}
