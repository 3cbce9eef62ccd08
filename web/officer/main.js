/** The officer's page, for one thumb: where to drive, where I am, start, end, record what is found. */
import { Api } from '../app/api.js';
import { chooseLanguage, languageTag, loadTexts, translator } from '../app/i18n.js';
import { formats } from '../app/format.js';
import { leave, openSession } from '../app/session.js';
import { confirm, dialog } from '../ui/dialog.js';
import { toast } from '../ui/toast.js';
import { Duty } from './duty.js';
import { Guide } from './guide.js';
import { Heading } from './heading.js';
import { DutyMap } from './dutyMap.js';
import { recordFinding } from './findingSheet.js';
import { Keeper } from './keeper.js';
import { Logs } from './logs.js';
import { Nearby } from './nearby.js';
import { showNearby } from './nearbySheet.js';
import { nextStretch, openStretches } from './nextStretch.js';
import { showOpenFinding } from './openFinding.js';
import { Outbox } from './outbox.js';
import { Panel } from './panel.js';
import { Sender } from './sender.js';
import { Sos } from './sos.js';
import { Stops } from './stops.js';
import { Tracker } from './tracker.js';
import { WakeLock } from './wake.js';
import { graphOf, wayTo } from './wayTo.js';

async function start() {
  const locale = chooseLanguage(new URLSearchParams(location.search).get('lang') ?? undefined, localStorage.getItem('xunlu.lang'));
  document.documentElement.lang = languageTag(locale);
  const [session, texts] = await Promise.all([openSession(), loadTexts(locale)]);
  const t = translator(texts, locale);
  const api = new Api({ locale, csrf: session.csrf, offlineText: t('app.offline') });
  document.title = `${t('app.name')} ${t('officer.title')}`;
  const outbox = await Outbox.open(session.person.id);
  /** @type {any} */
  const app = { session, locale, t, api, outbox, toast, dialog, confirm, format: formats(locale, t), leave };
  app.fail = (failure) => {
    if (failure?.name !== 'ApiProblem') console.error(failure);
    toast(failure?.name === 'QuotaExceededError' ? t('officer.full') : failure.message, 'error');
  };
  app.map = new DutyMap(/** @type {HTMLElement} */ (document.getElementById('map')), api);
  const draw = () => app.panel?.draw();
  app.sender = new Sender(outbox, api, { onState: draw });
  app.tracker = new Tracker(outbox, {
    onPosition: (position) => {
      app.place = undefined;
      app.map.showSelf(position, app.tracker.trail);
      app.nearby.follow();
      app.redrawSheet?.();
      draw();
    },
    // at once, for the dispatcher sees the drive within a second
    onRecorded: () => {
      app.isFull = false;
      void app.sender.flush();
    },
    onFailure: (reason) => {
      if (reason === 'full') app.isFull = true;
      else app.place = reason;
      draw();
    },
  });
  app.heading = new Heading(app.tracker);
  app.wake = new WakeLock(draw);
  app.guide = new Guide(app);
  app.duty = new Duty(api, outbox, () => {
    const { duty, tracker, map } = app;
    tracker.isRecording = duty.isDriving;
    const shown = duty.patrol ? `${duty.patrol.id}/${duty.patrol.version}` : undefined;
    if (app.shownRoute !== shown) {
      app.shownRoute = shown;
      map.showRoute(duty.patrol?.route?.geometry);
      if (!duty.isDriving) {
        map.follow(false);
        map.fitRoute();
      }
    }
    map.showDriven(duty.driven);
    draw();
    void app.guide.follow();
  });
  /** What is to be driven next, from what the phone knows. */
  app.next = () => {
    const { duty, tracker, map } = app;
    if (!duty.isDriving || !duty.patrol?.route?.legs || map.roads.data.revision < 0) return undefined;
    if (app.openFor !== duty.driven || app.openOf !== app.shownRoute) {
      app.openStretches = openStretches(duty.patrol.route.legs, duty.driven, (id) => map.roads.geometryOf(id));
      [app.openFor, app.openOf] = [duty.driven, app.shownRoute];
    }
    return nextStretch(app.openStretches, tracker.last);
  };
  outbox.onChange = draw;
  app.map.onFollow = draw;
  app.startPatrol = () => step(app, 'start');
  app.endPatrol = async () => {
    const yes = await confirm({ title: t('officer.end'), text: t('officer.end_ask'), yes: t('officer.end'), no: t('app.cancel') });
    if (!yes) return;
    await step(app, 'finish');
  };
  app.recordFinding = async () => {
    const { isKept, existing } = await recordFinding(app);
    if (existing) return void await showOpenFinding(app, existing);
    if (!isKept) return;
    toast(t('officer.kept'), 'good');
    void app.nearby.lookIntoOutbox();
    void app.sender.flush(true);
  };
  app.showNearby = () => showNearby(app);
  /** The way along the roads to a place, from what the phone knows. @param {{lon: number, lat: number}} place */
  app.wayTo = (place) => {
    const { data } = app.map.roads;
    if (!app.tracker.last || data.revision < 0) return undefined;
    if (app.graphOfData !== data) [app.graph, app.graphOfData] = [graphOf(data), data];
    return wayTo(data, app.graph, app.tracker.last, place);
  };
  app.signOut = async () => {
    await app.stops.sender?.flush();
    if (outbox.waiting) await app.sender.flush(true);
    const waiting = outbox.waiting + app.stops.waiting;
    const question = { title: t('app.sign_out'), text: t('officer.sign_out_ask', { count: waiting }), yes: t('app.sign_out'), no: t('app.cancel') };
    if (waiting && !await confirm(question)) return;
    await api.del('/api/session').catch(() => {});
    location.assign('/login.html?next=/officer.html');
  };
  app.stops = new Stops(app, draw);
  app.sos = new Sos(app, draw);
  app.logs = new Logs(app, draw);
  app.sender.onAlarm = () => void app.sos.refresh();
  app.nearby = new Nearby(app, () => {
    app.map.open.show(app.nearby.list(), (item) => app.nearby.isOverdue(item));
    app.redrawSheet?.();
    draw();
  });
  app.map.open.onChoose = (item) => void showOpenFinding(app, item);
  app.stepRefusals = [];
  app.sender.onStep = (entry, failure) => stepSent(app, entry, failure);
  app.sender.onFinding = () => void app.nearby.refresh();
  app.keeper = new Keeper(draw);
  app.keeper.onFirstKept = () => {
    void app.guide.again();
    void app.nearby.refresh();
  };
  app.panel = new Panel(app);
  app.tracker.start();
  app.sender.start();
  await app.stops.start();
  void app.nearby.lookIntoOutbox();
  await app.duty.start();
  void app.logs.start();
  if (app.duty.isDriving) void app.wake.want(true);
  setInterval(draw, 1000);
  void app.keeper.start();
  /** @type {any} */ (window).officer = app;
  document.documentElement.dataset.ready = 'yes';
}

