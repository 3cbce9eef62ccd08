/** Own line icons, 24 × 24, drawn with one path each: `icon(icons.truck)`. */
import { svg, html } from './html.js';

export const icons = {
  units: 'M12 3l7 17-7-4-7 4z',
  patrol: 'M6 20a2 2 0 100-4 2 2 0 000 4zm0-4V9a3 3 0 016 0v6a3 3 0 006 0V8m0 0a2 2 0 100-4 2 2 0 000 4z',
  coverage: 'M4 18c4 0 3-6 8-6s4-6 8-6M4 6h4M4 12h3M14 18h6M17 12h3',
  finding: 'M12 3l9.5 17h-19zM12 9.5v5M12 17.2v.6',
  asset: 'M4 4h16v9H4zM12 13v8M8 21h8',
  overload: 'M2 7h11v9H2zM13 10h4.5l3.5 3v3h-8zM6.5 18.500a1.8 1.8 0 100-3.6 1.8 1.8 0 000 3.600zM17 18.500a1.8 1.8 0 100-3.6 1.8 1.8 0 000 3.600z',
  hotspot: 'M12 21c4 0 6.500-2.600 6.500-6.200 0-4.300-3.500-5.800-4-10.300-2.500 1.500-3.700 4-3.400 6.500-1.200-.6-1.900-1.700-2-3C7 9.500 5.500 12 5.500 14.800 5.500 18.400 8 21 12 21z',
  track: 'M4 19l5-6 4 3 7-10M4 19h.01M20 6h.01M15 5h5v5',
  report: 'M6 3h9l4 4v14H6zM9 12v5M12.5 9.500V17M16 14v3',
  roads: 'M8 3L4 21M16 3l4 18M12 4v3M12 10.500v3M12 17v3',
  import: 'M12 3v12M7 10l5 5 5-5M4 20h16',
  export: 'M12 15V3M7 8l5-5 5 5M4 20h16',
  person: 'M12 12a4 4 0 100-8 4 4 0 000 8zM4 21c1-5 4-7 8-7s7 2 8 7',
  audit: 'M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6',
  help: 'M12 21a9 9 0 100-18 9 9 0 000 18zM9.5 9.500a2.5 2.5 0 114 2c-1 .8-1.5 1.3-1.5 2.500M12 17v.3',
  layers: 'M12 4l9 5-9 5-9-5zM3 14l9 5 9-5',
  measure: 'M3 16L16 3l5 5L8 21zM7 12l2 2M10 9l2 2M13 6l2 2',
  search: 'M10.5 17a6.5 6.5 0 100-13 6.5 6.5 0 000 13zM15.5 15.500L21 21',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  full: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  print: 'M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z',
  close: 'M6 6l12 12M18 6L6 18',
  fold: 'M15 5l-7 7 7 7',
  sun: 'M12 16a4 4 0 100-8 4 4 0 000 8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2',
  moon: 'M20 14A8.5 8.5 0 1110 4a7 7 0 0010 10z',
  key: 'M3 7h18v11H3zM6 10.500h.01M9.5 10.500h.01M13 10.500h.01M16.5 10.500h.01M8 14.500h8',
  follow: 'M12 19a7 7 0 100-14 7 7 0 000 14zM12 2v5M12 17v5M2 12h5M17 12h5',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  device: 'M8 3h8v18H8zM11 18h2M4 8v8M20 8v8',
  play: 'M8 5l11 7-11 7z',
  pause: 'M8 5v14M16 5v14',
  order: 'M4 5h16v11H9l-5 4zM8 9h8M8 12h5',
  alarm: 'M6 17v-5a6 6 0 0112 0v5l2 2H4zM10 21h4M12 3v2',
  out: 'M14 4H5v16h9M10 12h11M17 8l4 4-4 4',
};

/**
 * An icon; decoration unless labelled.
 * @param {string} path
 * @param {string} [label]
 */
export function icon(path, label) {
  return html`<svg class="icon" viewBox="0 0 24 24" role=${label ? 'img' : 'presentation'} aria-hidden=${label ? 'false' : 'true'}
    aria-label=${label ?? ''}>${svg`<path d=${path}></path>`}</svg>`;
}
