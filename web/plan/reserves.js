/** Where the reserves of a planned day had best wait: on the map, and as a list that says what it gains. */
import { html, nothing } from '../ui/html.js';
import L from '../map/leaflet.js';

const LAYER = 'plan-reserves';

/** The posts on the map, a dashed ring each, so that they are told from units, which are filled. */
export class Posts {
  /** @param {any} app */
  constructor(app) {
    this.app = app;
    this.shapes = L.layerGroup();
    this.handle = app.map.addLayer({ id: LAYER, titleKey: 'planmore.reserves', group: 'work', layer: this.shapes, legend: [{ color: 'select', labelKey: 'planmore.post' }] });
  }

  /** @param {any[]} reserves @param {string} day */
  show(reserves, day) {
    const { map, t, format } = this.app;
    const palette = map.palette();
    this.shapes.clearLayers();
    for (const each of reserves.filter((one) => one.day === day)) {
      const mark = L.circleMarker([each.lat, each.lon], { pane: 'draw', radius: 9, weight: 3, dashArray: '4 3', color: palette.select, fillColor: palette.halo, fillOpacity: 0.9 });
      this.shapes.addLayer(mark.bindTooltip(`${each.unit} ${format.clock(each.from)}–${format.clock(each.to)} ${each.place || t('planmore.at_base')}`));
    }
    this.handle.changed();
  }

  dispose() {
    this.app.map.removeLayer(LAYER);
  }
}

/** @param {any} app @param {any} figures @param {string} day @param {boolean} [isFar] whether the day is too far off for posts to be told */
export function reserveTable({ t, format, map }, figures, day, isFar = false) {
  // plans made before posts were reckoned say nothing of them
  if (!figures.reserves) return nothing;
  const rows = figures.reserves.filter((each) => each.day === day);
  const look = (each) => map.leaflet.setView([each.lat, each.lon], 14);
  return html`<h3>${t('planmore.reserves')}</h3>${rows.length === 0 ? html`<p class="note" id="plan-reserves">${t(isFar ? 'planlong.reserve_later' : 'planmore.no_reserve')}</p>` : html`
    <table id="plan-reserves"><tbody>${rows.map((each) => html`<tr><th scope="row">${each.unit}<br><small>${format.clock(each.from)}–${format.clock(each.to)}</small></th>
      <td><button type="button" class="quiet left-out" title=${t('app.show_on_map')} @click=${() => look(each)}>${each.wayMinutes > 0 ? each.place : t('planmore.at_base')}</button>
        ${each.wayMinutes > 0 ? html`<br><small>${t('planmore.way', { minutes: format.figure(each.wayMinutes) })}</small>` : nothing}</td>
      <td class="figure">${t('planmore.minutes', { minutes: format.figure(each.meanMinutes) })}${each.atBaseMinutes > each.meanMinutes ? html`<br><small>${t('planmore.instead', { minutes: format.figure(each.atBaseMinutes) })}</small>` : nothing}</td></tr>`)}</tbody></table>
    <p class="note">${t('planmore.reserve_note')}</p>`}`;
}
