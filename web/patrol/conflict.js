/** Two people changed the same patrol: what to compare of it. */
import { compareVersions } from '../ui/versions.js';

/**
 * @param {any} app
 * @param {{mine: any, theirs: any}} versions
 * @returns {Promise<'mine' | 'theirs' | undefined>} undefined: back to the editor, nothing lost
 */
export function compare(app, { mine, theirs }) {
  const { t, format } = app;
  /** @type {Array<[string, (each: any) => string]>} */
  const rows = [
    ['patrol.name', (each) => each.name],
    ['patrol.picked_roads', (each) => t('patrol.segments', { count: each.segments.length })],
    ['patrol.area', (each) => t(each.area ? 'patrol.area_yes' : 'app.none')],
    ['patrol.classes', (each) => [...each.classes].sort().map((name) => t(`map.class_${name}`)).join(format.and) || '–'],
    ['patrol.length', (each) => format.km(each.route?.km)],
    ['patrol.required', (each) => format.km(each.route?.requiredKm)],
    ['patrol.time', (each) => format.hours(each.route ? each.route.hours * 3600 : undefined)],
    ['patrol.unit', (each) => each.assignment?.unitName ?? theirs.assignment?.unitName ?? '–'],
  ];
  return compareVersions(app, {
    title: t('patrol.conflict'),
    text: t('patrol.conflict_text', { version: String(theirs.version) }),
    rows: rows.map(([key, of]) => ({ label: t(key), mine: of(mine), theirs: of(theirs) })),
  });
}
