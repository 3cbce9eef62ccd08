/** One canvas over the view and a margin, moved with the map and drawn again when it comes to rest. */
import L from './leaflet.js';

export const ViewCanvas = L.Renderer.extend({
  options: { padding: 0.2, pane: 'points', draw: () => {}, isEmpty: () => false },

  _initContainer() {
    this._container = document.createElement('canvas');
    this._container.setAttribute('aria-hidden', 'true');
    this.context = this._container.getContext('2d');
  },

  _destroyContainer() {
    cancelAnimationFrame(this._frame);
    this._container.remove();
    delete this.context;
  },

  _updatePaths() {},

  _update() {
    if (this._map._animatingZoom && this._bounds) return;
    L.Renderer.prototype._update.call(this);
    L.DomUtil.setPosition(this._container, this._bounds.min);
    this.redraw();
  },

  /** Takes the size of the view; an empty layer keeps none, so that it costs nothing. */
  _fitSize() {
    const size = this.options.isEmpty() ? L.point(0, 0) : this._bounds.getSize();
    const ratio = Math.min(2, devicePixelRatio || 1);
    const width = Math.round(ratio * size.x);
    const height = Math.round(ratio * size.y);
    if (this._container.width === width && this._container.height === height) return size;
    this._container.width = width;
    this._container.height = height;
    this._container.style.width = size.x + 'px';
    this._container.style.height = size.y + 'px';
    return size;
  },

  /** Draws again before the next frame. */
  redraw() {
    if (!this._map || this._frame) return this;
    this._frame = requestAnimationFrame(() => {
      this._frame = 0;
      if (!this._map || !this.context || !this._bounds) return;
      const { min } = this._bounds;
      const size = this._fitSize();
      if (!size.x) return;
      const ratio = Math.min(2, devicePixelRatio || 1);
      this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
      this.context.clearRect(0, 0, size.x, size.y);
      this.options.draw(this.context, {
        zoom: this._zoom,
        width: size.x,
        height: size.y,
        point: (lon, lat) => this._map.latLngToLayerPoint([lat, lon]).subtract(min),
        bounds: L.latLngBounds(this._map.layerPointToLatLng(min), this._map.layerPointToLatLng(this._bounds.max)),
      });
    });
    return this;
  },
});

/** @typedef {{zoom: number, width: number, height: number, point: (lon: number, lat: number) => {x: number, y: number}, bounds: any}} View */
