/** Is the statistic worth it: the back-test, the scan's windows, and where nobody looked. */
import { html } from '../ui/html.js';
import { chance, whereOf } from './explain.js';
import { span } from './hours.js';

/** @param {any} app @param {any} study */
export function proofPart(app, study) {
  const { t, format } = app;
  const { backTest } = study;
  const rows = [['statistic', backTest.statistic], ['plain', backTest.plain]];
  const tone = { BETTER: 'good', SAME: 'info', WORSE: 'warn', NOTHING_FOUND: 'info' }[backTest.verdict];
  return html`<div class="pad scroll" id="hotspot-proof"><h3>${t('hotspot.backtest')}</h3>
    <p class=${`note ${tone}`} id="hotspot-verdict">${t(`hotspot.verdict_${backTest.verdict}`)}</p>
    <p><small>${t('hotspot.backtest_text', { split: format.time(backTest.split) })}</small></p>
    <div class="table-wrap"><table><thead><tr><th></th><th class="figure">${t('hotspot.cells_chosen')}</th><th class="figure">${t('hotspot.hit_rate')}</th><th class="figure">${t('hotspot.pai')}</th><th class="figure">${t('hotspot.over_share')}</th></tr></thead>
    <tbody>${rows.map(([name, choice]) => html`<tr><th scope="row">${t(`hotspot.choice_${name}`)}</th><td class="figure">${format.count(choice.cells)}</td><td class="figure">${format.percent(choice.hitRate)}</td>
      <td class="figure">${format.figure(choice.accuracyIndex)}</td><td class="figure">${format.percent(choice.overShare)}</td></tr>`)}</tbody></table></div>
    <p><small>${t('hotspot.pai_text')}</small></p>
    <h3>${t('hotspot.scan')}</h3><p><small>${t('hotspot.scan_text')}</small></p>
    ${study.windows.length ? html`<div class="table-wrap"><table><thead><tr><th>${t('hotspot.where')}</th><th>${t('hotspot.when')}</th><th class="figure">${t('hotspot.found_expected')}</th><th class="figure">×</th><th class="figure">p</th></tr></thead>
      <tbody>${study.windows.map((window) => html`<tr class=${window.p <= study.level ? '' : 'faint'}><td>${window.places.map((at) => whereOf(study.places[at])).join(format.and)}</td><td>${window.hours === 24 ? t('hotspot.all_hours') : span(window.firstHour, window.hours)}</td>
      <td class="figure">${format.count(window.overLimit)} / ${format.figure(window.expected)}</td><td class="figure">${format.figure(window.relativeRisk)}</td><td class="figure">${chance(window.p)}</td></tr>`)}</tbody></table></div>` : html`<p>${t('hotspot.no_windows')}</p>`}
    <h3>${t('hotspot.looked')}</h3><p>${t('hotspot.looked_text', { weighed: format.km(study.weighedKm), all: format.km(study.allKm) })}</p></div>`;
}
