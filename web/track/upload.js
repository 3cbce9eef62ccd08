/** A recording that was offline all day, as GPX or a table: for whom, in which datum, seen on the map before it is taken. */
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { fieldRow, valuesOf } from '../ui/form.js';
import { sendFiles } from '../import/send.js';
import L from '../map/leaflet.js';

const DATUMS = ['WGS84', 'GCJ02', 'BD09'];
const MOST_FAULTS = 50;

export default { id: 'tracks-upload', titleKey: 'upload.title', roles: ['DISPATCHER', 'ADMINISTRATOR', 'OFFICER'], order: 46, icon: icons.import, render: show };

/** @param {HTMLElement} host @param {any} app */
async function show(host, app) {
  const { t, format, map, api } = app;
  const mayChoose = app.may('DISPATCHER', 'ADMINISTRATOR');
  /** @type {{file?: File, preview?: any, report?: any, problem?: any, sending?: {fraction: number, abort: () => void}, over?: boolean, whose: Array<[string, string]>}} */
  const state = { whose: [] };
  const layer = L.geoJSON([], { pane: 'trail', interactive: false, style: () => ({ color: map.palette().draw, weight: 4 }) });
  map.addLayer({ id: 'upload-line', titleKey: 'upload.layer', group: 'work', layer, legend: [{ line: true, color: 'draw', labelKey: 'upload.layer' }] });
  const fields = () => [
    ...(mayChoose ? [{ name: 'whose', label: t('upload.whose'), type: 'select', required: true, options: [['', t('upload.choose_whose')], ...state.whose], value: chosen.whose }] : []),
    { name: 'datum', label: t('upload.datum'), type: 'select', hint: t('upload.datum_hint'), options: DATUMS.map((each) => [each, t(`upload.datum_${each}`)]), value: chosen.datum },
    { name: 'columns', label: t('upload.columns'), type: 'text', hint: t('upload.columns_hint'), value: chosen.columns },
    { name: 'start', label: t('upload.start'), type: 'datetime-local', hint: t('upload.start_hint'), value: chosen.start },
  ];
  /** @type {Record<string, any>} */
  const chosen = { whose: '', datum: 'WGS84', columns: '', start: '' };

  const choose = (list) => {
    [state.file] = list;
    state.preview = state.report = state.problem = undefined;
    layer.clearLayers();
    draw();
  };
  /** @param {boolean} isPreview */
  const path = (isPreview) => {
    const [kind, id] = (chosen.whose ?? '').split(':');
    const words = new URLSearchParams({ datum: chosen.datum, ...(kind ? { [kind]: id } : {}), ...(chosen.columns ? { columns: chosen.columns } : {}),
      ...(chosen.start ? { start: `${chosen.start}:00+08:00` } : {}), ...(isPreview ? { preview: 'true' } : {}) });
    return `/api/tracks/${/\.gpx$/i.test(state.file?.name ?? '') ? 'gpx' : 'csv'}?${words}`;
  };
  /** @param {boolean} isPreview */
  const send = async (isPreview) => {
    if (!state.file) return;
    if (mayChoose && !chosen.whose) {
      state.problem = { field: 'whose', message: t('upload.whose_missing') };
      return draw();
    }
    state.problem = undefined;
    const sending = sendFiles(path(isPreview), [state.file], {}, api, (fraction) => {
      if (state.sending) state.sending.fraction = fraction;
      draw();
    });
    state.sending = { fraction: 0, abort: sending.abort };
    draw();
    try {
      const answer = await sending.done;
      if (isPreview) seen(answer);
      else taken(answer);
    } catch (failure) {
      if (failure.name !== 'AbortError') state.problem = failure;
    }
    state.sending = undefined;
    draw();
    host.querySelector('#preview, #report')?.scrollIntoView({ block: 'start' });
  };
  const seen = (answer) => {
    state.preview = answer;
    layer.clearLayers();
    if (!answer.line) return;
    layer.addData(answer.line);
    map.fit(layer.getBounds());
  };
  const taken = (answer) => {
    state.preview = undefined;
    state.report = answer.report ? { ...answer.report, unreadable: answer.unreadable, faults: answer.faults } : answer;
    app.toast(t('upload.done', { count: state.report.stored }), 'good');
  };

  const faults = (list, all) => (!all ? nothing : html`<details open><summary>${t('upload.unreadable', { count: all })}</summary><div class="table-wrap"><table id="faults"><thead><tr><th>${t('upload.line')}</th><th>${t('upload.column')}</th><th>${t('upload.value')}</th><th>${t('upload.reason')}</th></tr></thead><tbody>
    ${list.slice(0, MOST_FAULTS).map((each) => html`<tr><td class="figure">${each.line}</td><td>${each.column || '–'}</td><td>${each.value}</td><td>${t(`refusal.${each.reason}`, { value: each.value, ...each.figures })}</td></tr>`)}</tbody></table></div></details>`);
  const previewOf = (seen) => html`<section id="preview"><h2>${t('upload.preview')}</h2><dl class="facts"><dt>${t('upload.for')}</dt><dd>${state.whose.find(([value]) => value === chosen.whose)?.[1] ?? seen.device}</dd><dt>${t('upload.points')}</dt><dd>${format.count(seen.points)}</dd>
      <dt>${t('upload.period')}</dt><dd>${seen.from ? `${format.time(seen.from)} – ${format.time(seen.to)}` : t('upload.untimed')}</dd></dl>
    ${seen.cutShort ? html`<p class="note warn">${t('upload.cut_short')}</p>` : nothing}${seen.untimed && seen.untimed === seen.points ? html`<p class="note warn">${t('upload.untimed_hint')}</p>` : nothing}
    <p class="note">${t('upload.look')}</p>${faults(seen.faults, seen.unreadable)}
    <footer class="actions"><button type="button" @click=${() => choose([])}>${t('app.cancel')}</button><button type="button" class="primary" data-action="take" ?disabled=${!seen.points} @click=${() => void send(false)}>${t('upload.take', { count: seen.points })}</button></footer></section>`;
  const reportOf = (report) => html`<section id="report"><h2>${t('upload.report')}</h2>${report.uploadedBefore ? html`<p class="note warn">${t('upload.before')}</p>` : nothing}
    <dl class="facts"><dt>${t('upload.points')}</dt><dd>${format.count(report.points)}</dd><dt>${t('upload.stored')}</dt><dd>${format.count(report.stored)}</dd><dt>${t('upload.duplicates')}</dt><dd>${format.count(report.duplicates)}</dd>
      ${Object.entries(report.refused).map(([kind, count]) => html`<dt>${t(`device.class_${kind}`)}</dt><dd>${format.count(count)}</dd>`)}
      <dt>${t('upload.period')}</dt><dd>${report.from ? `${format.time(report.from)} – ${format.time(report.to)}` : '–'}</dd><dt>${t('upload.km')}</dt><dd>${format.km(report.km)}</dd></dl>
    ${faults(report.faults ?? [], report.unreadable)}
    <footer class="actions"><button type="button" class="primary" @click=${() => choose([])}>${t('upload.another')}</button></footer></section>`;

  const change = (event) => {
    const form = event.currentTarget;
    Object.assign(chosen, valuesOf(form, fields()));
    state.preview = undefined;
    draw();
  };
  const draw = () => {
    const { problem, sending, preview, report } = state;
    const list = fields();
    const row = (field) => fieldRow(field, problem?.field === field.name ? problem.message : undefined);
    render(html`<div class="pad scroll import">
      <form class="form" novalidate @change=${change} @submit=${(event) => { event.preventDefault(); void send(true); }}>
        <label class="drop ${state.over ? 'over' : ''}" @dragover=${(event) => { event.preventDefault(); state.over = true; draw(); }} @dragleave=${() => { state.over = false; draw(); }}
          @drop=${(event) => { event.preventDefault(); state.over = false; choose(event.dataTransfer.files); }}>${icon(icons.import)} <b>${state.file?.name ?? t('upload.choose')}</b><small>${t('upload.choose_hint')}</small>
          <input type="file" name="file" accept=".gpx,.csv,.txt,.tsv" @change=${(event) => { event.stopPropagation(); choose(event.target.files); }}></label>
        ${list.slice(0, -2).map(row)}<details ?open=${!!chosen.columns || !!chosen.start}><summary>${t('upload.more')}</summary><div class="form">${list.slice(-2).map(row)}</div></details>
        ${problem && !list.some((field) => field.name === problem.field) ? html`<p class="error" role="alert">${problem.message}</p>` : nothing}
        ${preview || report ? nothing : html`<footer class="actions"><button class="primary" data-action="preview" ?disabled=${!state.file || !!sending}>${t('upload.see')}</button></footer>`}</form>
      ${sending ? html`<div role="status"><p class="note">${t('upload.sending', { percent: format.percent(100 * sending.fraction) })}</p><progress max="1" .value=${sending.fraction}></progress>
        <div class="actions"><button type="button" @click=${sending.abort}>${t('app.cancel')}</button></div></div>` : nothing}
      ${preview ? previewOf(preview) : nothing}${report ? reportOf(report) : nothing}</div>`, host);
  };

  draw();
  if (mayChoose) {
    try {
      const [units, devices] = await Promise.all([api.get('/api/units', { query: { limit: 1000 } }), api.get('/api/devices', { query: { limit: 1000 } })]);
      state.whose = [...units.items.map((each) => [`unit:${each.id}`, t('upload.unit', { name: each.name })]), ...devices.items.map((each) => [`device:${each.uniqueId}`, t('upload.device', { name: each.name })])];
      draw();
    } catch (failure) {
      app.fail(failure);
    }
  }
  return { dispose: () => map.removeLayer('upload-line') };
}
