/** Measures along clicked places, on the sphere. Enter or a double click ends, Backspace takes the last place back. */
import L from './leaflet.js';

export class Measure {
  /** @param {import('./map.js').MapView} view */
  constructor(view) {
    this.view = view;
    this.isActive = false;
    this.layer = L.layerGroup();
    /** @type {any[]} */
    this.places = [];
    view.leaflet.on('click', (event) => this.isActive && this.#add(event.latlng));
  }

  toggle() {
    if (!this.stop()) this.#start();
  }

  #start() {
    const { app, leaflet } = this.view;
    this.view.draw.cancel();
    this.isActive = true;
    this.places = [];
    this.layer.addTo(leaflet);
    leaflet.doubleClickZoom.disable();
    leaflet.getContainer().classList.add('drawing');
    this.offKeys = [
      app.keys.bind('Backspace', app.t('map.draw_back'), () => { this.places.pop(); this.#draw(); }),
      app.keys.bind(' ', app.t('map.draw_here'), () => this.#add(leaflet.getCenter())),
    ];
    app.emit('tool', { name: 'measure', text: app.t('map.measure_hint') });
  }

  /** Ends measuring; answers whether it was going on. */
  stop() {
    if (!this.isActive) return false;
    this.isActive = false;
    this.layer.remove();
    this.view.leaflet.doubleClickZoom.enable();
    this.view.leaflet.getContainer().classList.remove('drawing');
    this.offKeys?.forEach((off) => off());
    this.view.app.emit('tool', null);
    return true;
  }

  #add(latlng) {
    this.places.push(latlng);
    this.#draw();
  }

  #draw() {
    const color = this.view.palette().draw;
    const total = this.places.slice(1).reduce((sum, place, at) => sum + this.places[at].distanceTo(place), 0);
    this.layer.clearLayers();
    this.layer.addLayer(L.polyline(this.places, { pane: 'draw', color, weight: 2.5, dashArray: '6 4', interactive: false }));
    this.places.forEach((place) => this.layer.addLayer(L.circleMarker(place, {
      pane: 'draw', radius: 4, color, weight: 2, fillColor: '#fff', fillOpacity: 1, interactive: false })));
    this.view.app.emit('tool', { name: 'measure', text: this.view.app.t('map.measured', { length: this.view.app.format.meters(total) }) });
  }
}
