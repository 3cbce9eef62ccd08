/** Small figures drawn as SVG, each with a table of the same numbers beside it. */
import { html, svg } from '../ui/html.js';

const WIDTH = 340;

/**
 * Bars from left to right, one a row, each of a caught part and a part that is seen only while nobody drives round.
 * @param {{label: string, value: number, ghost?: number, text: string, isChosen?: boolean}[]} rows shares 0 to 1 @param {string} title
 */
export function bars(rows, title) {
  const height = 34 * rows.length;
  return html`<svg class="siting-chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label=${title}>${rows.map((row, at) => svg`
    <text x="0" y=${34 * at + 12} class="label">${row.label}</text>
    <rect x="0" y=${34 * at + 16} width=${WIDTH - 60} height="12" rx="3" class="ground"></rect>
    ${row.ghost === undefined ? '' : svg`<rect x="0" y=${34 * at + 16} width=${Math.max(0, (WIDTH - 60) * row.ghost)} height="12" rx="3" class="ghost"></rect>`}
    <rect x="0" y=${34 * at + 16} width=${Math.max(1, (WIDTH - 60) * row.value)} height="12" rx="3" class=${row.isChosen ? 'bar chosen' : 'bar'}></rect>
    <text x=${WIDTH} y=${34 * at + 26} text-anchor="end" class="figure">${row.text}</text>`)}</svg>`;
}

/**
 * Columns with a running total above: what the first, second, … point adds.
 * @param {{points: number, share: number, added: number}[]} steps @param {number} chosen how many points the plan has @param {string} title
 */
export function steps(steps, chosen, title) {
  const height = 130;
  const width = WIDTH / Math.max(1, steps.length);
  const y = (value) => height - 18 - value * (height - 34);
  const line = steps.map((step, at) => `${(at + 0.5) * width},${y(step.share)}`).join(' ');
  return html`<svg class="siting-chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label=${title}>
    <line x1="0" x2=${WIDTH} y1=${y(0)} y2=${y(0)} class="axis"></line>${steps.map((step, at) => svg`
    <rect x=${at * width + 3} width=${Math.max(1, width - 6)} y=${y(step.added)} height=${Math.max(0.5, y(0) - y(step.added))} class=${step.points <= chosen ? 'bar' : 'ghost'}></rect>
    <text x=${(at + 0.5) * width} y=${height - 5} text-anchor="middle" class="label">${step.points}</text>`)}
    <polyline points=${line} class="line"></polyline>${steps.map((step, at) => svg`<circle cx=${(at + 0.5) * width} cy=${y(step.share)} r="3" class="dot-mark"></circle>
    ${step.points === chosen || at === steps.length - 1 ? svg`<text x=${(at + 0.5) * width} y=${y(step.share) - 7} text-anchor=${at === steps.length - 1 ? 'end' : 'middle'} class="figure">${Math.round(1000 * step.share) / 10} %</text>` : ''}`)}</svg>`;
}

/**
 * A band over tolerances: what this plan catches, and what the best plan for each tolerance could.
 * @param {{tolerance: number, share: number, best: number, bound: number}[]} rows @param {number} asked tolerance of the study @param {string} title
 */
export function band(rows, asked, title) {
  const height = 140;
  const most = rows.at(-1)?.tolerance || 1;
  const x = (value) => 4 + (value / most) * (WIDTH - 8);
  const y = (value) => height - 20 - value * (height - 34);
  const path = (name) => rows.map((row) => `${x(row.tolerance)},${y(row[name])}`);
  return html`<svg class="siting-chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label=${title}>
    ${[0, 0.5, 1].map((value) => svg`<line x1="0" x2=${WIDTH} y1=${y(value)} y2=${y(value)} class="axis"></line><text x="2" y=${y(value) - 2} class="label">${100 * value} %</text>`)}
    <polygon points=${[...path('best'), ...path('share').reverse()].join(' ')} class="band"></polygon>
    <line x1=${x(asked)} x2=${x(asked)} y1=${y(0)} y2=${y(1)} class="asked"></line>
    <polyline points=${path('best').join(' ')} class="line best"></polyline><polyline points=${path('share').join(' ')} class="line"></polyline>
    ${rows.filter((_, at) => at % 2 === 0).map((row) => svg`<text x=${x(row.tolerance)} y=${height - 6} text-anchor="middle" class="label">${Math.round(100 * row.tolerance)}</text>`)}</svg>`;
}
