import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Plan } from '../patrol/plan.js';

test('every pick can be taken back, in order', () => {
  const plan = new Plan({ name: ' 演示 ' });
  plan.pick({ segments: [1] });
  plan.pick({ segments: [1, 2] });
  plan.toggle('VILLAGE');
  assert.ok(plan.picked.classes.includes('VILLAGE'));
  assert.ok(plan.undo());
  assert.ok(!plan.picked.classes.includes('VILLAGE'));
  assert.ok(plan.undo());
  assert.deepEqual(plan.picked.segments, [1]);
  assert.ok(plan.undo());
  assert.ok(plan.isEmpty);
  assert.ok(!plan.undo());
});

test('a plan is sent as the server takes it', () => {
  const plan = new Plan({ name: ' 演示 ', segments: [3], unitId: 7, seed: 5 });
  assert.deepEqual(plan.body(), { name: '演示', segments: [3], area: null, classes: ['NATIONAL', 'PROVINCIAL', 'COUNTY', 'TOWNSHIP'], unitId: 7, seed: 5 });
});
