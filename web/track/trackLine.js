/** One unit's track on the map: its line, piece by piece as it is known, its stops, alarms and what is not believed, and the head that stands where the clock is. */
import L from '../map/leaflet.js';
import { passings, timedLine } from './passings.js';
import { hasPlace, unbelievedOf } from './unbelieved.js';
import { alarmsOf, alongLine, momentsOf, piecesOf, positionAt, runsOf, stopsOf } from './replay.js';

/** How each kind of piece is drawn beside the solid line of what was heard. */
export const STROKES = {
  BRIDGED: { dashArray: '11 8', weight: 3.5, opacity: 1 },
  OFF_ROAD: { dashArray: '1 7', weight: 5, opacity: 1 },
  SILENCE: { dashArray: '2 9', weight: 2, opacity: 0.8 },
  UNCERTAIN: { dashArray: '', weight: 11, opacity: 0.3 },
};

/** How a fix that is not believed is drawn. */
export const UNBELIEVED = { radius: 5, weight: 1.5, dashArray: '2 2' };

export class TrackLine {
  /** @param {any} app @param {string} key of the unit @param {string} name @param {string} color name in the palette */
  constructor(app, key, name, color) {
    this.app = app;
    this.key = key;
    this.name = name;
    this.color = color;
    /** @type {import('./replay.js').Moment[]} */
    this.moments = [];
    /** @type {import('./replay.js').Stop[]} */
    this.stops = [];
    /** @type {import('./replay.js').Piece[]} */
    this.pieces = [];
    /** @type {Array<{time: number, kind: string, lon: number, lat: number}>} */
    this.alarms = [];
    /** @type {Array<[string, number]>} how many fixes were not believed, by class */
    this.setAside = [];
    /** @type {import('./unbelieved.js').Unbelieved[]} */
    this.unbelieved = [];
    /** @type {any[]} what late data changed of these days */
    this.reopenings = [];
    this.straightKm = 0;
    this.patrolKm = 0;
    this.renderer = L.canvas({ pane: 'trail' });
    // above the units, and catching the pointer on its marks alone
    this.above = L.svg({ pane: 'evidence' });
    this.head = L.circleMarker([0, 0], { pane: 'draw', radius: 8, weight: 3, interactive: false });
    this.lines = L.featureGroup();
    this.marks = L.layerGroup();
    this.layers = L.layerGroup([this.lines, this.marks]).addTo(app.map.leaflet);
  }

  /** @param {{from: string, to: string}} query */
  async load(query) {
    const { api } = this.app;
    const days = { unit: this.key, from: query.from.slice(0, 10), to: query.to.slice(0, 10) };
    const [track, way, reopened] = await Promise.all([api.get(`/api/tracks/${this.key}`, { query }), api.get(`/api/coverage/ways/${this.key}`, { query }), api.get('/api/mileage/reopenings', { query: days })]);
    this.moments = momentsOf(track.fixes);
    this.pieces = piecesOf(way.pieces);
    this.stops = stopsOf(this.moments);
    this.alarms = alarmsOf(this.moments);
    this.straightKm = track.straightKm;
    this.patrolKm = way.patrolKm;
    this.reopenings = reopened.items;
    const counts = new Map();
    for (const fix of track.fixes) {
      if (fix.classification !== 'VALID') counts.set(fix.classification, (counts.get(fix.classification) ?? 0) + 1);
    }
    this.setAside = [...counts];
    this.unbelieved = unbelievedOf(track.fixes);
    this.place();
  }

