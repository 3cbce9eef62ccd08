/** Hot spots on the map: road segments in colour, places that stand out as signs. */
import { scaleOf } from '../overload/scale.js';

const PAINT = 'hotspots';
export const SHOWN = ['excess', 'count', 'rate', 'density'];

export class HotspotMap {
  /** @param {any} app @param {(place: number) => void} choose @param {(segment: number) => void} chooseStops */
  constructor(app, choose, chooseStops) {
    this.app = app;
    this.bands = scaleOf([], 'count');
    this.shown = 'excess';
    this.layer = app.map.addLayer({
      id: PAINT, titleKey: 'hotspot.title', group: 'work', layer: app.map.roads.paintLayer(PAINT, { order: 6 }), legend: () => this.legend(),
    });
    this.signs = app.map.markers({
      id: 'hotspot-places', titleKey: 'hotspot.layer_places', group: 'work', isClustered: false, labelZoom: 11, shape: 'diamond', color: 'gap',
      legend: [{ shape: 'diamond', color: 'gap', labelKey: 'hotspot.sign_hot' }, { shape: 'diamond', color: 'info', hollow: true, labelKey: 'hotspot.sign_usual' }, { shape: 'square', color: 'unitStale', hollow: true, labelKey: 'hotspot.sign_staffed' }],
      onClick: (feature) => choose(feature.id),
    });
    this.stops = app.map.markers({
      id: 'hotspot-stops', titleKey: 'hotspot-stop.layer', group: 'work', isClustered: false, labelZoom: 12, shape: 'square', color: 'warn',
      legend: [{ shape: 'square', color: 'warn', labelKey: 'hotspot-stop.sign' }, { shape: 'square', color: 'warn', hollow: true, labelKey: 'hotspot-stop.sign_none' }],
      onClick: (feature) => chooseStops(feature.id),
    });
  }

  /** Segments where officers weighed: what was found, without rates. @param {any[]} rows @param {number} [chosen] a segment */
  showStops(rows, chosen) {
    const { t, format } = this.app;
    this.stops.set(rows.map((row) => ({
      id: row.segmentId, lon: row.lon, lat: row.lat, shape: 'square', color: row.segmentId === chosen ? 'bad' : 'warn', hollow: !row.overLimit && row.segmentId !== chosen,
      label: t('hotspot-stop.label', { over: format.count(row.overLimit), weighed: format.count(row.weighed) }),
    })));
  }

  /** @param {any} study @param {string} shown @param {string} width @param {number} [chosen] */
  show(study, shown, width, chosen) {
    const { map } = this.app;
    const palette = map.palette();
    this.shown = shown;
    const values = this.values(study, shown, width);
    this.bands = scaleOf([...values.values()], shown === 'rate' ? 'rate' : 'count');
    const parts = new Map([...values].map(([segment, value]) => {
      const band = this.bands.bandOf(value);
      return [segment, { color: palette[`heat${band + 1}`], width: 1.6 + band * 0.3, px: 5 + band }];
    }));
    if (chosen !== undefined && study.places[chosen]) {
      const { segmentId } = study.places[chosen];
      parts.set(segmentId, [{ color: palette.select, width: 3, px: 12 }, ...[parts.get(segmentId) ?? []].flat()]);
    }
    map.roads.paint(PAINT, parts, { order: 6 });
    const hot = new Set(study.hotspots.map((spot) => spot.place));
    this.signs.set(study.places.map((place, at) => ({
      id: at, lon: place.lon, lat: place.lat, label: place.name, shape: place.compared ? 'diamond' : 'square',
      color: hot.has(at) ? 'gap' : place.compared ? 'info' : 'unitStale', hollow: !hot.has(at),
    })));
    this.layer.changed();
  }

  /** By segment. @param {any} study @param {string} shown @param {string} width @returns {Map<number, number>} */
  values(study, shown, width) {
    if (shown === 'density') return new Map(study.densities[width]);
    if (shown === 'excess') return new Map(study.hotspots.map((spot) => [study.places[spot.place].segmentId, spot.overLimit - (spot.expected ?? 0)]));
    const rows = study.places.filter((place) => place.compared);
    return new Map(rows.map((place) => [place.segmentId, shown === 'rate' ? place.smoothedRate ?? 0 : place.overLimit]));
  }

  legend() {
    const { format } = this.app;
    const write = this.shown === 'rate' ? format.percent : format.figure;
    return this.bands.bands.map(([from, to], at) => ({
      line: true, color: `heat${at + 1}`, width: 4, label: to === Infinity ? `≥ ${write(from)}` : `${write(from)} – ${write(to)}`,
    }));
  }

  dispose() {
    this.app.map.removeLayer(PAINT);
    this.app.map.removeLayer('hotspot-places');
    this.app.map.removeLayer('hotspot-stops');
    this.app.map.roads.clearPaint(PAINT);
  }
}
