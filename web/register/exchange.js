/** Registers as tables: a file is read, its columns get a meaning, the first rows are shown as they would come in, then a job takes them. */
import { html, nothing } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { reportOf } from './exchangeReport.js';

const ASK_EVERY = 400;
const DATUMS = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09'];
const FORMATS = ['XLSX', 'CSV', 'GEOJSON', 'SHAPEFILE'];

/** Offers a register as files. @param {any} app @param {string} register `assets` or `findings` @param {Record<string, any>} query what to leave out */
export function exportRegister(app, register, query) {
  const { t } = app;
  const told = new URLSearchParams({ lang: document.documentElement.lang.startsWith('en') ? 'en' : 'zh' });
  Object.entries(query).forEach(([name, value]) => value && told.set(name, value));
  return app.dialog({
    title: t('exchange.export_title'), closeLabel: t('exchange.close'),
    body: (close) => html`<p>${t('exchange.export_text')}</p><footer class="actions" id="export-formats">${FORMATS.map((format) => html`
      <a class="button" href=${`/api/registers/${register}/export?format=${format}&${told}`} download data-format=${format} @click=${() => setTimeout(close)}>${icon(icons.export)} ${t(`exchange.format_${format}`)}</a>`)}</footer>`,
  });
}

/** Brings a file into a register. @param {any} app @param {string} register @param {() => void} done called when rows were taken */
export async function importRegister(app, register, done) {
  const { t } = app;
  const { items: fields } = await app.api.get(`/api/registers/${register}/fields`);
  /** @type {any} */
  const state = { mapping: {}, datum: '', update: false, near: true };
  const path = () => `/api/registers/${register}/uploads/${state.file.token}`;
  const order = () => ({ mapping: state.mapping, datum: state.datum || null, update: state.update, near: state.near });

  await app.dialog({
    title: t(`exchange.import_title_${register}`), wide: true, closeLabel: t('exchange.close'),
    body: (close, redraw) => {
      const run = async (work) => {
        state.busy = true;
        state.problem = undefined;
        redraw();
        try {
          await work();
        } catch (failure) {
          state.problem = failure;
        }
        state.busy = false;
        redraw();
      };
      const preview = async () => {
        state.preview = await app.api.post(`${path()}/preview`, order());
      };
      const read = (event) => {
        event.preventDefault();
        const [file] = event.target.elements.namedItem('file').files;
        if (!file) return;
        const body = new FormData();
        body.set('file', file);
        run(async () => {
          state.report = undefined;
          state.file = await app.api.post(`/api/registers/${register}/uploads`, body);
          state.mapping = { ...state.file.mapping };
          await preview();
        });
      };
      const take = (dryRun) => run(async () => {
        state.report = undefined;
        state.job = await app.api.post(`${path()}/import`, { ...order(), dryRun });
        while (['queued', 'running', 'cancelling'].includes(state.job.state)) {
          redraw();
          await new Promise((wake) => { setTimeout(wake, ASK_EVERY); });
          state.job = await app.api.get(`/api/jobs/${state.job.id}`);
        }
        const ended = state.job;
        state.job = undefined;
        if (ended.state === 'failed') throw new Error(t(`refusal.${ended.code}`, ended.figures));
        state.report = ended.report;
        if (dryRun || !state.report) return;
        state.file = undefined;
        app.toast(t('exchange.imported'), 'good');
        done();
      });
      const again = (change) => {
        change();
        run(preview);
      };
      return html`${state.problem ? html`<p class="error" role="alert">${state.problem.message}</p>` : nothing}
        ${state.file ? chosen(state, fields, { app, again, take, redraw }) : html`<form class="form" id="exchange-file" @submit=${read}><div class="field"><label for="exchange-input">${t('exchange.file')}</label>
          <input id="exchange-input" name="file" type="file" required accept=".csv,.txt,.xlsx,.geojson,.json,.zip"><small>${t('exchange.file_hint')}</small></div>
          <footer class="actions"><button class="primary" ?disabled=${state.busy}>${t(state.busy ? 'exchange.reading' : 'exchange.read')}</button></footer></form>`}
        ${state.report ? reportOf(app, state.report, fields) : nothing}
        ${state.report && !state.file ? html`<footer class="actions"><button type="button" @click=${() => close()}>${t('exchange.close')}</button></footer>` : nothing}`;
    },
  });
}

