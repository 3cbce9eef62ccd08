import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GridIndex } from '../map/gridIndex.js';

/** Boxes from a small generator of its own, so that the test is the same each time. */
function someBoxes(count) {
  let seed = 42;
  const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  const boxes = new Float64Array(4 * count);
  for (let item = 0; item < count; item++) {
    const x = 0.8 + next() * 0.002;
    const y = 0.4 + next() * 0.002;
    boxes.set([x, y, x + next() * 0.0004, y + next() * 0.0004], 4 * item);
  }
  return boxes;
}

test('a query finds exactly the boxes that touch the window', () => {
  const boxes = someBoxes(500);
  const index = new GridIndex(boxes);
  const [west, north, east, south] = [0.8005, 0.4005, 0.801, 0.4012];
  const expected = [];
  for (let item = 0; item < 500; item++) {
    const [w, n, e, s] = boxes.slice(4 * item, 4 * item + 4);
    if (w <= east && e >= west && n <= south && s >= north) expected.push(item);
  }
  assert.ok(expected.length > 10);
  assert.deepEqual(index.query(west, north, east, south).sort((a, b) => a - b), expected);
});

test('each box is found once though it lies in many cells', () => {
  const index = new GridIndex(new Float64Array([0.1, 0.1, 0.2, 0.2]), 100);
  assert.deepEqual(index.query(0.12, 0.12, 0.18, 0.18), [0]);
});

test('a window over the whole world finds all', () => {
  assert.equal(new GridIndex(someBoxes(50)).query(0, 0, 1, 1).length, 50);
});
