import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bearingDegrees, byDistance, compassPoint, metersBetween } from '../officer/bearing.js';
import { graphOf, wayTo } from '../officer/wayTo.js';
import { RoadData } from '../map/roadData.js';

/** A square of four roads, each about a kilometre; the eastern one may only be driven northward. */
const SQUARE = new RoadData({ revision: 1, scale: 1e6, roads: [[1, 'Y001', '', 4]], segments: [
  [11, 0, 0, 2, [117000000, 34000000, 11000, 0]],
  [12, 0, 1, 2, [117011000, 34000000, 0, 9000]],
  [13, 0, 0, 2, [117000000, 34009000, 11000, 0]],
  [14, 0, 0, 2, [117000000, 34000000, 0, 9000]],
] });

test('the eight points of the compass are told from the place where one stands', () => {
  const here = { lon: 117, lat: 34 };
  assert.equal(compassPoint(bearingDegrees(here, { lon: 117.01, lat: 34 })), 'E');
  assert.equal(compassPoint(bearingDegrees(here, { lon: 116.99, lat: 34.0083 })), 'NW');
  assert.equal(compassPoint(359), 'N');
  assert.ok(Math.abs(metersBetween(here, { lon: 117, lat: 34.01 }) - 1111.9) < 0.5);
  assert.deepEqual(byDistance([{ lon: 117.1, lat: 34 }, { lon: 117.01, lat: 34 }], here).map(({ lon }) => lon), [117.01, 117.1]);
});

test('the way follows the roads, and does not go against a one-way road', () => {
  const graph = graphOf(SQUARE);
  const south = { lon: 117.0108, lat: 34.0001 };
  const north = { lon: 117.0112, lat: 34.0085 };
  const there = wayTo(SQUARE, graph, south, north);
  const back = wayTo(SQUARE, graph, north, south);
  assert.ok(there && there.meters < 1100, `there ${there?.meters}`);
  assert.ok(back && back.meters > 3000, `back ${back?.meters}`);
  const [lon, lat] = back.line[back.line.length - 1];
  assert.ok(metersBetween({ lon, lat }, south) < 40);
  assert.equal(wayTo(SQUARE, graph, south, { lon: 118, lat: 34 }), undefined);
});

test('along one road the way is the stretch between', () => {
  const way = wayTo(SQUARE, graphOf(SQUARE), { lon: 117.002, lat: 34 }, { lon: 117.005, lat: 34.0001 });
  assert.ok(way && Math.abs(way.meters - 276.5) < 2, `${way?.meters}`);
});
