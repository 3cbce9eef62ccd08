import { test } from 'node:test';
import assert from 'node:assert/strict';
import { menuOf } from '../app/menu.js';

const view = (id, more = {}) => /** @type {any} */ ({ id, titleKey: `${id}.title`, icon: id, order: 1, render: () => {}, ...more });

test('views of one work stand in one group, in the order of the work', () => {
  const [group] = menuOf([view('coverage'), view('patrol')]);
  assert.equal(group.id, 'patrol');
  assert.deepEqual(group.views.map((each) => each.id), ['patrol', 'coverage']);
});

test('a view that no group names stands alone, before the help', () => {
  assert.deepEqual(menuOf([view('help'), view('weather'), view('overview')]).map((each) => each.id), ['overview', 'weather', 'help']);
});

test('the only view left of several names the group', () => {
  const [group] = menuOf([view('audit')]);
  assert.equal(group.titleKey, 'audit.title');
});

test('a view outside the menu is in no group', () => {
  assert.deepEqual(menuOf([view('siting-report', { inMenu: false })]), []);
});
