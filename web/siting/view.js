/** Siting of weigh-in-motion points: the plan with its sliders, studies kept, candidates, flows, projects, posts. */
import { tabbed } from '../ui/tabs.js';
import { showCandidates } from './candidates.js';
import { showFlows } from './flows.js';
import { showPlan } from './plan.js';
import { showPosts } from './posts.js';
import { showProjects } from './projects.js';
import { reportView } from './report.js';
import { showStudies } from './studies.js';

const ICON = 'M12 21s7-6.200 7-11.500a7 7 0 10-14 0C5 14.800 12 21 12 21zM12 12a2.500 2.500 0 100-5 2.500 2.500 0 000 5z';
const ROLES = ['PLANNER', 'ADMINISTRATOR', 'DISPATCHER', 'REVIEWER'];
const TABS = {
  plan: { show: showPlan },
  studies: { show: showStudies },
  candidates: { show: showCandidates },
  flows: { show: showFlows },
  projects: { show: showProjects },
  posts: { show: showPosts },
};

export default [
  { id: 'siting', titleKey: 'siting.title', roles: ROLES, order: 70, icon: ICON, render: (host, app) => tabbed(host, app, TABS, { words: 'siting', many: true }) },
  { id: 'siting-report', titleKey: 'siting.report_title', roles: ROLES, order: 71, icon: ICON, wide: true, inMenu: false, render: reportView },
];
