import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byRoad, moves } from '../plan/moves.js';

const road = (id) => ({ label: id < 10 ? 'X1' : 'X2', meters: 500 });

test('a road that changes hands is told with who had it', () => {
  const shown = { items: [{ unit: '一车', gained: [1, 2, 11], lost: [] }, { unit: '二车', gained: [], lost: [1, 2] }], endedPatrolId: 9 };
  const told = moves(shown, () => '三车', road);
  assert.deepEqual(told.map(({ to, from }) => [to, from]), [['一车', '二车'], ['一车', '三车']]);
  assert.deepEqual(told[0].roads, [{ label: 'X1', km: 1, segments: [1, 2] }]);
});

test('roads are told longest first', () => {
  assert.deepEqual(byRoad([11, 1, 2], road).map((each) => each.label), ['X1', 'X2']);
});
