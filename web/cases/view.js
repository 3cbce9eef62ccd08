/** Off-site evidence: review, cases, what is due, the funnel, offenders, the outbox, the rows of law. */
import { icons } from '../ui/icons.js';
import { tabbed } from '../ui/tabs.js';
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
  const { url } = app;
  return tabbed(host, app, TABS, { words: 'cases', about: (name) => (name === 'pass' ? url.get('pass') : ''), ending: () => url.set({ pass: null }) });
}
