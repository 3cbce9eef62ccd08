/** Kinds of cargo by name in the person's language; the server keeps them as rows. */

/** The code of cargo nobody told, or whose words are not known. */
export const UNKNOWN = 'UNKNOWN';

/** @type {Promise<any[]> | undefined} */
let asked;

/** All kinds, fetched once. @param {any} app @returns {Promise<any[]>} */
export function cargoKinds(app) {
  asked ??= app.api.get('/api/cargo-kinds').then((page) => page.items).catch((failure) => { asked = undefined; throw failure; });
  return /** @type {Promise<any[]>} */ (asked);
}

/** The name of a code. @param {any} app @param {any[]} kinds @param {string} code */
export function cargoName(app, kinds, code) {
  const kind = kinds.find((each) => each.code === code);
  if (!kind) return code === UNKNOWN ? app.t('cargo.unknown') : code;
  return app.locale === 'en' ? kind.nameEn : kind.nameZh;
}

/** Kind and words as told. @param {any} app @param {any[]} kinds @param {{cargo: string, cargoTold?: string}} load */
export function cargoText(app, kinds, { cargo, cargoTold }) {
  const name = cargoName(app, kinds, cargo);
  return cargoTold && cargoTold !== name ? app.t('cargo.as_told', { name, told: cargoTold }) : name;
}
