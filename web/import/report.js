/** The report of an import: totals, classes, and what was left out or doubtful, with rows to look up. */
import { html, nothing } from '../ui/html.js';

/** @param {any} report @param {any} app */
export function reportOf(report, app) {
  const { t, format } = app;
  const card = (label, value) => html`<div class="figure-card"><small>${label}</small><b>${value}</b></div>`;
  return html`
    <h2>${report.file} <span class="badge ${report.stored ? 'good' : 'info'}">${t(report.stored ? 'import.stored' : 'import.not_stored')}</span></h2>
    <div class="figures-row">
      ${card(t('import.read'), format.count(report.read))}${card(t('import.taken'), format.count(report.takenFeatures))}
      ${card(t('import.refused'), format.count(report.refusedFeatures))}${card(t('import.roads'), format.count(report.roads))}
      ${card(t('import.segments'), format.count(report.segments))}${card(t('import.length'), format.km(report.km))}
      ${card(t('import.components'), format.count(report.components))}${card(t('import.seconds'), report.seconds.toFixed(1))}
    </div>
    <p class="note ${report.datumStated ? '' : 'warn'}">${t(report.datumStated ? 'import.report.datum_stated' : 'import.report.datum_assumed', { datum: report.datum, crs: report.crs })}</p>
    ${report.alreadyThere ? html`<p class="note">${t('import.already_there', { count: report.alreadyThere })}</p>` : nothing}
    ${Object.keys(report.demoLeft ?? {}).length ? html`<p class="note warn">${t('import.report.demo_left', report.demoLeft)}</p>` : nothing}
    <div class="table-wrap"><table><thead><tr><th>${t('import.class')}</th><th class="figure">${t('import.roads')}</th><th class="figure">${t('import.segments')}</th><th class="figure">km</th></tr></thead>
      <tbody>${report.classes.map((row) => html`<tr><th scope="row">${t(`map.class_${row.roadClass}`)}</th><td class="figure">${format.count(row.roads)}</td>
        <td class="figure">${format.count(row.segments)}</td><td class="figure">${format.km(row.km)}</td></tr>`)}</tbody></table></div>
    ${doubts(t('import.report.refused'), report.refused, app)}
    ${doubts(t('import.report.noted'), report.noted, app)}`;
}

/** @param {string} title @param {any[]} rows @param {any} app */
function doubts(title, rows, { t, format }) {
  if (!rows.length) return nothing;
  return html`<h3>${title}</h3><div class="table-wrap"><table><thead><tr><th>${t('import.reason')}</th><th class="figure">${t('import.count')}</th><th>${t('import.samples')}</th></tr></thead>
    <tbody>${rows.map((row) => html`<tr><th scope="row">${t(`import.doubt.${row.doubt}`)}
      <br><small>${Object.entries(row.values).slice(0, 12).map(([value, count]) => `${value} ${format.count(count)}`).join(format.and)}</small></th>
      <td class="figure">${format.count(row.count)}</td><td><small>${row.samples.map((sample) => sample.row).join(format.and)}</small></td></tr>`)}</tbody></table></div>`;
}
