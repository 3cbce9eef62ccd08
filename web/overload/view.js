/** Overload control: the weighing places, the passes they report, passes by road segment, files of passes. */
import { html, render } from '../ui/html.js';
import { icons } from '../ui/icons.js';
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

const TABS = { checkpoints: showCheckpoints, passes: showPasses, segments: showSegments, upload: showUpload };
const READERS = ['DISPATCHER', 'PLANNER', 'REVIEWER'];

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, url } = app;
  const mayRead = app.session.person.roles.some((role) => READERS.includes(role));
  const names = Object.keys(TABS).filter((name) => mayRead || name === 'checkpoints' || name === 'upload');
  const tabs = document.createElement('div');
  const part = document.createElement('div');
  part.className = 'view-part';
  host.append(tabs, part);
  /** @type {{dispose?: () => void} | undefined} */
  let shown;
  let current = '';

  const follow = async () => {
    const name = names.includes(url.get('tab')) ? url.get('tab') : 'checkpoints';
    if (name === current) return;
    current = name;
    shown?.dispose?.();
    part.replaceChildren();
    render(html`<div class="tabs" role="tablist">${names.map((each) => html`<button type="button" role="tab" aria-selected=${each === name}
      data-tab=${each} @click=${() => url.set({ tab: each }, { push: true })}>${t(`overload.tab_${each}`)}</button>`)}</div>`, tabs);
    try {
      shown = await TABS[name](part, app);
    } catch (failure) {
      app.fail(failure);
    }
  };
  const offUrl = url.on('change', follow);
  const offSelect = app.on('select', ({ kind }) => {
    if (kind === 'checkpoint') url.set({ tab: null });
  });
  follow();
  return {
    dispose() {
      offUrl();
      offSelect();
      shown?.dispose?.();
    },
  };
}
