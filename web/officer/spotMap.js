/** A small map under a fixed cross: the map is moved under it with one thumb, and the cross is the place. */
import L from '../map/leaflet.js';
import { readPalette } from '../map/palette.js';
import { Roads } from '../map/roads.js';

export class SpotMap {
  /**
   * @param {HTMLElement} element
   * @param {{lon: number, lat: number, accuracyMeters?: number | null}} spot
   * @param {import('../map/roadData.js').RoadData} data the roads the page has already
   * @param {(place: {lon: number, lat: number}) => void} onMove
   */
  constructor(element, spot, data, onMove) {
    this.leaflet = L.map(element, { zoomControl: false, attributionControl: false, preferCanvas: true, center: [spot.lat, spot.lon], zoom: 17, maxZoom: 19, keyboard: true, zoomAnimation: false, fadeAnimation: false });
    for (const [name, level] of Object.entries({ roads: 300, self: 560 })) this.leaflet.createPane(name).style.zIndex = String(level);
    const colors = readPalette();
    const roads = new Roads(this.leaflet, () => colors);
    roads.layer.addTo(this.leaflet);
    roads.data = data;
    roads.counts = data.countByClass();
    roads.layer.refresh();
    if (spot.accuracyMeters) {
      L.circle([spot.lat, spot.lon], { pane: 'self', radius: spot.accuracyMeters, color: colors.unitMoving, weight: 1, fillOpacity: 0.12, interactive: false }).addTo(this.leaflet);
    }
    this.leaflet.on('move', () => {
      const { lat, lng } = this.leaflet.getCenter();
      onMove({ lon: lng, lat });
    });
  }

  dispose() {
    this.leaflet.remove();
  }
}
