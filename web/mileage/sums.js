/** The kilometres of a period, summed by unit or by squadron. Pure. */

/** @typedef {{key: number, name: string, squadron?: string}} Unit */
/** @typedef {{key: number, days: number, km: Record<string, number>}} Subtotal */
/** @typedef {{id: string, name: string, days: number, units: number, km: Record<string, number>}} Sum */

/**
 * Each unit's sum, or each squadron's, the longest first; who belongs to no squadron is together under the empty name.
 * @param {Subtotal[]} riders @param {'unit' | 'squadron'} by @param {(key: number) => Unit} unitOf
 * @returns {Sum[]}
 */
export function sumsOf(riders, by, unitOf) {
  /** @type {Map<string, Sum>} */
  const sums = new Map();
  for (const rider of riders) {
    const unit = unitOf(rider.key);
    const id = by === 'unit' ? String(rider.key) : unit.squadron ?? '';
    const sum = sums.get(id) ?? { id, name: by === 'unit' ? unit.name : id, days: 0, units: 0, km: {} };
    sum.days += rider.days;
    sum.units += 1;
    for (const [name, km] of Object.entries(rider.km)) sum.km[name] = (sum.km[name] ?? 0) + km;
    sums.set(id, sum);
  }
  return [...sums.values()].sort((one, other) => other.km.patrol - one.km.patrol);
}
