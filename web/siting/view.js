/** Siting of weigh-in-motion points: the plan with its sliders, studies kept, candidates, flows, projects, posts. */
import { html, render } from '../ui/html.js';
import { showCandidates } from './candidates.js';
import { showFlows } from './flows.js';
import { showPlan } from './plan.js';
import { showPosts } from './posts.js';
import { showProjects } from './projects.js';
import { reportView } from './report.js';
import { showStudies } from './studies.js';

const ICON = 'M12 21s7-6.200 7-11.500a7 7 0 10-14 0C5 14.800 12 21 12 21zM12 12a2.500 2.500 0 100-5 2.500 2.500 0 000 5z';
const ROLES = ['PLANNER', 'ADMINISTRATOR', 'DISPATCHER', 'REVIEWER'];
const TABS = { plan: showPlan, studies: showStudies, candidates: showCandidates, flows: showFlows, projects: showProjects, posts: showPosts };

export default [
  { id: 'siting', titleKey: 'siting.title', roles: ROLES, order: 70, icon: ICON, render: show },
  { id: 'siting-report', titleKey: 'siting.report_title', roles: ROLES, order: 71, icon: ICON, wide: true, inMenu: false, render: reportView },
];

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, url } = app;
  const tabs = document.createElement('div');
  let part = document.createElement('div');
  host.append(tabs, part);
  /** @type {{dispose?: () => void} | undefined} */
  let shown;
  let current = '';
  const follow = async () => {
    const name = Object.keys(TABS).includes(url.get('tab')) ? url.get('tab') : 'plan';
    if (name === current) return;
    current = name;
    shown?.dispose?.();
    shown = undefined;
    // each tab has an element of its own: what drew into the last one may still be about to
    const fresh = document.createElement('div');
    fresh.className = 'view-part';
    part.replaceWith(fresh);
    part = fresh;
    render(html`<div class="tabs siting-tabs" role="tablist">${Object.keys(TABS).map((each) => html`<button type="button" role="tab" aria-selected=${each === name}
      data-tab=${each} @click=${() => url.set({ tab: each === 'plan' ? null : each }, { push: true })}>${t(`siting.tab_${each}`)}</button>`)}</div>`, tabs);
    try {
      const opened = await TABS[name](fresh, app);
      if (name === current) shown = opened;
      else opened?.dispose?.();
    } catch (failure) {
      app.fail(failure);
    }
  };
  const off = url.on('change', follow);
  follow();
  return {
    dispose() {
      off();
      shown?.dispose?.();
    },
  };
}
