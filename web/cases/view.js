/** Off-site evidence: review, cases, what is due, the funnel, offenders, the outbox, the rows of law. */
import { html, render } from '../ui/html.js';
import { icons } from '../ui/icons.js';
import { showReview } from './review.js';
import { showCases } from './list.js';
import { showFunnel } from './funnel.js';
import { showOffenders } from './offenders.js';
import { showOutbox } from './outbox.js';
import { showRules } from './rules.js';
import { showPass } from './pass.js';

const WORKERS = ['DISPATCHER', 'REVIEWER'];
const TABS = {
  review: { show: showReview, roles: WORKERS },
  list: { show: showCases, roles: WORKERS },
  funnel: { show: showFunnel, roles: [...WORKERS, 'PLANNER'] },
  offenders: { show: showOffenders, roles: WORKERS },
  outbox: { show: showOutbox, roles: WORKERS },
  rules: { show: showRules, roles: [...WORKERS, 'PLANNER', 'ADMINISTRATOR', 'OFFICER', 'AUDITOR'] },
  pass: { show: showPass, roles: [...WORKERS, 'PLANNER'], isHidden: true },
};

export default {
  id: 'cases',
  titleKey: 'cases.title',
  roles: ['DISPATCHER', 'PLANNER', 'REVIEWER', 'ADMINISTRATOR'],
  order: 61,
  icon: icons.audit,
  wide: true,
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
    const key = name === 'pass' ? `pass ${url.get('pass')}` : name;
    if (key === current) return;
    current = key;
    const mine = ++turn;
    shown?.dispose?.();
    shown = undefined;
    part.replaceChildren();
    const visible = names.filter((each) => !TABS[each].isHidden || each === name);
    render(html`<div class="tabs" role="tablist">${visible.map((each) => html`<button type="button" role="tab" aria-selected=${each === name}
      data-tab=${each} @click=${() => url.set({ tab: each }, { push: true })}>${t(`cases.tab_${each}`)}</button>`)}</div>`, tabs);
    try {
      const page = await TABS[name].show(part, app);
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
      url.set({ pass: null });
    },
  };
}
