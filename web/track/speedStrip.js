/** The speed over time as a strip behind the playback slider; stops are marked under it. */

/**
 * @param {HTMLCanvasElement} canvas
 * @param {import('./replay.js').Moment[]} moments
 * @param {import('./replay.js').Stop[]} stops
 * @param {number} time the moment shown
 * @param {any} palette
 * @param {number} start where the slider begins
 * @param {number} end where it ends
 */
export function drawSpeedStrip(canvas, moments, stops, time, palette, start, end) {
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const { width, height } = canvas;
  const span = Math.max(1, end - start);
  const top = Math.max(60, ...moments.map((each) => each.speed ?? 0));
  const x = (moment) => ((moment - start) / span) * width;
  context.clearRect(0, 0, width, height);
  context.fillStyle = palette.trail;
  context.globalAlpha = 0.35;
  moments.forEach((each, at) => {
    const next = moments[at + 1] ?? each;
    const tall = ((each.speed ?? 0) / top) * (height - 10);
    context.fillRect(x(each.time), height - 8 - tall, Math.max(1, x(next.time) - x(each.time)), tall);
  });
  context.globalAlpha = 1;
  context.fillStyle = palette.unitStopped;
  stops.forEach((stop) => context.fillRect(x(stop.from), height - 7, Math.max(3, x(stop.to) - x(stop.from)), 7));
  context.fillStyle = palette.select;
  context.fillRect(x(time) - 1, 0, 2.5, height);
}
