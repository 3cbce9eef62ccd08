/** The report's figures of verified closures, each leading to the cases behind it. */
import { html } from '../ui/html.js';

const FIGURES = ['OBSTACLES_CLEARED', 'NONSTANDARD_REMOVED', 'BILLBOARDS_REMOVED', 'ROAD_MARKETS_DISPERSED'];

/**
 * @param {any} app @param {Record<string, number>} closures @param {(key: string, value: any) => any} figure a row of the report
 * @param {{from: string, to: string}} period days
 */
export function closureFigures(app, closures, figure, { from, to }) {
  return html`<table id="report-closures"><tbody>${FIGURES.map((each) => figure(each.toLowerCase(),
    html`<a href=${`/?view=findings&ffigure=${each.toLowerCase()}&from=${from}&to=${to}`}>${app.format.count(closures[each] ?? 0)}</a>`))}</tbody></table>`;
}
