/** Overload passes by road segment: width by how many passed, colour by how many were over the limit. */
import { dayStart } from '../app/format.js';

const DAYS = 30;
/** Lower bounds of the shades, in percent of passes over the limit. */
export const RATE_SHADES = [0.0001, 1, 3, 6, 12];
const COLORS = ['heat1', 'heat2', 'heat3', 'heat4', 'heat5'];

/** The shade of a rate between 0 and 1, or -1 for none. @param {number} rate */
export function shadeOf(rate) {
  return RATE_SHADES.findLastIndex((least) => rate * 100 >= least);
}

/** @param {import('./map.js').MapView} map @param {any} app */
export async function showPasses(map, app) {
  const layer = map.addLayer({
    id: 'passes', titleKey: 'map.passes', group: 'overload', layer: map.roads.paintLayer('passes', { order: 2, opacity: 0.9 }),
    legend: () => COLORS.map((color, at) => ({ line: true, color, width: 3 + at,
      label: at === 0 ? app.t('map.rate_below', { percent: RATE_SHADES[1] }) : app.t('map.rate_from', { percent: RATE_SHADES[at] }) })),
  });
  /** @type {any[]} */
  let rows = [];
  const paint = () => {
    const most = Math.max(1, ...rows.map((row) => row.passes ?? 0));
    const shaded = rows.map((row) => ({ ...row, shade: shadeOf(row.rate ?? (row.passes ? (row.overLimit ?? 0) / row.passes : 0)) }));
    map.roads.paint('passes', shaded.filter((row) => row.shade >= 0)
      .map((row) => [row.segmentId, { color: map.palette()[COLORS[row.shade]], width: 1.1 + 1.1 * Math.sqrt(row.passes / most) }]));
    layer.setCount(rows.reduce((all, row) => all + (row.overLimit ?? 0), 0));
  };
  const load = async () => {
    const query = { from: dayStart(Date.now(), -DAYS), to: dayStart(Date.now(), 1) };
    const answer = await app.api.get('/api/passes/segments', { query });
    rows = answer.segments ?? answer.items ?? answer;
    await map.roads.ready();
    paint();
  };
  app.on('theme', paint);
  app.feed.on('pass', later(load, 5000, app));
  app.on('passes', () => load().catch(app.fail));
  await load().catch((failure) => { if (failure.status !== 404) throw failure; });
}

/** @param {() => Promise<void>} run @param {number} millis @param {any} app */
function later(run, millis, app) {
  let timer = 0;
  return () => {
    timer ||= setTimeout(() => {
      timer = 0;
      run().catch(app.fail);
    }, millis);
  };
}
