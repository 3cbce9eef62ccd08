/** Colours of demand: the weight of what is due, else that it is not due or closed. */

/** Steps of weight and the colour each begins with. */
export const SHADES = [
  { from: 1, color: 'heat1' }, { from: 2, color: 'heat2' }, { from: 3, color: 'heat3' }, { from: 5, color: 'heat4' },
];

/** @param {{due: boolean, closed: boolean, weight: number}} demand @returns {string} the palette's name */
export function colorOf({ due, closed, weight }) {
  if (closed) return 'gap';
  if (!due) return 'covered';
  return SHADES.filter(({ from }) => weight >= from).at(-1)?.color ?? SHADES[0].color;
}
