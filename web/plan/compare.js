/** Two plans side by side: their figures, what each road class gets, how the work is shared out; the better one is marked. */
import { html, nothing } from '../ui/html.js';
import { betterOf, keysOf } from './better.js';
import { FIGURES } from './figures.js';

/** What is measured of a figure that can be better or worse: 1 where more is better, -1 where less is. @type {Record<string, [number, (figures: any) => number | null]>} */
const BETTER = {
  visits: [1, (each) => each.visitsPercent],
  deadhead: [-1, (each) => each.deadheadPercent],
  imbalance: [-1, (each) => each.imbalancePercent],
  idle: [-1, (each) => each.idleMeanDays],
  never: [-1, (each) => each.neverKm],
  response: [-1, (each) => each.responseMeanMinutes],
  gap: [-1, (each) => each.gapPercent],
  entropy: [1, (each) => each.hourEntropyPercent],
  excess: [-1, (each) => each.excess],
};
const leftOut = (figures) => figures.leftOut.reduce((sum, row) => sum + row.km, 0);

/** @param {any} app @param {any} run @param {number} otherId */
export async function compareRuns(app, run, otherId) {
  const { t, format } = app;
  try {
    const other = await app.api.get(`/api/patrol/runs/${otherId}`);
    const both = [run.figures, other.figures];
    const cells = (texts, better) => texts.map((text, at) => html`<td class=${better === at ? 'better' : ''}>${text}${better === at ? html` <span class="badge good">${t('planwalk.better')}</span>` : nothing}</td>`);
    const row = (label, texts, better = -1) => html`<tr><th scope="row">${label}</th>${cells(texts, better)}</tr>`;
    const measured = (key) => (BETTER[key] ? betterOf(BETTER[key][0], BETTER[key][1](both[0]), BETTER[key][1](both[1])) : -1);
    const heading = (label) => html`<tr class="heading"><th colspan="3" scope="colgroup">${label}</th></tr>`;
    const classOf = (figures, name) => figures.byClass.find((each) => each.roadClass === name);
    const unitOf = (figures, name) => figures.units.find((each) => each.unit === name);
    const classes = keysOf(both[0].byClass, both[1].byClass, 'roadClass');
    const units = keysOf(both[0].units, both[1].units, 'unit');
    const isLike = run.terms.firstDay === other.terms.firstDay && both[0].days === both[1].days;
    await app.dialog({
      title: t('plan.compare'), closeLabel: t('app.close'), wide: true,
      body: () => html`${isLike ? nothing : html`<p class="note" id="compare-unlike">${t('planwalk.other_days')}</p>`}
        <div class="table-scroll"><table id="plan-compare"><thead><tr><th></th><th scope="col">${run.name}</th><th scope="col">${other.name}</th></tr></thead><tbody>
        ${row(t('plan.first_day'), [run, other].map((each) => `${each.terms.firstDay} · ${t('plan.days_count', { count: each.figures.days })}`))}
        ${FIGURES.map(([key, write]) => row(t(`plan.${key}`), both.map((each) => write(each, format, t)), measured(key)))}
        ${row(t('plan.left_out'), both.map((each) => format.km(leftOut(each))), betterOf(-1, leftOut(both[0]), leftOut(both[1])))}
        ${classes.length ? heading(t('planwalk.by_class')) : nothing}
        ${classes.map((name) => row(t(`map.class_${name}`), both.map((each) => (classOf(each, name) ? `${format.percent(classOf(each, name).percent)} · ${format.km(classOf(each, name).coveredKm)}` : '–')), betterOf(1, classOf(both[0], name)?.percent, classOf(both[1], name)?.percent)))}
        ${units.length ? heading(t('planwalk.by_unit')) : nothing}
        ${units.map((name) => row(name, both.map((each) => (unitOf(each, name) ? `${format.km(unitOf(each, name).km)} · ${format.percent(unitOf(each, name).shiftPercent)}` : t('planwalk.no_work')))))}</tbody></table></div>`,
    });
  } catch (failure) {
    app.fail(failure);
  }
}
