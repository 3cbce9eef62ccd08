/** Trucks stopped at the roadside, on the phone: the button, the list of those to be weighed again, what the phone knows for the form. */
import { html, nothing } from '../ui/html.js';
import { StopBox } from './stopBox.js';
import { massProblem } from './stopLimits.js';
import { StopSender } from './stopSender.js';
import { recordStop } from './stopSheet.js';

const USUAL_PREFIX = '皖';

export class Stops {
  /** @param {any} app @param {() => void} draw */
  constructor(app, draw) {
    this.app = app;
    this.draw = draw;
    this.key = `xunlu.stop.${app.session.person.id}`;
    const known = JSON.parse(localStorage.getItem(this.key) ?? '{}');
    /** @type {any[]} */
    this.officers = known.officers ?? [];
    this.limits = known.limits;
    /** @type {number[]} */
    this.lastCrew = known.lastCrew ?? [];
    this.prefix = known.prefix ?? USUAL_PREFIX;
  }

  async start() {
    this.box = await StopBox.open(this.app.session.person.id);
    this.box.onChange = this.draw;
    this.sender = new StopSender(this.box, this.app.api);
    this.sender.start();
    this.draw();
    void this.learn();
  }

  /** Fetches who may be named and the limits, and keeps them for when there is no line. */
  async learn() {
    try {
      const [officers, limits] = await Promise.all([this.app.api.get('/api/stops/officers'), this.app.api.get('/api/rules/mass-limits')]);
      [this.officers, this.limits] = [officers.items, limits];
      this.#keep();
    } catch (failure) {
      if (failure.name !== 'ApiProblem') console.error(failure);
    }
  }

  get waiting() {
    return this.box?.waiting ?? 0;
  }

  /** Who is named at first: the crew of the patrol, else those named last time. */
  crew() {
    const names = this.app.duty?.patrol?.assignment?.officers ?? [];
    const ids = this.officers.filter((each) => names.includes(each.name)).map((each) => each.officerId);
    return ids.length > 1 ? ids : this.lastCrew.filter((id) => this.officers.some((each) => each.officerId === id));
  }

  /** @param {number} id */
  nameOf(id) {
    return this.officers.find((each) => each.officerId === id)?.name ?? String(id);
  }

  /** @param {number[]} crew @param {string} plate */
  remember(crew, plate) {
    [this.lastCrew, this.prefix] = [crew, plate.slice(0, 1)];
    this.#keep();
  }

  #keep() {
    const { officers, limits, lastCrew, prefix } = this;
    localStorage.setItem(this.key, JSON.stringify({ officers, limits, lastCrew, prefix }));
  }

  /** The button beside the others. */
  button() {
    if (!this.box) return nothing;
    const count = this.box.open.length;
    return html`<button type="button" id="stop" class="big" @click=${() => void this.press()}>${this.app.t('stop.button')}${count ? html` <span class="badge warn">${count}</span>` : nothing}</button>`;
  }

  /** What the server would not take. */
  notices() {
    const { t } = this.app;
    return (this.box?.entries ?? []).filter((entry) => entry.refused).map(({ clientId, body, refused }) => html`<p class="note bad">${t('stop.refused', { plate: body.plate, reason: refused })}
      <button type="button" @click=${() => void this.box?.remove(clientId)}>${t('officer.drop')}</button></p>`);
  }

  /** A new stop at once, or first the list where some wait to be weighed again. */
  async press() {
    const { t, dialog, toast } = this.app;
    const choice = this.box?.open.length ? await dialog({ title: t('stop.title'), closeLabel: t('app.cancel'), body: (close) => html`<div class="finding">
      <button type="button" id="new-stop" class="primary big" @click=${() => close('new')}>${t('stop.new')}</button>
      <b>${t('stop.again_title')}</b>
      ${this.box?.open.map((entry) => html`<button type="button" class="big stop-row" data-plate=${entry.body.plate} @click=${() => close(entry.clientId)}>
        <span>${entry.body.plate}</span><small>${this.app.format.time(entry.at)} · ${this.app.format.tonnes(entry.body.firstKg)}</small></button>`)}</div>` }) : 'new';
    if (!choice) return;
    const isKept = choice === 'new' ? await recordStop(this.app, this) : await this.#again(String(choice));
    if (!isKept) return;
    toast(t('officer.kept'), 'good');
    void this.sender?.flush();
  }

  /** Asks for the second mass. @param {string} clientId */
  async #again(clientId) {
    const { t, format, dialog } = this.app;
    const entry = this.box?.entries.find((each) => each.clientId === clientId);
    if (!entry) return false;
    const first = entry.body.firstKg;
    /** @type {{kg: number | null, problem?: string}} */
    const state = { kg: null };
    const keep = async (event, close, redraw) => {
      event.preventDefault();
      state.problem = state.kg === null ? 'stop.mass_range' : massProblem(state.kg, first);
      if (state.problem) return redraw();
      await this.box?.update(clientId, (now) => {
        now.body.againKg = state.kg;
        now.edits += 1;
      });
      close(true);
    };
    return dialog({ title: `${t('stop.again')} ${entry.body.plate}`, closeLabel: t('app.cancel'), body: (close, redraw) => html`<form class="finding stop-form" novalidate @submit=${(event) => void keep(event, close, redraw)}>
      <p>${t('stop.first_was', { mass: format.tonnes(first) })}</p>
      <label class="stop-field">${t('stop.again_kg')}<input name="againKg" class="stop-mass" type="number" inputmode="numeric" min="500" max="300000" step="1"
        @input=${(event) => { state.kg = event.target.value === '' ? null : Number(event.target.value); redraw(); }}></label>
      <p class="stop-verdict" role="status">${state.kg !== null && !massProblem(state.kg, first) ? t('stop.unloaded', { mass: format.tonnes(first - state.kg) }) : ''}</p>
      ${state.problem ? html`<p class="error" role="alert">${t(state.problem)}</p>` : nothing}
      <button class="primary big">${t('officer.keep')}</button></form>` }).then((isKept) => isKept === true);
  }
}
