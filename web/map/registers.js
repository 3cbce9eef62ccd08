/** Checkpoints, road assets, findings and passes by segment on the first view, from the registers' own addresses. */
import { featuresOf } from './features.js';
import { showPasses } from './passes.js';

const CHECKPOINT_SHAPES = { FIXED_STATION: 'station', OFF_SITE: 'camera', TEMPORARY: 'hexagon', MOBILE: 'hexagon', EPIDEMIC: 'hexagon', DISASTER: 'hexagon', CANDIDATE: 'camera' };
/** Colour and sign of how a place stands today. */
const STATES = { ONLINE: ['good', '●'], FAULTY: ['bad', '▲'], VERIFICATION_DUE: ['warn', '◆'], NOT_ANNOUNCED: ['warn', '■'] };
const CLOSED = ['CLOSED', 'DISMISSED', 'TRANSFERRED'];

/** @param {import('./map.js').MapView} map @param {any} app */
export function loadRegisters(map, app) {
  // a candidate weighs nothing yet: hollow
  const layer = (options, path, look, events) => keep(map.markers(options), app, path, look, events);
  if (app.may('DISPATCHER', 'PLANNER', 'REVIEWER')) {
    layer({
      id: 'checkpoints', kind: 'checkpoint', titleKey: 'map.checkpoints', group: 'overload', color: 'info', shape: 'station', isClustered: false, labelZoom: 12,
      legend: [{ shape: 'station', color: 'info', labelKey: 'map.checkpoint_fixed' }, { shape: 'camera', color: 'info', labelKey: 'map.checkpoint_offsite' },
        { shape: 'hexagon', color: 'info', labelKey: 'map.checkpoint_temporary' }, { shape: 'camera', color: 'info', hollow: true, labelKey: 'map.checkpoint_candidate' }],
    }, '/api/checkpoints', (each) => ({ shape: CHECKPOINT_SHAPES[each.kind] ?? 'station', color: STATES[each.state]?.[0] ?? 'info', label: `${STATES[each.state]?.[1] ?? ''} ${each.name}`.trim(), hollow: each.kind === 'CANDIDATE' }), ['checkpoint', 'checkpoints']);
    layer({
      id: 'assets', kind: 'asset', isQuiet: true, titleKey: 'map.assets', group: 'register', color: 'draw', shape: 'billboard',
      legend: [{ shape: 'billboard', color: 'draw', labelKey: 'map.asset_billboard' }, { shape: 'square', color: 'draw', labelKey: 'map.asset_other' }],
    }, '/api/assets', (each) => ({ shape: ['BILLBOARD', 'NON_ROAD_SIGN'].includes(each.kind) ? 'billboard' : 'square', color: 'draw', label: each.name ?? '' }), ['asset', 'assets']);
    const label = (each) => app.t(`finding.kind_${each.kind}`);
    layer({
      id: 'findings', kind: 'finding', titleKey: 'map.findings', group: 'register', color: 'bad', shape: 'triangle',
      legend: [{ shape: 'triangle', color: 'bad', labelKey: 'map.finding_open' }, { shape: 'triangle', color: 'warn', labelKey: 'map.finding_ordered' }],
    }, '/api/findings', (each) => !CLOSED.includes(each.state) && { shape: 'triangle', color: ['FOUND', 'UNCORRECTED'].includes(each.state) ? 'bad' : 'warn', label: label(each) }, ['finding', 'findings']);
    layer({ id: 'findings-closed', kind: 'finding', titleKey: 'map.findings_closed', group: 'register', color: 'good', shape: 'triangle', visible: false,
      legend: [{ shape: 'triangle', color: 'good', hollow: true }],
    }, '/api/findings', (each) => CLOSED.includes(each.state) && { shape: 'triangle', color: 'good', hollow: true, label: label(each) }, ['finding', 'findings']);
  }
  if (app.may('DISPATCHER', 'PLANNER', 'REVIEWER')) showPasses(map, app).catch(app.fail);
}

/**
 * Fills a layer of signs, again on every event of its kind; selecting its kind marks the sign.
 * @param {any} points @param {any} app @param {string} path @param {(each: any) => any} look nothing for a row of another layer
 * @param {string[]} events
 */
function keep(points, app, path, look, events) {
  const load = async () => {
    const shown = (await asked(app, path)).flatMap((each) => {
      const sign = look(each);
      return sign ? [{ id: each.id, lon: each.lon, lat: each.lat, ...sign }] : [];
    });
    points.set(shown);
  };
  let timer = 0;
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => load().catch(app.fail), 300);
  };
  events.forEach((event) => {
    app.feed.on(event, again);
    app.on(event, again);
  });
  app.on('select', ({ kind, id, show }) => {
    points.select(kind === events[0] ? id : undefined);
    const feature = kind === events[0] && show ? points.find(id) : undefined;
    if (feature) app.map.goTo([feature.lon, feature.lat], 15);
  });
  load().then(() => app.selected?.kind === events[0] && points.select(app.selected.id)).catch((failure) => failure.status === 404 || app.fail(failure));
}

/** @type {Map<string, Promise<any[]>>} */
const asking = new Map();

/** All rows of an address; two layers of one register ask once. @param {any} app @param {string} path @returns {Promise<any[]>} */
function asked(app, path) {
  const now = asking.get(path);
  if (now) return now;
  const rows = everyPage(app, path).finally(() => asking.delete(path));
  asking.set(path, rows);
  return rows;
}

/** All rows of a paged list. @param {any} app @param {string} path */
async function everyPage(app, path) {
  const all = [];
  let after;
  do {
    const page = await app.api.get(path, { query: { limit: 1000, after } });
    all.push(...featuresOf(page));
    after = page.next;
  } while (after && all.length < 50000);
  return all;
}
