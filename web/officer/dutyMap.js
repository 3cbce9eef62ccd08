/** The small map of the officer: roads, the assigned route, what was driven, one's own place. */
import L from '../map/leaflet.js';
import { readPalette } from '../map/palette.js';
import { Roads } from '../map/roads.js';
import { OpenMarks } from './openMarks.js';

export class DutyMap {
  /** @param {HTMLElement} element @param {any} api */
  constructor(element, api) {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.leaflet = L.map(element, { zoomControl: false, attributionControl: false, preferCanvas: true, minZoom: 6, maxZoom: 18,
      center: [34.19, 116.95], zoom: 11, zoomAnimation: !isStill, fadeAnimation: false });
    for (const [name, level] of Object.entries({ roads: 300, duty: 320, paints: 340, trail: 420, open: 440, self: 560 })) {
      this.leaflet.createPane(name).style.zIndex = String(level);
    }
    const colors = readPalette();
    this.colors = colors;
    this.roads = new Roads(this.leaflet, () => colors);
    this.roads.layer.addTo(this.leaflet);
    const line = (options) => L.polyline([], { pane: 'duty', interactive: false, ...options }).addTo(this.leaflet);
    this.routeEdge = line({ color: '#ffffff', weight: 10, opacity: 0.9 });
    this.route = line({ color: colors.route, weight: 6 });
    this.next = line({ color: colors.select, weight: 6, dashArray: '2 10', lineCap: 'round' });
    this.trail = line({ pane: 'trail', color: colors.covered, weight: 4, dashArray: '1 7', lineCap: 'round' });
    this.doubt = L.circle([0, 0], { pane: 'self', radius: 1, color: colors.unitMoving, weight: 1, fillOpacity: 0.12, interactive: false });
    this.self = L.circleMarker([0, 0], { pane: 'self', radius: 9, color: '#ffffff', weight: 3, fillColor: colors.unitMoving, fillOpacity: 1, interactive: false });
    /** The findings that lie open. */
    this.open = new OpenMarks(this.leaflet, colors);
    /** Whether the map moves along with the officer; dragging the map lets go. */
    this.isFollowing = true;
    this.onFollow = () => {};
    this.leaflet.on('dragstart', () => this.follow(false));
    api.get('/api/network/segments').then((compact) => {
      this.roads.load(compact);
      if (!this.hasPlace) this.#fitAll();
    }, () => {});
  }

  /** @param {boolean} isFollowing */
  follow(isFollowing) {
    this.isFollowing = isFollowing;
    if (isFollowing && this.place) this.leaflet.setView(this.place, Math.max(15, this.leaflet.getZoom()));
    this.onFollow();
  }

  /** Draws the assigned route. @param {any} geometry GeoJSON line, or undefined */
  showRoute(geometry) {
    const lines = !geometry ? [] : geometry.type === 'MultiLineString' ? geometry.coordinates : [geometry.coordinates];
    const latLngs = lines.map((each) => each.map(([lon, lat]) => [lat, lon]));
    this.routeEdge.setLatLngs(latLngs);
    this.route.setLatLngs(latLngs);
  }

  /** Paints what the server counts as driven. @param {Array<{segmentId: number, from: number, to: number}>} parts */
  showDriven(parts) {
    if (parts === this.parts) return;
    this.parts = parts;
    this.roads.paint('driven', parts.map(({ segmentId, from, to }) => [segmentId, { color: this.colors.covered, width: 0.7, from, to }]));
  }

  /** Marks what is to be driven next. @param {Array<[number, number]> | undefined} corners `[lon, lat]` */
  showNext(corners) {
    if (corners === this.marked) return;
    this.marked = corners;
    this.next.setLatLngs((corners ?? []).map(([lon, lat]) => [lat, lon]));
  }

  /** What the map shows the middle of. */
  centre() {
    const { lat, lng } = this.leaflet.getCenter();
    return { lon: lng, lat };
  }

  /** Brings a finding into view beside the own place. @param {{lon: number, lat: number}} item */
  markFinding(item) {
    this.follow(false);
    this.open.mark(item);
    this.leaflet.setView([item.lat, item.lon], Math.max(15, this.leaflet.getZoom()), { animate: false });
    // above the sheet that tells of it
    this.leaflet.panBy([0, this.leaflet.getSize().y * 0.2], { animate: false });
  }

  /** Draws the way to a finding and shows all of it. @param {Array<[number, number]> | undefined} line @param {{lon: number, lat: number}} item */
  showWay(line, item) {
    this.follow(false);
    this.open.mark(item);
    this.hasPlace = true;
    this.leaflet.fitBounds(this.open.drawWay(line, item, this.place), { padding: [40, 40], maxZoom: 17 });
  }

  /** Shows the whole route. */
  fitRoute() {
    const bounds = this.route.getBounds();
    if (!bounds.isValid()) return;
    this.hasPlace = true;
    this.leaflet.fitBounds(bounds, { padding: [28, 28] });
  }

  /** @param {import('./tracker.js').Position} position @param {Array<[number, number]>} trail */
  showSelf({ lon, lat, accuracyMeters }, trail) {
    this.place = L.latLng(lat, lon);
    this.doubt.setLatLng(this.place).setRadius(accuracyMeters ?? 0).addTo(this.leaflet);
    this.self.setLatLng(this.place).addTo(this.leaflet);
    this.trail.setLatLngs(trail.map(([x, y]) => [y, x]));
    if (!this.isFollowing) return;
    if (this.hasPlace) this.leaflet.panTo(this.place, { animate: false });
    else this.leaflet.setView(this.place, 15);
    this.hasPlace = true;
  }

  #fitAll() {
    const bounds = this.roads.boundsOf();
    if (bounds) this.leaflet.fitBounds(L.latLngBounds(bounds));
  }
}
