/** The routes of the day on the map, each unit in its colour; what is closed and what is locked is marked. */
import { COLORS } from './run.js';

const LAYER = 'dispatch-routes';

export class Standing {
  /** @param {any} app */
  constructor(app) {
    this.app = app;
    /** @type {any[]} crews as the server tells them, by unit */
    this.items = [];
    /** @type {any} reserves, closed roads, changes that can be taken back or done again */
    this.more = { reserves: [], closed: [], done: [], undone: [] };
    app.map.addLayer({ id: LAYER, titleKey: 'operation.routes', group: 'work', layer: app.map.roads.paintLayer(LAYER, { order: 5, opacity: 0.75 }),
      legend: [{ line: true, color: 'route', labelKey: 'operation.routes_legend' }, { line: true, color: 'gap', width: 2, labelKey: 'operation.closed_legend' }] });
  }

  /** Asks how the day stands. @param {number[]} [patrols] only these */
  async load(patrols) {
    const { items, ...more } = await this.app.api.get('/api/patrol/operations/standing', { query: { patrols: patrols?.join(',') } });
    this.items = items.sort((one, other) => one.unitId - other.unitId || String(one.from).localeCompare(String(other.from)));
    this.more = more;
  }

  /** @param {number} id of a patrol */
  find(id) {
    return this.items.find((each) => each.id === id);
  }

  /** @param {number} id of a patrol */
  colorOf(id) {
    return COLORS[Math.max(0, this.items.findIndex((each) => each.id === id)) % COLORS.length];
  }

  /** Who has still to inspect a road, but for one patrol. @param {number} segment @param {number} [except] */
  ownerOf(segment, except) {
    return this.items.find((each) => each.id !== except && each.left.includes(segment));
  }

  /** Takes a live event over; answers whether the day has to be asked for anew. @param {any} event */
  heard(event) {
    const crew = this.find(event.patrolId);
    if (!crew || crew.state !== event.state || crew.version < event.version) return true;
    crew.leftKm = event.remainingKm;
    return false;
  }

  /** @param {{without?: Set<number>, locked?: number[]}} [how] patrols not to draw; roads that are locked */
  paint({ without = new Set(), locked = [] } = {}) {
    /** @type {Map<number, any>} */
    const parts = new Map();
    const colors = this.app.map.palette();
    const shown = this.items.filter((each) => !without.has(each.id));
    shown.forEach((each) => each.legs.forEach(([id, required]) => { if (!required && !parts.has(id)) parts.set(id, { color: this.colorOf(each.id), width: 0.35 }); }));
    shown.forEach((each) => each.left.forEach((id) => parts.set(id, { color: this.colorOf(each.id), width: 0.9 })));
    locked.forEach((id) => parts.set(id, { ...(parts.get(id) ?? { color: colors.draw }), width: 1.5, dash: [2, 4] }));
    this.more.closed.forEach((id) => parts.set(id, { color: colors.gap, width: 1.2, dash: [6, 5] }));
    this.app.map.roads.paint(LAYER, parts);
  }

  /** Brings a patrol's route into sight. @param {any} crew */
  fit(crew) {
    const bounds = this.app.map.roads.boundsOf(crew.left.length ? crew.left : crew.legs.map(([id]) => id));
    if (bounds) this.app.map.fit(bounds);
  }

  dispose() {
    this.app.map.roads.clearPaint(LAYER);
    this.app.map.removeLayer(LAYER);
  }
}
