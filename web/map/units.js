/**
 * Units live: an arrow where each is, gliding to where it was last heard. State shows by colour and by shape: an arrow
 * moves, a square stands; hollow it is late, and its age stands beside it; a hollow circle has not been heard for two minutes.
 */
import L from './leaflet.js';
import { drawSign } from './shapes.js';
import { haloed } from './points.js';

const LATE_MILLIS = 45e3;
const STALE_MILLIS = 120e3;
const TRAIL_MILLIS = 600e3;
const GLIDE_MILLIS = 900;

/**
 * @typedef {{key: number, unitId?: number | null, name: string, lon: number, lat: number, headingDegrees?: number | null,
 *   speedKmPerHour?: number | null, time: string, state?: 'MOVING' | 'STOPPED' | 'OFFLINE'}} UnitFix `key` is the unit's id, or a
 *   lone device's with a minus
 */

const UnitMarker = L.CircleMarker.extend({
  options: { radius: 9, pane: 'units', bubblingMouseEvents: false },

  _updateBounds() {
    const margin = L.point(14, 14).add([this.options.withName ? 110 : 0, 0]);
    this._pxBounds = L.bounds(this._point.subtract(L.point(14, 14)), this._point.add(margin));
  },

  _updatePath() {
    const renderer = this._renderer;
    if (!renderer._drawing || this._empty()) return;
    const { look, palette, withName, isSelected, name } = this.options;
    const context = renderer._ctx;
    const { x, y } = this._point;
    const colors = palette();
    if (isSelected) {
      context.beginPath();
      context.arc(x, y, 13, 0, 2 * Math.PI);
      context.strokeStyle = colors.select;
      context.lineWidth = 2.5;
      context.stroke();
    }
    drawSign(context, { x, y, edge: colors.halo, ...look(colors) });
    if (withName) haloed(context, name, x + 14, y, colors, '600 12px system-ui, "Noto Sans CJK SC", sans-serif');
  },
});

export class Units {
  /** @param {any} map Leaflet map @param {() => import('./palette.js').Palette} palette @param {{onSelect: (id: number) => void, onChange: () => void}} on */
  constructor(map, palette, on) {
    this.map = map;
    this.palette = palette;
    this.on = on;
    this.renderer = L.canvas({ pane: 'units', padding: 0.3 });
    this.layer = L.layerGroup();
    this.trailLine = L.polyline([], { pane: 'trail', weight: 3, opacity: 0.85, renderer: L.canvas({ pane: 'trail' }), interactive: false });
    /** @type {Map<number, {fix: UnitFix, marker: any, trail: Array<{at: number, latlng: any}>, glide: any}>} */
    this.units = new Map();
    this.selectedId = undefined;
    this.isFollowing = false;
    /** How long ago, in words; set where the page is put together. @type {(time: string) => string} */
    this.age = () => '';
    this.isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    setInterval(() => this.refresh(), 5e3);
    map.on('zoomend', () => this.refresh());
    map.on('dragstart', () => this.isFollowing && this.toggleFollow());
  }

  /** Everything known, by name. @returns {UnitFix[]} */
  all() {
    return [...this.units.values()].map((unit) => unit.fix).sort((one, other) => one.name.localeCompare(other.name, 'zh-CN', { numeric: true }));
  }

  /** @param {number | string} id */
  find(id) {
    return this.units.get(Number(id))?.fix;
  }

  /** Takes the whole picture. @param {UnitFix[]} fixes */
  reset(fixes) {
    const present = new Set(fixes.map((fix) => fix.key));
    for (const [id, unit] of this.units) {
      if (!present.has(id)) {
        this.layer.removeLayer(unit.marker);
        this.units.delete(id);
      }
    }
    fixes.forEach((fix) => this.#move(fix));
    this.on.onChange();
  }

  /** Takes one fix. @param {UnitFix} fix */
  move(fix) {
    this.#move(fix);
    this.on.onChange();
  }

  /** Whether a fix is too old to be where the unit is. @param {UnitFix} fix */
  isStale(fix) {
    return fix.state === 'OFFLINE' || Date.now() - new Date(fix.time).getTime() > STALE_MILLIS;
  }

  /** `fresh`, `late` or `silent`. @param {UnitFix} fix */
  ageOf(fix) {
    if (this.isStale(fix)) return 'silent';
    return Date.now() - new Date(fix.time).getTime() > LATE_MILLIS ? 'late' : 'fresh';
  }

  /** `moving`, `stopped` or `stale`. @param {UnitFix} fix */
  stateOf(fix) {
    if (this.isStale(fix)) return 'stale';
    return fix.state === 'STOPPED' ? 'stopped' : 'moving';
  }

  /** @param {UnitFix} fix */
  #move(fix) {
    if (!Number.isFinite(fix.lon) || !Number.isFinite(fix.lat)) return;
    const latlng = L.latLng(fix.lat, fix.lon);
    let unit = this.units.get(fix.key);
    if (!unit) {
      const marker = new UnitMarker(latlng, { renderer: this.renderer, palette: this.palette, name: fix.name });
      unit = { fix, marker, trail: [], glide: null };
      const id = fix.key;
      marker.options.look = (colors) => this.#look(/** @type {any} */ (this.units.get(id)).fix, colors);
      marker.on('click', () => this.on.onSelect(id));
      this.units.set(id, unit);
      this.layer.addLayer(marker);
    } else {
      if (new Date(fix.time) < new Date(unit.fix.time)) return;
      unit.fix = { ...unit.fix, ...fix };
      this.#glide(unit, latlng);
    }
    const now = new Date(fix.time).getTime();
    unit.trail = [...unit.trail.filter((each) => now - each.at < TRAIL_MILLIS), { at: now, latlng }];
    if (fix.key === this.selectedId) this.#drawTrail();
    this.#dress(unit);
  }

