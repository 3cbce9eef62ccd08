/** The mass limits on the phone, so that officers see the excess without a line; the server judges by the same rows. Pure. */

/**
 * The limit of a vehicle on a day: of all rows that may apply the highest, as the server takes it.
 * @param {{province: string, items: any[]} | undefined} rules @param {number} axles @param {string} type @param {string} day `2026-06-01`
 * @returns {number | undefined} kilograms
 */
export function limitOf(rules, axles, type, day) {
  const inForce = (rules?.items ?? []).filter((rule) => axles >= rule.axlesFrom && (rule.axlesTo === null || rule.axlesTo === undefined || axles <= rule.axlesTo)
    && rule.validFrom <= day && (!rule.validTo || day <= rule.validTo) && ['00', rules?.province].includes(rule.province));
  const own = inForce.filter((rule) => rule.province !== '00' || !inForce.some((each) => each.province !== '00' && each.type === rule.type));
  const ofType = own.filter((rule) => rule.type === type);
  const limits = (ofType.length ? ofType : own).map((rule) => rule.limitKg);
  return limits.length ? Math.max(...limits) : undefined;
}

/** What a mass is called wrong for; undefined where it may be. @param {number | null} kg @param {number} [most] the first mass */
export function massProblem(kg, most) {
  if (kg === null) return undefined;
  if (!Number.isInteger(kg) || kg < 500 || kg > 300_000) return 'stop.mass_range';
  return most !== undefined && kg > most ? 'stop.mass_heavier' : undefined;
}
