/** Two plans side by side. */
import { html } from '../ui/html.js';
import { FIGURES } from './figures.js';

/** @param {any} app @param {any} run @param {number} otherId */
export async function compareRuns(app, run, otherId) {
  const { t, format } = app;
  try {
    const other = await app.api.get(`/api/patrol/runs/${otherId}`);
    await app.dialog({
      title: t('plan.compare'), closeLabel: t('app.close'), wide: true,
      body: () => html`<table id="plan-compare"><thead><tr><th></th><th scope="col">${run.name}</th><th scope="col">${other.name}</th></tr></thead><tbody>
        <tr><th scope="row">${t('plan.first_day')}</th><td>${run.terms.firstDay} · ${t('plan.days_count', { count: run.figures.days })}</td><td>${other.terms.firstDay} · ${t('plan.days_count', { count: other.figures.days })}</td></tr>
        ${FIGURES.map(([key, write]) => html`<tr><th scope="row">${t(`plan.${key}`)}</th><td>${write(run.figures, format, t)}</td><td>${write(other.figures, format, t)}</td></tr>`)}
        <tr><th scope="row">${t('plan.left_out')}</th><td>${format.km(run.figures.leftOut.reduce((sum, row) => sum + row.km, 0))}</td><td>${format.km(other.figures.leftOut.reduce((sum, row) => sum + row.km, 0))}</td></tr></tbody></table>`,
    });
  } catch (failure) {
    app.fail(failure);
  }
}
