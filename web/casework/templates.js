/** The texts documents are made from, as dated rows: each can be the beginning of a newer one, shown as it would be printed. */
import { html, nothing } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { dateText } from '../app/format.js';
import { form, valuesOf } from '../ui/form.js';
import { rowButton } from './view.js';

const PATH = '/api/rules/document-templates';

export class TemplateTable {
  /** @param {any} app @param {() => void} draw */
  constructor(app, draw) {
    this.app = app;
    this.draw = draw;
    /** @type {any[]} */
    this.rows = [];
    /** @type {string[]} */
    this.words = [];
    /** Rows are never changed, so they are their own history. @type {any[]} */
    this.edits = [];
  }

  async load() {
    const { items, words } = await this.app.api.get(PATH);
    [this.rows, this.words] = [items, words];
    this.draw();
  }

  /** Begins a newer text with this one. @param {any} row */
  async #renew(row) {
    const { app } = this;
    const { t } = app;
    const state = {};
    let page = '';
    const fields = /** @type {import('../ui/form.js').Field[]} */ ([
      { name: 'numberPattern', label: t('caserule.number_pattern'), type: 'text', required: true, value: row.numberPattern },
      { name: 'body', label: t('caserule.body'), type: 'textarea', rows: 16, required: true, value: row.body, hint: t('caserule.body_hint') },
      { name: 'validFrom', label: t('cases.rule_validFrom'), type: 'date', required: true, value: dateText(Date.now()) },
      { name: 'source', label: t('caserule.source'), type: 'textarea', rows: 2, required: true, value: row.source },
    ]);
    const preview = async (event, redraw) => {
      const values = valuesOf(event.target.closest('.template-edit').querySelector('form'), fields);
      fields.forEach((each) => { each.value = values[each.name]; });
      page = (await app.api.post(`${PATH}/preview`, { kind: row.kind, ...values })).page;
      redraw();
    };
    const saved = await app.dialog({
      title: t('caserule.renew', { kind: t(`casework.document_${row.kind}`) }), wide: true,
      body: (close, redraw) => html`<div class="template-edit"><div>
          ${form({ fields, state, redraw, submitLabel: app.t('app.save'), cancelLabel: app.t('app.cancel'), cancel: () => close(),
            submit: async (values) => close(await app.api.post(PATH, { kind: row.kind, ...values })) })}
          <p class="words"><small>${t('caserule.words')}</small> ${this.words.map((word) => html`<code>{{${word}}}</code> `)}</p></div>
        <div class="template-page"><button type="button" data-action="preview" @click=${(event) => preview(event, redraw).catch(app.fail)}>${icon(icons.print)} ${t('caserule.preview')}</button>
          ${page ? html`<iframe title=${t('caserule.preview')} sandbox="allow-same-origin" .srcdoc=${page}></iframe>` : html`<p class="empty">${t('caserule.preview_hint')}</p>`}</div></div>`,
    });
    if (!saved) return;
    app.toast(t('cases.saved'), 'good');
    await this.load();
  }

  template() {
    const { t } = this.app;
    const mayEdit = this.app.may('ADMINISTRATOR', 'REVIEWER');
    const today = dateText(Date.now());
    const isUsed = (row) => row === this.rows.find((each) => each.kind === row.kind && each.validFrom <= today);
    return html`<section id="casework-templates"><h3>${t('caserule.templates')}</h3><div class="table-wrap"><table class="law-table"><thead><tr><th>${t('casework.documents')}</th><th>${t('caserule.number_pattern')}</th>
      <th>${t('cases.rule_valid')}</th><th>${t('caserule.source')}</th>${mayEdit ? html`<th></th>` : nothing}</tr></thead>
      <tbody>${this.rows.map((row) => html`<tr><th scope="row">${t(`casework.document_${row.kind}`)} ${isUsed(row) ? html`<span class="badge good">${t('caserule.in_use')}</span>` : nothing}</th><td>${row.numberPattern}</td>
        <td class="figures">${row.validFrom === '1970-01-01' ? t('caserule.from_start') : `${row.validFrom} –`}</td><td>${row.source}</td>
        ${mayEdit ? html`<td>${rowButton(this.app, () => this.#renew(row), t('caserule.renew', { kind: t(`casework.document_${row.kind}`) }), icon(icons.more))}</td>` : nothing}</tr>`)}</tbody></table></div></section>`;
  }
}
