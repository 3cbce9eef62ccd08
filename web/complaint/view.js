/** Complaints: what people reported, where, until when an answer is promised; on the map and as a list. */
import { ApiProblem } from '../app/api.js';
import { formDialog } from '../ui/formDialog.js';
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { RowList } from '../ui/list.js';
import { Pages } from '../ui/pages.js';
import { dateText } from '../app/format.js';
import { locate, pickPlace } from '../finding/record.js';

export default { id: 'complaints', titleKey: 'complaint.title', roles: ['DISPATCHER', 'PLANNER'], order: 47, icon: icons.alarm, render: show };

const SOURCES = ['HOTLINE_12328', 'HOTLINE_12345', 'PHONE', 'LETTER', 'VISIT', 'OTHER'];
const KINDS = ['OVERLOAD', 'SPILLAGE', 'OBSTRUCTION', 'ENCROACHMENT', 'DAMAGE', 'MARKET', 'OTHER'];
const LAYER = 'complaints';

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, api, format, map, url } = app;
  const head = document.createElement('div');
  const body = document.createElement('div');
  host.append(head, body);
  /** @type {{open: string, chosen: any, reporter: string | undefined}} */
  const state = { open: url.get('open') ?? 'true', chosen: undefined, reporter: undefined };
  const isLate = (each) => !each.answered && each.promised && each.promised < dateText(Date.now());
  const pages = new Pages(app, '/api/complaints', () => draw());
  const choose = (each) => {
    state.chosen = each;
    state.reporter = undefined;
    points.select(each?.id);
    if (each) map.leaflet.panTo([each.lat, each.lon]);
    draw();
  };
  const points = map.markers({ id: LAYER, titleKey: 'complaint.title', group: 'register', isClustered: true, shape: 'diamond', color: 'warn', onClick: (feature) => choose(pages.items.find((each) => each.id === feature.id)),
    legend: [{ shape: 'diamond', color: 'warn', labelKey: 'complaint.title' }] });
  const list = new RowList(body, {
    label: t('complaint.title'), emptyText: t('complaint.empty'), more: () => pages.more(), onChoose: choose,
    row: (each) => html`<span class="row-main"><b>${t(`complaint.kind_${each.kind}`)} · ${each.address || `${each.lon.toFixed(4)}, ${each.lat.toFixed(4)}`}</b><small>${each.day} ${t(`complaint.source_${each.source}`)} · ${each.words}</small></span>
      <span class="row-side">${badge(each)}</span>`,
  });
  const badge = (each) => (each.answered ? html`<span class="badge good">${t('complaint.answered')}</span>` : html`<span class="badge ${isLate(each) ? 'bad' : 'warn'}">${t(isLate(each) ? 'complaint.late' : 'complaint.open')}</span>`);
  const load = () => {
    url.set({ open: state.open === 'true' ? null : state.open });
    return pages.load({ open: state.open === 'all' ? undefined : state.open });
  };
  const add = async (at) => {
    const place = at ?? await pickPlace(app);
    if (!place) return;
    const where = await locate(app, place);
    const kept = await formDialog(app, `${t('complaint.add')} · ${where}`, [
      { name: 'source', label: t('complaint.source'), type: 'select', options: SOURCES.map((each) => [each, t(`complaint.source_${each}`)]) },
      { name: 'kind', label: t('complaint.kind'), type: 'select', options: KINDS.map((each) => [each, t(`complaint.kind_${each}`)]) },
      { name: 'words', label: t('complaint.words'), type: 'textarea', required: true, hint: t('complaint.words_hint') },
      { name: 'received', label: t('complaint.received'), type: 'datetime-local', hint: t('complaint.received_hint') },
      { name: 'promised', label: t('complaint.promised'), type: 'date' },
      { name: 'reporter', label: t('complaint.reporter'), type: 'text', hint: t('complaint.reporter_hint') },
    ], (values) => api.post('/api/complaints', { ...values, received: values.received ? `${values.received}:00+08:00` : null, lon: place[0], lat: place[1] }));
    if (!kept) return;
    app.toast(t('complaint.added'), 'good');
    await load();
    choose(kept);
  };
  /** A place by its stake, for who has no mouse. */
  const byStake = async () => {
    const found = await formDialog(app, t('complaint.by_stake'), [{ name: 'label', label: t('complaint.stake'), type: 'text', required: true, hint: 'G311 K725+000' }],
      async ({ label }) => {
        const { items, nearest } = await api.get('/api/network/find', { query: { label } });
        const place = items[0] ?? nearest?.[0];
        if (!place) throw new ApiProblem({ status: 404, title: t('complaint.no_stake'), detail: t('complaint.no_stake'), field: 'label' });
        return place;
      });
    if (found) add([found.lon, found.lat]);
  };
  const answer = async () => {
    const { chosen } = state;
    try {
      const kept = await formDialog(app, t('complaint.answer'), [{ name: 'answer', label: t('complaint.answer'), type: 'textarea', required: true, value: chosen.answer }],
        (values) => api.post(`/api/complaints/${chosen.id}/answer`, values, { ifMatch: chosen.version }));
      if (!kept) return;
      app.toast(t('complaint.kept'), 'good');
      await load();
      choose(kept);
    } catch (failure) {
      app.fail(failure);
    }
  };
  const reveal = async () => {
    try {
      state.reporter = (await api.get(`/api/complaints/${state.chosen.id}/reporter`)).reporter;
    } catch (failure) {
      app.fail(failure);
    }
    draw();
  };
  const card = (each) => html`<article class="pad card-detail" id="complaint-card"><h2>${t(`complaint.kind_${each.kind}`)} ${badge(each)}<button type="button" class="quiet" aria-label=${t('app.close')} @click=${() => choose(undefined)}>×</button></h2>
    <p>${each.words}</p><p class="note">${each.address}<br>${format.time(each.received)} · ${t(`complaint.source_${each.source}`)} · ${each.notedBy}${each.promised ? html`<br>${t('complaint.promised')} ${each.promised}` : nothing}</p>
    ${each.answered ? html`<p><b>${t('complaint.answered')}</b> ${format.time(each.answered)}<br>${each.answer}</p>` : nothing}
    ${state.reporter !== undefined ? html`<p id="complaint-reporter">${t('complaint.reporter')}: ${state.reporter || '–'}</p>` : nothing}
    ${app.may('DISPATCHER') ? html`<div class="actions"><button type="button" class="primary" data-action="answer-complaint" @click=${answer}>${t('complaint.answer')}</button>
      ${each.hasReporter ? html`<button type="button" data-action="show-reporter" title=${t('complaint.reveal_hint')} @click=${reveal}>${t('complaint.reveal')}</button>` : nothing}</div>` : nothing}</article>`;
  const draw = () => {
    list.set(pages.items);
    points.set(pages.items.map((each) => ({ id: each.id, lon: each.lon, lat: each.lat, shape: 'diamond', color: each.answered ? 'good' : 'warn', hollow: !!each.answered })));
    render(html`<div class="toolbar">${app.may('DISPATCHER') ? html`<button type="button" class="primary" data-action="new-complaint" @click=${() => add()}>${icon(icons.plus)} ${t('complaint.add')}</button>
        <button type="button" @click=${byStake}>${t('complaint.by_stake')}</button>` : nothing}
      <select aria-label=${t('complaint.state')} @change=${(event) => { state.open = event.target.value; load(); }}>${['true', 'false', 'all'].map((each) => html`<option value=${each} ?selected=${each === state.open}>${t(`complaint.filter_${each}`)}</option>`)}</select>
      <a class="button" download href="/api/complaints/csv">${icon(icons.export)} CSV</a></div>${state.chosen ? card(state.chosen) : nothing}`, head);
  };
  draw();
  load();
  return { dispose() { map.draw.cancel(); map.removeLayer(LAYER); list.dispose(); } };
}
