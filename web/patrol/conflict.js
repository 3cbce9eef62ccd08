/** Two people changed the same patrol: both versions side by side, and the choice. */
import { html } from '../ui/html.js';

/**
 * @param {any} app
 * @param {{mine: any, theirs: any}} versions
 * @returns {Promise<'mine' | 'theirs' | undefined>} undefined: back to the editor, nothing lost
 */
export function compare(app, { mine, theirs }) {
  const { t, format } = app;
  const rows = [
    ['patrol.name', (each) => each.name],
    ['patrol.picked_roads', (each) => t('patrol.segments', { count: each.segments.length })],
    ['patrol.area', (each) => t(each.area ? 'patrol.area_yes' : 'app.none')],
    ['patrol.classes', (each) => [...each.classes].sort().map((name) => t(`map.class_${name}`)).join(app.locale === 'zh' ? '、' : ', ') || '–'],
    ['patrol.length', (each) => format.km(each.route?.km)],
    ['patrol.required', (each) => format.km(each.route?.requiredKm)],
    ['patrol.time', (each) => format.hours(each.route ? each.route.hours * 3600 : undefined)],
    ['patrol.unit', (each) => each.assignment?.unitName ?? theirs.assignment?.unitName ?? '–'],
  ];
  return app.dialog({
    title: t('patrol.conflict'),
    closeLabel: t('patrol.conflict_back'),
    wide: true,
    body: (close) => html`<p>${t('patrol.conflict_text', { version: String(theirs.version) })}</p>
      <table id="conflict"><thead><tr><th></th><th>${t('patrol.mine')}</th><th>${t('patrol.theirs')}</th></tr></thead><tbody>
      ${rows.map(([key, of]) => {
        const [left, right] = [of(mine), of(theirs)];
        return html`<tr class=${left === right ? '' : 'differs'}><th scope="row">${t(key)}</th><td>${left}</td><td>${right}${left === right ? '' : html` <span class="badge warn">${t('patrol.differs')}</span>`}</td></tr>`;
      })}</tbody></table>
      <footer class="actions"><button type="button" @click=${() => close()}>${t('patrol.conflict_back')}</button>
        <button type="button" data-action="take-theirs" @click=${() => close('theirs')}>${t('patrol.take_theirs')}</button>
        <button type="button" class="primary" data-action="keep-mine" @click=${() => close('mine')}>${t('patrol.keep_mine')}</button></footer>`,
  });
}
