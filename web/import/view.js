/** Import of real roads: choose or drop files, say what they are, watch the job, read what was taken and left out. */
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { fieldRow, valuesOf } from '../ui/form.js';
import { sendFiles } from './send.js';
import { reportOf } from './report.js';

export default { id: 'import', titleKey: 'import.title', roles: ['ADMINISTRATOR'], order: 110, icon: icons.import, wide: true, render: show };

const ASK_EVERY = 500;
const ENDED = ['done', 'failed', 'cancelled'];

/** @param {HTMLElement} host @param {any} app */
async function show(host, app) {
  const { t, format, api } = app;
  /** @type {{files: File[], job?: any, jobs: any[], problem?: any, upload?: {fraction: number, abort: () => void}, over?: boolean}} */
  const state = { files: [], jobs: [] };
  let isGone = false;
  const fields = [
    { name: 'mode', label: t('import.mode'), type: 'select', options: [['REPLACE', t('import.mode_REPLACE')], ['ADD', t('import.mode_ADD')]] },
    { name: 'datum', label: t('import.datum'), type: 'select', hint: t('import.datum_hint'),
      options: [['', t('import.datum_unsaid')], ['WGS84', 'WGS84 / CGCS2000'], ['GCJ02', t('import.datum_GCJ02')], ['BD09', t('import.datum_BD09')]] },
    { name: 'order', label: t('import.order'), type: 'select', options: [['', t('import.order_lonlat')], ['latlon', t('import.order_latlon')]] },
    { name: 'encoding', label: t('import.encoding'), type: 'select', hint: t('import.encoding_hint'),
      options: [['', t('import.encoding_unsaid')], ['GBK', 'GBK / GB2312 / GB18030'], ['UTF-8', 'UTF-8']] },
    { name: 'mapping', label: t('import.mapping'), type: 'textarea', hint: t('import.mapping_hint') },
    { name: 'dryRun', label: t('import.dry_run'), type: 'checkbox' },
  ];

  const choose = (list) => {
    state.files = [...list];
    state.problem = undefined;
    draw();
  };
  const start = async (event) => {
    event.preventDefault();
    const values = valuesOf(event.target, fields);
    fields.forEach((field) => { field.value = values[field.name]; });
    state.problem = undefined;
    state.job = undefined;
    const sending = sendFiles('/api/imports/roads', state.files, values, api, (fraction) => {
      if (state.upload) state.upload.fraction = fraction;
      draw();
    });
    state.upload = { fraction: 0, abort: sending.abort };
    draw();
    try {
      state.job = await sending.done;
      state.upload = undefined;
      await follow();
    } catch (failure) {
      state.upload = undefined;
      if (failure.name !== 'AbortError') state.problem = failure;
    }
    draw();
  };
  /** Sends the same files with the choice that fits. @param {string[]} choice */
  const retry = ([name, value]) => {
    /** @type {any} */ (host.querySelector(`#f-${name}`)).value = value;
    /** @type {HTMLFormElement} */ (host.querySelector('form')).requestSubmit();
  };
  const follow = async () => {
    while (!isGone && state.job && !ENDED.includes(state.job.state)) {
      draw();
      await new Promise((wake) => { setTimeout(wake, ASK_EVERY); });
      state.job = await api.get(`/api/jobs/${state.job.id}`);
    }
    if (isGone) return;
    draw();
    if (state.job?.state === 'done') {
      app.toast(t('import.done', { segments: format.count(state.job.report.segments) }), 'good');
      host.querySelector('#import-job')?.scrollIntoView({ block: 'start' });
      app.map?.fit?.([[state.job.report.bounds.south, state.job.report.bounds.west], [state.job.report.bounds.north, state.job.report.bounds.east]]);
    }
    await listJobs();
  };
  const listJobs = async () => {
    state.jobs = (await api.get('/api/jobs')).items.filter((job) => job.kind === 'import.roads');
    draw();
  };
  const open = (job) => {
    state.job = job;
    draw();
    if (!ENDED.includes(job.state)) follow().catch(app.fail);
  };

  const drop = {
    over: (event) => { event.preventDefault(); state.over = true; draw(); },
    leave: () => { state.over = false; draw(); },
    take: (event) => { event.preventDefault(); state.over = false; choose(event.dataTransfer.files); },
  };
  const bar = (fraction, label, cancel) => html`<div role="status"><p class="note">${label}</p>
    <progress max="1" .value=${fraction} aria-label=${label} style="width:100%"></progress>
    <div class="actions"><button type="button" @click=${cancel}>${icon(icons.close)} ${t('app.cancel')}</button></div></div>`;
  const running = (job) => bar(job.fraction, `${t(job.stage)}${job.counts.read ? ` · ${t('import.rows_read', { read: format.count(job.counts.read), refused: format.count(job.counts.refused ?? 0) })}` : ''}`,
    () => api.post(`/api/jobs/${job.id}/cancel`).catch(app.fail));
  const outcome = (job) => {
    if (job.state === 'done') return reportOf(job.report, app);
    if (job.state === 'failed') {
      const again = { 'import.datum_shifted': ['datum', job.figures?.datum], 'import.swapped': ['order', 'latlon'] }[job.code];
      return html`<p class="note bad" role="alert"><b>${t('import.failed', { file: job.subject })}</b><br>${t(`refusal.${job.code}`, job.figures)}</p>
        ${again && state.files.length ? html`<div class="actions"><button type="button" class="primary" data-action="import-again" @click=${() => retry(again)}>${t('import.again', { choice: again[0] === 'order' ? t('import.order_latlon') : again[1] })}</button></div>` : nothing}`;
    }
    return job.state === 'cancelled' ? html`<p class="note warn">${t('import.cancelled')}</p>` : running(job);
  };
  const draw = () => {
    if (isGone) return;
    const problem = state.problem;
    const row = (field) => fieldRow(field, problem?.field === field.name ? problem.message : undefined);
    const isBusy = !!state.upload || (state.job && !ENDED.includes(state.job.state));
    render(html`<div class="pad scroll import">
      <form class="form" @submit=${start}>
        <label class="drop ${state.over ? 'over' : ''}" @dragover=${drop.over} @dragleave=${drop.leave} @drop=${drop.take}>
          ${icon(icons.import)} <b>${state.files.length ? state.files.map((file) => file.name).join(format.and) : t('import.choose')}</b>
          <small>${t('import.choose_hint')}</small>
          <input type="file" name="file" multiple accept=".pbf,.geojson,.json,.gz,.zip,.shp,.dbf,.prj,.shx,.cpg" @change=${(event) => choose(event.target.files)}>
        </label>
        <div class="two">${fields.slice(0, 2).map(row)}</div>
        <details ?open=${fields.slice(2).some((field) => field.value || field.name === problem?.field)}><summary>${t('import.more')}</summary>
          <div class="form">${fields.slice(2).map(row)}</div></details>
        ${problem && !fields.some((field) => field.name === problem.field) ? html`<p class="error" role="alert">${problem.message}</p>` : nothing}
        <footer class="actions"><button class="primary" ?disabled=${isBusy || !state.files.length}>${t('import.start')}</button></footer>
      </form>
      ${state.upload ? bar(state.upload.fraction, t('import.uploading', { percent: format.percent(100 * state.upload.fraction) }), state.upload.abort) : nothing}
      ${state.job ? html`<section id="import-job">${outcome(state.job)}</section>` : nothing}
      ${state.jobs.length ? html`<h2>${t('import.earlier')}</h2><ul class="plain">${state.jobs.map((job) => html`<li>
        <button type="button" class="quiet" @click=${() => open(job)}>${format.time(job.submitted)} · ${job.subject} · ${t(`import.state_${job.state}`)}</button></li>`)}</ul>` : nothing}</div>`, host);
  };
  draw();
  await listJobs().catch(app.fail);
  const live = state.jobs.find((job) => !ENDED.includes(job.state));
  if (live) open(live);
  return { dispose() { isGone = true; } };
}
