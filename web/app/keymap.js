/** The shell's own keys, and the list of all keys. */
import { html } from '../ui/html.js';
import { dialog } from '../ui/dialog.js';

/** @param {any} app */
export function bindShellKeys(app) {
  const { keys, t } = app;
  keys.bind('/', t('app.key_search'), () => app.map.search.focus());
  for (let digit = 1; digit <= 9; digit++) {
    keys.bind(String(digit), t('app.key_layer', { number: String(digit) }), () => app.map.layers.toggleAt(digit - 1));
  }
  keys.bind('l', t('app.key_legend'), () => app.map.legend.toggle());
  keys.bind('m', t('app.key_measure'), () => app.map.measure.toggle());
  keys.bind('f', t('app.key_follow'), () => app.map.units.toggleFollow());
  keys.bind('p', t('app.key_panel'), () => app.url.set({ fold: app.url.get('fold') ? null : 1 }));
  keys.bind('Escape', t('app.key_clear'), () => app.map.escape() || app.select());
  keys.bind('?', t('app.key_keys'), () => showKeys(app));
}

/** @param {any} app */
export function showKeys(app) {
  const rows = app.keys.list().filter((each) => !/^[2-8]$/.test(each.key));
  const name = (key) => ({ 1: '1 … 9', 9: '', Escape: 'Esc', ' ': t('app.space') })[key] ?? key.toUpperCase();
  const { t } = app;
  return dialog({
    title: t('app.keys'),
    closeLabel: t('app.close'),
    body: () => html`<table class="keys"><tbody>${rows.filter((each) => each.key !== '9').map((each) => html`
      <tr><th scope="row"><kbd>${name(each.key)}</kbd></th><td>${each.label}</td></tr>`)}
      <tr><th scope="row"><kbd>↑ ↓ ← →</kbd> <kbd>+</kbd> <kbd>−</kbd></th><td>${t('app.key_arrows')}</td></tr></tbody></table>`,
  });
}
