/**
 * The way along the roads to a place, reckoned on the phone, so that it works without a line. It is a hint and no
 * navigation: it knows which roads meet and which are one-way, not what is closed today. Pure.
 */
import { latOf, lonOf, metersPerWorld, worldX, worldY } from '../map/mercator.js';
import { hitsAt } from '../map/nearest.js';

/** A place farther than this from every road has no way. */
const MOST_OFF_METERS = 600;

/** @typedef {Map<string, Array<{to: string, segment: number, meters: number}>>} Graph */

/** Which ends of segments meet, by the server's directions. @param {import('../map/roadData.js').RoadData} data @returns {Graph} */
export function graphOf(data) {
  /** @type {Graph} */
  const graph = new Map();
  const add = (from, edge) => (graph.has(from) ? /** @type {any} */ (graph.get(from)).push(edge) : graph.set(from, [edge]));
  for (let segment = 0; segment < data.count; segment++) {
    const [first, last] = ends(data, segment);
    const meters = data.metersOf(segment);
    if (data.direction[segment] !== 2) add(first, { to: last, segment, meters });
    if (data.direction[segment] !== 1) add(last, { to: first, segment, meters });
  }
  return graph;
}

/**
 * The shortest way by road between two places.
 * @param {import('../map/roadData.js').RoadData} data @param {Graph} graph
 * @param {{lon: number, lat: number}} from @param {{lon: number, lat: number}} to
 * @returns {{meters: number, line: Array<[number, number]>} | undefined} the line as `[lon, lat]`; undefined where roads do not join them
 */
export function wayTo(data, graph, from, to) {
  const start = onRoad(data, from);
  const end = onRoad(data, to);
  if (!start || !end) return undefined;
  const direct = start.segment === end.segment && mayDrive(data, start.segment, start.fraction, end.fraction)
    ? Math.abs(start.fraction - end.fraction) * data.metersOf(start.segment) : Infinity;
  const found = search(data, graph, start, end, direct);
  if (!found) return direct < Infinity ? { meters: direct, line: part(data, start.segment, start.fraction, end.fraction) } : undefined;
  return { meters: found.meters, line: [...part(data, start.segment, start.fraction, found.path[0] ?? end.fraction),
    ...found.segments.flatMap(({ segment, isForward }) => part(data, segment, isForward ? 0 : 1, isForward ? 1 : 0)),
    ...part(data, end.segment, found.path[1], end.fraction)] };
}

/** @param {any} data @param {any} graph @param {any} start @param {any} end @param {number} bound */
function search(data, graph, start, end, bound) {
  /** @type {Map<string, {meters: number, by?: {from: string, segment: number}, fraction?: number}>} */
  const best = new Map();
  const queue = new Heap();
  const length = data.metersOf(start.segment);
  [0, 1].forEach((fraction) => {
    if (!mayDrive(data, start.segment, start.fraction, fraction)) return;
    const node = ends(data, start.segment)[fraction];
    const meters = Math.abs(fraction - start.fraction) * length;
    if (meters >= (best.get(node)?.meters ?? Infinity)) return;
    best.set(node, { meters, fraction });
    queue.push(meters, node);
  });
  const last = ends(data, end.segment).map((node, fraction) => ({ node, fraction, rest: mayDrive(data, end.segment, fraction, end.fraction)
    ? Math.abs(end.fraction - fraction) * data.metersOf(end.segment) : Infinity }));
  let goal = { meters: bound, node: '', fraction: 0 };
  for (let next = queue.pop(); next && next.key < goal.meters; next = queue.pop()) {
    const { key, value: node } = next;
    const known = best.get(node);
    if (!known || key > known.meters) continue;
    for (const each of last) if (each.node === node && key + each.rest < goal.meters) goal = { meters: key + each.rest, node, fraction: each.fraction };
    for (const edge of graph.get(node) ?? []) {
      const meters = key + edge.meters;
      if (meters >= (best.get(edge.to)?.meters ?? Infinity)) continue;
      best.set(edge.to, { meters, by: { from: node, segment: edge.segment } });
      queue.push(meters, edge.to);
    }
  }
  if (!goal.node) return undefined;
  const segments = [];
  let node = goal.node;
  let at = best.get(node);
  while (at?.by) {
    segments.unshift({ segment: at.by.segment, isForward: ends(data, at.by.segment)[1] === node });
    node = at.by.from;
    at = best.get(node);
  }
  return { meters: goal.meters, segments, path: [at?.fraction, goal.fraction] };
}

/** Whether a segment may be driven from one fraction to another. @param {any} data @param {number} segment @param {number} from @param {number} to */
function mayDrive(data, segment, from, to) {
  const direction = data.direction[segment];
  return direction === 0 || (direction === 1 ? to >= from : to <= from);
}

/** @param {any} data @param {{lon: number, lat: number}} place */
function onRoad(data, { lon, lat }) {
  const y = worldY(lat);
  return hitsAt(data, worldX(lon), y, MOST_OFF_METERS / metersPerWorld(y))[0];
}

/** The keys of a segment's ends; ends that meet have the same. @param {any} data @param {number} segment */
function ends(data, segment) {
  return [data.starts[segment], data.starts[segment + 1] - 1].map((point) => `${data.xs[point].toFixed(9)} ${data.ys[point].toFixed(9)}`);
}

/** @param {any} data @param {number} segment @param {number} from @param {number} to @returns {Array<[number, number]>} */
function part(data, segment, from, to) {
  const line = data.line(segment);
  const steps = line.slice(1).map(([x, y], at) => Math.hypot(x - line[at][0], y - line[at][1]));
  const total = steps.reduce((sum, step) => sum + step, 0) || 1;
  const [low, high] = [Math.min(from, to) * total, Math.max(from, to) * total];
  /** @type {Array<[number, number]>} */
  const places = [];
  let done = 0;
  steps.forEach((step, at) => {
    const point = (along) => /** @type {[number, number]} */ ([0, 1].map((axis) => line[at][axis] + (line[at + 1][axis] - line[at][axis]) * (step ? (along - done) / step : 0)));
    if (!places.length && done + step >= low) places.push(point(low));
    if (places.length && done < high) places.push(done + step >= high ? point(high) : line[at + 1]);
    done += step;
  });
  const degrees = places.map(([x, y]) => /** @type {[number, number]} */ ([lonOf(x), latOf(y)]));
  return from <= to ? degrees : degrees.reverse();
}

/** A binary heap, least key first. */
class Heap {
  constructor() {
    /** @type {Array<{key: number, value: string}>} */
    this.items = [];
  }

  /** @param {number} key @param {string} value */
  push(key, value) {
    const { items } = this;
    items.push({ key, value });
    for (let at = items.length - 1; at > 0;) {
      const up = (at - 1) >> 1;
      if (items[up].key <= items[at].key) break;
      [items[up], items[at]] = [items[at], items[up]];
      at = up;
    }
  }

  pop() {
    const { items } = this;
    const first = items[0];
    const last = items.pop();
    if (items.length && last) {
      items[0] = last;
      for (let at = 0; ;) {
        const left = 2 * at + 1;
        let least = at;
        if (left < items.length && items[left].key < items[least].key) least = left;
        if (left + 1 < items.length && items[left + 1].key < items[least].key) least = left + 1;
        if (least === at) break;
        [items[least], items[at]] = [items[at], items[least]];
        at = least;
      }
    }
    return first;
  }
}
