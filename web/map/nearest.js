/** Which road a place on the map is at. Pure, in world units. */

/**
 * @typedef {{segment: number, id: number, fraction: number, x: number, y: number, distance: number}} Hit
 *   `fraction` along the segment from 0 to 1, `distance` in world units
 */

/**
 * The segments within a radius, nearest first.
 * @param {import('./roadData.js').RoadData} data
 * @param {number} x @param {number} y @param {number} radius world units
 * @returns {Hit[]}
 */
export function hitsAt(data, x, y, radius) {
  return data.index.query(x - radius, y - radius, x + radius, y + radius)
    .map((segment) => ({ segment, id: data.ids[segment], ...nearestOn(data, segment, x, y) }))
    .filter((hit) => hit.distance <= radius)
    .sort((one, other) => one.distance - other.distance);
}

/**
 * The nearest place on one segment.
 * @param {import('./roadData.js').RoadData} data
 * @param {number} segment index @param {number} x @param {number} y
 */
export function nearestOn(data, segment, x, y) {
  const { xs, ys } = data;
  let along = 0;
  let best = { distance: Infinity, x: 0, y: 0, at: 0 };
  for (let i = data.starts[segment]; i + 1 < data.starts[segment + 1]; i++) {
    const dx = xs[i + 1] - xs[i];
    const dy = ys[i + 1] - ys[i];
    const length = Math.hypot(dx, dy);
    const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - xs[i]) * dx + (y - ys[i]) * dy) / (length * length)));
    const px = xs[i] + share * dx;
    const py = ys[i] + share * dy;
    const distance = Math.hypot(x - px, y - py);
    if (distance < best.distance) best = { distance, x: px, y: py, at: along + share * length };
    along += length;
  }
  return { distance: best.distance, x: best.x, y: best.y, fraction: along === 0 ? 0 : best.at / along };
}

/**
 * The part of a line between two fractions of its length.
 * @param {Array<[number, number]>} line
 * @param {number} from @param {number} to 0 to 1, in order
 * @returns {Array<[number, number]>}
 */
export function cut(line, from, to) {
  if (from <= 0 && to >= 1) return line;
  const lengths = line.slice(1).map(([x, y], i) => Math.hypot(x - line[i][0], y - line[i][1]));
  const total = lengths.reduce((sum, each) => sum + each, 0);
  /** @type {Array<[number, number]>} */
  const part = [];
  let along = 0;
  lengths.forEach((length, i) => {
    const start = Math.max(from * total, along);
    const end = Math.min(to * total, along + length);
    if (end > start) {
      const at = (place) => /** @type {[number, number]} */ ([
        line[i][0] + ((line[i + 1][0] - line[i][0]) * (place - along)) / length,
        line[i][1] + ((line[i + 1][1] - line[i][1]) * (place - along)) / length]);
      if (!part.length) part.push(at(start));
      part.push(at(end));
    }
    along += length;
  });
  return part;
}
