/** Figures of siting as people read them. */

/** A share 0 to 1 in percent. @param {any} app @param {number | null | undefined} value */
export function share(app, value) {
  return value === null || value === undefined ? '–' : app.format.percent(100 * value);
}

/** CNY cents as 万元, or millions in English. @param {any} app @param {number} cents */
export function money(app, cents) {
  const amount = app.locale === 'zh' ? Math.round(cents / 1e4) / 100 : Math.round(cents / 1e6) / 100;
  return app.t('siting.money', { amount });
}

/** A factor as `1.24 ×`; a dash where there is no way round. @param {any} app @param {number | null | undefined} value */
export function factor(app, value) {
  return value === null || value === undefined ? app.t('siting.no_way_round') : `${value.toFixed(2)} ×`;
}

/** A measure with its unit. @param {any} app @param {any} check */
export function measure(app, check) {
  if (check.measure === null || check.measure === undefined) return app.t('siting.not_measured');
  const value = check.measure >= 99_999 ? '∞' : check.measure >= 100 ? Math.round(check.measure) : Math.round(100 * check.measure) / 100;
  return `${value} ${UNITS[check.criterion]}`.trim();
}

/** Units by criterion. @type {Record<string, string>} */
export const UNITS = { STRAIGHT: 'm', CURVE_RADIUS: 'm', JUNCTION: 'm', SIGN_ROOM: 'm', SPACING: 'm', LANES: '', SLOPE: '%', CROSS_SLOPE: '%', RUTTING: 'mm', EVENNESS: 'm/km', SIGNAL: 'm', POWER: 'm' };

/** Criteria whose measure must not exceed the threshold. */
export const AT_MOST = ['LANES', 'SLOPE', 'CROSS_SLOPE', 'RUTTING', 'EVENNESS', 'POWER'];

/** A threshold with its sign and unit. @param {any} check */
export function threshold(check) {
  return `${AT_MOST.includes(check.criterion) ? '≤' : '≥'} ${check.threshold} ${UNITS[check.criterion]}`.trim();
}
