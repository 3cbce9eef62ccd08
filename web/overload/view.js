/** Overload control: the weighing places, the passes they report, passes by road segment, files of passes. */
import { icons } from '../ui/icons.js';
import { tabbed } from '../ui/tabs.js';
import { showCheckpoints } from './checkpoints.js';
import { showPasses } from './passes.js';
import { showSegments } from './segments.js';
import { showUpload } from './upload.js';

export default {
  id: 'overload',
  titleKey: 'overload.title',
  roles: ['DISPATCHER', 'PLANNER', 'REVIEWER', 'ADMINISTRATOR'],
  order: 60,
  icon: icons.overload,
  render: show,
};

const READERS = ['DISPATCHER', 'PLANNER', 'REVIEWER'];
const TABS = {
  checkpoints: { show: showCheckpoints },
  passes: { show: showPasses, roles: READERS },
  segments: { show: showSegments, roles: READERS },
  upload: { show: showUpload },
};

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { url } = app;
  const off = app.on('select', ({ kind }) => {
    if (kind === 'checkpoint') url.set({ tab: null });
  });
  return tabbed(host, app, TABS, { words: 'overload', ending: off });
}
