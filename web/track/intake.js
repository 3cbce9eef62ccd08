/** What has come in since the start, how long it is kept by which rules, and what was removed. */
import { html, nothing } from '../ui/html.js';
import { form } from '../ui/form.js';

/** @typedef {{figures: any, keeping: any}} Intake */

/** @param {any} app @returns {Promise<Intake>} */
export async function loadIntake(app) {
  const [figures, keeping] = await Promise.all([app.api.get('/api/track/figures'), app.api.get('/api/retention')]);
  return { figures, keeping };
}

/** @param {any} app @param {Intake | undefined} intake @param {() => void} changed */
export function intakeView(app, intake, changed) {
  const { t, format } = app;
  if (!intake) return html`<p class="empty" role="status">${t('app.loading')}</p>`;
  const { figures, keeping } = intake;
  const fact = (name, value) => html`<dt>${t(`intake.${name}`)}</dt><dd class="figures">${format.count(value)}</dd>`;
  const kind = (name) => t(`intake.kind_${name}`);
  return html`<div class="pad" id="intake"><h2>${t('intake.since_start')}</h2>
    <dl class="facts">${fact('stored', figures.stored)}${fact('duplicates', figures.duplicates)}${fact('setAside', figures.setAside)}
      ${figures.commits ? fact('per_commit', Math.round(figures.stored / figures.commits)) : nothing}
      ${figures.terminals ? ['connections', 'messages', 'malformed', 'overlong', 'refusedConnections'].map((name) => fact(name, figures.terminals[name])) : nothing}</dl>
    <h2>${t('intake.keeping')}</h2>
    <dl class="facts">${keeping.kinds.map((each) => html`<dt>${kind(each.kind)}</dt><dd>${t('intake.in_force', { days: each.days, before: format.date(each.before) })}</dd>`)}</dl>
    <p class="note">${t('intake.audit_kept')}</p>
    <div class="actions"><button type="button" data-action="change-keeping" @click=${() => void change(app, changed)}>${t('intake.change')}</button>
      <button type="button" class="quiet" data-action="run-keeping" @click=${() => void run(app, changed)}>${t('intake.run')}</button></div>
    <h3>${t('intake.rules')}</h3>
    <ul class="plain" id="keeping-rules">${keeping.rules.map((rule) => html`<li>${t('intake.rule', { kind: kind(rule.kind), days: rule.days, from: rule.validFrom, source: rule.source, by: rule.setBy })}</li>`)}</ul>
    <h3>${t('intake.runs')}</h3>
    ${keeping.runs.length ? html`<ul class="plain">${keeping.runs.map((each) => html`<li>${t('intake.run_line', { at: format.date(each.at), kind: kind(each.kind), before: format.date(each.before), count: format.count(each.removed), detail: each.detail })}</li>`)}</ul>`
      : html`<p class="empty">${t('intake.no_runs')}</p>`}</div>`;
}

/** @param {any} app @param {() => void} changed */
async function change(app, changed) {
  const { t, api } = app;
  const today = new Date(Date.now() + 8 * 3600000).toISOString().slice(0, 10);
  const entered = { state: {}, fields: [
    { name: 'kind', label: t('intake.kind'), type: 'select', value: 'TRACK', options: ['TRACK', 'RAW_MESSAGE'].map((each) => [each, t(`intake.kind_${each}`)]) },
    { name: 'days', label: t('intake.days'), type: 'number', required: true, hint: t('intake.days_hint') },
    { name: 'validFrom', label: t('intake.valid_from'), type: 'date', required: true, value: today },
    { name: 'source', label: t('intake.source'), type: 'text', required: true, hint: t('intake.source_hint') }] };
  const made = await app.dialog({ title: t('intake.change'), body: (close, redraw) => form({
    fields: entered.fields, state: entered.state, redraw, submitLabel: t('app.save'), cancelLabel: t('app.cancel'), cancel: () => close(),
    submit: async (values) => close(await api.post('/api/retention/rules', { ...values, days: Number(values.days) })) }) });
  if (!made) return;
  app.toast(t('intake.changed'));
  changed();
}

/** @param {any} app @param {() => void} changed */
async function run(app, changed) {
  const { t, api, format } = app;
  const sure = await app.dialog({ title: t('intake.run'), body: (close) => html`<p>${t('intake.run_ask')}</p>
    <footer class="actions"><button type="button" @click=${() => close(false)}>${t('app.cancel')}</button>
      <button type="button" class="primary" data-action="sure" @click=${() => close(true)}>${t('intake.run')}</button></footer>` });
  if (!sure) return;
  try {
    const { runs } = await api.post('/api/retention/run', {});
    app.toast(t('intake.ran', { count: format.count(runs.reduce((sum, each) => sum + each.removed, 0)) }));
  } catch (failure) {
    app.fail(failure);
  }
  changed();
}
