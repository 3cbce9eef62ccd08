import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lengthOf, nextStretch, openStretches } from '../officer/nextStretch.js';

/** Two segments of about 921 m each, end to end eastward. */
const LINES = { 1: [[117, 34], [117.005, 34], [117.01, 34]], 2: [[117.01, 34], [117.02, 34]] };
const geometryOf = (id) => LINES[id];
const LEGS = [[1, 1, 1, 0, 1], [2, 1, 1, 0, 1], [2, 0, 0, 0, 1]];

test('without anything driven the first required stretch is next, and its distance is to the nearest corner', () => {
  const open = openStretches(LEGS, [], geometryOf);
  assert.deepEqual(open.map((each) => each.segmentId), [1, 2]);
  const next = nextStretch(open, { lon: 116.99, lat: 34 });
  assert.equal(next?.stretch.segmentId, 1);
  assert.ok(Math.abs((next?.metersAway ?? 0) - 921.9) < 1);
  assert.ok(Math.abs((next?.restMeters ?? 0) - 2 * 921.9) < 2);
});

test('what is driven is cut out, and rests within the doubt of a receiver are dropped', () => {
  const open = openStretches(LEGS, [{ segmentId: 1, from: 0, to: 0.75 }, { segmentId: 2, from: 0.02, to: 0.99 }], geometryOf);
  assert.equal(open.length, 1);
  assert.ok(Math.abs(open[0].line[0][0] - 117.0075) < 1e-9);
  assert.ok(Math.abs(lengthOf(open[0].line) - 0.25 * 921.9) < 1);
});

test('a stretch driven backward begins at its far end, and a done patrol has none', () => {
  const open = openStretches([[1, 0, 1, 1, 0]], [], geometryOf);
  assert.deepEqual(open[0].line[0], [117.01, 34]);
  assert.equal(nextStretch([], { lon: 117, lat: 34 }), undefined);
});
