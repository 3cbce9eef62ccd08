/** Gathers the figures of a period; what a person may not see is left out. */

/**
 * @param {{get: (path: string, options?: any) => Promise<any>}} api
 * @param {(...roles: string[]) => boolean} may whether the person holds one of the roles
 * @param {Date} from @param {Date} to the moment after the last
 * @returns {Promise<{coverage?: any, patrols?: any, findings?: any, passes?: any}>}
 */
export async function gather(api, may, from, to) {
  if (!may('DISPATCHER', 'PLANNER', 'REVIEWER')) return {};
  const query = { from, to };
  const [coverage, figures] = await Promise.all([api.get('/api/coverage', { query }), api.get('/api/report/figures', { query })]);
  return { coverage, ...figures };
}
