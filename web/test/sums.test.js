import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sumsOf } from '../mileage/sums.js';

const UNITS = { 1: { key: 1, name: 'one', squadron: 'north' }, 2: { key: 2, name: 'two', squadron: 'south' }, 3: { key: 3, name: 'three', squadron: 'north' } };
const unitOf = (key) => UNITS[key] ?? { key, name: `#${key}` };
const riders = [{ key: 1, days: 2, km: { patrol: 10, bridged: 1 } }, { key: 2, days: 1, km: { patrol: 25, bridged: 0 } }, { key: 3, days: 4, km: { patrol: 30, bridged: 2 } }, { key: -9, days: 1, km: { patrol: 5, bridged: 0 } }];

test('a squadron has the kilometres of its units, and who is in none is counted apart', () => {
  assert.deepEqual(sumsOf(riders, 'squadron', unitOf).map(({ name, days, units, km }) => [name, days, units, km.patrol, km.bridged]), [['north', 6, 2, 40, 3], ['south', 1, 1, 25, 0], ['', 1, 1, 5, 0]]);
});

test('units come with the longest way first', () => {
  assert.deepEqual(sumsOf(riders, 'unit', unitOf).map(({ name }) => name), ['three', 'two', 'one', '#-9']);
});