  /** @param {any} unit @param {any} target */
  #glide(unit, target) {
    const start = unit.marker.getLatLng();
    const pixels = this.map.latLngToLayerPoint(start).distanceTo(this.map.latLngToLayerPoint(target));
    cancelAnimationFrame(unit.glide);
    const isSeen = this.map.getBounds().pad(0.2).contains(target);
    const arrive = () => {
      unit.marker.setLatLng(target);
      if (this.isFollowing && unit.fix.key === this.selectedId) this.map.panTo(target, { animate: !this.isStill });
    };
    if (pixels < 0.5 || this.isStill || !isSeen || pixels > 2000 || document.hidden) return arrive();
    const begun = performance.now();
    let last = this.map.latLngToLayerPoint(start);
    const step = (now) => {
      const share = Math.min(1, (now - begun) / GLIDE_MILLIS);
      const place = L.latLng(start.lat + (target.lat - start.lat) * share, start.lng + (target.lng - start.lng) * share);
      const point = this.map.latLngToLayerPoint(place);
      if (share >= 1) return arrive();
      if (point.distanceTo(last) >= 0.5) {
        unit.marker.setLatLng(place);
        last = point;
      }
      unit.glide = requestAnimationFrame(step);
    };
    unit.glide = requestAnimationFrame(step);
  }

  /** @param {UnitFix} fix @param {import('./palette.js').Palette} colors */
  #look(fix, colors) {
    const state = this.stateOf(fix);
    if (state === 'stale') return { shape: 'circle', color: colors.unitStale, radius: 6, hollow: true };
    const hollow = this.ageOf(fix) === 'late';
    if (state === 'stopped') return { shape: 'square', color: colors.unitStopped, radius: 7, hollow };
    return { shape: 'arrow', color: colors.unitMoving, radius: 9, turn: fix.headingDegrees ?? 0, hollow };
  }

  #dress(unit) {
    const isSelected = unit.fix.key === this.selectedId;
    unit.marker.options.name = this.ageOf(unit.fix) === 'fresh' ? unit.fix.name : `${unit.fix.name} · ${this.age(unit.fix.time)}`;
    unit.marker.options.isSelected = isSelected;
    unit.marker.options.withName = isSelected || (this.map.getZoom() >= 11 && this.units.size <= 80);
    if (unit.marker._renderer && unit.marker._map) unit.marker.redraw();
  }

  /** Draws all again: ages, theme, names by zoom. */
  refresh() {
    this.units.forEach((unit) => this.#dress(unit));
    this.#drawTrail();
  }

  /** Marks a unit; its trail of the last ten minutes shows. @param {number | undefined} id */
  select(id) {
    this.selectedId = id;
    if (id === undefined) this.isFollowing = false;
    this.refresh();
    this.on.onChange();
  }

  /** Adds what was driven before the page was opened. @param {number} id @param {Array<{time: string, lon: number, lat: number}>} fixes */
  addHistory(id, fixes) {
    const unit = this.units.get(id);
    if (!unit) return;
    const first = unit.trail[0]?.at ?? Infinity;
    const older = fixes.map((fix) => ({ at: new Date(fix.time).getTime(), latlng: L.latLng(fix.lat, fix.lon) })).filter((each) => each.at < first);
    unit.trail = [...older, ...unit.trail];
    if (id === this.selectedId) this.#drawTrail();
  }

  #drawTrail() {
    const unit = this.units.get(this.selectedId ?? NaN);
    if (!unit) return void this.layer.removeLayer(this.trailLine);
    if (!this.layer.hasLayer(this.trailLine)) this.layer.addLayer(this.trailLine);
    this.trailLine.setLatLngs(unit.trail.map((each) => each.latlng));
    this.trailLine.setStyle({ color: this.palette().trail });
  }

  /** Keeps the selected unit in the middle, or stops. */
  toggleFollow() {
    const unit = this.units.get(this.selectedId ?? NaN);
    this.isFollowing = !this.isFollowing && !!unit;
    if (unit && this.isFollowing) this.map.setView(unit.marker.getLatLng(), Math.max(this.map.getZoom(), 14), { animate: !this.isStill });
    this.on.onChange();
  }
}
