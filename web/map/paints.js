/** Coloured parts of segments above the base roads: a planned route, what was driven, passes by segment. */
import { CanvasTiles } from './tiles.js';
import { roadWidth } from './palette.js';
import { cut } from './nearest.js';
import { traceSegment } from './roadPainter.js';

/**
 * @typedef {{color: string, width?: number, from?: number, to?: number, dash?: number[], px?: number}} Part `width` is a factor of
 *   the road's width, `px` the least width in pixels
 */

export class PaintedParts {
  /** @param {import('./roads.js').Roads} roads @param {{order?: number, opacity?: number}} options */
  constructor(roads, { order = 1, opacity = 1 }) {
    this.roads = roads;
    /** @type {Map<number, Part[]>} */
    this.parts = new Map();
    this.isListed = false;
    this.layer = new CanvasTiles({ pane: 'paints', zIndex: order, opacity, paint: (tile) => this.#draw(tile), isEmpty: () => !this.parts.size });
    this.layer.painted = this;
  }

  /** @param {Map<number, any> | Array<[number, any]>} parts */
  set(parts) {
    this.parts = new Map([...parts].map(([id, part]) => [Number(id), [part].flat()]));
    this.layer.refresh();
  }

  /** @param {Array<[number, any]>} parts */
  add(parts) {
    const { data } = this.roads;
    const box = [2, 2, -1, -1];
    for (const [id, part] of parts) {
      const at = data.indexById.get(Number(id));
      if (at === undefined) continue;
      this.parts.set(Number(id), [...(this.parts.get(Number(id)) ?? []), ...[part].flat()]);
      box[0] = Math.min(box[0], data.boxes[4 * at]);
      box[1] = Math.min(box[1], data.boxes[4 * at + 1]);
      box[2] = Math.max(box[2], data.boxes[4 * at + 2]);
      box[3] = Math.max(box[3], data.boxes[4 * at + 3]);
    }
    if (box[2] >= 0) this.layer.refresh(box);
  }

  /** @param {import('./tiles.js').TileView} tile */
  #draw(tile) {
    if (!this.parts.size) return;
    const { data } = this.roads;
    const { context, zoom } = tile;
    const margin = 16 / tile.scale;
    /** @type {Map<string, {path: Path2D, color: string, width: number, dash: number[]}>} */
    const strokes = new Map();
    for (const segment of data.index.query(tile.west - margin, tile.north - margin, tile.east + margin, tile.south + margin)) {
      for (const part of this.parts.get(data.ids[segment]) ?? []) {
        const width = Math.max(part.px ?? (zoom < 11 ? 1.6 : 2.4), roadWidth(data.classOf(segment), zoom) * (part.width ?? 1) + 0.4);
        const key = part.color + width + (part.dash ?? '');
        let stroke = strokes.get(key);
        if (!stroke) strokes.set(key, (stroke = { path: new Path2D(), color: part.color, width, dash: part.dash ?? [] }));
        this.#trace(stroke.path, tile, segment, part);
      }
    }
    context.lineCap = zoom >= 13 ? 'round' : 'butt';
    context.lineJoin = zoom >= 13 ? 'round' : 'bevel';
    for (const { path, color, width, dash } of strokes.values()) {
      context.setLineDash(dash);
      context.strokeStyle = color;
      context.lineWidth = width;
      context.stroke(path);
    }
    context.setLineDash([]);
  }

  /** @param {Path2D} path @param {import('./tiles.js').TileView} tile @param {number} segment @param {Part} part */
  #trace(path, tile, segment, part) {
    const from = Math.min(part.from ?? 0, part.to ?? 1);
    const to = Math.max(part.from ?? 0, part.to ?? 1);
    if (from <= 0 && to >= 1) return traceSegment(path, tile, this.roads.data, segment);
    const { west, north, scale } = tile;
    cut(this.roads.data.line(segment), from, to).forEach(([x, y], at) => {
      if (at === 0) path.moveTo((x - west) * scale, (y - north) * scale);
      else path.lineTo((x - west) * scale, (y - north) * scale);
    });
  }
}
