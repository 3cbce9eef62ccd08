import test from 'node:test';
import assert from 'node:assert/strict';
import { scaleOf } from '../overload/scale.js';

test('counts fall into five bands at round figures', () => {
  const { bands, bandOf } = scaleOf([3, 40, 212], 'count');
  assert.deepEqual(bands.map(([start]) => start), [0, 50, 100, 150, 200]);
  assert.equal(bandOf(0), 0);
  assert.equal(bandOf(49), 0);
  assert.equal(bandOf(50), 1);
  assert.equal(bandOf(5000), 4);
});

test('rates have the same bands in every period', () => {
  assert.deepEqual(scaleOf([1], 'rate').bands, scaleOf([90], 'rate').bands);
  assert.equal(scaleOf([], 'rate').bandOf(12.1), 3);
});

test('nothing at all still has bands', () => {
  assert.equal(scaleOf([], 'count').bands.length, 5);
});
