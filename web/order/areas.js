/** The areas and routes that terminals watch, on the map; and drawing a new one. */
import L from '../map/leaflet.js';

export class OrderAreas {
  /** @param {any} app */
  constructor(app) {
    this.app = app;
    this.layer = L.geoJSON([], { pane: 'areas', interactive: false, style: (feature) => this.#style(feature) });
    this.entry = app.map.addLayer({ id: 'order-areas', titleKey: 'order.layer', group: 'work', layer: this.layer, legend: [{ line: true, color: 'draw', labelKey: 'order.layer' }] });
  }

  /** @param {any[]} orders @param {number | undefined} chosen */
  show(orders, chosen) {
    this.chosen = chosen;
    this.layer.clearLayers();
    orders.filter((each) => each.geometry && ['AREA', 'ROUTE'].includes(each.kind) && ['WAITING', 'SENT', 'DONE'].includes(each.state))
      .forEach((each) => this.layer.addData({ type: 'Feature', geometry: each.geometry, properties: { id: each.id, state: each.state } }));
  }

  /** Brings one into sight. @param {any} order */
  goTo(order) {
    if (order.geometry) this.app.map.fit(L.geoJSON(order.geometry).getBounds());
  }

  dispose() {
    this.app.map.removeLayer('order-areas');
  }

  #style({ properties }) {
    const colors = this.app.map.palette();
    const isChosen = properties.id === this.chosen;
    return { color: isChosen ? colors.select : colors.draw, weight: isChosen ? 4 : 2, fillOpacity: 0.1, dashArray: properties.state === 'DONE' ? null : '6 6' };
  }
}

/**
 * Lets an area be drawn; answers its kind and corners, or nothing when it was given up.
 * @param {any} app @param {'CIRCLE' | 'RECTANGLE' | 'POLYGON'} kind
 * @returns {Promise<{kind: string, points: number[][]} | undefined>}
 */
export async function drawArea(app, kind) {
  const { draw } = app.map;
  const point = () => new Promise((resolve) => { draw.point(resolve); });
  if (kind === 'POLYGON') {
    const polygon = await new Promise((resolve) => { draw.polygon(resolve); });
    return polygon ? { kind, points: polygon.coordinates[0].slice(0, -1) } : undefined;
  }
  const first = await point();
  if (!first) return undefined;
  if (kind === 'CIRCLE') return { kind, points: [first] };
  app.toast(app.t('order.second_corner'));
  const second = await point();
  return second ? { kind, points: [first, second] } : undefined;
}
