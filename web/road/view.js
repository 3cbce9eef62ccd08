/** The register of roads: list and search, one road in full, its editor. A click on a road of the map chooses it. */
import { html, nothing, render } from '../ui/html.js';
import { icons } from '../ui/icons.js';
import { RowList } from '../ui/list.js';
import { Pages } from '../ui/pages.js';
import { CLASSES } from '../map/roadData.js';
import { roadCard } from './card.js';
import { Editor } from './editor.js';
import { titleOf } from './words.js';

export default { id: 'roads', titleKey: 'road.title', order: 70, icon: icons.roads, render: show };

/** @param {HTMLElement} host @param {any} app */
async function show(host, app) {
  const { t, url, map, format } = app;
  const mayEdit = app.may('DISPATCHER', 'ADMINISTRATOR');
  const [head, body] = [document.createElement('div'), document.createElement('div')];
  head.className = 'road-head';
  host.append(head, body);
  /** @type {any} */
  let chosen;
  /** @type {any[] | undefined} */
  let history;
  const pages = new Pages(app, '/api/roads', () => draw());
  const list = new RowList(body, {
    label: t('road.title'), emptyText: t('road.empty'), more: () => pages.more(),
    onChoose: (road) => app.select('road', road.id, { show: true }),
    row: (road) => html`<span class="row-main"><b>${titleOf(road)}</b><small>${format.km(road.km)}${road.squadron ? ` · ${road.squadron}` : ''}</small></span>
      <span class="row-side"><span class="badge">${t(`map.class_${road.roadClass}`)}</span></span>`,
  });
  const query = () => ({ q: url.get('rq'), class: url.get('rclass') });
  const filter = (name, value) => {
    url.set({ [name]: value || null });
    pages.load(query());
  };
  const squadrons = mayEdit ? await app.api.get('/api/squadrons').then((all) => (all.items ?? all).map((each) => each.name), () => []) : [];
  const editor = new Editor(app, {
    squadrons,
    changed: () => draw(),
    done: (road) => {
      if (road) {
        chosen = road;
        history = undefined;
        pages.load(query());
      }
      draw();
    },
  });

  const segmentsOf = () => {
    const { data } = map.roads;
    return data.roads.find((road) => road.id === chosen.id)?.segments.map((at) => data.ids[at]) ?? [];
  };
  const paint = () => map.roads.paint('road', new Map(chosen ? segmentsOf().map((id) => [id, { color: map.colors.select, width: 1.3 }]) : []), { order: 8, opacity: 0.7 });
  const fit = (ids) => {
    const bounds = map.roads.boundsOf(ids);
    if (bounds) map.fit(bounds);
  };
  const openHistory = async () => {
    if (history) return;
    history = (await app.api.get(`/api/roads/${chosen.id}/history`)).items;
    draw();
  };

  const draw = () => {
    list.set(pages.items);
    body.hidden = !!editor.draft;
    render(editor.draft ? editor.template() : html`<div class="toolbar">
      <input type="search" placeholder=${t('road.search')} aria-label=${t('road.search')} .value=${url.get('rq') ?? ''} @change=${(event) => filter('rq', event.target.value.trim())}>
      <select aria-label=${t('road.roadClass')} @change=${(event) => filter('rclass', event.target.value)}><option value="">${t('road.all_classes')}</option>
        ${CLASSES.map((name) => html`<option value=${name} ?selected=${url.get('rclass') === name}>${t(`map.class_${name}`)}</option>`)}</select>
      <span class="spring"></span><small>${t('road.count', { count: pages.countText })}</small></div>
      ${chosen ? roadCard(app, chosen, {
        history, mayEdit, openHistory: () => openHistory().catch(app.fail), edit: () => editor.open(chosen), show: () => fit(segmentsOf()), showSegment: (id) => fit([id]),
      }) : html`<p class="note pad">${t('road.pick_hint')}</p>`}${nothing}`, head);
  };

  const follow = async ({ kind, id, show: isShown }) => {
    if (kind !== 'road' || editor.draft) return;
    list.choose(Number(id));
    try {
      chosen = await app.api.get(`/api/roads/${id}`);
      history = undefined;
      await map.roads.ready();
      paint();
      if (isShown) fit(segmentsOf());
    } catch (failure) {
      app.fail(failure);
    }
    draw();
  };
  const off = [app.on('select', follow), app.on('road', (hit) => hit.road && app.select('road', hit.road.id)),
    app.keys.bind('e', t('road.edit'), () => mayEdit && chosen && !editor.draft && editor.open(chosen))];
  draw();
  pages.load(query()).then(() => app.selected && follow(app.selected));
  return {
    dispose() {
      off.forEach((stop) => stop());
      map.roads.clearPaint('road');
      list.dispose();
    },
  };
}
