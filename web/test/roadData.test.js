import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RoadData } from '../map/roadData.js';
import { cut, hitsAt } from '../map/nearest.js';
import { latOf, lonOf, metersPerWorld, worldX, worldY } from '../map/mercator.js';

/** G311 eastwards in two segments, and a village road northwards. */
const compact = {
  revision: 7,
  roads: [[11, 'G311', '徐西线', 1], [12, '', '村道甲', 5]],
  segments: [
    [101, 0, 0, 2, [116900000, 34200000, 10000, 0]],
    [102, 0, 1, 2, [116910000, 34200000, 10000, 0]],
    [103, 1, 0, 1, [116910000, 34200000, 0, 5000, 0, 5000]],
  ],
};

test('deltas decode to the places they came from', () => {
  const data = new RoadData(compact);
  const line = data.line(2).map(([x, y]) => [lonOf(x), latOf(y)]);
  assert.equal(line.length, 3);
  assert.ok(Math.abs(line[2][0] - 116.91) < 1e-9);
  assert.ok(Math.abs(line[2][1] - 34.21) < 1e-9);
});

test('a segment knows its road, class and direction', () => {
  const data = new RoadData(compact);
  const at = /** @type {number} */ (data.indexById.get(102));
  assert.equal(data.roads[data.roadOf[at]].code, 'G311');
  assert.equal(data.classOf(at), 1);
  assert.equal(data.direction[at], 1);
  assert.deepEqual(data.roads[0].segments, [0, 1]);
  assert.deepEqual(data.countByClass().slice(0, 6), [0, 2, 0, 0, 0, 1]);
});

test('lengths agree with the sphere to a part in a thousand', () => {
  const data = new RoadData(compact);
  const expected = 0.01 * 111319.49 * Math.cos((34.2 * Math.PI) / 180);
  assert.ok(Math.abs(data.metersOf(0) / expected - 1) < 1e-3);
});

test('the nearest segment comes first, with the fraction along it', () => {
  const data = new RoadData(compact);
  const radius = 300 / metersPerWorld(worldY(34.2));
  const hits = hitsAt(data, worldX(116.9075), worldY(34.2005), radius);
  assert.equal(hits[0].id, 101);
  assert.ok(Math.abs(hits[0].fraction - 0.75) < 1e-3);
});

test('nothing is hit out of reach', () => {
  const data = new RoadData(compact);
  assert.deepEqual(hitsAt(data, worldX(117.5), worldY(34.2), 1e-6), []);
});

test('a line is cut between two fractions of its length', () => {
  assert.deepEqual(cut([[0, 0], [4, 0], [4, 4]], 0.25, 0.75), [[2, 0], [4, 0], [4, 2]]);
  assert.deepEqual(cut([[0, 0], [4, 0]], 0, 1), [[0, 0], [4, 0]]);
  assert.deepEqual(cut([[0, 0], [4, 0]], 0.5, 0.5), []);
});

test('an empty network has no bounds', () => {
  assert.equal(new RoadData({ revision: 0, roads: [], segments: [] }).bounds(), undefined);
});
