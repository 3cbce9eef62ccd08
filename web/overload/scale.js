/** Five bands for a colour scale. Pure. */

const SHARES = [0, 2, 5, 10, 20];

/**
 * Bands of counts at round figures, or of over-limit rates at fixed ones, so that two periods can be compared by colour.
 * @param {number[]} values
 * @param {'count' | 'rate'} kind
 */
export function scaleOf(values, kind) {
  const starts = kind === 'rate' ? SHARES : countStarts(Math.max(1, ...values));
  /** @type {Array<[number, number]>} */
  const bands = starts.map((start, at) => [start, starts[at + 1] ?? Infinity]);
  const bandOf = (value) => bands.findLastIndex(([start]) => value >= start);
  return { bands, bandOf: (value) => Math.max(0, bandOf(value)) };
}

/** @param {number} most */
function countStarts(most) {
  const step = [1, 2, 5].flatMap((digit) => Array.from({ length: 8 }, (_, power) => digit * 10 ** power))
    .sort((one, other) => one - other).find((each) => each * 5 >= most) ?? most;
  return [0, 1, 2, 3, 4].map((at) => at * step);
}
