/** Signs of the map: each kind of thing has its own outline, so that nobody needs the colour to tell them apart. */

/** @type {Record<string, (context: CanvasRenderingContext2D, radius: number) => void>} */
const OUTLINES = {
  circle: (c, r) => c.arc(0, 0, r, 0, 2 * Math.PI),
  square: (c, r) => c.rect(-r * 0.86, -r * 0.86, r * 1.72, r * 1.72),
  diamond: (c, r) => polygon(c, [[0, -r * 1.2], [r * 1.2, 0], [0, r * 1.2], [-r * 1.2, 0]]),
  triangle: (c, r) => polygon(c, [[0, -r * 1.2], [r * 1.15, r * 0.85], [-r * 1.15, r * 0.85]]),
  pentagon: (c, r) => polygon(c, [[0, -r * 1.15], [r * 1.1, -r * 0.25], [r * 0.7, r], [-r * 0.7, r], [-r * 1.1, -r * 0.25]]),
  hexagon: (c, r) => polygon(c, [[-r * 0.6, -r], [r * 0.6, -r], [r * 1.15, 0], [r * 0.6, r], [-r * 0.6, r], [-r * 1.15, 0]]),
  billboard: (c, r) => polygon(c, [[-r * 1.2, -r], [r * 1.2, -r], [r * 1.2, r * 0.25], [r * 0.25, r * 0.25], [r * 0.25, r * 1.15],
    [-r * 0.25, r * 1.15], [-r * 0.25, r * 0.25], [-r * 1.2, r * 0.25]]),
  station: (c, r) => polygon(c, [[0, -r * 1.25], [r * 1.2, -r * 0.2], [r * 0.9, -r * 0.2], [r * 0.9, r], [-r * 0.9, r], [-r * 0.9, -r * 0.2], [-r * 1.2, -r * 0.2]]),
  camera: (c, r) => polygon(c, [[-r * 1.2, -r * 0.7], [r * 0.5, -r * 0.7], [r * 0.5, -r * 0.2], [r * 1.2, -r * 0.7], [r * 1.2, r * 0.7],
    [r * 0.5, r * 0.2], [r * 0.5, r * 0.7], [-r * 1.2, r * 0.7]]),
  arrow: (c, r) => polygon(c, [[0, -r * 1.35], [r, r], [0, r * 0.55], [-r, r]]),
  cross: (c, r) => polygon(c, [[-r, -r * 0.4], [-r * 0.4, -r], [0, -r * 0.6], [r * 0.4, -r], [r, -r * 0.4], [r * 0.6, 0], [r, r * 0.4],
    [r * 0.4, r], [0, r * 0.6], [-r * 0.4, r], [-r, r * 0.4], [-r * 0.6, 0]]),
};

/** The names of the shapes. */
export const SHAPES = Object.keys(OUTLINES);

/** @param {CanvasRenderingContext2D} context @param {number[][]} corners */
function polygon(context, corners) {
  corners.forEach(([x, y], at) => (at ? context.lineTo(x, y) : context.moveTo(x, y)));
  context.closePath();
}

/**
 * Draws one sign.
 * @param {CanvasRenderingContext2D} context
 * @param {{x: number, y: number, shape?: string, color: string, edge?: string, radius?: number, turn?: number, hollow?: boolean}} sign
 *   `turn` in degrees clockwise from north
 */
export function drawSign(context, { x, y, shape = 'circle', color, edge = '#fff', radius = 6, turn = 0, hollow = false }) {
  context.save();
  context.translate(x, y);
  if (turn) context.rotate((turn * Math.PI) / 180);
  context.beginPath();
  (OUTLINES[shape] ?? OUTLINES.circle)(context, radius);
  context.lineJoin = 'round';
  context.lineWidth = hollow ? 5 : 3;
  context.strokeStyle = edge;
  context.stroke();
  if (hollow) {
    context.fillStyle = edge;
    context.fill();
    context.lineWidth = 2;
    context.strokeStyle = color;
    context.stroke();
  } else {
    context.fillStyle = color;
    context.fill();
  }
  context.restore();
}
