/** Overload control at the roadside: how the weighing places work, stops, ways round, followers, key times. */
import { html, render } from '../ui/html.js';
import { icons } from '../ui/icons.js';
import { showBoard } from './board.js';
import { showBypass } from './bypass.js';
import { showFollowers } from './followers.js';
import { showStops } from './stops.js';
import { showBlind, showTimes } from './times.js';

const TABS = {
  board: { show: showBoard, roles: ['DISPATCHER', 'PLANNER', 'REVIEWER', 'ADMINISTRATOR'] },
  stops: { show: showStops, roles: ['DISPATCHER', 'PLANNER', 'REVIEWER', 'OFFICER'] },
  bypass: { show: showBypass, roles: ['DISPATCHER', 'PLANNER', 'REVIEWER'] },
  followers: { show: showFollowers, roles: ['DISPATCHER', 'REVIEWER', 'OFFICER'] },
  times: { show: showTimes, roles: ['DISPATCHER', 'PLANNER', 'REVIEWER'] },
  blind: { show: showBlind, roles: ['DISPATCHER', 'PLANNER', 'REVIEWER'] },
};

export default {
  id: 'roadside',
  titleKey: 'roadside.title',
  roles: ['DISPATCHER', 'PLANNER', 'REVIEWER', 'ADMINISTRATOR', 'OFFICER'],
  order: 62,
  icon: icons.overload,
  render: show,
};

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, url } = app;
  const names = Object.keys(TABS).filter((name) => app.may(...TABS[name].roles));
  const [tabs, part] = [document.createElement('div'), document.createElement('div')];
  part.className = 'view-part';
  host.append(tabs, part);
  /** @type {{dispose?: () => void} | undefined} */
  let shown;
  let current = '';
  let turn = 0;
  const follow = async () => {
    const name = names.includes(url.get('tab')) ? url.get('tab') : names[0];
    if (name === current) return;
    current = name;
    const mine = ++turn;
    shown?.dispose?.();
    shown = undefined;
    // a host of its own each: what one tab has rendered must not be taken for the next one's
    const own = document.createElement('div');
    own.className = 'view-part';
    part.replaceChildren(own);
    render(html`<div class="tabs many" role="tablist">${names.map((each) => html`<button type="button" role="tab" aria-selected=${each === name}
      data-tab=${each} @click=${() => url.set({ tab: each }, { push: true })}>${t(`roadside.tab_${each}`)}</button>`)}</div>`, tabs);
    try {
      const page = await TABS[name].show(own, app);
      if (mine === turn) shown = page;
      else page?.dispose?.();
    } catch (failure) {
      app.fail(failure);
    }
  };
  const off = url.on('change', follow);
  follow();
  return {
    dispose() {
      off();
      turn++;
      shown?.dispose?.();
    },
  };
}
