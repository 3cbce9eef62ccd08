/** A layer of signs (checkpoints, findings, billboards): one canvas, clustered below zoom 12, with hit-test. */
import { ViewCanvas } from './viewCanvas.js';
import { cluster } from './cluster.js';
import { drawSign } from './shapes.js';

const CLUSTERED_BELOW = 12;
const CLUSTER_PIXELS = 46;
const REACH = 13;

/** @typedef {{id: any, lon: number, lat: number, shape?: string, color?: string, label?: string, hollow?: boolean}} PointFeature */

export class Points {
  /**
   * @param {{id: string, features?: PointFeature[], color?: string, shape?: string, onClick?: (feature: PointFeature) => void,
   *   isClustered?: boolean, isQuiet?: boolean, labelZoom?: number}} options quiet signs stay small far out
   * @param {() => import('./palette.js').Palette} palette
   */
  constructor({ id, features = [], color, shape = 'circle', onClick, isClustered = true, isQuiet = false, labelZoom = 14 }, palette) {
    this.id = id;
    this.features = features;
    this.options = { color, shape, onClick, isClustered, isQuiet, labelZoom };
    this.palette = palette;
    this.selectedId = undefined;
    /** @type {Array<{x: number, y: number, items: PointFeature[]}>} */
    this.drawn = [];
    this.layer = new ViewCanvas({ pane: 'points', draw: (context, view) => this.#draw(context, view), isEmpty: () => !this.features.length });
  }

  /** Shows these features instead. @param {PointFeature[]} features */
  set(features) {
    this.features = features;
    this.layer.redraw();
  }

  /** Adds a feature, or replaces the one with its id. @param {PointFeature} feature */
  put(feature) {
    this.set([...this.features.filter((each) => each.id !== feature.id), feature]);
  }

  /** Marks one feature. @param {any} id */
  select(id) {
    this.selectedId = id;
    this.layer.redraw();
  }

  /** The feature with an id. @param {any} id */
  find(id) {
    return this.features.find((feature) => String(feature.id) === String(id));
  }

  /** What is drawn at a place of the map's container: features of one sign or cluster, or none. @param {any} map @param {any} latlng */
  at(map, latlng) {
    const layer = this.layer;
    if (!layer._map || !layer._bounds) return [];
    const place = map.latLngToLayerPoint(latlng).subtract(layer._bounds.min);
    const hit = this.drawn.filter((each) => Math.hypot(each.x - place.x, each.y - place.y) < REACH)
      .sort((one, other) => Math.hypot(one.x - place.x, one.y - place.y) - Math.hypot(other.x - place.x, other.y - place.y))[0];
    return hit ? hit.items : [];
  }

  /** @param {CanvasRenderingContext2D} context @param {import('./viewCanvas.js').View} view */
  #draw(context, view) {
    const palette = this.palette();
    const shown = this.features.filter((each) => view.bounds.contains([each.lat, each.lon]))
      .map((item) => ({ ...pick(view.point(item.lon, item.lat)), item }));
    const isGathered = this.options.isClustered && view.zoom < CLUSTERED_BELOW;
    this.drawn = isGathered ? cluster(shown, CLUSTER_PIXELS) : shown.map(({ x, y, item }) => ({ x, y, items: [item] }));
    const isSmall = this.options.isQuiet && view.zoom < CLUSTERED_BELOW;
    const radius = isSmall ? 3 : view.zoom < 12 ? 5 : view.zoom < 15 ? 6.5 : 8;
    for (const group of this.drawn) {
      const [first] = group.items;
      const named = first.color || this.options.color || 'info';
      const color = palette[named] ?? named;
      const shape = first.shape ?? this.options.shape;
      const isSelected = group.items.some((each) => String(each.id) === String(this.selectedId));
      if (isSelected) ring(context, group, radius + 6, palette.select);
      const isMany = group.items.length > 1 && !isSmall;
      const grown = isMany ? radius + Math.min(6, 2 + Math.log2(group.items.length)) : radius;
      drawSign(context, { ...group, shape, color, radius: grown, hollow: first.hollow, edge: palette.halo });
      if (isMany) write(context, String(group.items.length), group.x, group.y + 0.5, first.hollow ? color : contrasting(color), '600 11px system-ui', 'center');
      else if (first.label && view.zoom >= this.options.labelZoom) haloed(context, first.label, group.x + radius + 6, group.y, palette);
    }
  }
}

function pick({ x, y }) {
  return { x, y };
}

function ring(context, { x, y }, radius, color) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.strokeStyle = color;
  context.lineWidth = 3;
  context.stroke();
}

function write(context, text, x, y, color, font, align) {
  context.font = font;
  context.textAlign = align;
  context.textBaseline = 'middle';
  context.fillStyle = color;
  context.fillText(text, x, y);
}

/** Text that can be read over anything. */
export function haloed(context, text, x, y, palette, font = '12px system-ui', color = palette.label, align = 'left') {
  context.font = font;
  context.textAlign = align;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = palette.halo;
  context.strokeText(text, x, y);
  context.fillStyle = color;
  context.fillText(text, x, y);
}

/** Black or white, whichever reads better on a `#rrggbb` colour. @param {string} color */
export function contrasting(color) {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return 0.299 * r + 0.587 * g + 0.114 * b > 150 ? '#10202c' : '#ffffff';
}
