/** A road's facts in words. */
import { valuesOf } from './draft.js';

/** `G311 萧县段`. @param {any} road */
export function titleOf(road) {
  return [road.routeCode, road.name].filter(Boolean).join(' ') || `#${road.id}`;
}

/** Half road land of both sides, and whether it was measured. @param {any} app @param {any} land */
export function landText({ t, format }, land) {
  const meters = (value) => format.figure(value);
  return `${t('map.side_LEFT')} ${meters(land.leftMeters)} m · ${t('map.side_RIGHT')} ${meters(land.rightMeters)} m (${t(land.surveyed ? 'road.surveyed' : 'road.land_estimated')})`;
}

/** One value of a field. @param {any} app @param {string} field @param {any} value */
export function valueText(app, field, value) {
  const { t } = app;
  if (field === 'land') return landText(app, value);
  if (field === 'roadClass') return t(`map.class_${value}`);
  if (field === 'direction') return t(`road.direction_${value}`);
  if (field === 'stakes') return value.map((each) => `${Math.round(each.measureMeters)} m = ${each.chainage}`).join('; ') || t('road.none');
  if (field === 'breaks') return value.map((each) => `${Math.round(each.measureMeters)} m: ${each.before} = ${each.after}`).join('; ') || t('road.none');
  if (typeof value === 'number') return value === 0 ? t('road.unknown') : app.format.figure(value);
  return value || t('road.none');
}

/** What all segments have; `2–4` or a list where they differ. @param {any} app @param {any} road @param {string} field */
export function carriedText(app, road, field) {
  const values = valuesOf(road.segments, field);
  if (values.length < 2 || field === 'direction') return values.map((value) => valueText(app, field, value)).join(' / ');
  return `${valueText(app, field, Math.min(...values))} – ${valueText(app, field, Math.max(...values))} (${app.t('road.mixed')})`;
}

/** The name of a field. @param {any} app @param {string} field */
export function fieldText({ t }, field) {
  return t({ stakes: 'road.stakes_field', breaks: 'road.breaks_field' }[field] ?? `road.${field}`);
}

/** What a chain break does to the labels. @param {any} app @param {any} each */
export function breakText({ t, format }, each) {
  const meters = metersOf(each.before) - metersOf(each.after);
  if (!Number.isFinite(meters) || !meters) return '';
  return t(meters > 0 ? 'road.long_chain' : 'road.short_chain', { meters: format.figure(Math.abs(meters)) });
}

/** @param {string | undefined} chainage */
function metersOf(chainage) {
  const found = /(\d+)\s*\+\s*(\d{3}(?:\.\d+)?)/.exec(chainage ?? '');
  return found ? Number(found[1]) * 1000 + Number(found[2]) : NaN;
}
