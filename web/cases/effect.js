/** Before a row of law is kept: what it would have made of the newest passes, asked of the server, shown to be confirmed. */

/**
 * Asks for the effect and whether to go on.
 * @param {any} app @param {string} path the table's route @param {any} body the row, with its id where it is changed
 * @param {(effect: any, t: any, format: any) => string} [words] tells the table's effect
 * @returns {Promise<boolean>}
 */
export async function confirmEffect(app, path, body, words = effectText) {
  const { t, format } = app;
  const effect = await app.api.post(`${path}/effect`, body);
  return app.confirm({ title: t('rules.effect'), text: words(effect, t, format), yes: t('overload.save'), no: t('overload.cancel') });
}

/** What changes, in words. Pure. @param {any} effect @param {(key: string, values?: any) => string} t @param {any} format */
export function effectText(effect, t, format) {
  if (!effect.passes) return t('rules.effect_no_passes');
  const pair = (key, name, write) => (effect.before[name] === effect.after[name] ? undefined
    : t('rules.effect_pair', { what: t(`rules.effect_${key}`), before: write(effect.before[name]), after: write(effect.after[name]) }));
  const lines = [pair('over', 'over', format.count), pair('severe', 'severe', format.count), pair('points', 'points', format.count),
    pair('fine', 'fineCents', (cents) => format.count(Math.round(cents / 100)))].filter(Boolean);
  const looked = t('rules.effect_looked', { passes: format.count(effect.passes), from: format.time(effect.from) });
  return effect.changed ? `${looked} ${t('rules.effect_changed', { count: format.count(effect.changed) })} ${lines.join(t('rules.effect_join'))} ${t('rules.effect_kept')}`
    : `${looked} ${t('rules.effect_none')}`;
}
