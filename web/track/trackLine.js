/** One unit's track on the map: its line, its stops, and the head that stands where the clock is. */
import L from '../map/leaflet.js';
import { momentNear, momentsOf, positionAt, stopsOf } from './replay.js';

export class TrackLine {
  /** @param {any} app @param {string} key of the unit @param {string} name @param {string} color name in the palette @param {(time: number) => void} onClick */
  constructor(app, key, name, color, onClick) {
    this.app = app;
    this.key = key;
    this.name = name;
    this.color = color;
    /** @type {import('./replay.js').Moment[]} */
    this.moments = [];
    /** @type {import('./replay.js').Stop[]} */
    this.stops = [];
    /** @type {Array<[string, number]>} how many fixes were not believed, by class */
    this.setAside = [];
    this.km = 0;
    this.line = L.polyline([], { pane: 'trail', weight: 3.5, interactive: true, renderer: L.canvas({ pane: 'trail', tolerance: 6 }) });
    this.head = L.circleMarker([0, 0], { pane: 'draw', radius: 8, weight: 3, fillOpacity: 1, interactive: false });
    this.marks = L.layerGroup();
    this.layers = L.layerGroup([this.line, this.marks]).addTo(app.map.leaflet);
    this.line.on('click', (event) => {
      L.DomEvent.stop(event);
      onClick(momentNear(this.moments, event.latlng.lng, event.latlng.lat).time);
    });
  }

  /** @param {{from: string, to: string}} query */
  async load(query) {
    const track = await this.app.api.get(`/api/tracks/${this.key}`, { query });
    this.moments = momentsOf(track.fixes);
    this.stops = stopsOf(this.moments);
    this.km = track.straightKm;
    const counts = new Map();
    for (const fix of track.fixes) {
      if (fix.classification !== 'VALID') counts.set(fix.classification, (counts.get(fix.classification) ?? 0) + 1);
    }
    this.setAside = [...counts];
    this.#place();
  }

  #place() {
    const { map, format } = this.app;
    const color = map.palette()[this.color];
    this.line.setLatLngs(this.moments.map((each) => [each.lat, each.lon])).setStyle({ color });
    this.marks.clearLayers();
    this.stops.forEach((stop) => L.circleMarker([stop.lat, stop.lon], { pane: 'draw', radius: 5, color: map.palette().unitStopped, fillOpacity: 1, weight: 2 })
      .bindTooltip(`${this.name} ${format.clock(stop.from)} · ${format.hours((stop.to - stop.from) / 1000)}`).addTo(this.marks));
    if (this.moments.length) this.head.setStyle({ color: map.palette().halo, fillColor: color }).addTo(this.layers);
    else this.head.remove();
  }

  /** Moves the head to where the unit was. @param {number} time */
  seek(time) {
    if (!this.moments.length) return undefined;
    const at = positionAt(this.moments, time);
    this.head.setLatLng([at.lat, at.lon]);
    return at;
  }

  /** @returns {number | undefined} */
  get start() {
    return this.moments[0]?.time;
  }

  /** @returns {number | undefined} */
  get end() {
    return this.moments[this.moments.length - 1]?.time;
  }

  remove() {
    this.layers.remove();
    this.head.remove();
  }
}
