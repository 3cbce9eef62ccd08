import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMatches, parseStake } from '../map/searching.js';

test('a stake is read as people write it', () => {
  assert.deepEqual(parseStake('G311 K725+000'), { code: 'G311', chainage: 'K725+000' });
  assert.deepEqual(parseStake('g311k725+50'), { code: 'G311', chainage: 'K725+050' });
  assert.deepEqual(parseStake('X011 3.5'), { code: 'X011', chainage: 'K3+500' });
  assert.deepEqual(parseStake('S101 K12'), { code: 'S101', chainage: 'K12+000' });
});

test('the side may follow', () => {
  assert.deepEqual(parseStake('G311 K725+000 左'), { code: 'G311', chainage: 'K725+000', side: 'LEFT' });
  assert.deepEqual(parseStake('g311 725.5右侧'), { code: 'G311', chainage: 'K725+500', side: 'RIGHT' });
  assert.deepEqual(parseStake('X011 K3+050 left'), { code: 'X011', chainage: 'K3+050', side: 'LEFT' });
});

test('a code alone is no stake', () => {
  assert.equal(parseStake('G311'), undefined);
  assert.equal(parseStake('黄口镇'), undefined);
});

test('the road with the very code comes before those that begin so', () => {
  const roads = [{ code: 'G3113', name: '', segments: [1] }, { code: 'G311', name: '徐西线', segments: [2] }, { code: 'G311', name: '徐西线', segments: [3] }];
  const matches = findMatches('g311', roads, [], []);
  assert.deepEqual(matches.map((match) => match.title), ['G311 徐西线', 'G3113']);
  assert.equal(matches[0].items?.length, 2);
});

test('towns, names and units are found by a part of them', () => {
  const kinds = findMatches('黄', [{ code: 'X001', name: '黄杨路', segments: [] }], [{ name: '黄口镇' }], [{ name: '黄口中队1车' }]).map((match) => match.kind);
  assert.deepEqual(kinds, ['town', 'road', 'unit']);
});
