/** The map's colours and widths. Colours come from tokens.css, so that themes, wall and print change them in one place. */
import { CLASSES } from './roadData.js';

const NAMES = ['land', 'water', 'boundary', 'grid', 'town', 'halo', 'label', 'arrow', 'shield-text',
  'unit-moving', 'unit-stopped', 'unit-stale', 'unit-alarm', 'trail', 'select', 'draw',
  'good', 'warn', 'bad', 'info', 'covered', 'route', 'gap',
  'heat-1', 'heat-2', 'heat-3', 'heat-4', 'heat-5'];
/** Width in pixels at zoom 12, by class. */
const WIDTHS = [4.2, 3.6, 3, 2.2, 1.6, 1.1, 1.2, 1.2, 1];

/** @typedef {Record<string, any> & {fill: string[], casing: string[], shield: string[]}} Palette */

/** Reads the colours of the current theme. @returns {Palette} */
export function readPalette() {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(`--map-${name}`).trim();
  const palette = Object.fromEntries(NAMES.map((name) => [name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()), read(name)]));
  const byClass = (part) => CLASSES.map((name) => read(`${name.toLowerCase()}-${part}`));
  return /** @type {Palette} */ ({ ...palette, fill: byClass('fill'), casing: byClass('casing'), shield: byClass('shield') });
}

/** Width of a class in pixels. @param {number} cls @param {number} zoom */
export function roadWidth(cls, zoom) {
  return Math.max(0.5, WIDTHS[cls] * 2 ** ((zoom - 12) * (zoom > 12 ? 0.5 : 0.32)));
}

/** How many segments may be drawn at a zoom before the lesser classes are left out. @param {number} zoom */
function allowance(zoom) {
  return zoom >= 13 ? Infinity : 30000 / 2 ** (2 * (12 - zoom)) + 4000;
}

/**
 * The least class drawn at a zoom: all classes where the network is thin, only the trunk roads far out where it is dense.
 * @param {number[]} countByClass
 * @param {number} zoom
 */
export function lastClassShown(countByClass, zoom) {
  let total = 0;
  let last = 0;
  for (let cls = 0; cls < countByClass.length; cls++) {
    total += countByClass[cls];
    if (total > allowance(zoom) && total > countByClass[cls]) return last;
    if (countByClass[cls]) last = cls;
  }
  return countByClass.length - 1;
}
