import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasPlace, unbelievedOf } from '../track/unbelieved.js';

const at = (second, classification, lon, lat = 34) => ({ time: new Date(second * 1000).toISOString(), classification, lon, lat });

test('what is believed is not among them, and a receiver that repeats one place is one entry', () => {
  const found = unbelievedOf([at(50, 'NO_FIX', 117.00001), at(10, 'VALID', 116.9), at(20, 'IMPOSSIBLE_JUMP', 118), at(30, 'PARKED_JITTER', 117), at(40, 'NO_FIX', 117), at(60, 'NO_FIX', 117.5)]);
  assert.deepEqual(found.map(({ kind, from, to, count }) => [kind, from / 1000, to / 1000, count]), [['IMPOSSIBLE_JUMP', 20, 20, 1], ['NO_FIX', 40, 50, 2], ['NO_FIX', 60, 60, 1]]);
});

test('encrypted coordinates and zero, zero are no places', () => {
  const found = unbelievedOf([at(1, 'ENCRYPTED', 117), at(2, 'NO_FIX', 0, 0), at(3, 'IMPOSSIBLE_JUMP', 118)]);
  assert.deepEqual(found.map(hasPlace), [false, false, true]);
});