/** @param {any} app @param {'start' | 'finish'} name */
async function step(app, name) {
  try {
    await app.duty.step(name);
  } catch (failure) {
    if (failure.name !== 'ApiProblem') console.error(failure);
    app.toast(failure.message, 'error');
    return;
  }
  await app.wake.want(name === 'start');
  if (name === 'start') {
    app.map.follow(true);
    app.tracker.ask();
  }
  await app.sender.flush(true);
  if (app.duty.waiting.length) app.toast(app.t('officer.step_kept', { at: app.format.clock(Date.now()) }));
}

/** A press has reached the server, or the server says why not: then it is told plainly, unless the patrol stands as it was meant to. @param {any} app @param {any} entry @param {any} [failure] */
async function stepSent(app, entry, failure) {
  const { t, duty, format } = app;
  await duty.refresh();
  if (entry.step === 'finish') void app.logs.refresh();
  const now = duty.known?.id === entry.patrolId ? duty.known.state : undefined;
  const isAsMeant = entry.step === 'start' ? now === 'DRIVING' : now === undefined || now === 'DONE';
  if (!failure || (failure.status === 409 && isAsMeant)) return app.toast(t(entry.step === 'start' ? 'officer.started' : 'officer.ended'), 'good');
  app.stepRefusals.push(t('officer.step_refused', { step: t(entry.step === 'start' ? 'officer.start' : 'officer.end'), name: entry.name || `#${entry.patrolId}`, at: format.clock(entry.at), reason: failure.message }));
  app.panel?.draw();
}

start().catch((failure) => {
  console.error(failure);
  toast(String(failure.message ?? failure), 'error');
});
