/** The figures of a finished study, as its card and its report show them. */
import { html } from '../ui/html.js';
import { band, bars, steps } from './charts.js';
import { money, share } from './words.js';

/** @param {any} app @param {any} study */
export function compareFigure(app, study) {
  const { t } = app;
  return html`<figure>${bars(study.compared.map((each) => ({ label: t(`siting.model_${each.model}`), value: each.share, ghost: each.seen, isChosen: each.model === study.outcome.model, text: share(app, each.share) })), t('siting.compare_title'))}
    <table class="tight"><thead><tr><th>${t('siting.model')}</th><th class="figure">${t('siting.caught')}</th><th class="figure">${t('siting.seen')}</th><th class="figure">${t('siting.gap')}</th><th class="figure">${t('siting.cost')}</th></tr></thead>
    <tbody>${study.compared.map((each) => html`<tr><th scope="row">${t(`siting.model_${each.model}`)}</th><td class="figure">${share(app, each.share)}</td><td class="figure">${share(app, each.seen)}</td><td class="figure">${each.model === 'BUSIEST' ? '–' : each.proven ? t('siting.proven') : share(app, each.gap)}</td><td class="figure">${money(app, each.costCents)}</td></tr>`)}</tbody></table>
    <figcaption><small>${t('siting.compare_note')}</small></figcaption></figure>`;
}

/** @param {any} app @param {any} study */
export function marginalFigure(app, study) {
  const { t } = app;
  return html`<figure id="marginal">${steps(study.marginal.slice(1), study.outcome.points, t('siting.marginal_title'))}
    <table class="tight"><thead><tr><th>${t('siting.nth')}</th><th class="figure">${t('siting.adds')}</th><th class="figure">${t('siting.together')}</th><th></th></tr></thead>
    <tbody>${study.marginal.map((each) => html`<tr><th scope="row">${each.points === 0 ? t('siting.existing_only') : t('siting.point_n', { n: each.points })}</th><td class="figure">${each.points ? share(app, each.added) : '–'}</td><td class="figure">${share(app, each.share)}</td><td>${each.proven ? t('siting.proven') : ''}</td></tr>`)}</tbody></table></figure>`;
}

/** @param {any} app @param {any} study */
export function sensitivityFigure(app, study) {
  const { t } = app;
  const asked = study.question.tolerances?.[0]?.tolerance ?? 0.25;
  return html`<figure id="sensitivity">${band(study.sensitivity, asked, t('siting.sensitivity_title'))}
    <table class="tight"><thead><tr><th>${t('siting.tolerance')}</th><th class="figure">${t('siting.this_plan')}</th><th class="figure">${t('siting.best_plan')}</th><th class="figure">${t('siting.bound')}</th></tr></thead>
    <tbody>${study.sensitivity.map((each) => html`<tr><th scope="row">${Math.round(100 * each.tolerance)} %</th><td class="figure">${share(app, each.share)}</td><td class="figure">${share(app, each.best)}</td><td class="figure">${share(app, each.bound)}</td></tr>`)}</tbody></table>
    <figcaption><small>${t('siting.sensitivity_note')}</small></figcaption></figure>`;
}
