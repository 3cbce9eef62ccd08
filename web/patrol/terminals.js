/** The vehicle terminals of a patrol's unit: whether they have its route, and sending it again. */
import { html, nothing } from '../ui/html.js';

const LIVE = ['PUBLISHED', 'DRIVING', 'INTERRUPTED'];
const ASK_MILLIS = 1500;
/** How often it is looked whether a terminal has answered. */
const LOOKS = 8;

export class Terminals {
  /** @param {any} app @param {() => void} changed */
  constructor(app, changed) {
    this.app = app;
    this.changed = changed;
    /** @type {any[] | undefined} */
    this.items = undefined;
    this.patrolId = 0;
  }

  /** @param {any} patrol */
  async load(patrol) {
    if (patrol.id !== this.patrolId) this.items = undefined;
    this.patrolId = patrol.id;
    if (!patrol.assignment || !LIVE.includes(patrol.state)) {
      this.items = undefined;
      return;
    }
    try {
      const answer = await this.app.api.get(`/api/patrols/${patrol.id}/terminals`);
      if (patrol.id === this.patrolId) this.items = answer.items;
    } catch (failure) {
      this.app.fail(failure);
    }
  }

  close() {
    clearTimeout(this.timer);
    this.patrolId = 0;
    this.items = undefined;
  }

  /** @param {any} patrol */
  async #send(patrol) {
    const { api, t } = this.app;
    try {
      const { terminals } = await api.post(`/api/patrols/${patrol.id}/terminals`, {});
      this.app.toast(t('terminal.sending', { count: terminals }), 'good');
      this.#look(patrol, LOOKS);
    } catch (failure) {
      this.app.fail(failure);
    }
  }

  /** @param {any} patrol @param {number} times */
  #look(patrol, times) {
    clearTimeout(this.timer);
    this.timer = setTimeout(async () => {
      if (patrol.id !== this.patrolId) return;
      await this.load(patrol);
      this.changed();
      if (times > 1 && this.items?.some((each) => each.online && !each.route?.answered)) this.#look(patrol, times - 1);
    }, ASK_MILLIS);
  }

  /** What became of something sent. @param {string} what @param {any} told */
  #told(what, told) {
    const { t, format } = this.app;
    if (!told) return t('terminal.not_sent', { what });
    if (!told.answered) return t('terminal.unanswered', { what, at: format.clock(told.sent) });
    const words = t(`terminal.result_${told.result}`, { what, at: format.clock(told.answered) });
    return told.current ? words : `${words} ${t('terminal.old')}`;
  }

  /** @param {any} patrol */
  template(patrol) {
    const { t, format } = this.app;
    if (!this.items) return nothing;
    return html`<section id="patrol-terminals"><h3>${t('terminal.title')}</h3>${this.items.length ? html`<ul class="plain">${this.items.map((each) => html`<li data-terminal=${each.deviceId}>
        <b>${each.name}</b> <span class="badge ${each.online ? 'good' : ''}">${each.online ? t('order.online') : each.lastSeen ? format.age(each.lastSeen) : t('order.never')}</span><br>
        <small>${this.#told(t('terminal.route'), each.route)} · ${this.#told(t('terminal.text'), each.text)}</small></li>`)}</ul>
      <button type="button" data-action="send-route" title=${t('terminal.send_hint')} @click=${() => void this.#send(patrol)}>${t('terminal.send')}</button>` : html`<p class="note">${t('terminal.none')}</p>`}</section>`;
  }
}
