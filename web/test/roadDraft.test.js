import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Draft, changesOf } from '../road/draft.js';

const road = () => ({
  id: 1, routeCode: 'G311', name: '', roadClass: 'NATIONAL', squadron: '', land: { leftMeters: 12, rightMeters: 12, surveyed: false }, version: 1,
  segments: [{ id: 5, lanes: 2, widthMeters: 7, direction: 'BOTH', kmPerHour: 50 }, { id: 6, lanes: 4, widthMeters: 7, direction: 'BOTH', kmPerHour: 50 }],
  stakes: [], breaks: [],
});

test('what was not touched is not sent', () => {
  const draft = new Draft(road());
  assert.deepEqual(draft.body(), {});
  draft.every.lanes = 2;
  draft.every.kmPerHour = 50;
  assert.deepEqual(draft.body(), { everySegment: { lanes: 2 } });
});

test('one segment may differ from the whole road', () => {
  const draft = new Draft(road());
  draft.every.kmPerHour = 70;
  draft.setSingle(6, 'kmPerHour', 40);
  draft.setSingle(5, 'lanes', 2);
  assert.deepEqual(draft.body(), { everySegment: { kmPerHour: 70 }, segments: [{ id: 6, kmPerHour: 40 }] });
  assert.deepEqual(changesOf(draft.road, draft), [
    { field: 'kmPerHour', before: 50, after: 70, segments: 1 }, { field: 'kmPerHour', before: 50, after: 40, segments: 1 }]);
  assert.equal(draft.placeOf('segments.0.kmPerHour'), 'segment.6.kmPerHour');
  draft.setSingle(6, 'kmPerHour', undefined);
  assert.deepEqual(draft.body(), { everySegment: { kmPerHour: 70 } });
});

test('rows of stakes that nothing was written into are none', () => {
  const draft = new Draft(road());
  draft.stakes.push({ measureMeters: null, chainage: '' });
  assert.deepEqual(draft.body(), {});
  draft.stakes.push({ measureMeters: 0, chainage: 'K725+000' });
  assert.deepEqual(draft.body(), { stakes: [{ measureMeters: 0, chainage: 'K725+000' }] });
});
