/** The plan on the map: points as signs, the trucks that evade as coloured roads, a point's flows when it is chosen. */

const PAINT = 'siting-flows';

export class PlanMap {
  /** @param {any} app @param {(id: string) => void} choose */
  constructor(app, choose) {
    this.app = app;
    const { map } = app;
    this.candidates = map.markers({
      id: 'siting-candidates', titleKey: 'siting.layer_candidates', group: 'work', visible: false, isClustered: false, isQuiet: true, shape: 'circle', color: 'info',
      legend: [{ shape: 'circle', color: 'info', labelKey: 'siting.admissible' }, { shape: 'circle', color: 'unitStale', hollow: true, labelKey: 'siting.inadmissible' }],
      onClick: (feature) => choose(feature.id),
    });
    this.points = map.markers({
      id: 'siting-points', titleKey: 'siting.layer_points', group: 'work', isClustered: false, labelZoom: 10, shape: 'camera', color: 'route',
      legend: [{ shape: 'camera', color: 'route', labelKey: 'siting.standing_CHOSEN' }, { shape: 'camera', color: 'draw', labelKey: 'siting.standing_REQUIRED' },
        { shape: 'station', color: 'good', labelKey: 'siting.standing_EXISTING' }],
      onClick: (feature) => choose(feature.id),
    });
    this.layer = map.addLayer({
      id: 'siting-flows', titleKey: 'siting.layer_flows', group: 'work', layer: map.roads.paintLayer(PAINT, { order: 6 }),
      legend: [{ line: true, color: 'covered', width: 4, labelKey: 'siting.caught_way' }, { line: true, color: 'gap', width: 4, labelKey: 'siting.evading_way' }],
    });
    this.outcome = undefined;
  }

  /** Shows a plan. @param {any} outcome */
  show(outcome) {
    this.outcome = outcome;
    this.points.set(outcome.sites.map((point, at) => ({
      id: point.site.id, lon: point.site.lon, lat: point.site.lat, label: point.standing === 'EXISTING' ? point.site.name : `${at + 1} ${point.site.name}`,
      shape: point.standing === 'EXISTING' ? 'station' : 'camera', color: point.standing === 'EXISTING' ? 'good' : point.standing === 'REQUIRED' ? 'draw' : 'route',
    })));
    this.patrol();
  }

  /** @param {any[]} sites every place with its checks */
  showCandidates(sites) {
    this.candidates.set(sites.filter((site) => site.origin !== 'EXISTING').map((site) => ({
      id: site.id, lon: site.lon, lat: site.lat, label: site.name, color: site.admissible ? 'info' : 'unitStale', hollow: !site.admissible,
    })));
  }

  /** Where trucks evade, the wider the more. @param {number} [pointedAt] a segment to show beside them */
  patrol(pointedAt) {
    const parts = new Map();
    const gap = this.app.map.palette().gap;
    const most = Math.max(1, ...(this.outcome?.patrol ?? []).map((road) => road.trucks));
    for (const road of this.outcome?.patrol ?? []) {
      const wide = 3 + 5 * (road.trucks / most);
      road.segments.forEach((id) => parts.set(id, { color: gap, width: 1.4, px: wide }));
    }
    if (pointedAt) parts.set(pointedAt, { color: this.app.map.palette().select, width: 2, px: 8 });
    this.app.map.roads.paint(PAINT, parts, { order: 6 });
  }

  /** The flows of one point, or some of them: ways of caught ones green, ways round of evading ones red. @param {any[]} flows */
  flows(flows) {
    const { good, gap, select } = { ...this.app.map.palette(), good: this.app.map.palette().covered };
    const loads = new Map();
    const add = (links, trucks, color) => links.forEach((link) => (this.outcome.links[link] ?? []).forEach((id) => {
      const load = loads.get(id) ?? { trucks: 0, color };
      // a road that trucks evade on stays red, whatever else it carries
      loads.set(id, { trucks: load.trucks + trucks, color: load.color === gap ? gap : color });
    }));
    for (const flow of flows) add(flow.fate === 'EVADES' ? flow.free : flow.way, flow.trucks, flow.fate === 'EVADES' ? gap : flows.length === 1 ? select : good);
    const most = Math.max(1, ...[...loads.values()].map((load) => load.trucks));
    this.app.map.roads.paint(PAINT, new Map([...loads].map(([id, load]) => [id, { color: load.color, width: 1.4, px: 3 + 5 * (load.trucks / most) }])), { order: 6 });
  }

  /** Roads by their segments. @param {number[]} segments */
  roads(segments) {
    this.app.map.roads.paint(PAINT, new Map(segments.map((id) => [id, { color: this.app.map.palette().gap, width: 1.6, px: 7 }])), { order: 6 });
    const bounds = this.app.map.roads.boundsOf(segments);
    if (bounds) this.app.map.fit(bounds);
  }

  /** @param {string | undefined} id */
  choose(id) {
    this.points.select(id);
    this.candidates.select(id);
  }

  dispose() {
    this.app.map.roads.clearPaint(PAINT);
    ['siting-candidates', 'siting-points', 'siting-flows'].forEach((id) => this.app.map.removeLayer(id));
  }
}
