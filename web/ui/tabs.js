/** A view that is made of tabs, of which the address says the open one. */
import { html, render } from './html.js';

/**
 * @typedef {{show: (part: HTMLElement, app: any) => any, roles?: string[], isHidden?: boolean}} Tab a part of the view:
 *   what draws it and tells how to take it down, who sees it, whether it is only reached from within
 */

/**
 * Shows the tab the address names, else the first the person may see, and the others to go to.
 *
 * @param {HTMLElement} host
 * @param {any} app
 * @param {Record<string, Tab>} tabs in order, by their name in the address
 * @param {{words: string, many?: boolean, about?: (name: string) => string, ending?: () => void}} options the feature
 *   whose words the tabs have; whether they need two rows; what a tab is about, if it is drawn anew when that changes;
 *   what is done at the end
 * @returns {{dispose: () => void}}
 */
export function tabbed(host, app, tabs, { words, many = false, about = () => '', ending = () => {} }) {
  const { t, url } = app;
  const names = Object.keys(tabs).filter((name) => !tabs[name].roles || app.may(...tabs[name].roles));
  const bar = document.createElement('div');
  let part = document.createElement('div');
  host.append(bar, part);
  /** @type {{dispose?: () => void} | undefined} */
  let shown;
  let current = '';
  let turn = 0;
  const follow = async () => {
    const name = names.includes(url.get('tab')) ? url.get('tab') : names[0];
    const key = `${name} ${about(name)}`;
    if (key === current) return;
    current = key;
    const mine = ++turn;
    shown?.dispose?.();
    shown = undefined;
    // an element of its own each: what drew into the last one may still be about to
    const fresh = document.createElement('div');
    fresh.className = 'view-part';
    part.replaceWith(fresh);
    part = fresh;
    const visible = names.filter((each) => !tabs[each].isHidden || each === name);
    render(html`<div class="tabs ${many ? 'many' : ''}" role="tablist">${visible.map((each) => html`<button type="button" role="tab"
      aria-selected=${each === name} data-tab=${each} @click=${() => url.set({ tab: each }, { push: true })}>${t(`${words}.tab_${each}`)}</button>`)}</div>`, bar);
    try {
      const opened = await tabs[name].show(fresh, app);
      if (mine === turn) shown = opened;
      else opened?.dispose?.();
    } catch (failure) {
      app.fail(failure);
    }
  };
  const off = url.on('change', follow);
  void follow();
  return {
    dispose() {
      off();
      turn++;
      shown?.dispose?.();
      ending();
    },
  };
}
