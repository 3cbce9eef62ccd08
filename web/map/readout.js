/** Scale bar, and where the pointer is: longitude, latitude, and the road's stake there. */
import L from './leaflet.js';
import { html, render, nothing } from '../ui/html.js';

const WAIT_MILLIS = 350;
const FARTHEST_METERS = 300;

export class Readout {
  /** @param {HTMLElement} host @param {import('./map.js').MapView} map @param {any} app */
  constructor(host, map, app) {
    this.host = host;
    this.map = map;
    this.app = app;
    this.stake = '';
    /** @type {[number, number] | undefined} */
    this.place = undefined;
    L.control.scale({ imperial: false, position: 'bottomleft', maxWidth: 110 }).addTo(map.leaflet);
    const scale = map.leaflet.getContainer().querySelector('.leaflet-control-scale');
    if (scale) host.append(scale);
    this.words = document.createElement('div');
    this.words.className = 'readout';
    host.append(this.words);
    map.leaflet.on('mousemove', (event) => this.#follow(map.lonLatOf(event)));
    map.leaflet.on('move', () => !this.place && this.#draw());
    map.leaflet.on('mouseout', () => {
      this.place = undefined;
      this.stake = '';
      this.#draw();
    });
    this.#draw();
  }

  /** @param {[number, number]} place */
  #follow(place) {
    this.place = place;
    this.stake = '';
    this.#draw();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#locate(place), WAIT_MILLIS);
  }

  /** @param {[number, number]} place */
  async #locate([lon, lat]) {
    if (!this.#isNearRoad(lon, lat)) return;
    this.asking?.abort();
    this.asking = new AbortController();
    try {
      const found = await this.app.api.get('/api/network/locate', { query: { lon: lon.toFixed(6), lat: lat.toFixed(6) }, signal: this.asking.signal });
      this.stake = stakeText(found, this.app);
      this.#draw();
    } catch {
      this.stake = '';
    }
  }

  /** Whether a road is near enough to be asked for. @param {number} lon @param {number} lat */
  #isNearRoad(lon, lat) {
    const [nearest] = this.map.roads.segmentsAt({ lng: lon, lat }, 40);
    return !!nearest && this.map.leaflet.distance([lat, lon], nearest.latlng) < FARTHEST_METERS;
  }

  #draw() {
    const centre = this.map.leaflet.getCenter();
    const [lon, lat] = this.place ?? [centre.lng, centre.lat];
    render(html`<span class="figures">${this.app.format.lonLat(lon, lat)}</span>${this.stake ? html`<b>${this.stake}</b>` : nothing}`, this.words);
  }
}

/** `G311 K725+000 左侧` of a located place. @param {any} found @param {any} app */
export function stakeText(found, app) {
  if (!found) return '';
  const chainage = typeof found.chainage === 'object' && found.chainage ? found.chainage.text : found.chainage;
  const side = found.side && found.side !== 'ON' ? app.t(`map.side_${found.side}`) : '';
  return [found.routeCode || found.roadName, chainage, side].filter(Boolean).join(' ');
}
