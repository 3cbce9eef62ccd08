/**
 * The map as views use it: named layers, roads with paints and hit-test, units, signs, drawing. Longitude comes before
 * latitude everywhere except inside Leaflet's own `latlng` objects.
 */
import L from './leaflet.js';
import { Drawing } from './draw.js';
import { Labels } from './labels.js';
import { Layers } from './layers.js';
import { Measure } from './measure.js';
import { Points } from './points.js';
import { readPalette } from './palette.js';
import { Roads } from './roads.js';
import { Units } from './units.js';

/** Panes from below to above, with their z-index. */
const PANES = { areas: 210, roads: 300, paints: 340, labels: 380, trail: 420, points: 460, draw: 520, units: 560, evidence: 580 };

export class MapView {
  /** @param {HTMLElement} element @param {any} app */
  constructor(element, app) {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.app = app;
    /** Set where the page is put together. @type {any} */
    this.legend = undefined;
    /** @type {any} */
    this.search = undefined;
    /** @type {any} */
    this.readout = undefined;
    this.leaflet = L.map(element, {
      zoomControl: false, attributionControl: false, preferCanvas: true, minZoom: 5, maxZoom: 19, center: [34.19, 116.95], zoom: 10,
      zoomAnimation: !isStill, fadeAnimation: false, markerZoomAnimation: !isStill, inertia: !isStill, boxZoom: true, worldCopyJump: false,
    });
    for (const [name, level] of Object.entries(PANES)) {
      const pane = this.leaflet.createPane(name);
      pane.style.zIndex = String(level);
      if (name === 'labels' || name === 'points') pane.style.pointerEvents = 'none';
    }
    this.colors = readPalette();
    this.palette = () => this.colors;
    this.layers = new Layers(this.leaflet, app.url);
    this.roads = new Roads(this.leaflet, this.palette);
    this.labels = new Labels(this.roads, this.palette);
    this.units = new Units(this.leaflet, this.palette, {
      onSelect: (id) => app.select('unit', id), onChange: () => app.emit('units', this.units.all()),
    });
    this.units.age = (time) => app.format.age(time);
    this.measure = new Measure(this);
    this.draw = new Drawing(this);
    /** @type {Map<string, Points>} */
    this.points = new Map();
    /** Asked first whether a click is theirs: lines of a view lie under the canvas of the units. @type {Set<(event: any) => boolean>} */
    this.takers = new Set();
    this.leaflet.on('click', (event) => this.#click(event));
    this.leaflet.on('mousemove', (event) => this.#hover(event));
    app.on('theme', () => this.repaint());
    this.#rememberPlace();
  }

  /** Lists a layer in the layer control. @param {import('./layers.js').LayerEntry} entry */
  addLayer(entry) {
    return this.layers.add(entry);
  }

  /** Takes a layer from the map and from the layer control. @param {string} id */
  removeLayer(id) {
    this.layers.remove(id);
    this.points.delete(id);
  }

  /**
   * A layer of signs, listed in the layer control. `set(features)` shows others; `kind` is what a click selects.
   * @param {{id: string, titleKey: string, kind?: string, features?: import('./points.js').PointFeature[], color?: string, shape?: string,
   *   onClick?: (feature: any) => void, group?: string, visible?: boolean, isClustered?: boolean, isQuiet?: boolean, labelZoom?: number,
   *   legend?: any}} options
   */
  markers(options) {
    const points = new Points(options, this.palette);
    const kind = options.kind ?? options.id;
    this.points.set(options.id, points);
    const handle = this.addLayer({
      legend: [{ shape: options.shape, color: options.color }], ...options, layer: points.layer, count: points.features.length,
    });
    points.options.onClick ??= (feature) => this.app.select(kind, feature.id);
    const set = points.set.bind(points);
    points.set = (features) => {
      set(features);
      handle.setCount(features.length);
    };
    return Object.assign(points, handle);
  }

  /** Shows a region. @param {any} bounds Leaflet bounds, or `[west, south, east, north]` */
  fit(bounds) {
    const all = Array.isArray(bounds) && typeof bounds[0] === 'number'
      ? L.latLngBounds([bounds[1], bounds[0]], [bounds[3], bounds[2]]) : L.latLngBounds(bounds);
    if (!all.isValid()) return;
    this.leaflet.fitBounds(all, { paddingTopLeft: [this.covered() + 24, 24], paddingBottomRight: [this.legend?.isOpen && innerWidth > 1100 ? 264 : 24, this.coveredBelow() + 24], maxZoom: 17 });
  }

  /** Goes to a place. @param {[number, number]} lonLat @param {number} [zoom] at least this near */
  goTo([lon, lat], zoom = 14) {
    const target = Math.max(zoom, this.leaflet.getZoom());
    const point = this.leaflet.project([lat, lon], target).subtract([this.covered() / 2, -this.coveredBelow() / 2]);
    this.leaflet.setView(this.leaflet.unproject(point, target), target);
  }

  /** Pixels of the map's left that the panel lies over. */
  covered() {
    const panel = document.getElementById('panel');
    if (!panel || innerWidth <= 720 || panel.classList.contains('wide') || document.documentElement.dataset.fold === 'yes') return 0;
    return panel.offsetWidth + 12;
  }

  /** Pixels of the map's foot that the panel lies over, on a phone. */
  coveredBelow() {
    const panel = document.getElementById('panel');
    return panel && innerWidth <= 720 && document.documentElement.dataset.fold !== 'yes' ? panel.offsetHeight : 0;
  }

  /** `[lon, lat]` of a map event or a Leaflet place. @param {any} event @returns {[number, number]} */
  lonLatOf(event) {
    const { lng, lat } = event.latlng ?? event;
    return [lng, lat];
  }

  /** Ends what is being drawn or measured; answers whether there was anything to end. */
  escape() {
    return this.draw.cancel() || this.measure.stop();
  }

  /** Draws all again in the colours of the theme. */
  repaint() {
    this.colors = readPalette();
    this.roads.layer.refresh();
    this.roads.paints.forEach((paint) => paint.layer.refresh());
    this.labels.layer.redraw();
    this.points.forEach((points) => points.layer.redraw());
    this.units.refresh();
    this.layers.emit('theme');
  }

  /** @param {any} event */
  #click(event) {
    if (this.draw.isActive || this.measure.isActive || [...this.takers].some((take) => take(event))) return;
    for (const [id, points] of [...this.points].reverse()) {
      if (!this.layers.isVisible(id)) continue;
      const items = points.at(this.leaflet, event.latlng);
      if (items.length > 1) return this.leaflet.fitBounds(L.latLngBounds(items.map((each) => [each.lat, each.lon])).pad(0.3), { maxZoom: 15 });
      if (items.length) return points.options.onClick?.(items[0]);
    }
    const hit = this.roads.segmentsAt(event.latlng, 8)[0];
    this.app.emit(hit ? 'road' : 'ground', { ...hit, lonLat: this.lonLatOf(event) });
  }

  /** @param {any} event */
  #hover(event) {
    if (this.leaflet.dragging.moving()) return;
    const now = performance.now();
    if (now - (this.hovered ?? 0) < 60) return;
    this.hovered = now;
    const isOver = [...this.points].some(([id, points]) => this.layers.isVisible(id) && points.at(this.leaflet, event.latlng).length);
    this.leaflet.getContainer().classList.toggle('over', isOver && !this.draw.isActive);
  }

  #rememberPlace() {
    const { url } = this.app;
    const [zoom, lat, lon] = (url.get('at') ?? '').split('/').map(Number);
    this.hasPlace = [zoom, lat, lon].every(Number.isFinite) && !!url.get('at');
    if (this.hasPlace) this.leaflet.setView([lat, lon], zoom, { animate: false });
    let timer = 0;
    this.leaflet.on('moveend', () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const centre = this.leaflet.getCenter();
        url.set({ at: `${this.leaflet.getZoom()}/${centre.lat.toFixed(5)}/${centre.lng.toFixed(5)}` });
      }, 400);
    });
  }
}
