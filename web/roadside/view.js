/** Overload control at the roadside: how the weighing places work, stops, ways round, followers, key times. */
import { icons } from '../ui/icons.js';
import { tabbed } from '../ui/tabs.js';
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
  render: (host, app) => tabbed(host, app, TABS, { words: 'roadside', many: true }),
};
