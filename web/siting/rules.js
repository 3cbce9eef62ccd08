/** The dated rules of site quality and the cost of a point, each with its source. */
import { html, nothing } from '../ui/html.js';
import { formDialog } from '../ui/formDialog.js';
import { threshold, UNITS } from './words.js';

/** @param {any} app */
export async function showRules(app) {
  const { t } = app;
  let book = await app.api.get('/api/rules/site');
  const mayEdit = app.may('PLANNER', 'ADMINISTRATOR');
  const today = new Date(Date.now() + 8 * 3600e3).toISOString().slice(0, 10);
  const change = async (title, fields, path, redraw, shape = (values) => values) => {
    const changed = await formDialog(app, title, [...fields,
      { name: 'validFrom', label: t('siting.valid_from'), type: 'date', value: today, required: true },
      { name: 'source', label: t('siting.source'), type: 'text', required: true }], (values) => app.api.post(path, shape(values)));
    if (changed) {
      book = changed;
      redraw();
    }
  };
  await app.dialog({
    title: t('siting.rules'), wide: true,
    body: (close, redraw) => html`<div class="siting"><table class="tight" id="site-rules"><thead><tr><th>${t('siting.rule')}</th><th class="figure">${t('siting.threshold')}</th><th>${t('siting.required')}</th><th>${t('siting.valid')}</th><th>${t('siting.source')}</th></tr></thead>
      <tbody>${book.rules.map((rule) => html`<tr><th scope="row">${t(`siting.criterion_${rule.criterion}`)}</th><td class="figure">${threshold(rule)}</td><td>${t(rule.required ? 'siting.yes' : 'siting.advisory')}</td><td class="figures">${rule.validFrom} – ${rule.validTo ?? ''}</td><td>${rule.source}</td></tr>`)}</tbody></table>
      <table class="tight"><thead><tr><th>${t('siting.fixed_cost')}</th><th>${t('siting.lane_cost')}</th><th>${t('siting.valid')}</th><th>${t('siting.source')}</th></tr></thead>
      <tbody>${book.costs.map((cost) => html`<tr><td class="figure">${yuan(app, cost.fixedCents)}</td><td class="figure">${yuan(app, cost.perLaneCents)}</td><td class="figures">${cost.validFrom} – ${cost.validTo ?? ''}</td><td>${cost.source}</td></tr>`)}</tbody></table>
      ${mayEdit ? html`<div class="actions"><button type="button" data-action="new-rule" @click=${() => change(t('siting.new_rule'), [
        { name: 'criterion', label: t('siting.rule'), type: 'select', required: true, options: book.criteria.map((each) => [each.criterion, `${t(`siting.criterion_${each.criterion}`)} ${UNITS[each.criterion]}`]) },
        { name: 'threshold', label: t('siting.threshold'), type: 'number', step: 'any', min: 0, required: true },
        { name: 'required', label: t('siting.required'), type: 'checkbox', value: true }], '/api/rules/site', redraw)}>${t('siting.new_rule')}</button>
      <button type="button" @click=${() => change(t('siting.new_cost'), [
        { name: 'fixed', label: `${t('siting.fixed_cost')} (CNY)`, type: 'number', min: 0, required: true },
        { name: 'lane', label: `${t('siting.lane_cost')} (CNY)`, type: 'number', min: 0, required: true }], '/api/rules/site-costs', redraw,
      ({ fixed, lane, ...rest }) => ({ fixedCents: fixed === null ? null : Math.round(100 * fixed), perLaneCents: lane === null ? null : Math.round(100 * lane), ...rest }))}>${t('siting.new_cost')}</button></div>` : nothing}</div>`,
  });
}

/** @param {any} app @param {number} cents */
function yuan(app, cents) {
  return `¥ ${app.format.count(cents / 100)}`;
}
