/** The time line of a recorded track: where it was at a moment, its stops, its lengths. Pure. */

/** @typedef {{time: number, lon: number, lat: number, speed: number | null, fix?: any}} Moment `fix` is what the server told of it */
/** @typedef {{from: number, to: number, lon: number, lat: number}} Stop */
/** @typedef {{kind: string, from: number, to: number, km: number, confidence: number, line: Array<[number, number]>, road: string, stakes: string}} Piece a piece of the way as the mileage knows it; its line longitude first */

const BELIEVED = ['VALID', 'PARKED_JITTER', 'TIME_ASSUMED'];
const STOP_KM_PER_HOUR = 3;
const STOP_MILLIS = 120e3;
const GAP_MILLIS = 120e3;
const STANDING_KM = 0.15;

/**
 * The believed fixes in the order of time.
 * @param {Array<{time: string, lon: number, lat: number, speedKmPerHour?: number, classification?: string}>} fixes
 * @returns {Moment[]}
 */
export function momentsOf(fixes) {
  return fixes.filter((fix) => BELIEVED.includes(fix.classification ?? 'VALID'))
    .map((fix) => ({ time: new Date(fix.time).getTime(), lon: fix.lon, lat: fix.lat, speed: fix.speedKmPerHour ?? null, fix }))
    .sort((one, other) => one.time - other.time);
}

/**
 * The pieces of a way, as the server tells them.
 * @param {any[]} pieces
 * @returns {Piece[]}
 */
export function piecesOf(pieces) {
  return pieces.map((each) => ({ kind: each.kind, from: Date.parse(each.from), to: Date.parse(each.to), km: each.km, confidence: each.confidence, line: each.line.coordinates,
    road: [each.routeCode, each.roadName].filter(Boolean).join(' '), stakes: [each.startStake, each.endStake].filter(Boolean).join(' – ') }));
}

/**
 * The runs of fixes between which the unit was heard and seen driving on: what lies in a bridged, silent or off-road piece
 * is drawn on its own.
 * @param {Moment[]} moments in order of time
 * @param {Piece[]} apart
 * @returns {Moment[][]}
 */
export function runsOf(moments, apart) {
  /** @type {Moment[][]} */
  const runs = [];
  /** @type {Moment[]} */
  let run = [];
  moments.forEach((moment, at) => {
    const before = moments[at - 1];
    const isApart = before && (apart.some((piece) => before.time >= piece.from && moment.time <= piece.to)
      || (moment.time - before.time > GAP_MILLIS && kmBetween(before, moment) > STANDING_KM));
    if (isApart) {
      runs.push(run);
      run = [];
    }
    run.push(moment);
  });
  runs.push(run);
  return runs.filter((each) => each.length > 1);
}

/**
 * The place at a share of a line's length.
 * @param {Array<[number, number]>} line longitude first
 * @param {number} share 0 to 1
 * @returns {[number, number]}
 */
export function alongLine(line, share) {
  const lengths = line.slice(1).map((end, at) => distance(line[at], end));
  let left = share * lengths.reduce((sum, each) => sum + each, 0);
  for (let at = 0; at < lengths.length; at++) {
    if (left <= lengths[at] && lengths[at] > 0) {
      const part = left / lengths[at];
      return [line[at][0] + (line[at + 1][0] - line[at][0]) * part, line[at][1] + (line[at + 1][1] - line[at][1]) * part];
    }
    left -= lengths[at];
  }
  return line[line.length - 1];
}

/** In degrees of latitude. @param {[number, number]} one longitude first @param {[number, number]} other */
export const distance = (one, other) => Math.hypot((one[0] - other[0]) * Math.cos((one[1] * Math.PI) / 180), one[1] - other[1]);

/** The last fix heard at a time. @param {Moment[]} moments in order of time, not empty @param {number} time */
export function heardAt(moments, time) {
  return moments[indexAt(moments, time)];
}

/** @param {Moment[]} moments @param {number} time */
function indexAt(moments, time) {
  let low = 0;
  let high = moments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (moments[middle].time <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * When alarms began, as the device told them with its fixes.
 * @param {Moment[]} moments
 * @returns {Array<{time: number, kind: string, lon: number, lat: number}>}
 */
export function alarmsOf(moments) {
  return moments.flatMap((moment, at) => (moment.fix?.alarms ?? []).filter((kind) => !(moments[at - 1]?.fix?.alarms ?? []).includes(kind))
    .map((kind) => ({ time: moment.time, kind, lon: moment.lon, lat: moment.lat })));
}

/**
 * Where the unit was; between two fixes on the straight line, after a gap at the last one heard.
 * @param {Moment[]} moments in order of time, not empty
 * @param {number} time epoch milliseconds
 * @returns {Moment}
 */
export function positionAt(moments, time) {
  const at = indexAt(moments, time);
  const before = moments[at];
  const after = moments[at + 1];
  if (!after || time <= before.time || after.time - before.time > GAP_MILLIS) return before;
  const share = (time - before.time) / (after.time - before.time);
  return { time, speed: before.speed, lon: before.lon + (after.lon - before.lon) * share, lat: before.lat + (after.lat - before.lat) * share };
}

/**
 * Where it stood for two minutes or longer.
 * @param {Moment[]} moments
 * @returns {Stop[]}
 */
export function stopsOf(moments) {
  /** @type {Stop[]} */
  const stops = [];
  let start = -1;
  moments.forEach((moment, at) => {
    const isSlow = (moment.speed ?? speedBetween(moments[at - 1], moment)) < STOP_KM_PER_HOUR;
    if (isSlow && start < 0) start = at;
    if (start >= 0 && (!isSlow || at === moments.length - 1)) {
      const from = moments[start];
      if (moment.time - from.time >= STOP_MILLIS) stops.push({ from: from.time, to: moment.time, lon: from.lon, lat: from.lat });
      start = -1;
    }
  });
  return stops;
}

/** Kilometres an hour on the straight line between two moments. @param {Moment | undefined} one @param {Moment} other */
export function speedBetween(one, other) {
  return !one || other.time <= one.time ? 0 : kmBetween(one, other) / ((other.time - one.time) / 3600e3);
}

/** @param {Moment} one @param {Moment} other */
function kmBetween(one, other) {
  const north = (other.lat - one.lat) * 111.2;
  const east = (other.lon - one.lon) * 111.2 * Math.cos((one.lat * Math.PI) / 180);
  return Math.hypot(north, east);
}
