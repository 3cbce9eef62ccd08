/** The road network as the browser keeps it: flat arrays in world units, found by a grid. Built once per revision. */
import { GridIndex } from './gridIndex.js';
import { metersPerWorld, worldX, worldY } from './mercator.js';

/** The classes in the order of the server's `RoadClass`; the index is what the compact JSON holds. */
export const CLASSES = ['EXPRESSWAY', 'NATIONAL', 'PROVINCIAL', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'DEDICATED', 'STREET', 'OTHER'];

/** @typedef {{id: number, code: string, name: string, cls: number, segments: number[]}} RoadEntry */

export class RoadData {
  /**
   * @param {{revision: number, roads: Array<[number, string, string, number]>, segments: Array<any[]>, scale?: number}} compact
   *   as `GET /api/network/segments` answers
   */
  constructor(compact) {
    this.revision = compact.revision;
    /** @type {RoadEntry[]} */
    this.roads = compact.roads.map(([id, code, name, cls]) => ({ id, code: code ?? '', name: name ?? '', cls, segments: [] }));
    this.count = compact.segments.length;
    this.ids = new Array(this.count);
    this.roadOf = new Int32Array(this.count);
    /** 0 both ways, 1 forward only, 2 backward only. */
    this.direction = new Uint8Array(this.count);
    this.lanes = new Uint8Array(this.count);
    this.starts = new Int32Array(this.count + 1);
    this.boxes = new Float64Array(4 * this.count);
    /** @type {Map<number, number>} */
    this.indexById = new Map();
    const points = compact.segments.reduce((sum, segment) => sum + segment[4].length / 2, 0);
    this.xs = new Float64Array(points);
    this.ys = new Float64Array(points);
    this.#decode(compact.segments, compact.scale ?? 1e6);
    this.index = new GridIndex(this.boxes);
  }

  /** @param {Array<any[]>} segments @param {number} scale */
  #decode(segments, scale) {
    let points = 0;
    segments.forEach((segment, at) => {
      this.starts[at] = points;
      points += segment[4].length / 2;
    });
    this.starts[this.count] = points;
    segments.forEach((segment, at) => {
      const [id, road, direction, lanes, deltas] = segment;
      this.ids[at] = id;
      this.indexById.set(id, at);
      this.roadOf[at] = road;
      this.roads[road].segments.push(at);
      this.direction[at] = direction;
      this.lanes[at] = lanes;
      this.#trace(at, deltas, scale);
    });
  }

  /** @param {number} at @param {number[]} deltas @param {number} scale */
  #trace(at, deltas, scale) {
    let lon = 0;
    let lat = 0;
    const box = 4 * at;
    this.boxes.set([2, 2, -1, -1], box);
    for (let i = 0, point = this.starts[at]; i < deltas.length; i += 2, point++) {
      lon += deltas[i];
      lat += deltas[i + 1];
      const x = worldX(lon / scale);
      const y = worldY(lat / scale);
      this.xs[point] = x;
      this.ys[point] = y;
      if (x < this.boxes[box]) this.boxes[box] = x;
      if (y < this.boxes[box + 1]) this.boxes[box + 1] = y;
      if (x > this.boxes[box + 2]) this.boxes[box + 2] = x;
      if (y > this.boxes[box + 3]) this.boxes[box + 3] = y;
    }
  }

  /** The class index of a segment. @param {number} segment index */
  classOf(segment) {
    return this.roads[this.roadOf[segment]].cls;
  }

  /** The corners of a segment in world units. @param {number} segment index @returns {Array<[number, number]>} */
  line(segment) {
    const line = /** @type {Array<[number, number]>} */ ([]);
    for (let point = this.starts[segment]; point < this.starts[segment + 1]; point++) line.push([this.xs[point], this.ys[point]]);
    return line;
  }

  /** How many segments each class has, by class index. */
  countByClass() {
    const counts = new Array(CLASSES.length).fill(0);
    for (let segment = 0; segment < this.count; segment++) counts[this.classOf(segment)]++;
    return counts;
  }

  /** An estimate of a segment's length in metres, for showing. @param {number} segment index */
  metersOf(segment) {
    let length = 0;
    for (let point = this.starts[segment] + 1; point < this.starts[segment + 1]; point++) {
      length += Math.hypot(this.xs[point] - this.xs[point - 1], this.ys[point] - this.ys[point - 1]);
    }
    return length * metersPerWorld(this.ys[this.starts[segment]]);
  }

  /** West, north, east, south of everything in world units, or undefined without roads. */
  bounds() {
    if (!this.count) return undefined;
    const all = [2, 2, -1, -1];
    for (let at = 0; at < this.boxes.length; at += 4) {
      all[0] = Math.min(all[0], this.boxes[at]);
      all[1] = Math.min(all[1], this.boxes[at + 1]);
      all[2] = Math.max(all[2], this.boxes[at + 2]);
      all[3] = Math.max(all[3], this.boxes[at + 3]);
    }
    return all;
  }
}
