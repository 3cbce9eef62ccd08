/** Densities on the map: roads and squares in the colours of their class, kilometres and repeated places as circles. */
import L from '../map/leaflet.js';

const PAINT = 'density';

/** Five classes of about as many rows each. @param {number[]} values @returns {number[]} lower bounds, ascending */
export function classBounds(values) {
  const sorted = values.filter((value) => value > 0).sort((one, other) => one - other);
  if (!sorted.length) return [];
  const bounds = [0, 0.3, 0.6, 0.8, 0.95].map((share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
  return [...new Set(bounds)];
}

/** @param {number[]} bounds @param {number} value */
export function classOf(bounds, value) {
  return Math.max(0, bounds.findLastIndex((bound) => value >= bound));
}

/** Two figures are as much as such counts carry. @param {number} value */
export function figure(value) {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}

export class DensityMap {
  /** @param {any} app @param {(row: any) => void} choose */
  constructor(app, choose) {
    this.app = app;
    this.choose = choose;
    /** @type {number[]} */
    this.bounds = [];
    this.unit = 'density.unit_per_km';
    this.shapes = L.layerGroup();
    this.group = L.layerGroup([this.shapes, app.map.roads.paintLayer(PAINT, { order: 7 })]);
    this.layer = app.map.addLayer({ id: PAINT, titleKey: 'density.title', group: 'work', layer: this.group, legend: () => this.legend() });
  }

  /** @param {any[]} rows @param {string} by @param {any} [chosen] */
  show(rows, by, chosen) {
    const { map } = this.app;
    const palette = map.palette();
    const valueOf = (row) => (by === 'PLACES' ? row.findings.length : row.perKm ?? 0);
    this.bounds = classBounds(rows.map(valueOf));
    this.unit = by === 'PLACES' ? 'density.unit_times' : 'density.unit_per_km';
    this.shapes.clearLayers();
    const parts = new Map();
    const roads = by === 'ROAD' ? this.#segments() : new Map();
    for (const row of rows) {
      const at = classOf(this.bounds, valueOf(row));
      const color = palette[`heat${Math.min(5, at + 1)}`];
      const isChosen = row === chosen;
      if (by === 'ROAD') {
        for (const id of roads.get(row.routeCode || ` ${row.roadName}`) ?? []) parts.set(id, isChosen ? [{ color: palette.select, width: 3, px: 12 }, { color, width: 2, px: 6 + at }] : { color, width: 1.8, px: 5 + at });
        continue;
      }
      const line = { color: isChosen ? palette.select : palette.halo, weight: isChosen ? 4 : 1 };
      const shape = by === 'CELL'
        ? L.rectangle([[row.box[1], row.box[0]], [row.box[3], row.box[2]]], { pane: 'draw', ...line, color: isChosen ? palette.select : color, fillColor: color, fillOpacity: 0.45 })
        : L.circleMarker([row.lat, row.lon], { pane: 'draw', ...line, radius: 6 + at * 2, fillColor: color, fillOpacity: 0.9 });
      this.shapes.addLayer(shape.on('click', () => this.choose(row)));
    }
    map.roads.paint(PAINT, parts, { order: 7 });
    this.layer.changed();
  }

  /** Ids of segments by route code, or name where there is no code. */
  #segments() {
    const { data } = this.app.map.roads;
    const found = new Map();
    for (const road of data.roads) {
      const key = road.code || ` ${road.name}`;
      found.set(key, [...(found.get(key) ?? []), ...road.segments.map((at) => data.ids[at])]);
    }
    return found;
  }

  legend() {
    const { t } = this.app;
    return this.bounds.map((bound, at) => ({
      line: true, color: `heat${at + 1}`, width: 5,
      label: `${at + 1 < this.bounds.length ? `${figure(bound)} – < ${figure(this.bounds[at + 1])}` : `≥ ${figure(bound)}`} ${t(this.unit)}`,
    }));
  }

  dispose() {
    this.app.map.removeLayer(PAINT);
    this.app.map.roads.clearPaint(PAINT);
  }
}
