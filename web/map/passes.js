/** Overload passes by road segment: width by how many passed, colour by how many were over the limit. */
import { dayStart } from '../app/format.js';

const DAYS = 30;
/** Lower bounds of the shades, in percent of passes over the limit; the same as in the overload view. */
export const RATE_SHADES = [0, 2, 5, 10, 20];
const COLORS = ['heat1', 'heat2', 'heat3', 'heat4', 'heat5'];

/** The shade of a rate in percent. @param {number} rate */
export function shadeOf(rate) {
  return Math.max(0, RATE_SHADES.findLastIndex((least) => rate >= least));
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
    const shaded = rows.map((row) => ({ ...row, shade: shadeOf(row.rate ?? 0) }));
    map.roads.paint('passes', shaded.map((row) => [row.segmentId, { color: map.palette()[COLORS[row.shade]], width: 1.3 + 1.2 * Math.sqrt(row.passes / most), px: 5 }]));
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
