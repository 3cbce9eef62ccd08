import assert from 'node:assert/strict';
import test from 'node:test';
import { limitOf, massProblem } from '../officer/stopLimits.js';

const row = (axlesFrom, axlesTo, type, limitKg, extra = {}) => ({ axlesFrom, axlesTo, type, limitKg, province: '00', validFrom: '2016-09-21', validTo: null, ...extra });
const rules = { province: '34', items: [row(3, 3, 'TRUCK', 25_000), row(3, 3, 'COMBINATION', 27_000), row(6, null, 'COMBINATION', 49_000), row(6, null, 'COMBINATION', 46_000)] };

test('of the rows that may apply the highest limit counts', () => {
  assert.equal(limitOf(rules, 3, 'TRUCK', '2026-06-01'), 25_000);
  assert.equal(limitOf(rules, 8, 'COMBINATION', '2026-06-01'), 49_000);
  assert.equal(limitOf(rules, 8, 'TRUCK', '2026-06-01'), 49_000);
  assert.equal(limitOf(rules, 2, 'TRUCK', '2026-06-01'), undefined);
  assert.equal(limitOf(undefined, 2, 'TRUCK', '2026-06-01'), undefined);
});

test('the province comes before the country, another province never, and a row ends with its last day', () => {
  const own = { ...rules, items: [...rules.items, row(3, 3, 'TRUCK', 24_000, { province: '34', validTo: '2026-06-01' }), row(3, 3, 'TRUCK', 20_000, { province: '33' })] };
  assert.equal(limitOf(own, 3, 'TRUCK', '2026-06-01'), 24_000);
  assert.equal(limitOf(own, 3, 'TRUCK', '2026-06-02'), 25_000);
});

test('tonnes where kilograms are due and a second mass above the first are told', () => {
  assert.equal(massProblem(81), 'stop.mass_range');
  assert.equal(massProblem(81_350.5), 'stop.mass_range');
  assert.equal(massProblem(81_350), undefined);
  assert.equal(massProblem(82_000, 81_350), 'stop.mass_heavier');
  assert.equal(massProblem(null), undefined);
});
