import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ageClass, gapsByRoad, shareOf, visitsOf } from '../coverage/visits.js';
import { RoadData } from '../map/roadData.js';
import { cluster } from '../map/cluster.js';
import { lastClassShown } from '../map/palette.js';
import { momentsOf, positionAt, stopsOf } from '../track/replay.js';
import { featuresOf } from '../map/features.js';

test('overlapping parts are counted once', () => {
  assert.equal(shareOf({ parts: [[0, 0.5], [0.4, 0.6], [0.9, 0.8]] }), 0.7);
  assert.equal(shareOf({ parts: [[0, 1]] }), 1);
  assert.equal(shareOf(undefined), 0);
});

test('what was left out is told by road, the longest first', () => {
  const data = new RoadData({ revision: 1, roads: [[1, 'G311', '', 1], [2, 'X001', '', 3], [3, '', '', 8]],
    segments: [[1, 0, 0, 2, [116900000, 34200000, 10000, 0]], [2, 1, 0, 2, [116900000, 34300000, 10000, 0]], [3, 2, 0, 2, [116900000, 34400000, 10000, 0]]] });
  const gaps = gapsByRoad(data, visitsOf({ segments: { 1: { parts: [[0, 0.5]] } } }), 4);
  assert.deepEqual(gaps.map((gap) => gap.key), ['X001', 'G311']);
  assert.ok(Math.abs(gaps[1].missing / gaps[1].meters - 0.5) < 1e-9);
});

test('days since last seen fall into shades', () => {
  const now = Date.parse('2026-06-10T00:00:00Z');
  assert.equal(ageClass('2026-06-09T12:00:00Z', now), 0);
  assert.equal(ageClass('2026-06-05T00:00:00Z', now), 2);
  assert.equal(ageClass(undefined, now), 4);
});

test('points on each other become one sign with all of them', () => {
  const groups = cluster([{ x: 1, y: 1, item: 'a' }, { x: 3, y: 1, item: 'b' }, { x: 90, y: 1, item: 'c' }], 40);
  assert.deepEqual(groups.map((group) => group.items), [['a', 'b'], ['c']]);
  assert.equal(groups[0].x, 2);
});

test('a thin network is shown whole, a dense one by its trunk roads far out', () => {
  assert.equal(lastClassShown([0, 0, 0, 0, 0, 0, 0, 0, 900], 8), 8);
  assert.equal(lastClassShown([100, 200, 400, 3000, 9000, 9000, 0, 9000, 9000], 8), 3);
  assert.equal(lastClassShown([100, 200, 400, 3000, 9000, 9000, 0, 9000, 9000], 14), 8);
});

test('playback stands between two fixes and waits in a gap', () => {
  const moments = momentsOf([{ time: '2026-06-01T00:00:00Z', lon: 116, lat: 34 }, { time: '2026-06-01T00:00:10Z', lon: 117, lat: 34 },
    { time: '2026-06-01T00:30:10Z', lon: 118, lat: 34 }, { time: '2026-06-01T00:00:05Z', lon: 0, lat: 0, classification: 'IMPOSSIBLE_JUMP' }]);
  assert.equal(moments.length, 3);
  assert.equal(positionAt(moments, moments[0].time + 5000).lon, 116.5);
  assert.equal(positionAt(moments, moments[1].time + 60000).lon, 117);
});

test('a stop is two minutes or longer', () => {
  const fix = (seconds, speed) => ({ time: new Date(seconds * 1000).toISOString(), lon: 116, lat: 34, speedKmPerHour: speed });
  const stops = stopsOf(momentsOf([fix(0, 40), fix(10, 0), fix(70, 1), fix(140, 30), fix(150, 0), fix(160, 40)]));
  assert.deepEqual(stops.map((stop) => (stop.to - stop.from) / 1000), [130]);
});

test('rows with a place are read from features, pages and lists', () => {
  const feature = { type: 'Feature', id: 4, properties: { kind: 'SIGN' }, geometry: { type: 'Point', coordinates: [116.9, 34.2] } };
  assert.deepEqual(featuresOf({ features: [feature] }).map((row) => [row.id, row.kind, row.lon, row.lat]), [[4, 'SIGN', 116.9, 34.2]]);
  assert.equal(featuresOf({ items: [{ id: 1, lon: 116, lat: 34 }, { id: 2 }] }).length, 1);
  assert.equal(featuresOf([{ id: 1, position: { lon: 116, lat: 34 } }])[0].lat, 34);
});
