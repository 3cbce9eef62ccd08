import { test } from 'node:test';
import assert from 'node:assert/strict';
import { controlsOf, DEFAULTS, question, readTerms, writeTerms } from '../siting/terms.js';

const address = (state = {}) => ({ get: (name) => state[name] });
const kept = (terms) => Object.fromEntries(Object.entries(writeTerms(terms)).filter(([, value]) => value !== null && value !== '').map(([name, value]) => [name, String(value)]));

test('an address without words asks the usual question', () => {
  const terms = readTerms(address());
  assert.equal(terms.points, DEFAULTS.points);
  assert.deepEqual(kept(terms), {});
  assert.deepEqual(question(terms).tolerances, [{ tolerance: 0.25, weight: 1 }]);
  assert.equal(question(terms).budgetCents, null);
});

test('what the sliders say goes through the address and back', () => {
  const terms = { ...readTerms(address()), points: 5, tolerance: 15, budget: 700, robust: true, worst: true, existing: false, required: ['S1', 'C2'], scenarios: [3] };
  assert.deepEqual(readTerms(address(kept(terms))), terms);
});

test('a budget in 10,000 yuan is asked for in cents, robust is three tolerances, one exclusive mark alone excludes nothing', () => {
  const asked = question({ ...readTerms(address()), budget: 700, robust: true, exclusive: ['S1'] });
  assert.equal(asked.budgetCents, 700_000_000);
  assert.deepEqual(asked.tolerances.map((each) => each.tolerance), [0.15, 0.25, 0.35]);
  assert.deepEqual(asked.exclusive, []);
});

test('a study asked again sets the controls as they were', () => {
  const terms = { ...readTerms(address()), points: 4, tolerance: 30, over: 5, exclusive: ['S1', 'S2'], robust: true };
  assert.deepEqual(controlsOf(question(terms)), terms);
});
