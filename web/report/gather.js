/** Gathers the figures of a period; what a person may not see, or what is not there, is left out. */

const DONE = ['DONE', 'FINISHED', 'COMPLETED'];
const OPEN = ['PUBLISHED', 'DRIVING', 'STARTED', 'INTERRUPTED'];
const CLOSED = ['CLOSED'];

/**
 * @param {{get: (path: string, options?: any) => Promise<any>}} api
 * @param {Date} from @param {Date} to the moment after the last
 */
export async function gather(api, from, to) {
  const query = { from, to };
  const ask = (path, more = {}) => api.get(path, { query: { ...query, ...more } }).catch(() => undefined);
  const [coverage, patrols, findings, passes] = await Promise.all([
    ask('/api/coverage'), ask('/api/patrols', { limit: 1000 }), ask('/api/findings', { limit: 1000 }), ask('/api/passes/segments')]);
  return { coverage: coverage && coverageOf(coverage), patrols: patrols && patrolsOf(rows(patrols), from, to),
    findings: findings && findingsOf(rows(findings), from, to), passes: passes && passesOf(rows(passes)) };
}

/** @param {any} answer @returns {any[]} */
function rows(answer) {
  return Array.isArray(answer) ? answer : answer.items ?? answer.features?.map((each) => ({ ...each.properties, id: each.id })) ?? answer.segments ?? [];
}

/** @param {any} answer */
export function coverageOf(answer) {
  const classes = answer.classes ?? answer.items ?? answer;
  const add = (name) => classes.reduce((all, row) => all + (row[name] ?? 0), 0);
  return { classes, drivenKm: add('drivenKm'), percent: add('totalKm') ? (100 * add('coveredKm')) / add('totalKm') : undefined };
}

/** Whether a row's moment is in [from, to); rows without one count. */
function isWithin(row, names, from, to) {
  const text = names.map((name) => row[name]).find(Boolean);
  if (!text) return true;
  const time = new Date(text).getTime();
  return time >= from.getTime() && time < to.getTime();
}

/** @param {any[]} all @param {Date} from @param {Date} to */
export function patrolsOf(all, from, to) {
  const inPeriod = all.filter((each) => isWithin(each, ['startedAt', 'date', 'plannedStart', 'createdAt'], from, to));
  const done = inPeriod.filter((each) => DONE.includes(each.state));
  return { done: done.length, open: inPeriod.filter((each) => OPEN.includes(each.state)).length,
    officers: done.reduce((sum, each) => sum + (each.officers?.length ?? each.crew?.length ?? 0), 0) };
}

/** @param {any[]} all @param {Date} from @param {Date} to */
export function findingsOf(all, from, to) {
  const inPeriod = all.filter((each) => isWithin(each, ['foundAt', 'time', 'createdAt'], from, to));
  return { found: inPeriod.length, closed: inPeriod.filter((each) => CLOSED.includes(each.state)).length };
}

/** @param {any[]} segments */
export function passesOf(segments) {
  const add = (name) => segments.reduce((all, row) => all + (row[name] ?? 0), 0);
  return { passes: add('passes'), overLimit: add('overLimit') };
}
