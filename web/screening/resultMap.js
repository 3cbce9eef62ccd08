/** Results on the map: a sign each, and for the chosen one its outline and the line of the nearest distance. */
import L from '../map/leaflet.js';

export class ResultMap {
  /** @param {any} app @param {(id: any) => void} choose */
  constructor(app, choose) {
    this.app = app;
    const { map } = app;
    this.points = map.markers({
      id: 'screening-results', titleKey: 'screening.layer_results', group: 'work', shape: 'square', color: 'bad', isQuiet: true,
      legend: [{ shape: 'square', color: 'bad', labelKey: 'screening.certain' }, { shape: 'square', color: 'warn', hollow: true, labelKey: 'screening.uncertain' }],
      onClick: (feature) => choose(feature.id),
    });
    this.outline = L.layerGroup().addTo(map.leaflet);
    // the zones are what results are about: shown while this view is open
    this.hadZones = map.layers.isVisible('zones');
    if (!this.hadZones) map.layers.setVisible('zones', true);
  }

  /** @param {any[]} rows */
  show(rows) {
    this.points.set(rows.map((row) => ({
      id: row.id, lon: row.lon, lat: row.lat, shape: 'square', color: row.certain ? 'bad' : 'warn', hollow: !row.certain, label: row.name || row.key,
    })));
  }

  /** @param {any} row @param {boolean} isShown */
  mark(row, isShown) {
    const { map } = this.app;
    const color = row.certain ? map.palette().bad : map.palette().warn;
    this.points.select(row.id);
    this.outline.clearLayers();
    const shape = L.geoJSON(row.outline, {
      pane: 'draw', interactive: false, style: { color, weight: 2, fillColor: color, fillOpacity: 0.25 },
      pointToLayer: (feature, place) => L.circleMarker(place, { pane: 'draw', radius: 7, color, fillOpacity: 0.25, interactive: false }),
    });
    this.outline.addLayer(shape);
    this.outline.addLayer(L.polyline([[row.lat, row.lon], [row.roadLat, row.roadLon]], { pane: 'draw', color: map.palette().select, weight: 2, dashArray: '5 4', interactive: false }));
    if (isShown) map.goTo([row.lon, row.lat], 17);
  }

  clear() {
    this.outline.clearLayers();
    this.points.select(undefined);
  }

  dispose() {
    this.app.map.removeLayer('screening-results');
    this.outline.remove();
    if (!this.hadZones) this.app.map.layers.setVisible('zones', false);
  }
}
