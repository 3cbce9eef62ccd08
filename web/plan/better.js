/** Which of two plans is better in a figure, and what stands in either. Pure, so that it can be tried alone. */

/**
 * Which of two values is better: 0 the first, 1 the other, -1 neither.
 * @param {number} sign @param {number | null | undefined} one @param {number | null | undefined} other
 */
export function betterOf(sign, one, other) {
  if (one === null || one === undefined || other === null || other === undefined || one.toFixed(3) === other.toFixed(3)) return -1;
  return (one - other) * sign > 0 ? 0 : 1;
}

/** The keys of both, those of the first in their order before those only the other has. @param {any[]} one @param {any[]} other @param {string} key */
export function keysOf(one, other, key) {
  return [...new Set([...one, ...other].map((row) => row[key]))];
}
