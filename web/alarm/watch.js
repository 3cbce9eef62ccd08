/**
 * Open alarms on every dispatcher's map, whichever view is open: a strip that stays until somebody takes care of them, a
 * sign on the map, a word for screen readers, a sound where it is switched on. Leaders see those of their squadron, officers
 * those of their unit; dispatchers take care of them.
 */
import { html, nothing, render } from '../ui/html.js';
import { acknowledge } from './acknowledge.js';
import { AlarmSound } from './sound.js';
import { kindText, placeText } from './words.js';

const MOST_SHOWN = 3;

export class AlarmWatch {
  /** @param {any} app */
  constructor(app) {
    this.app = app;
    this.sound = new AlarmSound();
    /** @type {any[]} open alarms, the gravest and newest first */
    this.open = [];
    this.host = document.createElement('div');
    this.host.id = 'alarms';
    this.host.setAttribute('role', 'alert');
    document.getElementById('stage')?.append(this.host);
    this.points = app.map.markers({ id: 'alarms', kind: 'alarm', titleKey: 'alarm.layer', group: 'live', color: 'unitAlarm', shape: 'cross', isClustered: false, labelZoom: 9 });
    app.feed.on('alarm', (alarm) => this.#take(alarm));
    // sent at the start, and after a break that was too long to catch up
    app.feed.on('snapshot', () => void this.load());
    app.on('alarm', (alarm) => this.#take(alarm));
    app.on('select', ({ kind, id, show }) => {
      this.points.select(kind === 'alarm' ? id : undefined);
      const alarm = kind === 'alarm' && show ? this.open.find((each) => String(each.id) === String(id)) : undefined;
      if (alarm) this.#goTo(alarm);
    });
    app.keys.bind('a', app.t('alarm.key'), () => this.open[0] && this.#show(this.open[0]));
    void this.load();
  }

  async load() {
    const page = await (this.app.may('DISPATCHER') ? this.app.api.get('/api/alarms', { query: { state: 'open', limit: 200 } }) : this.app.api.get('/api/live/alarms')).catch(() => null);
    if (!page) return;
    this.open = page.items;
    this.#draw();
  }

  #take(alarm) {
    this.open = [...(alarm.open ? [alarm] : []), ...this.open.filter((each) => each.id !== alarm.id)];
    this.#draw();
  }

  #show(alarm) {
    if (this.app.may('DISPATCHER')) this.app.open('alarms', { sel: `alarm:${alarm.id}` });
    this.app.select('alarm', alarm.id, { show: true });
  }

  #goTo(alarm) {
    if (alarm.lon != null) this.app.map.goTo([alarm.lon, alarm.lat], 14);
  }

  #draw() {
    const { t, format } = this.app;
    this.open.sort((one, other) => Number(other.gravity === 'URGENT') - Number(one.gravity === 'URGENT') || other.id - one.id);
    const urgent = this.open.filter((each) => each.gravity === 'URGENT');
    this.sound.need(urgent.length > 0);
    this.points.set(this.open.filter((each) => each.lon != null).map((each) => ({ id: each.id, lon: each.lon, lat: each.lat, shape: 'cross',
      color: each.gravity === 'URGENT' ? 'unitAlarm' : 'warn', label: `${kindText(this.app, each)} ${each.who}` })));
    document.documentElement.dataset.alarm = urgent.length ? 'yes' : 'no';
    render(html`${urgent.slice(0, MOST_SHOWN).map((alarm) => html`<div class="alarm-strip" data-alarm=${alarm.id}>
        <span class="sign-alarm" aria-hidden="true">✚</span><span class="alarm-words"><b>${kindText(this.app, alarm)} · ${alarm.who}</b>
          <small>${placeText(this.app, alarm)} · ${format.time(alarm.raisedAt)}</small></span>
        <button type="button" data-action="show" @click=${() => this.#show(alarm)}>${t('alarm.show')}</button>
        ${this.app.may('DISPATCHER') ? html`<button type="button" data-action="acknowledge" class="primary danger" @click=${() => void acknowledge(this.app, alarm)}>${t('alarm.acknowledge')}</button>` : nothing}</div>`)}
      ${urgent.length > MOST_SHOWN && this.app.may('DISPATCHER') ? html`<button type="button" class="alarm-more" @click=${() => this.app.open('alarms')}>${t('alarm.more', { count: urgent.length - MOST_SHOWN })}</button>` : nothing}`, this.host);
    this.app.emit('alarms', this.open);
  }
}
