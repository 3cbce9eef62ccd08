/** Figures as people read them. Times are always those of Asia/Shanghai, whatever the browser's zone. */
import { languageTag } from './i18n.js';

const ZONE = 'Asia/Shanghai';
const NONE = '–';

/**
 * The formatters of a language. Every one answers a dash for what is missing.
 * @param {string} language
 * @param {(key: string, figures?: Record<string, any>) => string} t
 */
export function formats(language, t) {
  const tag = languageTag(language);
  const digits = (most, least = 0) => new Intl.NumberFormat(tag, { maximumFractionDigits: most, minimumFractionDigits: least });
  const whole = digits(0);
  const tenths = digits(1, 1);
  const hundredths = digits(2, 2);
  const clock = (options) => new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, hourCycle: 'h23', ...options });
  const date = clock({ year: 'numeric', month: '2-digit', day: '2-digit' });
  const minute = clock({ hour: '2-digit', minute: '2-digit' });
  const second = clock({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const known = (write) => (value) => (value === null || value === undefined || Number.isNaN(value) ? NONE : write(value));

  return {
    /** What stands between the members of a list. */
    and: language === 'zh' ? '、' : ', ',
    /** What stands between clauses. */
    then: language === 'zh' ? '；' : '; ',
    /** @type {(name: string, what: string) => string} what is said under a name */
    said: (name, what) => (language === 'zh' ? `${name}：${what}` : `${name}: ${what}`),
    /** @type {(name: string, what: string) => string} a name with what is said of it in brackets */
    aside: (name, what) => (language === 'zh' ? `${name}（${what}）` : `${name} (${what})`),
    /** @type {(value: number | null | undefined) => string} a whole number */
    count: known((value) => whole.format(value)),
    /** @type {(value: number | null | undefined) => string} a number with one decimal at most */
    figure: known((value) => digits(1).format(value)),
    /** @type {(value: number | null | undefined) => string} kilometres */
    km: known((value) => `${(Math.abs(value) < 100 ? tenths : whole).format(value)} km`),
    /** @type {(value: number | null | undefined) => string} metres, as km from one kilometre on */
    meters: known((value) => (Math.abs(value) < 1000 ? `${whole.format(value)} m` : `${hundredths.format(value / 1000)} km`)),
    /** @type {(value: number | null | undefined) => string} a share between 0 and 100 */
    percent: known((value) => `${(value > 0 && value < 10 ? tenths : digits(1)).format(value)} %`),
    /** @type {(value: number | null | undefined) => string} */
    kmPerHour: known((value) => `${whole.format(value)} km/h`),
    /** @type {(value: number | null | undefined) => string} mass given in kilograms, shown in tonnes */
    tonnes: known((kilograms) => `${hundredths.format(kilograms / 1000)} t`),
    /** @type {(value: number | null | undefined) => string} a span given in seconds, as hours and minutes */
    hours: known((seconds) => {
      const minutes = Math.round(seconds / 60);
      return t('app.hours_minutes', { hours: String(Math.floor(minutes / 60)), minutes: String(minutes % 60).padStart(2, '0') });
    }),
    /** @type {(value: any) => string} 2026-06-01 */
    date: known((value) => date.format(new Date(value))),
    /** @type {(value: any) => string} 08:05 */
    clock: known((value) => minute.format(new Date(value))),
    /** @type {(value: any) => string} 08:05:09 */
    seconds: known((value) => second.format(new Date(value))),
    /** @type {(value: any) => string} 2026-06-01 08:05 */
    time: known((value) => `${date.format(new Date(value))} ${minute.format(new Date(value))}`),
    /** @type {(since: any, now?: number) => string} how long ago */
    age: (since, now = Date.now()) => (since === null || since === undefined ? NONE : age((now - new Date(since).getTime()) / 1000, t)),
    /** @type {(lon: number, lat: number) => string} longitude first */
    lonLat: (lon, lat) => `${lon.toFixed(5)}, ${lat.toFixed(5)}`,
  };
}

/** @param {number} seconds @param {(key: string, figures?: Record<string, any>) => string} t */
function age(seconds, t) {
  if (seconds < 60) return t('app.age_seconds', { count: Math.max(0, Math.round(seconds)) });
  if (seconds < 3600) return t('app.age_minutes', { count: Math.floor(seconds / 60) });
  if (seconds < 86400) return t('app.age_hours', { count: Math.floor(seconds / 3600) });
  return t('app.age_days', { count: Math.floor(seconds / 86400) });
}

/**
 * The moment a day begins in Shanghai.
 * @param {number | Date} moment
 * @param {number} [daysLater] whole days to add, may be negative
 * @returns {Date}
 */
export function dayStart(moment, daysLater = 0) {
  const offset = 8 * 3600e3;
  const day = Math.floor((new Date(moment).getTime() + offset) / 86400e3) + daysLater;
  return new Date(day * 86400e3 - offset);
}

/** The date (`2026-06-01`) a moment has in Shanghai. @param {number | Date} moment */
export function dateText(moment) {
  return new Date(new Date(moment).getTime() + 8 * 3600e3).toISOString().slice(0, 10);
}
