/** Terms and bases of the steps as dated rows: read by all, edited by administrators with their effect shown. */
import { html, nothing } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { dateText } from '../app/format.js';
import { formDialog } from '../ui/formDialog.js';
import { confirmEffect } from '../cases/effect.js';
import { rowButton } from './view.js';

const PATH = '/api/rules/casework';
const UNITS = ['WORKDAYS', 'DAYS', 'MONTHS', 'METERS', 'YUAN'];

export class TermTable {
  /** @param {any} app @param {() => void} draw */
  constructor(app, draw) {
    this.app = app;
    this.draw = draw;
    /** @type {any[] | undefined} */
    this.rows = undefined;
    /** @type {any[]} */
    this.edits = [];
  }

  async load() {
    const [rows, edits] = await Promise.all([this.app.api.get(PATH), this.app.api.get(`${PATH}/history`)]);
    this.rows = rows.items;
    this.edits = edits.items;
    this.draw();
  }

  /** A name in words. @param {string} name */
  #word(name) {
    const { t } = this.app;
    return name.startsWith('step.') ? t('caserule.after', { step: t(`casework.step_${name.slice(5).toUpperCase()}`) }) : t(`caserule.name_${name.replace(/\./g, '_')}`);
  }

  /** Puts a row right, or with none adds one from a day on. @param {any} [row] */
  async #edit(row) {
    const { app } = this;
    const { t } = app;
    const names = [...new Set((this.rows ?? []).map((each) => each.name))];
    const said = row ?? { unit: 'WORKDAYS', validFrom: dateText(Date.now()) };
    const fields = [
      { name: 'name', label: t('caserule.what'), type: 'select', required: true, value: said.name, options: (row ? [row.name] : names).map((each) => [each, this.#word(each)]) },
      { name: 'amount', label: t('caserule.amount'), type: 'number', min: 0, step: 1, value: said.amount, hint: t('caserule.amount_hint') },
      { name: 'unit', label: t('caserule.unit'), type: 'select', value: said.unit, options: UNITS.map((each) => [each, t(`caserule.unit_${each}`)]) },
      { name: 'basis', label: t('casework.basis'), type: 'textarea', rows: 2, value: said.basis },
      { name: 'validFrom', label: t('cases.rule_validFrom'), type: 'date', required: true, value: said.validFrom, hint: row ? undefined : t('caserule.from_hint') },
      ...(row ? [{ name: 'validTo', label: t('cases.rule_validTo'), type: 'date', value: said.validTo }] : []),
      { name: 'source', label: t('caserule.source'), type: 'textarea', rows: 2, required: true, value: said.source },
      { name: 'assumed', label: t('caserule.assumed'), type: 'checkbox', value: said.assumed },
    ];
    const saved = await formDialog(app, t(row ? 'caserule.put_right' : 'caserule.new_term'), /** @type {any} */ (fields), async (values) => {
      if (!await confirmEffect(app, PATH, { ...values, id: row?.id }, termEffect)) throw new Error(t('caserule.not_kept'));
      return row ? app.api.put(`${PATH}/${row.id}`, values, { ifMatch: row.version }) : app.api.post(PATH, values);
    });
    if (!saved) return;
    app.toast(t('cases.saved'), 'good');
    await this.load();
  }

  template() {
    const { t } = this.app;
    const mayEdit = this.app.may('ADMINISTRATOR');
    const today = dateText(Date.now());
    const inForce = (row) => row.validFrom <= today && (!row.validTo || row.validTo >= today);
    const line = (row) => html`<tr><th scope="row">${this.#word(row.name)}</th><td class="figures">${row.amount === null || row.amount === undefined ? '–' : `${row.amount} ${t(`caserule.unit_${row.unit}`)}`}</td>
      <td>${row.basis || '–'}</td><td class="figures">${row.validFrom} – ${row.validTo ?? ''}</td>
      <td>${row.source} ${row.assumed ? html`<span class="badge warn">${t('caserule.assumed')}</span>` : nothing}</td>
      ${mayEdit ? html`<td>${rowButton(this.app, () => this.#edit(row), `${t('caserule.put_right')} ${this.#word(row.name)}`, icon(icons.more))}</td>` : nothing}</tr>`;
    const table = (rows) => html`<div class="table-wrap"><table class="law-table"><thead><tr><th>${t('caserule.what')}</th><th>${t('caserule.amount')}</th><th>${t('casework.basis')}</th>
      <th>${t('cases.rule_valid')}</th><th>${t('caserule.source')}</th>${mayEdit ? html`<th></th>` : nothing}</tr></thead><tbody>${rows.map(line)}</tbody></table></div>`;
    const others = (this.rows ?? []).filter((row) => !inForce(row));
    return html`<section id="casework-terms"><div class="toolbar flat"><h3 class="grow">${t('caserule.terms')}</h3>
      ${mayEdit ? html`<button type="button" data-action="new-term" @click=${() => this.#edit().catch(this.app.fail)}>${icon(icons.plus)} ${t('caserule.new_term')}</button>` : nothing}</div>
      ${this.rows ? table(this.rows.filter(inForce)) : html`<p class="empty">${t('app.loading')}</p>`}
      ${others.length ? html`<details><summary>${t('caserule.other_days', { count: others.length })}</summary>${table(others)}</details>` : nothing}</section>`;
  }
}

/** What a changed row does, in words. Pure. @param {any} effect @param {(key: string, values?: any) => string} t @param {any} format */
export function termEffect(effect, t, format) {
  const { day, steps, changed, dueBefore, dueAfter, before, after } = effect;
  const lines = [];
  if (dueBefore && dueAfter) lines.push(t(dueBefore === dueAfter ? 'caserule.effect_same' : 'caserule.effect_due', { day, before: dueBefore, after: dueAfter }));
  if (steps) lines.push(t('caserule.effect_steps', { steps: format.count(steps), changed: format.count(changed) }));
  if (before && after) lines.push(t('caserule.effect_counts', { soonBefore: before.soon, soonAfter: after.soon, waitingBefore: before.waiting, waitingAfter: after.waiting }));
  return [...(lines.length ? lines : [t('caserule.effect_none')]), t('caserule.effect_kept')].join(' ');
}
