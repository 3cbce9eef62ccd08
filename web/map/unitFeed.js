/** Brings live fixes to the map, and the last ten minutes of the unit that is selected. */

/** @param {import('./map.js').MapView} map @param {any} app */
export function listenToUnits(map, app) {
  const count = () => map.layers.setCount('units', map.units.units.size);
  app.feed.on('snapshot', (picture) => {
    map.units.reset(picture.units ?? []);
    count();
  });
  app.feed.on('unit', (fix) => {
    map.units.move(fix);
    count();
  });
  app.on('select', async ({ kind, id, show }) => {
    if (kind !== 'unit') return map.units.select(undefined);
    map.units.select(Number(id));
    const fix = map.units.find(id);
    if (fix && show) map.goTo([fix.lon, fix.lat], 13);
    if (!app.may('DISPATCHER', 'REVIEWER')) return;
    const to = new Date();
    const from = new Date(to.getTime() - 600e3);
    const track = await app.api.get(`/api/tracks/${id}`, { query: { from, to } }).catch(() => null);
    if (track?.fixes) map.units.addHistory(Number(id), track.fixes);
  });
}
