import assert from 'node:assert/strict';
import { test } from 'node:test';
import { queryOf, quoted } from '../app/api.js';
import { parseState, writeState } from '../app/url.js';

test('a state survives the address', () => {
  const state = { view: 'patrol', sel: 'patrol:7', at: '12/34.18680/116.94700', off: 'grid,towns', q: '打场 晒粮' };
  assert.deepEqual(parseState(writeState(state)), state);
});

test('the address stays readable and in one order', () => {
  assert.equal(writeState({ view: 'units', sel: 'unit:3', at: '12/34.1/116.9' }), '?at=12/34.1/116.9&sel=unit:3&view=units');
});

test('what is empty is left out', () => {
  assert.equal(writeState({ a: '', b: null, c: undefined }), '');
  assert.equal(queryOf({ a: '', b: null, limit: 0 }), '?limit=0');
});

test('moments go to the server as ISO times', () => {
  assert.equal(queryOf({ from: new Date(0) }), '?from=1970-01-01T00%3A00%3A00.000Z');
});

test('a version is quoted for If-Match once', () => {
  assert.equal(quoted(3), '"3"');
  assert.equal(quoted('"3"'), '"3"');
});
