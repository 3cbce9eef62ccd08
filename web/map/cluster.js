/** Gathers points that would lie on each other far out. Pure. */

/**
 * Groups points by squares of the view.
 * @template T
 * @param {Array<{x: number, y: number, item: T}>} points
 * @param {number} size pixels
 * @returns {Array<{x: number, y: number, items: T[]}>} each at the middle of its points
 */
export function cluster(points, size) {
  /** @type {Map<string, {x: number, y: number, items: T[]}>} */
  const squares = new Map();
  for (const { x, y, item } of points) {
    const key = `${Math.floor(x / size)}:${Math.floor(y / size)}`;
    const square = squares.get(key);
    if (square) {
      square.x += (x - square.x) / (square.items.length + 1);
      square.y += (y - square.y) / (square.items.length + 1);
      square.items.push(item);
    } else {
      squares.set(key, { x, y, items: [item] });
    }
  }
  return [...squares.values()];
}
