import test from 'node:test';
import assert from 'node:assert/strict';
import { colorOf } from '../demand/shades.js';

test('what is due is coloured by its weight, what is not is quiet', () => {
  assert.equal(colorOf({ due: true, closed: false, weight: 1 }), 'heat1');
  assert.equal(colorOf({ due: true, closed: false, weight: 2.99 }), 'heat2');
  assert.equal(colorOf({ due: true, closed: false, weight: 40 }), 'heat4');
  assert.equal(colorOf({ due: false, closed: false, weight: 40 }), 'covered');
  assert.equal(colorOf({ due: true, closed: true, weight: 40 }), 'gap');
});
