/** Draws the base map's roads on a tile: casings first, then fills, lesser classes under greater ones. */
import { roadWidth } from './palette.js';

/**
 * @param {import('./tiles.js').TileView} tile
 * @param {import('./roadData.js').RoadData} data
 * @param {import('./palette.js').Palette} palette
 * @param {number} lastClass the least class drawn
 */
export function paintRoads(tile, data, palette, lastClass) {
  const { context, zoom } = tile;
  const margin = 12 / tile.scale;
  const segments = data.index.query(tile.west - margin, tile.north - margin, tile.east + margin, tile.south + margin);
  /** @type {number[][]} */
  const byClass = [];
  for (const segment of segments) {
    const cls = data.classOf(segment);
    if (cls <= lastClass) (byClass[cls] ??= []).push(segment);
  }
  context.lineJoin = zoom >= 13 ? 'round' : 'bevel';
  context.lineCap = zoom >= 13 ? 'round' : 'butt';
  const paths = byClass.map((all) => trace(tile, data, all));
  const casing = zoom >= 14 ? 1.2 : 0.8;
  for (let cls = paths.length - 1; cls >= 0; cls--) {
    if (paths[cls] && (zoom >= 12 || cls <= 3)) stroke(context, paths[cls], palette.casing[cls], roadWidth(cls, zoom) + 2 * casing);
  }
  for (let cls = paths.length - 1; cls >= 0; cls--) {
    const isThin = zoom < 12 && cls > 3;
    if (paths[cls]) stroke(context, paths[cls], isThin ? palette.casing[cls] : palette.fill[cls], roadWidth(cls, zoom));
  }
  if (zoom >= 15) segments.forEach((segment) => data.direction[segment] && arrows(tile, data, segment, palette.arrow));
}

/** @param {CanvasRenderingContext2D} context @param {Path2D} path @param {string} color @param {number} width */
function stroke(context, path, color, width) {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.stroke(path);
}

/** One path of many segments. @param {import('./tiles.js').TileView} tile @param {import('./roadData.js').RoadData} data @param {number[]} segments */
function trace(tile, data, segments) {
  const path = new Path2D();
  segments.forEach((segment) => traceSegment(path, tile, data, segment));
  return path;
}

/**
 * Adds a whole segment to a path; corners nearer than about half a pixel to the last are left out.
 * @param {Path2D} path @param {import('./tiles.js').TileView} tile @param {import('./roadData.js').RoadData} data @param {number} segment
 */
export function traceSegment(path, { west, north, scale }, { xs, ys, starts }, segment) {
  const last = starts[segment + 1] - 1;
  let px = (xs[starts[segment]] - west) * scale;
  let py = (ys[starts[segment]] - north) * scale;
  path.moveTo(px, py);
  for (let point = starts[segment] + 1; point <= last; point++) {
    const x = (xs[point] - west) * scale;
    const y = (ys[point] - north) * scale;
    if (point < last && Math.abs(x - px) + Math.abs(y - py) < 0.7) continue;
    path.lineTo(x, y);
    px = x;
    py = y;
  }
}

/** Small arrows in the driving direction of a one-way segment. */
function arrows({ context, west, north, scale }, { xs, ys, starts, direction }, segment, color) {
  const turn = direction[segment] === 2 ? Math.PI : 0;
  context.strokeStyle = color;
  context.lineWidth = 1.3;
  for (let point = starts[segment]; point + 1 < starts[segment + 1]; point++) {
    const dx = (xs[point + 1] - xs[point]) * scale;
    const dy = (ys[point + 1] - ys[point]) * scale;
    const length = Math.hypot(dx, dy);
    const gaps = Math.floor(length / 110);
    for (let i = 1; i <= Math.max(gaps, length > 40 ? 1 : 0); i++) {
      const share = gaps ? (i - 0.5) / gaps : 0.5;
      context.save();
      context.translate((xs[point] - west) * scale + dx * share, (ys[point] - north) * scale + dy * share);
      context.rotate(Math.atan2(dy, dx) + turn);
      context.beginPath();
      context.moveTo(-5, 0);
      context.lineTo(4, 0);
      context.moveTo(1, -2.5);
      context.lineTo(4, 0);
      context.lineTo(1, 2.5);
      context.stroke();
      context.restore();
    }
  }
}
