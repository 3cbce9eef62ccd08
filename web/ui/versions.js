/** Two people changed the same thing: both versions side by side, and the choice. */
import { html } from './html.js';

/**
 * @param {any} app
 * @param {{title: string, text: string, rows: Array<{label: string, mine: string, theirs: string, differs?: boolean}>, words?: {back?: string, theirs?: string, mine?: string}}} versions
 *   differs: set where two are known not to be the same though they read alike; words: what the buttons say where it is not an
 *   editor one came from
 * @returns {Promise<'mine' | 'theirs' | undefined>} undefined: back to the editor, nothing lost
 */
export function compareVersions(app, { title, text, rows, words = {} }) {
  const { t } = app;
  return app.dialog({
    title,
    closeLabel: words.back ?? t('app.version_back'),
    wide: true,
    body: (close) => html`<p>${text}</p>
      <div class="table-wrap"><table id="conflict"><thead><tr><th></th><th>${t('app.version_mine')}</th><th>${t('app.version_theirs')}</th></tr></thead><tbody>
      ${rows.map(({ label, mine, theirs, differs = mine !== theirs }) => html`<tr class=${differs ? 'differs' : ''}><th scope="row">${label}</th><td>${mine}</td><td>${theirs}${!differs ? '' : html` <span class="badge warn">${t('app.version_differs')}</span>`}</td></tr>`)}</tbody></table></div>
      <footer class="actions"><button type="button" @click=${() => close()}>${words.back ?? t('app.version_back')}</button>
        <button type="button" data-action="take-theirs" @click=${() => close('theirs')}>${words.theirs ?? t('app.version_take_theirs')}</button>
        <button type="button" class="primary" data-action="keep-mine" @click=${() => close('mine')}>${words.mine ?? t('app.version_keep_mine')}</button></footer>`,
  });
}
