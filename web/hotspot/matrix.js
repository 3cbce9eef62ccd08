/** The hours of a week as a table of seven days by twenty-four hours; hot ones are framed, so that colour is not all. */
import { html } from '../ui/html.js';

/**
 * @param {any} app
 * @param {{values: Array<number | null>, bands: {bandOf: (value: number) => number}, isHot: (hour: number) => boolean, text: (hour: number) => string}} options
 */
export function weekMatrix({ t }, { values, bands, isHot, text }) {
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  return html`<div class="table-wrap"><table class="week"><thead><tr><td></td>${hours.map((hour) => html`<th scope="col">${hour % 3 ? '' : hour}</th>`)}</tr></thead>
    <tbody>${Array.from({ length: 7 }, (_, day) => html`<tr><th scope="row">${t(`hotspot.day_${day}`)}</th>${hours.map((hour) => {
      const at = day * 24 + hour;
      const value = values[at];
      return html`<td class=${value === null ? 'none' : `heat-${bands.bandOf(value) + 1}`} data-hot=${isHot(at)} title=${text(at)}><span class="off-screen">${text(at)}</span></td>`;
    })}</tr>`)}</tbody></table></div>`;
}
