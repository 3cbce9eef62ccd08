import test from 'node:test';
import assert from 'node:assert/strict';
import { hourWords, patternsOf, runsOf, span } from '../hotspot/hours.js';
import { csvOf, geoJsonOf } from '../hotspot/export.js';

const t = (key, figures = {}) => `${key.replace('hotspot.', '')}${figures.count ?? ''}`.replace('comma', ', ');
const nights = Array.from({ length: 7 }, (_, day) => [22, 23, 24, 25].map((hour) => (day * 24 + hour) % 168)).flat().sort((one, other) => one - other);

test('hours that follow each other are one run, past Sunday midnight too', () => {
  assert.deepEqual(runsOf([3, 4, 5, 9]), [{ start: 3, length: 3 }, { start: 9, length: 1 }]);
  assert.deepEqual(runsOf([0, 1, 166, 167]), [{ start: 166, length: 4 }]);
  assert.deepEqual(runsOf([]), []);
});

test('the same time of all days is named once', () => {
  assert.equal(patternsOf(nights).length, 1);
  assert.equal(hourWords(nights, t), 'every_day 22:00–2:00');
  assert.equal(hourWords([8, 32, 56], t), 'day_0–day_2 8:00–9:00');
  assert.equal(hourWords([8, 56], t), 'day_0, day_2 8:00–9:00');
  assert.equal(hourWords([], t), 'all_hours');
  assert.equal(span(22, 6), '22:00–4:00');
});

test('more patterns than wanted are counted in hours', () => {
  assert.equal(hourWords([1, 27, 53, 54], t, 1), 'day_2 5:00–7:00and_hours2');
});

test('files hold the figures of the page, names with separators quoted', () => {
  const study = {
    places: [{ id: 7, name: 'A, "B"', lon: 116.9, lat: 34.2, road: 'G311', passes: 10 }, { id: 8, name: 'C', lon: 1, lat: 2 }],
    hotspots: [{ place: 0, hours: [1, 2], q: 0.01 }],
  };
  const lines = csvOf(study).split('\r\n');
  assert.ok(lines[1].includes('"A, ""B"""'));
  assert.ok(lines[1].includes('1 2'));
  assert.equal(lines.length, 4);
  const features = JSON.parse(geoJsonOf(study)).features;
  assert.deepEqual(features[0].geometry.coordinates, [116.9, 34.2]);
  assert.equal(features[1].properties.hot, false);
});
