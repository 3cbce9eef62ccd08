import assert from 'node:assert/strict';
import { test } from 'node:test';
import { betterOf, keysOf } from '../plan/better.js';

test('the better of two plans is told where there is a better one', () => {
  assert.equal(betterOf(1, 99.9, 98), 0);
  assert.equal(betterOf(-1, 12, 8), 1);
  assert.equal(betterOf(-1, 12, 12.00001), -1);
  assert.equal(betterOf(1, null, 3), -1);
});

test('units of either plan stand in one list', () => {
  assert.deepEqual(keysOf([{ unit: 'A' }, { unit: 'B' }], [{ unit: 'C' }, { unit: 'A' }], 'unit'), ['A', 'B', 'C']);
});
