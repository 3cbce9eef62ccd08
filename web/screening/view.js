/** Screening of footprints: sources, runs, and the reviewed list beside the map. A person confirms or dismisses; nothing else does. */
import { html, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { RowList } from '../ui/list.js';
import { Pages } from '../ui/pages.js';
import { boxOf } from '../finding/view.js';
import { CLASSES } from '../map/roadData.js';
import { ask } from './ask.js';
import { suspicionCard, placeText } from './card.js';
import { ResultMap } from './resultMap.js';
import { showRules } from './rules.js';
import { Sources } from './sources.js';

const STATES = ['OPEN', 'CONFIRMED', 'DISMISSED', 'GONE'];
const MATTERS = ['BUILDING', 'BILLBOARD', 'FALL', 'PLACE', 'MINING', 'HAZMAT', 'GROUNDWATER', 'SAND_MINING', 'DREDGING', 'SIGHT'];

export default {
  id: 'screening',
  titleKey: 'screening.title',
  roles: ['DISPATCHER', 'REVIEWER', 'PLANNER'],
  order: 47,
  icon: icons.search,
  render: show,
};

/** @param {HTMLElement} host @param {any} app */
async function show(host, app) {
  const { t, url, map, format } = app;
  const [head, body] = [document.createElement('div'), document.createElement('div')];
  head.id = 'screening-head';
  host.append(head, body);
  /** @type {any} */
  let chosen;
  /** @type {any[]} */
  let counts = [];
  const results = new ResultMap(app, (id) => choose(id));
  const pages = new Pages(app, '/api/suspicions', () => draw());
  const sources = new Sources(app, { changed: () => draw(), screened: () => load(), rules: () => showRules(app).catch(app.fail) });
  const list = new RowList(body, {
    label: t('screening.title'), emptyText: t('screening.empty'), more: () => pages.more(), onChoose: (row) => choose(row.id, true),
    row: (row) => html`<span class="row-main"><b>${row.name || row.key}</b><small>${placeText(app, row)}</small></span>
      <span class="row-side"><span class="badge ${row.certain ? 'bad' : 'warn'}" title=${t(row.certain ? 'screening.certain_hint' : 'screening.uncertain_hint')}>${row.certain ? '●' : '◐'} ${t(row.certain ? 'screening.certain' : 'screening.uncertain')}</span><br>
      <small>${row.state === 'OPEN' ? t(`screening.matter_${row.matter}`) : t(`screening.state_${row.state}`)}${row.reopened ? ` · ${t('screening.reopened')}` : ''}</small></span>`,
  });

  const query = () => ({
    set: sources.chosen?.id, state: url.get('sstate') === 'ALL' ? undefined : url.get('sstate') ?? 'OPEN', matter: url.get('smatter'), roadClass: url.get('sclass'),
    certain: url.get('scertain'), bbox: url.get('sview') ? boxOf(map) : undefined,
  });
  const load = async () => {
    await pages.load(query());
    const { state, ...others } = query();
    counts = (await app.api.get('/api/suspicions/counts', { query: others })).items;
    draw();
  };
  const filter = (name, value) => {
    url.set({ [name]: value || null });
    load().catch(app.fail);
  };

  const choose = async (id, isShown = true) => {
    list.choose(id);
    try {
      chosen = await app.api.get(`/api/suspicions/${id}`);
      results.mark(chosen, isShown);
    } catch (failure) {
      app.fail(failure);
    }
    draw();
  };
  const leave = () => {
    chosen = undefined;
    list.choose(undefined);
    results.clear();
    draw();
  };
  const step = (by) => {
    const at = pages.items.findIndex((row) => row.id === chosen?.id);
    const next = pages.items[Math.max(0, Math.min(pages.items.length - 1, at + by))];
    if (next) choose(next.id);
  };
  const decide = async (verb) => {
    if (!chosen || chosen.state !== 'OPEN') return;
    const current = chosen;
    const at = pages.items.findIndex((row) => row.id === current.id);
    const answer = await ask(app, {
      title: `${t(`screening.${verb}`)} · ${current.name || current.key}`, submitLabel: t(`screening.${verb}`),
      fields: [{ name: 'reason', label: t(verb === 'dismiss' ? 'screening.why' : 'screening.reason'), type: 'textarea', required: verb === 'dismiss' }],
      send: (values) => app.api.post(`/api/suspicions/${current.id}/${verb}`, { reason: values.reason ?? '' }, { ifMatch: current.version }),
    });
    if (!answer) return;
    app.toast(t(verb === 'confirm' ? 'screening.confirmed' : 'screening.dismissed', { id: answer.findingId }), 'good');
    app.emit('findings');
    chosen = answer;
    await load();
    const next = pages.items[Math.min(Math.max(0, at), pages.items.length - 1)];
    if (next && next.id !== current.id) await choose(next.id);
  };

  const select = (name, empty, options, value = url.get(name) ?? '') => html`<select aria-label=${empty} @change=${(event) => filter(name, event.target.value)}>
    ${options.map(([key, label]) => html`<option value=${key} ?selected=${String(value) === String(key)}>${label}</option>`)}</select>`;
  const countOf = (state) => counts.find((each) => each.state === state)?.count ?? 0;

  const draw = () => {
    list.set(pages.items);
    results.show(pages.items);
    // one suspicion in full takes the room of the sources and filters, or a small screen would show neither
    render(chosen ? suspicionCard(app, chosen, { decide: (verb) => decide(verb).catch(app.fail), step, close: leave }) : html`${sources.template()}
      <div class="toolbar" id="screening-filters">
      ${select('sstate', t('screening.filter_state'), [...STATES.map((state) => [state, `${t(`screening.state_${state}`)} ${format.count(countOf(state))}`]), ['ALL', t('screening.filter_state')]], url.get('sstate') ?? 'OPEN')}
      ${select('smatter', t('screening.filter_matter'), [['', t('screening.filter_matter')], ...MATTERS.map((matter) => [matter, t(`screening.matter_${matter}`)])])}
      ${select('sclass', t('screening.filter_class'), [['', t('screening.filter_class')], ...CLASSES.slice(0, 6).map((name) => [name, t(`map.class_${name}`)])])}
      ${select('scertain', t('screening.filter_certain'), [['', t('screening.filter_certain')], ['true', t('screening.certain')], ['false', t('screening.uncertain')]])}
      <label><input type="checkbox" .checked=${!!url.get('sview')} @change=${(event) => filter('sview', event.target.checked ? 1 : null)}> ${t('screening.in_view')}</label>
      <span class="spring"></span><small>${t('screening.count', { count: pages.countText })}</small>
      ${['csv', 'geojson'].map((kind) => html`<a class="button" href=${`/api/export/suspicions.${kind}`} download>${icon(icons.export)} ${kind === 'csv' ? 'CSV' : 'GeoJSON'}</a>`)}</div>`, head);
  };

  const onMove = () => url.get('sview') && load().catch(app.fail);
  map.leaflet.on('moveend', onMove);
  const off = [
    app.on('screening', () => sources.load().then(load).catch(app.fail)),
    app.keys.bind('j', t('screening.next'), () => step(1)), app.keys.bind('k', t('screening.previous'), () => step(-1)),
    app.keys.bind('c', t('screening.confirm'), () => decide('confirm').catch(app.fail)), app.keys.bind('x', t('screening.dismiss'), () => decide('dismiss').catch(app.fail)),
  ];
  draw();
  await sources.load();
  await load();
  return {
    dispose() {
      off.forEach((stop) => stop());
      map.leaflet.off('moveend', onMove);
      sources.dispose();
      results.dispose();
      list.dispose();
    },
  };
}
