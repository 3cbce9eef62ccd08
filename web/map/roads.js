/**
 * The road network on the map: base layer, coloured parts on top of it, and which road a place is at. The data come once
 * from `GET /api/network/segments` and again only when the revision changes.
 */
import L from './leaflet.js';
import { CanvasTiles } from './tiles.js';
import { RoadData } from './roadData.js';
import { lastClassShown } from './palette.js';
import { paintRoads } from './roadPainter.js';
import { PaintedParts } from './paints.js';
import { hitsAt } from './nearest.js';
import { latOf, lonOf, worldPixels, worldX, worldY } from './mercator.js';

export class Roads {
  /** @param {any} map the Leaflet map @param {() => import('./palette.js').Palette} palette */
  constructor(map, palette) {
    this.map = map;
    this.palette = palette;
    this.data = new RoadData({ revision: -1, roads: [], segments: [] });
    this.counts = this.data.countByClass();
    this.layer = new CanvasTiles({
      pane: 'roads', paint: (tile) => paintRoads(tile, this.data, palette(), lastClassShown(this.counts, tile.zoom)),
    });
    /** @type {Map<string, PaintedParts>} */
    this.paints = new Map();
    /** @type {Array<() => void>} */
    this.waiting = [];
  }

  /** Takes a network. @param {any} compact as `GET /api/network/segments` answers */
  load(compact) {
    this.data = new RoadData(compact);
    this.counts = this.data.countByClass();
    this.layer.refresh();
    this.paints.forEach((paint) => paint.layer.refresh());
    this.waiting.splice(0).forEach((run) => run());
  }

  /** Resolves when the roads are there. @returns {Promise<Roads>} */
  ready() {
    return new Promise((resolve) => (this.data.revision >= 0 ? resolve(this) : this.waiting.push(() => resolve(this))));
  }

  /**
   * The layer of the parts painted under a name, made when new; give it to `MapView.addLayer` to list it among the layers.
   * @param {string} name @param {{order?: number, opacity?: number}} [options] higher order lies on top
   */
  paintLayer(name, options = {}) {
    return this.#paint(name, options).layer;
  }

  /**
   * Paints parts of segments, in place of what was painted under the name before.
   * @param {string} name for example `coverage`, `route`, `passes`
   * @param {Map<number, any> | Array<[number, any]>} parts by segment id: `{color, width, from, to}` or a list of them;
   *   `from` and `to` are fractions of the segment's length (default whole)
   * @param {{order?: number, opacity?: number}} [options]
   */
  paint(name, parts, options = {}) {
    const paint = this.#paint(name, options);
    if (!paint.isListed && !this.map.hasLayer(paint.layer)) paint.layer.addTo(this.map);
    paint.set(parts);
  }

  /** Adds parts to a paint; only the touched tiles are drawn again. @param {string} name @param {Array<[number, any]>} parts */
  paintMore(name, parts) {
    this.#paint(name, {}).add(parts);
  }

  /** Takes a paint's colours away. @param {string} name */
  clearPaint(name) {
    this.paints.get(name)?.set([]);
  }

  /** @param {string} name @param {{order?: number, opacity?: number}} options */
  #paint(name, options) {
    let paint = this.paints.get(name);
    if (!paint) this.paints.set(name, (paint = new PaintedParts(this, options)));
    return paint;
  }

  /**
   * The segments near a place, nearest first.
   * @param {any} latlng @param {number} [px] radius in pixels
   * @returns {Array<{id: number, index: number, fraction: number, distancePx: number, latlng: any, road: import('./roadData.js').RoadEntry}>}
   */
  segmentsAt(latlng, px = 8) {
    const pixels = worldPixels(this.map.getZoom());
    const last = lastClassShown(this.counts, this.map.getZoom());
    return hitsAt(this.data, worldX(latlng.lng), worldY(latlng.lat), px / pixels)
      .filter((hit) => this.data.classOf(hit.segment) <= last)
      .map((hit) => ({
        id: hit.id, index: hit.segment, fraction: hit.fraction, distancePx: hit.distance * pixels,
        latlng: L.latLng(latOf(hit.y), lonOf(hit.x)), road: this.roadOf(hit.id),
      }));
  }

  /** Where a place snaps to, or undefined when no road is near. @param {any} latlng @param {number} [px] */
  snap(latlng, px = 14) {
    return this.segmentsAt(latlng, px)[0];
  }

  /** Corners `[lon, lat]` of a segment, or undefined. @param {number} id @returns {Array<[number, number]> | undefined} */
  geometryOf(id) {
    const at = this.data.indexById.get(id);
    return at === undefined ? undefined : this.data.line(at).map(([x, y]) => [lonOf(x), latOf(y)]);
  }

  /** The road of a segment. @param {number} id */
  roadOf(id) {
    return this.data.roads[this.data.roadOf[this.data.indexById.get(id) ?? -1]];
  }

  /** Bounds of some segments, or of all. @param {number[]} [ids] */
  boundsOf(ids) {
    const bounds = L.latLngBounds([]);
    if (ids) ids.forEach((id) => this.geometryOf(id)?.forEach(([lon, lat]) => bounds.extend([lat, lon])));
    const all = ids ? undefined : this.data.bounds();
    if (all) bounds.extend([latOf(all[1]), lonOf(all[0])]).extend([latOf(all[3]), lonOf(all[2])]);
    return bounds.isValid() ? bounds : undefined;
  }
}
