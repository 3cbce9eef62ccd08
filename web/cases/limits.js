/** The dated rows of mass limits: read by all, edited with their effect shown. */
import { html, nothing } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { form } from '../ui/form.js';
import { confirmEffect } from './effect.js';

const PATH = '/api/rules/mass-limits';
const TYPES = ['TRUCK', 'COMBINATION'];

/** Asks for a row and stores it; answers whether it did. @param {any} app @param {any} rule @param {string} province */
export async function editLimit(app, rule, province) {
  const { t } = app;
  const state = {};
  const number = (name, extra = {}) => ({ name, label: t(`rules.${name}`), type: 'number', min: 2, max: 16, value: rule[name], ...extra });
  const fields = [
    { name: 'province', label: t('cases.rule_province'), type: 'text', required: true, value: rule.province ?? province, hint: t('rules.province_hint') },
    number('axlesFrom', { required: true }), number('axlesTo', { hint: t('rules.axles_hint') }),
    { name: 'type', label: t('cases.vehicle_type'), type: 'select', required: true, value: rule.type ?? 'COMBINATION', options: TYPES.map((each) => [each, t(`cases.type_${each}`)]) },
    { name: 'singleDriveAxle', label: t('rules.drive'), type: 'select', value: rule.singleDriveAxle === undefined || rule.singleDriveAxle === null ? '' : String(rule.singleDriveAxle),
      options: [['', t('rules.drive_any')], ['true', t('cases.single_drive')], ['false', t('rules.drive_double')]] },
    number('limitKg', { min: 3500, max: 100000, step: 1, required: true }),
    { name: 'validFrom', label: t('cases.rule_validFrom'), type: 'date', required: true, value: rule.validFrom }, { name: 'validTo', label: t('cases.rule_validTo'), type: 'date', value: rule.validTo },
    { name: 'source', label: t('cases.rule_source'), type: 'textarea', required: true, value: rule.source },
  ];
  const submit = async (values, close) => {
    const body = { ...values, singleDriveAxle: values.singleDriveAxle === null ? null : values.singleDriveAxle === 'true' };
    if (!await confirmEffect(app, PATH, { ...body, id: rule.id })) return;
    close(await (rule.id ? app.api.put(`${PATH}/${rule.id}`, body, { ifMatch: rule.version }) : app.api.post(PATH, body)));
  };
  const saved = await app.dialog({ title: t(rule.id ? 'overload.edit' : 'rules.new_limit'), body: (close, redraw) => form({
    fields, state, redraw, submitLabel: t('overload.save'), cancelLabel: t('overload.cancel'), cancel: () => close(), submit: (values) => submit(values, close) }) });
  if (saved) app.toast(t('cases.saved'), 'good');
  return !!saved;
}

/** @param {any} app @param {{province: string, items: any[]}} limits @param {boolean} mayEdit @param {(rule: any) => void} edit */
export function limitTable(app, limits, mayEdit, edit) {
  const { t, format } = app;
  const axles = ({ axlesFrom, axlesTo }) => (axlesTo === axlesFrom ? axlesFrom : axlesTo === null || axlesTo === undefined ? `${axlesFrom}+` : `${axlesFrom}–${axlesTo}`);
  const drive = (rule) => (rule.singleDriveAxle === true ? ` · ${t('cases.single_drive')}` : rule.singleDriveAxle === false ? ` · ${t('rules.drive_double')}` : '');
  return html`<div class="toolbar flat"><h3 class="grow">${t('cases.rules_limits')}</h3>
      ${mayEdit ? html`<button type="button" data-action="new-limit" @click=${() => edit({})}>${icon(icons.plus)} ${t('rules.new_limit')}</button>` : nothing}</div>
    <div class="table-wrap"><table id="mass-limits"><thead><tr><th>${t('cases.rule_province')}</th><th>${t('cases.axle_number')}</th><th>${t('cases.vehicle_type')}</th><th class="figure">${t('cases.limit')}</th><th>${t('cases.rule_valid')}</th><th>${t('cases.rule_source')}</th>${mayEdit ? html`<th></th>` : nothing}</tr></thead>
    <tbody>${limits.items.map((rule) => html`<tr><td>${rule.province}${rule.province === limits.province ? ' ★' : ''}</td><td>${axles(rule)}</td><td>${t(`cases.type_${rule.type}`)}${drive(rule)}</td><td class="figure">${format.tonnes(rule.limitKg)}</td>
      <td>${rule.validFrom} – ${rule.validTo ?? ''}</td><td>${rule.source}</td>
      ${mayEdit ? html`<td><button type="button" data-limit=${rule.id} aria-label=${`${t('overload.edit')} ${axles(rule)} ${t(`cases.type_${rule.type}`)}`} @click=${() => edit(rule)}>${icon(icons.more)}</button></td>` : nothing}</tr>`)}</tbody></table></div>`;
}
