/** Files of passes: upload, progress of large ones, what became of the rows. */
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { form } from '../ui/form.js';

const ASK_EVERY = 700;

/** @param {HTMLElement} host @param {any} app */
export async function showUpload(host, app) {
  const { t, format } = app;
  const places = (await app.api.get('/api/checkpoints')).items;
  const state = {};
  /** @type {any} */
  let report;
  /** @type {any} */
  let job;
  let isGone = false;
  /** @type {import('../ui/form.js').Field[]} */
  const fields = [
    { name: 'file', label: t('overload.file'), type: 'file', required: true, accept: '.csv,.txt,.tsv,.xlsx,.zip,text/csv', hint: t('overload.file_hint') },
    { name: 'stationCode', label: t('overload.station'), type: 'select', hint: t('overload.station_hint'), options: [['', t('overload.station_in_file')], ...places.map((each) => [each.code, `${each.code} ${each.name}`])] },
  ];

  for (const [name, units] of /** @type {Array<[string, string[]]>} */ ([['massUnit', ['kg', 't']], ['lengthUnit', ['mm', 'cm', 'm']]])) {
    fields.push({ name, label: t(`cases.${name}`), type: 'select', hint: t('cases.unit_hint'), options: units.map((unit) => /** @type {[any, string]} */ ([unit, unit])) });
  }

  const submit = async (values) => {
    report = undefined;
    if (!values.file) throw Object.assign(new Error(t('overload.choose_file')), { name: 'ApiProblem' });
    const body = new FormData();
    body.set('file', values.file);
    body.set('stationCode', values.stationCode ?? '');
    body.set('massUnit', values.massUnit ?? '');
    body.set('lengthUnit', values.lengthUnit ?? '');
    const answer = await app.api.post('/api/passes/csv', body);
    report = answer.jobId ? await follow(answer.jobId) : answer;
    app.emit('passes');
    draw();
    host.querySelector('#csv-report')?.scrollIntoView({ block: 'start' });
    if (report) app.toast(t('overload.loaded', { stored: format.count(report.stored), refused: format.count(report.refused) }), report.refused ? 'warn' : 'good');
  };
  const follow = async (id) => {
    for (;;) {
      job = await app.api.get(`/api/jobs/${id}`);
      draw();
      if (isGone) return undefined;
      if (!['queued', 'running', 'cancelling'].includes(job.state)) break;
      await new Promise((wake) => { setTimeout(wake, ASK_EVERY); });
    }
    const ended = job;
    job = undefined;
    if (ended.state === 'done') return ended.report;
    throw new Error(ended.state === 'failed' ? t(`refusal.${ended.code}`, ended.figures) : t('overload.cancelled'));
  };

  const draw = () => {
    if (isGone) return;
    render(html`<div class="pad scroll">${form({ fields, state, redraw: draw, submitLabel: t('overload.upload'), submit })}
      ${job ? html`<p class="note">${t('overload.reading_rows', { count: format.count(job.counts?.rows ?? 0) })}</p><div class="meter"><i .style=${`width:${Math.round(100 * job.fraction)}%`}></i></div>
        <button type="button" @click=${() => app.api.post(`/api/jobs/${job.id}/cancel`).catch(app.fail)}>${icon(icons.close)} ${t('overload.cancel')}</button>` : nothing}
      ${report ? outcome() : nothing}
      <details><summary>${t('overload.columns')}</summary><p>${t('overload.columns_text')}</p>
      <pre class="figures">流水号,站点编号,检测时间,车牌号码,轴数,总重(吨)
R0001,${places[0]?.code ?? 'DEMO-1'},2026-06-01 08:30:05,皖L·演0001,6,48.62</pre></details></div>`, host);
  };
  const fieldText = (field) => {
    const key = `weighing.field_${field}`;
    return !field ? '' : t(key) === key ? field : t(key);
  };
  const outcome = () => html`<section id="csv-report"><div class="figures-row">${['rows', 'stored', 'duplicates', 'conflicts', 'refused'].map((name) => html`
    <div class="figure-card"><small>${t(`overload.report_${name}`)}</small><b>${format.count(report[name])}</b></div>`)}</div>
    ${report.ignoredColumns.length ? html`<p class="note warn">${t('overload.ignored', { columns: report.ignoredColumns.join(format.and) })}</p>` : nothing}
    ${report.rows === 0 ? html`<p class="note warn">${t('weighing.nothing_taken')}</p>` : nothing}
    ${report.conflicts ? html`<p class="note warn" id="conflict-note">${t('weighing.conflicts_kept', { count: format.count(report.conflicts) })}
      ${report.conflictCodes.map((code) => html` <a href=${`/?view=overload&tab=passes&code=${encodeURIComponent(code)}`}>${code}</a>`)}</p>` : nothing}
    ${report.refusals.length ? html`<div class="table-wrap"><table><thead><tr><th title=${t('weighing.row_hint')}>${t('overload.row')}</th><th>${t('overload.record_code')}</th><th>${t('overload.field')}</th><th>${t('overload.reason')}</th></tr></thead>
      <tbody>${report.refusals.slice(0, 200).map((row) => html`<tr><td class="figures">${row.row}</td><td>${row.recordCode ?? '–'}</td><td title=${row.field ?? ''}>${fieldText(row.field)}</td><td>${row.reason}</td></tr>`)}</tbody></table></div><p><small>${t('overload.row')}: ${t('weighing.row_hint')}</small></p>` : nothing}
    ${report.photos === undefined ? nothing : html`<p class="note ${report.refusedPhotos.length ? 'warn' : ''}">${t('cases.photos_kept', { kept: format.count(report.photos), refused: format.count(report.refusedPhotos.length) })}
      ${report.refusedPhotos.slice(0, 20).map((each) => html`<br>${format.said(each.fileName, each.reason)}`)}</p>`}
    ${report.refusals.length < report.refused || report.refusals.length > 200 ? html`<p><small>${t('overload.first_rows', { count: Math.min(200, report.refusals.length) })}</small></p>` : nothing}</section>`;
  draw();
  return { dispose() { isGone = true; } };
}
