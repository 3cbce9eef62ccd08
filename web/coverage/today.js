/** What has been driven today, painted on the first view; every live `coverage` event adds the part just driven. */
import { dayStart } from '../app/format.js';
import { visitsOf } from './visits.js';

/** @param {any} map @param {any} app */
export async function showToday(map, app) {
  if (!app.may('DISPATCHER', 'PLANNER', 'REVIEWER')) return;
  const part = (from, to) => ({ color: map.palette().covered, from, to });
  map.addLayer({
    id: 'coverage', titleKey: 'coverage.today', group: 'work', layer: map.roads.paintLayer('coverage', { order: 4, opacity: 0.95 }),
    legend: [{ line: true, color: 'covered' }],
  });
  app.feed.on('coverage', (event) => map.roads.paintMore('coverage', (event.segments ?? []).map((each) => [each.id, part(each.from, each.to)])));
  const show = async () => {
    await map.roads.ready();
    const driven = visitsOf(await app.api.get('/api/coverage/segments', { query: { from: dayStart(Date.now()), to: new Date(Date.now() + 60e3) } }));
    map.roads.paint('coverage', new Map([...driven].map(([id, visit]) => [id, visit.parts.map(([from, to]) => part(from, to))])));
  };
  await show();
  app.on('theme', () => show().catch(app.fail));
  app.feed.on('snapshot', () => show().catch(app.fail));
}