  /** Draws it all, in the colours of the present theme. */
  place() {
    const { map, format, t } = this.app;
    const palette = map.palette();
    const color = palette[this.color];
    this.lines.clearLayers();
    this.marks.clearLayers();
    const draw = (points, style) => L.polyline(points, { pane: 'trail', renderer: this.renderer, interactive: false, color, ...style }).addTo(this.lines);
    const drawPiece = (piece, style) => draw(piece.line.map(([lon, lat]) => [lat, lon]), { ...STROKES[piece.kind], ...style });
    this.pieces.filter((piece) => piece.kind === 'UNCERTAIN').forEach((piece) => drawPiece(piece, {}));
    runsOf(this.moments, this.apart).forEach((run) => draw(run.map((each) => [each.lat, each.lon]), { weight: 3.5 }));
    // where the same road was also driven in sight, the dashes must not drown in that line
    this.apart.forEach((piece) => drawPiece(piece, { color: palette.halo, weight: 6, dashArray: '', opacity: 1 }));
    this.apart.forEach((piece) => drawPiece(piece, {}));
    const mark = (place, style, text) => L.circleMarker([place.lat, place.lon], { pane: 'evidence', renderer: this.above, fillOpacity: 1, ...style })
      .bindTooltip(`${this.name} ${text}`).addTo(this.marks);
    const during = (each) => (each.to - each.from < 1000 ? format.seconds(each.from) : `${format.seconds(each.from)} – ${format.seconds(each.to)}`);
    this.unbelieved.filter(hasPlace).forEach((each) => mark(each, { ...UNBELIEVED, color: palette.unitStale, fillColor: palette.halo, className: 'unbelieved' },
      `${during(each)} · ${t('playback.unbelieved_as', { kind: t(`device.class_${each.kind}`), count: format.count(each.count) })}`));
    this.stops.forEach((stop) => mark(stop, { radius: 5, color: palette.unitStopped, fillColor: palette.unitStopped, weight: 2, className: 'stop-mark' }, `${format.clock(stop.from)} · ${format.hours((stop.to - stop.from) / 1000)}`));
    this.alarms.forEach((alarm) => mark(alarm, { radius: 7, color: palette.unitAlarm, fillColor: palette.halo, weight: 4, className: 'alarm-mark' }, `${format.seconds(alarm.time)} · ${t(`alarm.kind_${alarm.kind}`)}`));
    if (this.moments.length) this.head.setStyle({ color: palette.halo, fillColor: color }).addTo(this.layers);
    else this.head.remove();
  }

  /** Moves the head to where the unit was; hollow where nothing was heard. @param {number} time */
  seek(time) {
    if (!this.moments.length) return undefined;
    const piece = this.pieceAt(time);
    const isSilent = piece?.kind === 'SILENCE' || piece?.kind === 'BRIDGED';
    const at = { ...positionAt(this.moments, time) };
    if (piece?.kind === 'BRIDGED') [at.lon, at.lat] = alongLine(piece.line, (time - piece.from) / (piece.to - piece.from));
    const color = this.app.map.palette()[this.color];
    this.head.setLatLng([at.lat, at.lon]).setStyle({ fillOpacity: isSilent ? 0.15 : 1, color: isSilent ? color : this.app.map.palette().halo });
    return { ...at, speed: isSilent ? null : at.speed, kind: piece?.kind };
  }

  /** Pieces that are drawn on their own, not from fix to fix. */
  get apart() {
    return this.pieces.filter((piece) => piece.kind !== 'ROAD' && piece.kind !== 'UNCERTAIN');
  }

  /** When the unit passed a place on the screen: every passing, in the order of time. @param {any} point in the map's container */
  passingsAt(point) {
    const { leaflet } = this.app.map;
    const place = ([lon, lat]) => leaflet.latLngToContainerPoint([lat, lon]);
    const runs = runsOf(this.moments, this.apart).map((run) => run.map((each) => ({ time: each.time, at: place([each.lon, each.lat]) })));
    const pieces = this.apart.map((piece) => timedLine(piece).map(({ time, at }) => ({ time, at: place(at) })));
    return passings([...runs, ...pieces], point);
  }

  /** The piece driven at a time. @param {number} time */
  pieceAt(time) {
    return this.pieces.find((piece) => time >= piece.from && time < piece.to);
  }

  /** @returns {number | undefined} */
  get start() {
    return this.moments[0]?.time;
  }

  /** @returns {number | undefined} */
  get end() {
    return this.moments[this.moments.length - 1]?.time;
  }

  remove() {
    this.layers.remove();
    this.head.remove();
  }
}
