/**
 * Drawing with the pointer or the keyboard: an area by its corners, roads by picking them. With the keyboard the arrow
 * keys move the map under the cross in its middle and the space bar sets a corner or picks the road there.
 */
import L from './leaflet.js';

/** @typedef {{ids: number[], finish: () => void, cancel: () => void}} Picking */

export class Drawing {
  /** @param {import('./map.js').MapView} view */
  constructor(view) {
    this.view = view;
    this.layer = L.layerGroup();
    this.isActive = false;
    view.leaflet.on('click', (event) => this.isActive && this.tool?.place(event.latlng, true));
    view.leaflet.on('mousemove', (event) => this.isActive && this.tool?.hover?.(event.latlng));
    view.leaflet.on('dblclick', () => this.isActive && this.tool?.finish());
  }

  /**
   * Draws an area; the callback gets a GeoJSON polygon (`[lon, lat]`), or null when it was cancelled.
   * @param {(polygon: any) => void} done
   */
  polygon(done) {
    /** @type {any[]} */
    const corners = [];
    let pointer = null;
    const show = () => {
      const color = this.view.palette().draw;
      const shape = pointer ? [...corners, pointer] : corners;
      this.layer.clearLayers();
      this.layer.addLayer(L.polygon(shape, { pane: 'draw', color, weight: 2.5, fillOpacity: 0.12, interactive: false }));
      corners.forEach((each) => this.layer.addLayer(L.circleMarker(each, { pane: 'draw', radius: 4, color, weight: 2, fillColor: '#fff', fillOpacity: 1, interactive: false })));
    };
    return this.#begin('map.draw_polygon_hint', {
      place: (latlng) => { corners.push(latlng); show(); },
      hover: (latlng) => { pointer = latlng; show(); },
      back: () => { corners.pop(); show(); },
      finish: () => {
        const ring = corners.filter((each, at) => at === 0 || !each.equals(corners[at - 1])).map((each) => [each.lng, each.lat]);
        if (ring.length < 3) return this.view.app.toast(this.view.app.t('map.draw_too_few'), 'warn');
        this.#end();
        done({ type: 'Polygon', coordinates: [[...ring, ring[0]]] });
      },
      cancel: () => done(null),
    });
  }

  /**
   * Lets a place be pointed at; the callback gets `[lon, lat]`, or null when it was cancelled.
   * @param {(place: [number, number] | null) => void} done
   */
  point(done) {
    return this.#begin('map.draw_point_hint', {
      place: (latlng) => { this.#end(); done([latlng.lng, latlng.lat]); },
      back: () => {},
      finish: () => this.tool?.place(this.view.leaflet.getCenter()),
      cancel: () => done(null),
    });
  }

  /**
   * Picks segments by clicking them; a second click lets go. The callback gets the ids after every change.
   * @param {((ids: number[], done: boolean) => void) | {initial?: number[], wholeRoad?: boolean, onChange?: (ids: number[]) => void, onDone?: (ids: number[]) => void,
   *   onCancel?: () => void}} options
   * @returns {Picking}
   */
  pickSegments(options) {
    const on = typeof options === 'function'
      ? { onChange: (ids) => options(ids, false), onDone: (ids) => options(ids, true), onCancel: () => options([], true) } : options;
    const picked = new Set(on.initial ?? []);
    const { roads } = this.view;
    const ids = () => [...picked];
    const show = () => roads.paint('picking', new Map(ids().map((id) => [id, { color: this.view.palette().draw, width: 1.4 }])), { order: 9, opacity: 0.85 });
    const tool = {
      place: (latlng) => {
        const hit = roads.snap(latlng, 16);
        if (!hit) return;
        if (!picked.delete(hit.id)) picked.add(hit.id);
        show();
        on.onChange?.(ids());
      },
      back: () => { picked.delete([...picked].pop() ?? -1); show(); on.onChange?.(ids()); },
      finish: () => { this.#end(); roads.clearPaint('picking'); on.onDone?.(ids()); },
      cancel: () => { roads.clearPaint('picking'); on.onCancel?.(); },
    };
    show();
    return Object.assign(this.#begin('map.pick_hint', tool), { get ids() { return ids(); } });
  }

  /** Ends drawing without a result; answers whether there was anything. */
  cancel() {
    if (!this.isActive) return false;
    const { tool } = this;
    this.#end();
    tool?.cancel();
    return true;
  }

  /** @param {string} hintKey @param {any} tool */
  #begin(hintKey, tool) {
    const { app, leaflet, measure } = this.view;
    this.cancel();
    measure.stop();
    this.tool = tool;
    this.isActive = true;
    this.layer.addTo(leaflet);
    leaflet.doubleClickZoom.disable();
    leaflet.getContainer().classList.add('drawing');
    this.offKeys = [
      app.keys.bind(' ', app.t('map.draw_here'), () => tool.place(leaflet.getCenter())),
      app.keys.bind('Enter', app.t('map.draw_finish'), () => tool.finish()),
      app.keys.bind('Backspace', app.t('map.draw_back'), () => tool.back()),
    ];
    app.emit('tool', { name: 'draw', text: app.t(hintKey), finish: () => tool.finish(), back: () => tool.back(), cancel: () => this.cancel() });
    return { finish: () => tool.finish(), cancel: () => this.cancel() };
  }

  #end() {
    this.isActive = false;
    this.tool = undefined;
    this.layer.clearLayers();
    this.layer.remove();
    this.view.leaflet.doubleClickZoom.enable();
    this.view.leaflet.getContainer().classList.remove('drawing');
    this.offKeys?.forEach((off) => off());
    this.view.app.emit('tool', null);
  }
}
