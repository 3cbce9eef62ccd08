/** The page's start: who is signed in, the words, the map, the views. Everything a view may use hangs on `app`. */
import { Api } from './api.js';
import { Events } from './events.js';
import { Feed } from './feed.js';
import { formats } from './format.js';
import { chooseLanguage, languageTag, loadTexts, translator } from './i18n.js';
import { Keys } from './keys.js';
import { bindShellKeys, showKeys } from './keymap.js';
import { holdsAny, leave, openSession } from './session.js';
import { Shell } from './shell.js';
import { UrlState } from './url.js';
import { loadViews } from './views.js';
import { confirm, dialog } from '../ui/dialog.js';
import { toast } from '../ui/toast.js';
import { openMap } from '../map/open.js';
import { AlarmWatch } from '../alarm/watch.js';
import { keepHappenings } from '../report/overview.js';
import { watchDue } from '../finding/due.js';
import { tellScreenings } from '../screening/again.js';

async function start() {
  const url = new UrlState();
  const locale = chooseLanguage(url.get('lang'), localStorage.getItem('xunlu.lang'));
  document.documentElement.lang = languageTag(locale);
  const [session, texts, views] = await Promise.all([openSession(), loadTexts(locale), loadViews()]);
  const t = translator(texts, locale);
  const api = new Api({ locale, csrf: session.csrf, offlineText: t('app.offline'), onSignedOut: () => void leave() });
  const bus = new Events();
  const feed = new Feed({ onSignedOut: () => void leave() });
  /** Takes away the word that the line is lost. */
  let lost = () => {};
  feed.on('state', (state) => state === 'live' && lost());
  /** @type {any} */
  const app = {
    api, t, locale, session, url, feed, toast, dialog, confirm, keys: new Keys(), format: formats(locale, t),
    /** Selects a thing everywhere: in its list, on the map, in the address. */
    select(kind, id, options = {}) {
      url.set({ sel: kind && id !== undefined && id !== null ? `${kind}:${id}` : null });
      bus.emit('select', { kind, id, ...options });
    },
    /** What is selected, or undefined. @returns {{kind: string, id: string} | undefined} */
    get selected() {
      const [kind, id] = (url.get('sel') ?? '').split(/:(.*)/s);
      return id ? { kind, id } : undefined;
    },
    on: (name, listener) => bus.on(name, listener),
    emit: (name, value) => bus.emit(name, value),
    /** Opens a view by its id, with further values for the address. */
    open(view, more = {}) {
      url.wanted = more;
      url.set({ ...more, view, fold: null }, { push: true });
    },
    /** Says a failure to the person; failures that are no refusals go to the console as well. */
    fail(failure) {
      if (failure.name !== 'ApiProblem') console.error(failure);
      // that the line was lost is no news any more when it is back
      if (failure.code === 'offline') {
        lost();
        lost = toast(failure.message, 'error');
      } else toast(failure.message, 'error');
    },
    setLanguage(language) {
      localStorage.setItem('xunlu.lang', language);
      url.set({ lang: null });
      location.reload();
    },
    setTheme(theme) {
      localStorage.setItem('xunlu.theme', theme);
      document.documentElement.dataset.theme = theme;
      bus.emit('theme', theme);
    },
    /** Whether the person holds one of the roles. @param {string[]} roles */
    may: (...roles) => holdsAny(session, roles),
    showKeys: () => showKeys(app),
    async signOut() {
      await api.del('/api/session').catch(() => {});
      location.assign('/login.html');
    },
  };
  app.map = openMap(/** @type {HTMLElement} */ (document.getElementById('map')), app);
  if (app.may('DISPATCHER', 'OFFICER')) app.alarms = new AlarmWatch(app);
  tellScreenings(app);
  app.shell = new Shell(app, views);
  bindShellKeys(app);
  keepHappenings(app);
  app.shell.start();
  watchDue(app);
  const squadron = app.may('DISPATCHER') ? url.get('squadron') : undefined;
  if (squadron) feed.want({ squadron });
  feed.open();
  if (app.selected) bus.emit('select', app.selected);
  /** @type {any} */ (window).xunlu = app;
  document.documentElement.dataset.ready = 'yes';
}

start().catch((failure) => {
  console.error(failure);
  toast(String(failure.message ?? failure), 'error');
});
