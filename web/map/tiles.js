/** Canvas tiles drawn a few at a time, so that no frame waits for all of them. */
import L from './leaflet.js';

const BUDGET_MILLIS = 9;

/** Draws waiting tiles within a time budget a frame. */
class TileQueue {
  constructor() {
    /** @type {Array<() => void>} */
    this.waiting = [];
    this.running = false;
    this.drawMillis = 0;
    this.tiles = 0;
    this.last = 0;
  }

  /** @param {() => void} work */
  add(work) {
    this.waiting.push(work);
    if (!this.running) {
      this.running = true;
      requestAnimationFrame(() => this.#run());
    }
  }

  #run() {
    const start = performance.now();
    // where frames are slow anyway, waiting for more of them helps nobody
    const budget = start - this.last > 60 && start - this.last < 1000 ? 3 * BUDGET_MILLIS : BUDGET_MILLIS;
    this.last = start;
    do {
      this.waiting.shift()?.();
      this.tiles += 1;
    } while (this.waiting.length && performance.now() - start < budget);
    this.drawMillis += performance.now() - start;
    if (this.waiting.length) requestAnimationFrame(() => this.#run());
    else this.running = false;
  }
}

/** Shared by all tile layers; its figures are read by the bench. */
export const queue = new TileQueue();

/** @typedef {{context: CanvasRenderingContext2D, zoom: number, west: number, north: number, east: number, south: number, scale: number}} TileView */

export const CanvasTiles = L.GridLayer.extend({
  options: { tileSize: 512, updateWhenZooming: false, updateWhenIdle: false, keepBuffer: 1, pane: 'roads', paint: () => {}, isEmpty: () => false },

  initialize(options) {
    L.GridLayer.prototype.initialize.call(this, options);
    this.live = new Map();
    this.on('tileunload', (event) => this.live.delete(event.coords.x + ':' + event.coords.y + ':' + event.coords.z));
  },

  createTile(coords, done) {
    const tile = document.createElement('canvas');
    tile.width = tile.height = 1;
    const key = coords.x + ':' + coords.y + ':' + coords.z;
    const entry = { tile, coords, waiting: true };
    this.live.set(key, entry);
    queue.add(() => {
      if (this.live.get(key) === entry) this.drawTile(entry);
      done(null, tile);
    });
    return tile;
  },

  drawTile(entry) {
    const { tile, coords } = entry;
    entry.waiting = false;
    // an empty layer costs nothing to keep above the map
    const size = this.options.isEmpty() ? 1 : 512 * Math.min(2, devicePixelRatio || 1);
    if (tile.width !== size) tile.width = tile.height = size;
    if (size === 1) return;
    const context = tile.getContext('2d');
    context.setTransform(size / 512, 0, 0, size / 512, 0, 0);
    context.clearRect(0, 0, 512, 512);
    const scale = 256 * 2 ** coords.z;
    const west = (coords.x * 512) / scale;
    const north = (coords.y * 512) / scale;
    this.options.paint({ context, zoom: coords.z, west, north, east: west + 512 / scale, south: north + 512 / scale, scale });
  },

  /** Draws again what is shown: all tiles, or those the box (world units) touches. */
  refresh(box) {
    for (const entry of this.live.values()) {
      const span = 512 / (256 * 2 ** entry.coords.z);
      const { x, y } = entry.coords;
      const margin = span / 20;
      const isTouched = !box || (box[0] <= (x + 1) * span + margin && box[2] >= x * span - margin
        && box[1] <= (y + 1) * span + margin && box[3] >= y * span - margin);
      if (isTouched && !entry.waiting) {
        entry.waiting = true;
        queue.add(() => entry.waiting && this.drawTile(entry));
      }
    }
  },
});
