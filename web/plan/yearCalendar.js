/** Days of up to a year as cells, a month a row, the darker the more was driven; the arrow keys walk, enter opens. */
import { html, nothing } from '../ui/html.js';

const CLASSES = ['', 'NATIONAL', 'PROVINCIAL', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'EXPRESSWAY'];
const STREETS = ['STREET', 'DEDICATED', 'OTHER'];
/** Per cent of the accent in a cell, one hue from light to dark: nothing, then fifths of the year's days. */
const STEPS = [0, 18, 36, 54, 72, 92];

/**
 * Kilometres by day, of one class or of all public roads.
 * @param {any} year @param {string} cls
 * @returns {Array<{day: string, driven: number, covered: number}>}
 */
export function daySums(year, cls) {
  return year.days.map((each) => {
    const own = Object.entries(each.classes).filter(([name]) => (cls ? name === cls : !STREETS.includes(name)));
    return { day: each.day, driven: own.reduce((sum, [, [driven]]) => sum + driven, 0), covered: own.reduce((sum, [, [, covered]]) => sum + covered, 0) };
  }).filter((each) => each.driven > 0);
}

/** The limits between steps: fifths of the days. @param {number[]} values */
export function limits(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return [0.2, 0.4, 0.6, 0.8].map((share) => sorted[Math.floor(share * sorted.length)] ?? 0);
}

/**
 * @param {any} app
 * @param {{year: any, cls: string, day: string, choose: (cls: string) => void, open: (day: string) => void}} given
 */
export function calendar({ t, format }, { year, cls, day, choose, open }) {
  const sums = daySums(year, cls);
  const byDay = new Map(sums.map((each) => [each.day, each]));
  const bounds = limits(sums.map((each) => each.covered));
  const length = year.classes.filter((each) => (cls ? each.roadClass === cls : !STREETS.includes(each.roadClass))).reduce((sum, each) => sum + each.km, 0);
  const shade = (sum) => STEPS[sum ? 1 + bounds.filter((limit) => sum.covered > limit).length : 0];
  const months = monthsBetween(year.from, year.to);
  const words = (date, sum) => `${date} ${sum ? t('year.cell', { driven: format.km(sum.driven), covered: format.km(sum.covered), percent: format.percent(length ? 100 * sum.covered / length : 0) }) : t('year.cell_none')}`;
  const first = byDay.has(day) ? day : sums.at(-1)?.day;
  const walk = (event) => {
    const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -31, ArrowDown: 31 };
    const cells = [...event.currentTarget.querySelectorAll('button')];
    const at = cells.indexOf(event.target);
    const step = steps[event.key];
    if (!step || at < 0) return;
    event.preventDefault();
    cells[Math.max(0, Math.min(cells.length - 1, at + step))].focus();
  };
  const cell = (month, number) => {
    const date = `${month}-${String(number).padStart(2, '0')}`;
    if (date < year.from || date > year.to || !isDay(month, number)) return html`<td></td>`;
    const sum = byDay.get(date);
    const step = shade(sum);
    return html`<td><button type="button" class="year-cell" tabindex=${date === first ? 0 : -1} aria-pressed=${date === day} data-day=${date} title=${words(date, sum)} aria-label=${words(date, sum)}
      .style=${`--step:${step}%`} @click=${() => open(date)}></button></td>`;
  };
  return html`<h3>${t('year.calendar')}</h3><div class="tabs" role="tablist">${CLASSES.map((name) => html`<button type="button" role="tab" aria-selected=${name === cls} @click=${() => choose(name)}>${name ? t(`map.class_${name}`) : t('year.all')}</button>`)}</div>
    <table id="year-calendar" class="year-calendar" @keydown=${walk}><tbody>${months.map((month) => html`<tr><th scope="row">${month.slice(2)}</th>${Array.from({ length: 31 }, (_, at) => cell(month, at + 1))}</tr>`)}</tbody></table>
    <p class="note year-legend">${STEPS.map((step, at) => html`<span class="year-cell" .style=${`--step:${step}%`}></span>${at === 0 ? t('year.cell_none') : at === 5 ? `> ${format.km(bounds[3])}` : `≤ ${format.km(bounds[at - 1])}`} `)}</p>
    <details><summary>${t('year.by_month')}</summary><table><thead><tr><th scope="col">${t('year.month')}</th><th scope="col">${t('year.days')}</th><th scope="col">${t('year.driven')}</th></tr></thead><tbody>${months.map((month) => {
    const own = sums.filter((each) => each.day.startsWith(month));
    return own.length ? html`<tr><th scope="row">${month}</th><td class="figure">${own.length}</td><td class="figure">${format.km(own.reduce((sum, each) => sum + each.driven, 0))}</td></tr>` : nothing;
  })}</tbody></table></details>`;
}

/** @param {string} from @param {string} to */
export function monthsBetween(from, to) {
  const months = [];
  let [year, month] = from.split('-').map(Number);
  for (let name = from.slice(0, 7); name <= to.slice(0, 7); name = `${year}-${String(month).padStart(2, '0')}`) {
    months.push(name);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return months;
}

/** @param {string} month @param {number} number */
function isDay(month, number) {
  const [year, of] = month.split('-').map(Number);
  return number <= new Date(year, of, 0).getDate();
}
