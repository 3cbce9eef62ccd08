/** The speed over time as a strip behind the playback slider; below it stops, silences and what was driven beside roads. */

/** Bars end where no fix followed for so long. */
const GAP_MILLIS = 120e3;

/**
 * @param {HTMLCanvasElement} canvas
 * @param {import('./trackLine.js').TrackLine} line
 * @param {number} time the moment shown
 * @param {any} palette
 * @param {number} start where the slider begins
 * @param {number} end where it ends
 */
export function drawSpeedStrip(canvas, line, time, palette, start, end) {
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const { width, height } = canvas;
  const { moments, stops, pieces, alarms } = line;
  const span = Math.max(1, end - start);
  const top = Math.max(60, ...moments.map((each) => each.speed ?? 0));
  const x = (moment) => ((moment - start) / span) * width;
  const band = (from, to, color, tall) => {
    context.fillStyle = color;
    context.fillRect(x(from), height - tall, Math.max(3, x(to) - x(from)), tall);
  };
  context.clearRect(0, 0, width, height);
  context.globalAlpha = 0.45;
  context.fillStyle = palette[line.color];
  moments.forEach((each, at) => {
    const next = moments[at + 1] ?? each;
    if (next.time - each.time > GAP_MILLIS) return;
    const tall = ((each.speed ?? 0) / top) * (height - 18);
    context.fillRect(x(each.time), height - 8 - tall, Math.max(1, x(next.time) - x(each.time)), tall);
  });
  context.globalAlpha = 1;
  pieces.filter((piece) => piece.kind === 'BRIDGED' || piece.kind === 'SILENCE').forEach((piece) => hatch(context, x(piece.from), x(piece.to), height, palette[line.color], piece.kind === 'BRIDGED' ? 9 : 4));
  pieces.filter((piece) => piece.kind === 'OFF_ROAD').forEach((piece) => band(piece.from, piece.to, palette.warn, 5));
  stops.forEach((stop) => band(stop.from, stop.to, palette.unitStopped, 7));
  context.fillStyle = palette.unitAlarm;
  alarms.forEach((alarm) => context.fillRect(x(alarm.time) - 2, 0, 4, 14));
  context.fillStyle = palette.label;
  context.font = '18px sans-serif';
  context.fillText(`${Math.round(top)} km/h`, 6, 18);
  context.fillStyle = palette.select;
  context.fillRect(x(time) - 1, 0, 2.5, height);
}

/** Slanted lines: nothing was heard here. @param {CanvasRenderingContext2D} context @param {number} left @param {number} right @param {number} height @param {string} color @param {number} between */
function hatch(context, left, right, height, color, between) {
  context.save();
  context.beginPath();
  context.rect(left, 20, Math.max(2, right - left), height - 20);
  context.clip();
  context.strokeStyle = color;
  context.lineWidth = 1.5;
  context.globalAlpha = 0.6;
  for (let at = left - height; at < right; at += between) {
    context.beginPath();
    context.moveTo(at, height);
    context.lineTo(at + height, 0);
    context.stroke();
  }
  context.restore();
}
