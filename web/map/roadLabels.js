/** Route-number shields and road names, placed where there is room. */
import { lastClassShown } from './palette.js';
import { latOf, lonOf, worldPixels } from './mercator.js';
import { contrasting, haloed } from './points.js';
import { take } from './labels.js';

const SHIELD_EVERY = 230;
const NAMES_FROM_ZOOM = 14;

/**
 * @param {CanvasRenderingContext2D} context @param {import('./viewCanvas.js').View} view
 * @param {import('./roads.js').Roads} roads @param {import('./palette.js').Palette} palette
 * @param {import('./labels.js').Box[]} taken
 */
export function roadLabels(context, view, roads, palette, taken) {
  const { data, counts } = roads;
  const last = Math.min(lastClassShown(counts, view.zoom), view.zoom < 10 ? 1 : view.zoom < 11 ? 2 : view.zoom < 12 ? 3 : view.zoom < 13 ? 4 : 8);
  for (const found of longestByRoad(data, windowOf(view), last)) {
    const road = data.roads[found.road];
    if (road.code) shields(context, view, data, road, found.segments, palette, taken);
    if (road.name && view.zoom >= NAMES_FROM_ZOOM) name(context, view, data, road, found.segments, palette, taken);
  }
}

/** @param {import('./viewCanvas.js').View} view @returns {[number, number, number, number]} */
function windowOf({ bounds }) {
  const x = (lon) => (lon + 180) / 360;
  const y = (lat) => 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
  return [x(bounds.getWest()), y(bounds.getNorth()), x(bounds.getEast()), y(bounds.getSouth())];
}

/** The segments in sight by road, greater classes first. */
function longestByRoad(data, [west, north, east, south], last) {
  /** @type {Map<number, number[]>} */
  const byRoad = new Map();
  for (const segment of data.index.query(west, north, east, south)) {
    if (data.classOf(segment) > last) continue;
    const road = data.roadOf[segment];
    const all = byRoad.get(road);
    if (all) all.push(segment);
    else byRoad.set(road, [segment]);
  }
  return [...byRoad].map(([road, segments]) => ({ road, segments }))
    .sort((one, other) => data.roads[one.road].cls - data.roads[other.road].cls || other.segments.length - one.segments.length);
}

function shields(context, view, data, road, segments, palette, taken) {
  context.font = '600 10.5px system-ui, sans-serif';
  const half = context.measureText(road.code).width / 2 + 4;
  /** @type {Array<{x: number, y: number}>} */
  const placed = [];
  for (const segment of segments) {
    const point = (data.starts[segment] + data.starts[segment + 1]) >> 1;
    const { x, y } = view.point(lonOf(data.xs[point]), latOf(data.ys[point]));
    if (x < half || y < 8 || x > view.width - half || y > view.height - 8) continue;
    if (placed.some((each) => Math.hypot(each.x - x, each.y - y) < SHIELD_EVERY)) continue;
    if (!take(taken, x - half, y - 8, x + half, y + 8, 6)) continue;
    placed.push({ x, y });
    context.beginPath();
    context.roundRect(x - half, y - 7.5, 2 * half, 15, 3);
    context.fillStyle = palette.shield[road.cls];
    context.strokeStyle = palette.halo;
    context.lineWidth = 2.5;
    context.stroke();
    context.fill();
    context.fillStyle = contrasting(palette.shield[road.cls]);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(road.code, x, y + 0.5);
  }
}

/** Writes the name along the longest straight piece that can hold it. */
function name(context, view, data, road, segments, palette, taken) {
  context.font = '12px system-ui, "Noto Sans CJK SC", sans-serif';
  const width = context.measureText(road.name).width;
  const pixels = worldPixels(view.zoom);
  let best = { length: width + 12, point: -1 };
  for (const segment of segments) {
    for (let point = data.starts[segment]; point + 1 < data.starts[segment + 1]; point++) {
      const length = Math.hypot(data.xs[point + 1] - data.xs[point], data.ys[point + 1] - data.ys[point]) * pixels;
      if (length > best.length) best = { length, point };
    }
  }
  if (best.point < 0) return;
  const { point } = best;
  const one = view.point(lonOf(data.xs[point]), latOf(data.ys[point]));
  const other = view.point(lonOf(data.xs[point + 1]), latOf(data.ys[point + 1]));
  const x = (one.x + other.x) / 2;
  const y = (one.y + other.y) / 2;
  if (!take(taken, x - width / 2, y - width / 3, x + width / 2, y + width / 3, 2)) return;
  let turn = Math.atan2(other.y - one.y, other.x - one.x);
  if (turn > Math.PI / 2) turn -= Math.PI;
  if (turn < -Math.PI / 2) turn += Math.PI;
  context.save();
  context.translate(x, y);
  context.rotate(turn);
  haloed(context, road.name, 0, 0, palette, context.font, palette.label, 'center');
  context.restore();
}
