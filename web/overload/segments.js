/** Passes by road segment: the list, the same colours on the map with their legend, exports. */
import { html, render } from '../ui/html.js';
import { downloads } from '../ui/download.js';
import { RowList } from '../ui/list.js';
import { exportPath } from './passes.js';
import { periodFields, periodOf } from './period.js';
import { scaleOf } from './scale.js';

const PAINT = 'overload-segments';

/** @param {HTMLElement} host @param {any} app */
export async function showSegments(host, app) {
  const { t, format, url, map } = app;
  const [head, body] = [document.createElement('div'), document.createElement('div')];
  host.append(head, body);
  const places = (await app.api.get('/api/checkpoints')).items;
  /** @type {any[]} */
  let items = [];
  const by = () => (url.get('by') === 'rate' ? 'rate' : 'passes');
  const value = (item) => item[by()];
  const namesOf = (item) => item.checkpoints.map((id) => places.find((each) => each.id === id)?.name ?? id).join(format.and);
  const list = new RowList(body, {
    label: t('overload.tab_segments'), keyOf: (item) => item.segmentId, emptyText: t('overload.no_segments'),
    onChoose: (item) => {
      const place = places.find((each) => each.id === item.checkpoints[0]);
      if (place) map.goTo([place.lon, place.lat], 14);
    },
    row: (item) => html`<span class="row-main"><b>${namesOf(item)}</b><small>${places.find((each) => each.id === item.checkpoints[0])?.address ?? ''}</small></span>
      <span class="row-side"><b>${t('overload.trucks', { count: format.count(item.passes) })}</b><br>
      <small>${t('overload.over_share', { count: format.count(item.overLimit), share: format.percent(item.rate) })}</small></span>`,
  });

  const draw = () => {
    const scale = scaleOf(items.map(value), by() === 'rate' ? 'rate' : 'count');
    list.set([...items].sort((one, other) => value(other) - value(one)));
    paint(scale);
    const total = (name) => items.reduce((sum, item) => sum + item[name], 0);
    render(html`<div class="toolbar">${periodFields(app, load)}
      <select aria-label=${t('overload.colour_by')} @change=${(event) => { url.set({ by: event.target.value === 'rate' ? 'rate' : null }); draw(); }}>
        <option value="passes" ?selected=${by() === 'passes'}>${t('overload.by_passes')}</option><option value="rate" ?selected=${by() === 'rate'}>${t('overload.by_rate')}</option></select>
      <span class="spring"></span>${downloads(app, ['csv', 'xlsx', 'geojson'], (kind) => exportPath('pass-segments', kind, url))}</div>
      <div class="figures-row"><div class="figure-card"><small>${t('overload.all_passes')}</small><b>${format.count(total('passes'))}</b></div>
      <div class="figure-card"><small>${t('overload.over_limit')}</small><b>${format.count(total('overLimit'))}</b></div>
      <div class="figure-card"><small>${t('overload.rate')}</small><b>${total('passes') ? format.percent(100 * total('overLimit') / total('passes')) : '–'}</b></div>
      <div class="figure-card"><small>${t('overload.hundred_tonne')}</small><b>${format.count(total('hundredTonne'))}</b></div></div>
      <p class="pad legend-line">${scale.bands.map((band, at) => html`<span><i class="swatch" .style=${`background:${map.palette()[`heat${at + 1}`]}`}></i> ${bandText(band)}</span>`)}</p>`, head);
  };
  const bandText = ([from, to]) => {
    const write = by() === 'rate' ? format.percent : format.count;
    return to === Infinity ? `≥ ${write(from)}` : `${write(from)} – ${write(to)}`;
  };
  const paint = (scale) => {
    const palette = map.palette();
    map.roads.paint(PAINT, new Map(items.map((item) => {
      const band = scale.bandOf(value(item));
      return [item.segmentId, { color: palette[`heat${band + 1}`], width: 1.6 + band * 0.35, px: 5 + band }];
    })), { order: 4 });
  };
  const load = async () => {
    try {
      items = (await app.api.get('/api/passes/segments', { query: periodOf(url) })).items;
    } catch (failure) {
      app.fail(failure);
    }
    draw();
  };
  draw();
  await load();
  const offTheme = app.on('theme', draw);
  return {
    dispose() {
      offTheme();
      map.roads.clearPaint(PAINT);
      list.dispose();
    },
  };
}
