/** What a study asks, kept in the address, so that a link is a question. */

export const DEFAULTS = { points: 7, tolerance: 25, over: 2, budget: 0 };

const list = (text) => (text ?? '').split(',').filter(Boolean);
const number = (text, otherwise) => (text === undefined || text === '' || !Number.isFinite(Number(text)) ? otherwise : Number(text));

/**
 * The controls as the address has them.
 * @param {{get: (name: string) => string | undefined}} url
 */
export function readTerms(url) {
  return {
    points: number(url.get('n'), DEFAULTS.points),
    tolerance: number(url.get('tol'), DEFAULTS.tolerance),
    over: number(url.get('ow'), DEFAULTS.over),
    budget: number(url.get('bud'), DEFAULTS.budget),
    model: url.get('m') ?? 'EVASIVE',
    cost: url.get('by') === 'METERS' ? 'METERS' : 'SECONDS',
    robust: url.get('rob') === '1',
    worst: url.get('aim') === 'worst',
    existing: url.get('ex') !== '0',
    scenarios: list(url.get('sc')).map(Number),
    required: list(url.get('fix')),
    forbidden: list(url.get('ban')),
    exclusive: list(url.get('alt')),
  };
}

/** @param {any} terms the controls @returns {Record<string, any>} what the address keeps of them */
export function writeTerms(terms) {
  return {
    n: terms.points === DEFAULTS.points ? null : terms.points,
    tol: terms.tolerance === DEFAULTS.tolerance ? null : terms.tolerance,
    ow: terms.over === DEFAULTS.over ? null : terms.over,
    bud: terms.budget || null,
    m: terms.model === 'EVASIVE' ? null : terms.model,
    by: terms.cost === 'METERS' ? 'METERS' : null,
    rob: terms.robust ? 1 : null,
    aim: terms.worst ? 'worst' : null,
    ex: terms.existing ? null : 0,
    sc: terms.scenarios.join(','),
    fix: terms.required.join(','),
    ban: terms.forbidden.join(','),
    alt: terms.exclusive.join(','),
  };
}

/** The question as the server takes it. @param {any} terms */
export function question(terms) {
  const share = terms.tolerance / 100;
  const tolerances = terms.robust ? [Math.max(0, share - 0.1), share, share + 0.1] : [share];
  return {
    scenarios: terms.scenarios.map((id) => ({ id, weight: 1 })),
    tolerances: [...new Set(tolerances.map((each) => Math.round(each * 100) / 100))].map((tolerance) => ({ tolerance, weight: 1 })),
    cost: terms.cost,
    points: terms.points,
    budgetCents: terms.budget ? Math.round(terms.budget * 1_000_000) : null,
    truckWorth: 1,
    overloadedWorth: terms.over,
    aim: terms.worst ? 'WORST_CASE' : 'WEIGHTED',
    model: terms.model,
    withExisting: terms.existing,
    required: terms.required,
    forbidden: terms.forbidden,
    exclusive: terms.exclusive.length > 1 ? [terms.exclusive] : [],
  };
}

/** The controls that lead to a question a study was asked with. @param {any} asked */
export function controlsOf(asked) {
  const tolerances = (asked.tolerances ?? []).map((each) => each.tolerance).sort((one, other) => one - other);
  return {
    points: asked.points ?? DEFAULTS.points,
    tolerance: Math.round(100 * (tolerances[Math.floor(tolerances.length / 2)] ?? 0.25)),
    over: asked.overloadedWorth ?? 0,
    budget: (asked.budgetCents ?? 0) / 1_000_000,
    model: asked.model ?? 'EVASIVE',
    cost: asked.cost ?? 'SECONDS',
    robust: tolerances.length > 1,
    worst: asked.aim === 'WORST_CASE',
    existing: asked.withExisting !== false,
    scenarios: (asked.scenarios ?? []).map((each) => each.id),
    required: asked.required ?? [],
    forbidden: asked.forbidden ?? [],
    exclusive: (asked.exclusive ?? [])[0] ?? [],
  };
}
