/** The rows of law by which masses, fines, points and terms are reckoned, each with its source; administrators edit them. */
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { form } from '../ui/form.js';
import { confirmEffect } from './effect.js';
import { editLimit, limitTable } from './limits.js';

const KINDS = ['MASS_FINE_BY_KG', 'MASS_FINE_BY_RATE', 'FINE_CAP', 'SIZE_LIMIT', 'SIZE_FINE', 'POINTS', 'SETTING'];

/** @param {HTMLElement} host @param {any} app */
export async function showRules(host, app) {
  const { t, format } = app;
  const mayEdit = app.may('ADMINISTRATOR', 'REVIEWER');
  /** @type {any} */
  let law;
  /** @type {any} */
  let limits;
  /** @type {any[]} */
  let edits = [];
  const load = async () => {
    const paths = ['/api/rules/law', '/api/rules/mass-limits', '/api/rules/law/history', '/api/rules/mass-limits/history'];
    const [rows, masses, history, massHistory] = await Promise.all(paths.map((path) => app.api.get(path)));
    [law, limits] = [rows, masses];
    edits = [...history.items, ...massHistory.items].sort((one, other) => other.at.localeCompare(one.at));
    draw();
  };
  const changeLimit = async (rule) => {
    if (await editLimit(app, rule, law.province)) await load();
  };
  const edit = async (rule) => {
    const state = {};
    const number = (name) => ({ name, label: t(`cases.rule_${name}`), type: 'number', min: 0, value: rule[name] });
    const fields = [
      { name: 'kind', label: t('cases.kind'), type: 'select', value: rule.kind, options: KINDS.map((each) => /** @type {[any, string]} */ ([each, t(`cases.rules_${each}`)])) },
      { name: 'name', label: t('cases.rule_name'), type: 'text', required: true, value: rule.name, hint: t('cases.rule_name_hint') },
      { name: 'province', label: t('cases.rule_province'), type: 'text', required: true, value: rule.province ?? law.province },
      { name: 'counting', label: t('rules.counting'), type: 'select', value: rule.counting ?? '', hint: t('rules.counting_hint'), options: [['', t('rules.counting_none')], ['WORKING', t('rules.counting_WORKING')], ['CALENDAR', t('rules.counting_CALENDAR')]] },
      number('from'), number('to'), number('heightMm'), number('widthMm'), number('lengthMm'), number('least'), number('most'),
      { name: 'validFrom', label: t('cases.rule_validFrom'), type: 'date', required: true, value: rule.validFrom }, { name: 'validTo', label: t('cases.rule_validTo'), type: 'date', value: rule.validTo },
      { name: 'source', label: t('cases.rule_source'), type: 'textarea', required: true, value: rule.source }, { name: 'verified', label: t('cases.rule_verified'), type: 'checkbox', value: rule.verified },
    ];
    const saved = await app.dialog({
      title: t(rule.id ? 'overload.edit' : 'cases.new_rule'),
      body: (close, redraw) => form({ fields, state, redraw, submitLabel: t('overload.save'), cancelLabel: t('overload.cancel'), cancel: () => close(), submit: async (values) => {
        if (!await confirmEffect(app, '/api/rules/law', { ...rowOf(values), id: rule.id })) return;
        close(await (rule.id ? app.api.put(`/api/rules/law/${rule.id}`, rowOf(values), { ifMatch: rule.version }) : app.api.post('/api/rules/law', rowOf(values))));
      } }),
    });
    if (!saved) return;
    app.toast(t('cases.saved'), 'good');
    await load();
  };
  /** Only terms of days are counted. */
  const rowOf = (values) => ({ ...values, counting: values.counting || undefined });
  const cents = (value) => (value === null || value === undefined ? '–' : format.count(value / 100));
  const band = ({ kind, from, to, heightMm, widthMm, lengthMm }) => {
    if (kind === 'SIZE_LIMIT' || kind === 'SIZE_FINE') return [heightMm, widthMm, lengthMm].map((mm) => (mm ? (mm / 1000).toFixed(2) : '∞')).join(' × ');
    if (from === null && to === null) return '–';
    const write = kind === 'MASS_FINE_BY_KG' ? (value) => `${format.count(value)} kg` : (value) => format.percent(value / 100);
    return `${from === null ? '' : write(from)} – ${to === null ? '' : write(to)}`;
  };
  const amount = ({ kind, least, most }) => {
    if (kind === 'SETTING' || kind === 'POINTS') return least;
    if (kind === 'FINE_CAP') return cents(most);
    return least === most ? cents(least) : `${cents(least)} – ${cents(most)}`;
  };
  /** A setting with its unit: basis points as percent, tenths as whole. */
  const settingText = ({ name, least, counting }) => (/basis_points$/.test(name) ? format.percent(least / 100) : /tenths/.test(name) ? least / 10 : counting ? t(`rules.days_${counting}`, { days: least }) : least);
  const nameText = (rule) => [`rules.setting_${rule.name}`, `cases.effect_${rule.name}`].map((key) => [key, t(key)]).find(([key, text]) => key !== text)?.[1] ?? rule.name;
  const period = (rule) => `${rule.validFrom} – ${rule.validTo ?? ''}`;
  const table = (kind) => {
    const rows = law.items.filter((rule) => rule.kind === kind);
    return rows.length ? html`<h3>${t(`cases.rules_${kind}`)}</h3><div class="table-wrap"><table><thead><tr><th>${t('cases.rule_province')}</th><th>${t('cases.rule_name')}</th><th>${t('cases.rule_band')}</th><th>${t('cases.rule_amount')}</th><th>${t('cases.rule_valid')}</th><th>${t('cases.rule_source')}</th>${mayEdit ? html`<th></th>` : nothing}</tr></thead>
      <tbody>${rows.map((rule) => html`<tr><td>${rule.province}${rule.province === law.province ? ' ★' : ''}</td><td>${nameText(rule)}</td><td>${band(rule)}</td><td>${rule.kind === 'SETTING' ? settingText(rule) : amount(rule)}</td><td>${period(rule)}</td>
        <td>${rule.source} ${rule.verified ? nothing : html`<span class="badge warn">${t('cases.unverified')}</span>`}</td>
        ${mayEdit ? html`<td><button type="button" aria-label=${`${t('overload.edit')} ${rule.name}`} @click=${() => edit(rule).catch(app.fail)}>${icon(icons.more)}</button></td>` : nothing}</tr>`)}</tbody></table></div>` : nothing;
  };
  const draw = () => render(html`<div class="toolbar"><small>${t('cases.rules_note')}</small><span class="grow"></span>
      ${mayEdit ? html`<button type="button" class="primary" data-action="new-rule" @click=${() => edit({ kind: 'SETTING', verified: false }).catch(app.fail)}>${icon(icons.plus)} ${t('cases.new_rule')}</button>` : nothing}</div>
    <div class="pad cases-scroll" id="law-rules">${law ? html`${limitTable(app, limits, mayEdit, (rule) => changeLimit(rule).catch(app.fail))}
      ${KINDS.map(table)}
      <h3>${t('cases.rule_history')}</h3>${edits.length ? html`<div class="table-wrap"><table><tbody>${edits.map((each) => html`<tr><td>${format.time(each.at)}</td><td>${each.person}</td><td><small>${each.before ? html`<del>${each.before}</del><br>` : nothing}${each.after}</small></td></tr>`)}</tbody></table></div>`
      : html`<p class="empty">${t('cases.no_edits')}</p>`}` : html`<p class="empty">${t('app.loading')}</p>`}</div>`, host);
  draw();
  await load();
  return {};
}
