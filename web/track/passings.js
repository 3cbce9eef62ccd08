/** When a line passes a place on the screen. A road driven out and back passes it twice. Pure. */
import { distance } from './replay.js';

/** So near, in pixels, is on the line. */
const NEAR = 9;
/** Hits this near in time, in milliseconds, are one passing. */
const ONE_PASSING = 60e3;

/** @typedef {{time: number, at: {x: number, y: number}}} Timed */

/**
 * A piece's line with the time of each vertex, at steady speed.
 * @param {import('./replay.js').Piece} piece
 * @returns {Array<{time: number, at: [number, number]}>}
 */
export function timedLine(piece) {
  const along = [0];
  piece.line.slice(1).forEach((end, at) => along.push(along[at] + distance(piece.line[at], end)));
  const whole = along[along.length - 1] || 1;
  return piece.line.map((at, index) => ({ at, time: piece.from + (along[index] / whole) * (piece.to - piece.from) }));
}

/**
 * @param {Timed[][]} lines on the screen
 * @param {{x: number, y: number}} point
 * @returns {number[]} times, rising
 */
export function passings(lines, point) {
  const hits = lines.flatMap((line) => line.slice(1).map((end, at) => nearest(line[at], end, point)))
    .filter((hit) => hit.away <= NEAR).sort((one, other) => one.time - other.time);
  /** @type {Array<{time: number, away: number, until: number}>} */
  const found = [];
  for (const hit of hits) {
    const last = found[found.length - 1];
    if (!last || hit.time - last.until > ONE_PASSING) found.push({ ...hit, until: hit.time });
    else Object.assign(last, hit.away < last.away ? hit : {}, { until: hit.time });
  }
  return found.map((each) => each.time);
}

/** @param {Timed} one @param {Timed} other @param {{x: number, y: number}} point */
function nearest(one, other, point) {
  const x = other.at.x - one.at.x;
  const y = other.at.y - one.at.y;
  const share = Math.max(0, Math.min(1, ((point.x - one.at.x) * x + (point.y - one.at.y) * y) / (x * x + y * y || 1)));
  return { away: Math.hypot(one.at.x + share * x - point.x, one.at.y + share * y - point.y), time: one.time + share * (other.time - one.time) };
}