/** The file as it was understood, to be corrected. @param {any} state @param {any[]} fields @param {any} to */
function chosen(state, fields, { app, again, take, redraw }) {
  const { t, format } = app;
  const { file } = state;
  const first = state.preview?.items[0]?.values ?? {};
  const means = (heading, key) => again(() => {
    for (const [other, its] of Object.entries(state.mapping)) if (its === key && key) delete state.mapping[other];
    if (key) state.mapping[heading] = key;
    else delete state.mapping[heading];
  });
  const running = state.job;
  return html`<p><b>${t('exchange.rows', { name: file.name, rows: format.count(file.rows) })}</b></p>
    <details ?open=${file.headings.some((heading) => !state.mapping[heading])} id="exchange-columns"><summary>${t('exchange.columns')} (${Object.keys(state.mapping).length}/${file.headings.length})</summary>
    <div class="table-wrap"><table><thead><tr><th>${t('exchange.column')}</th><th>${t('exchange.means')}</th><th>${t('exchange.example')}</th></tr></thead><tbody>${file.headings.map((heading) => html`<tr><th scope="row">${heading}</th>
      <td><select aria-label=${heading} @change=${(event) => means(heading, event.target.value)}><option value="">${t('exchange.ignore')}</option>${fields.map((field) => html`<option value=${field.key} ?selected=${state.mapping[heading] === field.key}>${field.label}${field.needed ? ' *' : ''}</option>`)}</select></td>
      <td>${first[state.mapping[heading]] ?? ''}</td></tr>`)}</tbody></table></div></details>
    <div class="row-of-tools" id="exchange-choices"><label>${t('exchange.datum')} <select name="datum" @change=${(event) => again(() => { state.datum = event.target.value; })}><option value="">${t('exchange.datum_none')}</option>
      ${DATUMS.map((datum) => html`<option value=${datum} ?selected=${state.datum === datum}>${t(`exchange.datum_${datum}`)}</option>`)}</select></label>
      <label><input type="checkbox" name="update" .checked=${state.update} @change=${(event) => again(() => { state.update = event.target.checked; })}> ${t('exchange.update')}</label>
      <label><input type="checkbox" name="near" .checked=${state.near} @change=${(event) => again(() => { state.near = event.target.checked; })}> ${t('exchange.near')}</label></div>
    ${state.preview ? html`<h3>${t('exchange.preview', { count: state.preview.items.length })}</h3><div class="table-wrap"><table id="exchange-preview"><thead><tr><th class="figure">${t('exchange.row')}</th><th>${t('exchange.result')}</th>
      <th>${t('exchange.place')}</th><th>${t('exchange.reason')}</th></tr></thead><tbody>${state.preview.items.map((row) => html`<tr data-outcome=${row.outcome ?? 'REFUSED'}><td class="figure">${row.row}</td>
      <td><span class="badge ${row.outcome ? 'good' : 'bad'}">${t(`exchange.outcome_${row.outcome ?? 'REFUSED'}`)}</span> ${row.values.name ?? ''}</td>
      <td class="figures">${row.lon === undefined ? '–' : format.lonLat(row.lon, row.lat)}</td>
      <td>${row.remarks.map((remark) => html`<div>${remarkText(app, remark, fields)}</div>`)}</td></tr>`)}</tbody></table></div>` : nothing}
    ${running ? html`<p role="status" id="exchange-progress"><progress max="1" .value=${running.fraction}></progress> ${t('exchange.progress', { done: format.count(running.counts?.done ?? 0), rows: format.count(file.rows) })}
      <button type="button" @click=${() => app.api.post(`/api/jobs/${running.id}/cancel`).catch(app.fail)}>${t('exchange.cancel')}</button></p>` : nothing}
    <footer class="actions"><button type="button" ?disabled=${state.busy} @click=${() => { state.file = undefined; state.preview = undefined; redraw(); }}>${t('exchange.back')}</button>
      <button type="button" ?disabled=${state.busy} data-action="dry-run" @click=${() => take(true)}>${t('exchange.dry_run')}</button>
      <button type="button" class="primary" ?disabled=${state.busy} data-action="take" @click=${() => take(false)}>${icon(icons.import)} ${t('exchange.start', { rows: format.count(file.rows) })}</button></footer>`;
}

/** A remark with its field in words. @param {any} app @param {any} remark @param {any[]} fields */
export function remarkText(app, remark, fields) {
  const label = fields.find((field) => field.key === remark.field)?.label ?? remark.field;
  const said = { ...remark.figures };
  if (said.thing) said.thing = app.t(`refusal.thing.${said.thing}`);
  const text = app.t(`refusal.${remark.code}`, said);
  return label ? `${label}: ${text}` : text;
}
