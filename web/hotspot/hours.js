/** Hours of the week in words, and as runs. Pure. An hour is 0 (Monday 0–1) to 167 (Sunday 23–24). */

/**
 * Runs of hours that follow each other, past Sunday midnight too.
 * @param {number[]} hours ascending
 * @returns {Array<{start: number, length: number}>}
 */
export function runsOf(hours) {
  const chosen = new Set(hours);
  if (chosen.size === 168) return [{ start: 0, length: 168 }];
  return hours.filter((hour) => !chosen.has((hour + 167) % 168)).map((start) => {
    let length = 1;
    while (chosen.has((start + length) % 168)) length += 1;
    return { start, length };
  });
}

/**
 * Runs that begin at the same time of different days together, those of most hours first.
 * @param {number[]} hours
 * @returns {Array<{days: number[], from: number, length: number}>} days 0 Monday to 6 Sunday; length in hours
 */
export function patternsOf(hours) {
  /** @type {Map<string, {days: number[], from: number, length: number}>} */
  const patterns = new Map();
  for (const { start, length } of runsOf(hours)) {
    const from = start % 24;
    const key = `${from}/${length}`;
    const pattern = patterns.get(key) ?? { days: [], from, length };
    pattern.days.push(Math.floor(start / 24));
    patterns.set(key, pattern);
  }
  return [...patterns.values()].sort((one, other) => other.days.length * other.length - one.days.length * one.length || one.from - other.from);
}

/**
 * The same as a sentence part: `Mon–Fri 22–4, Sun 21–3`.
 * @param {number[]} hours
 * @param {(key: string, figures?: any) => string} t
 * @param {number} [most] patterns to name before it says how many more hours there are
 */
export function hourWords(hours, t, most = 3) {
  if (!hours.length || hours.length === 168) return t('hotspot.all_hours');
  const patterns = patternsOf(hours);
  const named = patterns.slice(0, most).map(({ days, from, length }) => `${dayWords(days, t)} ${span(from, length)}`);
  const left = patterns.slice(most).reduce((sum, { days, length }) => sum + days.length * length, 0);
  return named.join(t('hotspot.comma')) + (left ? t('hotspot.and_hours', { count: left }) : '');
}

/** Hours of a day: `22–4`. @param {number} from @param {number} length */
export function span(from, length) {
  return `${from}:00–${(from + length) % 24}:00`;
}

/** @param {number[]} days @param {(key: string, figures?: any) => string} t */
function dayWords(days, t) {
  if (days.length === 7) return t('hotspot.every_day');
  const isRun = days.length > 2 && days.every((day, at) => !at || day === days[at - 1] + 1);
  return isRun ? `${t(`hotspot.day_${days[0]}`)}–${t(`hotspot.day_${days[days.length - 1]}`)}` : days.map((day) => t(`hotspot.day_${day}`)).join(t('hotspot.comma'));
}
