/** The report's figures of off-site evidence and revoked permits, each leading to the rows behind it. */
import { html } from '../ui/html.js';

/**
 * @param {any} app @param {any} offsite @param {any} passes @param {(key: string, value: any) => any} figure a row of the report
 * @param {{from: string, to: string}} period days
 */
export function offsiteFigures(app, offsite, passes, figure, { from, to }) {
  const { t, format } = app;
  const traced = (value, by) => (app.may('DISPATCHER', 'REVIEWER') ? html`<a href=${`/?view=cases&tab=list&by=${by}&from=${from}&to=${to}`}>${value}</a>` : value);
  return html`<h2>${t('report.offsite')}</h2><table id="report-offsite"><tbody>${figure('offsite_sets', traced(format.count(offsite.evidenceSets), 'collected'))}
    ${figure('offsite_filed', traced(format.count(offsite.filed), 'filed'))}
    ${figure('offsite_cohort', offsite.evidenceSets ? format.percent((100 * offsite.cohortFiled) / offsite.evidenceSets) : '–')}
    ${figure('overlimit_rate_ten', passes?.passes ? format.percent((100 * offsite.overTenPercent) / passes.passes) : '–')}
    ${figure('permits_revoked', app.may('DISPATCHER', 'REVIEWER') ? html`<a href="/?view=cases&tab=offenders">${format.count(offsite.permitsRevoked)}</a>` : format.count(offsite.permitsRevoked))}</tbody></table>`;
}
