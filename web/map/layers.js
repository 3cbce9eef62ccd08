/** What the map can show, and what it shows. The registry of the layer control, which is the legend too. */
import { Events } from '../app/events.js';

/**
 * @typedef {{label?: string, labelKey?: string, color?: string, shape?: string, line?: boolean, width?: number, hollow?: boolean,
 *   dash?: boolean, count?: number, dot?: string}} LegendItem
 * @typedef {{id: string, titleKey: string, group?: string, visible?: boolean, layer: any, count?: number | null,
 *   legend?: LegendItem[] | (() => LegendItem[])}} LayerEntry
 */

/** Groups in the order of the control. */
export const GROUPS = ['live', 'work', 'register', 'overload', 'base'];

export class Layers extends Events {
  /** @param {any} map Leaflet map @param {import('../app/url.js').UrlState} url */
  constructor(map, url) {
    super();
    this.map = map;
    this.url = url;
    /** @type {LayerEntry[]} */
    this.entries = [];
    url.on('change', () => this.entries.forEach((entry) => this.#apply(entry)));
  }

  /**
   * Lists a layer. Without `visible: false` it shows at once; the address remembers what a person switched.
   * @param {LayerEntry} entry
   */
  add(entry) {
    this.remove(entry.id);
    this.entries.push({ group: 'register', ...entry });
    this.entries.sort((one, other) => GROUPS.indexOf(one.group ?? '') - GROUPS.indexOf(other.group ?? ''));
    if (entry.layer?.painted) entry.layer.painted.isListed = true;
    this.#apply(entry);
    this.emit('change');
    return {
      setVisible: (visible) => this.setVisible(entry.id, visible),
      setCount: (count) => this.setCount(entry.id, count),
      changed: () => this.emit('change'),
      remove: () => this.remove(entry.id),
    };
  }

  /** @param {string} id */
  remove(id) {
    const entry = this.find(id);
    if (!entry) return;
    this.entries = this.entries.filter((each) => each !== entry);
    entry.layer?.remove();
    this.emit('change');
  }

  /** @param {string} id */
  find(id) {
    return this.entries.find((entry) => entry.id === id);
  }

  /** @param {string} id @param {number | null} count */
  setCount(id, count) {
    const entry = this.find(id);
    if (!entry || entry.count === count) return;
    entry.count = count;
    this.emit('change');
  }

  /** @param {string} id */
  isVisible(id) {
    const entry = this.find(id);
    if (!entry) return false;
    if (this.#listed('off').includes(id)) return false;
    return entry.visible !== false || this.#listed('on').includes(id);
  }

  /** @param {string} id @param {boolean} visible */
  setVisible(id, visible) {
    const entry = this.find(id);
    if (!entry) return;
    const isDefault = (entry.visible !== false) === visible;
    const without = (name) => this.#listed(name).filter((each) => each !== id);
    this.url.set({
      on: [...without('on'), ...(!isDefault && visible ? [id] : [])].join(','),
      off: [...without('off'), ...(!isDefault && !visible ? [id] : [])].join(','),
    });
    this.#apply(entry);
    this.emit('change');
  }

  /** Switches the layer at a place of the list; the keys 1 to 9 do. @param {number} at */
  toggleAt(at) {
    const entry = this.entries[at];
    if (entry) this.setVisible(entry.id, !this.isVisible(entry.id));
  }

  /** @param {string} name @returns {string[]} */
  #listed(name) {
    return (this.url.get(name) ?? '').split(',').filter(Boolean);
  }

  /** @param {LayerEntry} entry */
  #apply(entry) {
    const wanted = this.isVisible(entry.id);
    if (!entry.layer || this.map.hasLayer(entry.layer) === wanted) return;
    if (wanted) this.map.addLayer(entry.layer);
    else this.map.removeLayer(entry.layer);
  }
}
