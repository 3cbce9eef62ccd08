import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passings, timedLine } from '../track/passings.js';
import { alarmsOf, alongLine, momentsOf, piecesOf, positionAt, runsOf, stopsOf } from '../track/replay.js';

const at = (minute, lon, more = {}) => ({ time: new Date(minute * 60e3).toISOString(), lon, lat: 34, speedKmPerHour: 40, classification: 'VALID', ...more });

test('fixes that are not believed are left out, those with an assumed time are kept', () => {
  const moments = momentsOf([at(1, 117.01, { classification: 'TIME_ASSUMED' }), at(0, 117), at(2, 118, { classification: 'IMPOSSIBLE_JUMP' })]);
  assert.deepEqual(moments.map((each) => each.lon), [117, 117.01]);
});

test('a silence breaks the line, and so does a piece that is drawn on its own', () => {
  const moments = momentsOf([at(0, 117), at(1, 117.01), at(2, 117.02), at(12, 117.1), at(13, 117.11)]);
  const apart = piecesOf([{ kind: 'OFF_ROAD', from: at(1, 0).time, to: at(2, 0).time, km: 1, confidence: 1, line: { coordinates: [[117.01, 34], [117.02, 34]] } }]);
  assert.deepEqual(runsOf(moments, apart).map((run) => run.map((each) => each.lon)), [[117, 117.01], [117.1, 117.11]]);
});

test('after a silence the unit is where it was last heard, between two fixes on the way', () => {
  const moments = momentsOf([at(0, 117), at(1, 117.01), at(12, 117.1)]);
  assert.equal(positionAt(moments, 30e3).lon.toFixed(3), '117.005');
  assert.equal(positionAt(moments, 300e3).lon, 117.01);
});

test('a stop begins with the first slow fix and lasts two minutes at least', () => {
  const slow = { speedKmPerHour: 0 };
  assert.equal(stopsOf(momentsOf([at(0, 117), at(1, 117.01, slow), at(2, 117.01, slow), at(3, 117.02)])).length, 1);
  assert.equal(stopsOf(momentsOf([at(0, 117), at(1, 117.01, slow), at(2, 117.02)])).length, 0);
});

test('an alarm that stays on is told once', () => {
  const moments = momentsOf([at(0, 117), at(1, 117, { alarms: ['SOS'] }), at(2, 117, { alarms: ['SOS', 'FATIGUE'] }), at(3, 117)]);
  assert.deepEqual(alarmsOf(moments).map((each) => each.kind), ['SOS', 'FATIGUE']);
});

test('along a bent line the share is that of its length', () => {
  const [lon, lat] = alongLine([[117, 0], [117, 1], [117, 3]], 0.5);
  assert.deepEqual([lon, lat.toFixed(3)], [117, '1.500']);
});

test('a road driven out and back passes a place twice', () => {
  const out = [0, 1, 2, 3].map((step) => ({ time: step * 120e3, at: { x: 100 * step, y: 0 } }));
  const back = [0, 1, 2, 3].map((step) => ({ time: (4 + step) * 120e3, at: { x: 300 - 100 * step, y: 2 } }));
  assert.deepEqual(passings([[...out, ...back]], { x: 150, y: 1 }).map((time) => time / 60e3), [3, 11]);
  assert.deepEqual(passings([out], { x: 150, y: 40 }), []);
});

test('a bridged line is passed at steady speed', () => {
  const [piece] = piecesOf([{ kind: 'BRIDGED', from: at(0, 0).time, to: at(4, 0).time, km: 1, confidence: 1, line: { coordinates: [[117, 0], [117, 1], [117, 4]] } }]);
  assert.deepEqual(timedLine(piece).map((each) => Math.round(each.time / 60e3)), [0, 1, 4]);
});
