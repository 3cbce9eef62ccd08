/** Words in the person's language. Chinese is the default; English is complete (a test compares the keys). */

export const LANGUAGES = ['zh', 'en'];
const BCP47 = { zh: 'zh-CN', en: 'en-GB' };

/**
 * The language to use: the address, else what was chosen before, else Chinese.
 * @param {string | undefined} asked
 * @param {string | null} kept
 */
export function chooseLanguage(asked, kept) {
  return [asked, kept].find((each) => each && LANGUAGES.includes(each)) ?? 'zh';
}

/**
 * Fills a text: `{name}` becomes the figure, `{count|unit|units}` the first word for one and the second for any other
 * number. Numbers are written the language's way; pass what must not be grouped (ids, years) as text.
 * @param {string} text
 * @param {Record<string, any>} figures
 * @param {string} language
 */
export function fill(text, figures, language) {
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (all, name, one, other) => {
    const value = figures[name];
    if (value === undefined || value === null) return one === undefined ? all : other;
    if (one !== undefined) return new Intl.PluralRules(BCP47[language]).select(Number(value)) === 'one' ? one : other;
    return typeof value === 'number' ? number(value, language) : String(value);
  });
}

/** @param {number} value @param {string} language */
function number(value, language) {
  return new Intl.NumberFormat(BCP47[language], { maximumFractionDigits: 2 }).format(value);
}

/**
 * The translate function of a catalogue; a key without a text shows itself, which tests and people notice.
 * @param {Record<string, string>} texts
 * @param {string} language
 * @returns {(key: string, figures?: Record<string, any>) => string}
 */
export function translator(texts, language) {
  return (key, figures = {}) => (texts[key] === undefined ? key : fill(texts[key], figures, language));
}

/** Fetches the catalogue of a language. @param {string} language */
export async function loadTexts(language) {
  const response = await fetch(`/i18n/${language}.json`);
  if (!response.ok) throw new Error(`no texts for ${language}`);
  return response.json();
}

/** The tag for `<html lang>` and Intl. @param {string} language */
export function languageTag(language) {
  return BCP47[language] ?? BCP47.zh;
}
