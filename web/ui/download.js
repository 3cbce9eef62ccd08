/** Links to files of what is on the page; a press is confirmed, because a browser may fetch a file without a sign. */
import { html } from './html.js';
import { icon, icons } from './icons.js';

const NAMES = { csv: 'CSV', xlsx: 'XLSX', geojson: 'GeoJSON', zip: 'ZIP' };

/**
 * One button a kind; workbooks come in the language of the page.
 * @param {any} app @param {string[]} kinds @param {(kind: string) => string} address of the file, with its query
 */
export function downloads(app, kinds, address) {
  const href = (kind) => {
    const path = address(kind);
    return kind === 'xlsx' ? `${path}${path.includes('?') ? '&' : '?'}language=${document.documentElement.lang.slice(0, 2)}` : path;
  };
  return kinds.map((kind) => html`<a class="button" data-download=${kind} href=${href(kind)} download
    @click=${() => app.toast(app.t('export.started', { file: NAMES[kind] ?? kind }), 'good')}>${icon(icons.export)} ${NAMES[kind] ?? kind}</a>`);
}
