/** Names on the map without collisions: towns first, then route shields, then grid cells and road names. */
import { ViewCanvas } from './viewCanvas.js';
import { roadLabels } from './roadLabels.js';
import { haloed } from './points.js';

/** The zoom from which a place of each rank has its name: seat, town, neighbour, border gate, village. */
const PLACE_ZOOMS = [8, 9, 9, 11, 12];

/** @typedef {{west: number, north: number, east: number, south: number}} Box */

export class Labels {
  /** @param {import('./roads.js').Roads} roads @param {() => import('./palette.js').Palette} palette */
  constructor(roads, palette) {
    this.roads = roads;
    this.palette = palette;
    /** @type {Array<{name: string, lon: number, lat: number, rank: number}>} */
    this.towns = [];
    /** @type {Array<{name: string, lon: number, lat: number}>} */
    this.cells = [];
    this.showTowns = true;
    this.showCells = true;
    this.layer = new ViewCanvas({ pane: 'labels', padding: 0.15, draw: (context, view) => this.#draw(context, view) });
  }

  /** @param {CanvasRenderingContext2D} context @param {import('./viewCanvas.js').View} view */
  #draw(context, view) {
    /** @type {Box[]} */
    const taken = [];
    const palette = this.palette();
    if (this.showTowns) this.#towns(context, view, taken, palette);
    if (this.showCells && view.zoom >= 11) this.#cells(context, view, taken, palette);
    roadLabels(context, view, this.roads, palette, taken);
  }

  #towns(context, view, taken, palette) {
    const base = view.zoom < 11 ? 12 : view.zoom < 13 ? 13.5 : 15;
    for (const town of [...this.towns].sort((one, other) => one.rank - other.rank)) {
      if (view.zoom < PLACE_ZOOMS[town.rank]) continue;
      const size = town.rank > 2 ? base - 1.5 : base;
      if (!view.bounds.contains([town.lat, town.lon])) continue;
      const { x, y } = view.point(town.lon, town.lat);
      const weight = [700, 600, 400, 400, 400][town.rank];
      const font = `${weight} ${town.rank === 0 ? size + 2.5 : size}px system-ui, "Noto Sans CJK SC", sans-serif`;
      context.font = font;
      const half = context.measureText(town.name).width / 2;
      if (!take(taken, x - half, y - size * 1.25, x + half, y + size * 0.5, 3)) continue;
      context.beginPath();
      context.arc(x, y + 3, town.rank === 0 ? 3.5 : 2.5, 0, 2 * Math.PI);
      context.fillStyle = palette.halo;
      context.strokeStyle = palette.town;
      context.lineWidth = 1.5;
      context.fill();
      context.stroke();
      haloed(context, town.name, x, y - size * 0.6, palette, font, palette.town, 'center');
    }
  }

  #cells(context, view, taken, palette) {
    for (const cell of this.cells) {
      if (!view.bounds.contains([cell.lat, cell.lon])) continue;
      const { x, y } = view.point(cell.lon, cell.lat);
      if (take(taken, x - 30, y - 8, x + 30, y + 8, 2)) haloed(context, cell.name, x, y, palette, '11px system-ui, sans-serif', palette.grid, 'center');
    }
  }
}

/**
 * Takes room for a label unless it is taken already.
 * @param {Box[]} taken @param {number} west @param {number} north @param {number} east @param {number} south
 * @param {number} [gap]
 */
export function take(taken, west, north, east, south, gap = 2) {
  for (const box of taken) {
    if (west - gap < box.east && east + gap > box.west && north - gap < box.south && south + gap > box.north) return false;
  }
  taken.push({ west, north, east, south });
  return true;
}
