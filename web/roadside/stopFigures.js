/** The report's figures of confirmed stops, each leading to the stops behind it. */
import { html } from '../ui/html.js';

/**
 * @param {any} app @param {any} stops @param {(key: string, value: any) => any} figure a row of the report
 * @param {{from: string, to: string}} period days
 */
export function stopFigures(app, stops, figure, { from, to }) {
  const { t, format } = app;
  const traced = (value, filter = '') => html`<a href=${`/?view=roadside&tab=stops&from=${from}&to=${to}${filter}`}>${value}</a>`;
  const count = (name, filter) => figure(`stops_${name}`, traced(format.count(stops[name]), filter));
  return html`<h2>${t('report.stops')}</h2><table id="report-stops"><tbody>${count('overLimit', '&offence=OVER_LIMIT')}${count('severe', '&severe=1')}
    ${figure('stops_unloaded', traced(format.tonnes(stops.unloadedKg), '&unloaded=1'))}
    ${figure('stops_unload_rate', stops.overLimit ? format.percent((100 * stops.unloadedVehicles) / stops.overLimit) : '–')}
    ${figure('stops_points', traced(format.count(stops.policePoints)))}
    ${count('modified', '&offence=MODIFIED')}${count('noPermit', '&offence=NO_PERMIT')}${count('spillage', '&offence=SPILLAGE')}
    ${count('illegalCoaches', '&offence=ILLEGAL_COACH')}${count('illegalTaxis', '&offence=ILLEGAL_TAXI')}</tbody></table>`;
}
