/** The open findings on the officer's map, the chosen one, and the way to it. */
import L from '../map/leaflet.js';

/** A finger is broader than a mark. */
const TOLERANCE = 16;

export class OpenMarks {
  /** @param {any} map the Leaflet map @param {import('../map/palette.js').Palette} colors */
  constructor(map, colors) {
    this.colors = colors;
    this.renderer = L.canvas({ pane: 'open', tolerance: TOLERANCE });
    this.layer = L.layerGroup().addTo(map);
    this.way = L.polyline([], { pane: 'open', color: colors.route, weight: 6, opacity: 0.85, interactive: false }).addTo(map);
    this.ring = L.circleMarker([0, 0], { pane: 'open', radius: 17, color: colors.select, weight: 4, fill: false, interactive: false });
    this.map = map;
    /** @type {(item: any) => void} */
    this.onChoose = () => {};
  }

  /** @param {any[]} items @param {(item: any) => boolean} isOverdue */
  show(items, isOverdue) {
    const key = items.map((item) => `${item.id}:${item.version}`).join();
    if (key === this.key) return;
    this.key = key;
    this.layer.clearLayers();
    for (const item of items) {
      // what is overdue is larger with a broader rim: not told by colour alone
      const color = isOverdue(item) ? this.colors.bad : item.deadline ? this.colors.warn : this.colors.info;
      L.circleMarker([item.lat, item.lon], { renderer: this.renderer, pane: 'open', radius: isOverdue(item) ? 11 : 9, color: '#ffffff', weight: isOverdue(item) ? 4 : 2, fillColor: color, fillOpacity: 1 })
        .on('click', () => this.onChoose(item)).addTo(this.layer);
    }
  }

  /** @param {{lon: number, lat: number}} item */
  mark({ lon, lat }) {
    this.ring.setLatLng([lat, lon]).addTo(this.map);
  }

  /** Takes ring and way away. */
  clear() {
    this.ring.remove();
    this.way.setLatLngs([]);
  }

  /** Whether a way is drawn. */
  get hasWay() {
    return this.map.hasLayer(this.ring);
  }

  /** Draws the way and answers its bounds; without one a straight line. @param {Array<[number, number]> | undefined} line @param {{lon: number, lat: number}} item @param {any} [place] */
  drawWay(line, item, place) {
    const end = [item.lat, item.lon];
    this.way.setLatLngs(line ? line.map(([lon, lat]) => [lat, lon]) : place ? [place, end] : []);
    return L.latLngBounds(place ? [place, end] : [end, end]).extend(this.way.getBounds());
  }
}
