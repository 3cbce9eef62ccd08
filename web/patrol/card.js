/** One patrol in full: who, when, how it goes, what may be done next, and the summary of the shift. */
import { html, nothing } from '../ui/html.js';
import { fetchKeyLegs, keyLegs } from '../plan/keyLegs.js';
import { icon, icons } from '../ui/icons.js';
import { assign } from './assign.js';
import { Terminals } from './terminals.js';
import { progress, routeFigures, stateBadge, summaryTables, unreachedNote } from './figures.js';

const OVER = ['DONE', 'CANCELLED'];
const ASK_MILLIS = 400;

export class Card {
  /** @param {any} app @param {{paint: import('./paint.js').RoutePaint, changed: () => void, edit: (patrol: any) => void}} options */
  constructor(app, options) {
    this.app = app;
    this.options = options;
    /** @type {any} */
    this.patrol = undefined;
    /** @type {any} */
    this.summary = undefined;
    /** @type {any[]} */
    this.keyLegs = [];
    /** @type {any[]} */
    this.history = [];
    this.terminals = new Terminals(app, () => options.changed());
  }

  /** Shows a patrol. @param {number} id @param {{fit?: boolean}} [how] */
  async load(id, { fit = false } = {}) {
    const { api, map } = this.app;
    try {
      const patrol = await api.get(`/api/patrols/${id}`);
      const [summary, driven, history] = patrol.departedAt
        ? await Promise.all([api.get(`/api/patrols/${id}/summary`), api.get(`/api/patrols/${id}/driven`), api.get(`/api/patrols/${id}/history`)])
        : [undefined, { items: [] }, await api.get(`/api/patrols/${id}/history`)];
      const keyLegs = await fetchKeyLegs(api, id);
      await this.terminals.load(patrol);
      Object.assign(this, { patrol, summary, keyLegs, history: history.items });
      await map.roads.ready();
      this.options.paint.show(patrol.route);
      this.options.paint.driven(driven.items);
      map.roads.clearPaint('patrol-left');
      if (fit) this.options.paint.fit();
    } catch (failure) {
      this.app.fail(failure);
    }
    this.options.changed();
  }

  close() {
    this.patrol = undefined;
    this.terminals.close();
    this.app.map.roads.clearPaint('patrol-left');
    this.options.paint.clear();
  }

  /** Takes the live event `patrol`. @param {any} event */
  live(event) {
    if (event.patrolId !== this.patrol?.id) return;
    if (event.state !== this.patrol.state || event.version > this.patrol.version) {
      this.load(event.patrolId);
    } else if (this.summary) {
      this.summary.figures = event;
      this.options.changed();
    }
  }

  /** Takes the live event `coverage`. @param {any} event */
  drove(event) {
    const patrol = this.patrol;
    if (!patrol?.departedAt || event.unitId !== patrol.assignment?.unitId) return;
    if (event.redone) this.#askDrivenSoon();
    else if (['DRIVING', 'INTERRUPTED'].includes(patrol.state)) this.options.paint.more(event.segments ?? []);
  }

  /** Late fixes or a better match have changed what was driven: paints it anew, once for many such events. */
  #askDrivenSoon() {
    clearTimeout(this.asking);
    this.asking = setTimeout(async () => {
      const id = this.patrol?.id;
      const driven = id && await this.app.api.get(`/api/patrols/${id}/driven`).catch(this.app.fail);
      if (driven && id === this.patrol?.id) this.options.paint.driven(driven.items);
    }, ASK_MILLIS);
  }

  /** @param {string} step @param {any} [body] */
  async #step(step, body = {}) {
    const { api, t, toast } = this.app;
    try {
      const patrol = await api.post(`/api/patrols/${this.patrol.id}/${step}`, body, step === 'publish' ? { ifMatch: this.patrol.version } : {});
      toast(t('patrol.now', { name: patrol.name, state: t(`patrol.state_${patrol.state}`) }), 'good');
    } catch (failure) {
      this.app.fail(failure);
    }
    this.app.emit('patrols', this.patrol.id);
    await this.load(this.patrol.id);
  }

  async #assign() {
    const assigned = await assign(this.app, this.patrol);
    if (!assigned) return;
    this.app.emit('patrols', assigned.id);
    await this.load(assigned.id, { fit: true });
  }

  async #publish() {
    const { t, confirm, format } = this.app;
    const duty = this.patrol.assignment;
    if (await confirm({
      title: t('patrol.publish'), yes: t('patrol.publish'), no: t('app.cancel'),
      text: t('patrol.publish_text', { unit: duty.unitName, crew: duty.officers.join(format.and), from: format.time(duty.from), km: format.km(this.patrol.route.km) }),
    })) await this.#step('publish');
  }

  /** Asks why, then does the step. @param {'interrupt' | 'cancel'} step */
  async #because(step) {
    const { t, dialog } = this.app;
    const reason = await dialog({
      title: t(`patrol.${step}`),
      closeLabel: t('app.cancel'),
      body: (close) => html`<form class="form" @submit=${(event) => { event.preventDefault(); close(event.target.elements.reason.value); }}>
        <div class="field"><label for="reason">${t('patrol.reason')}</label><input id="reason" name="reason" maxlength="500" required autofocus></div>
        <footer class="actions"><button type="button" @click=${() => close()}>${t('app.cancel')}</button><button class="primary ${step === 'cancel' ? 'danger' : ''}">${t(`patrol.${step}`)}</button></footer></form>`,
    });
    if (reason !== undefined) await this.#step(step, { reason });
  }

  template() {
    const { patrol, app, summary } = this;
    if (!patrol) return nothing;
    const { t, format } = app;
    const duty = patrol.assignment;
    const button = (key, run, kind = '') => html`<button type="button" class=${kind} data-action=${key} @click=${run}>${t(`patrol.${key}`)}</button>`;
    const may = {
      DRAFT: [button('assign', () => this.#assign(), 'primary'), button('edit', () => this.options.edit(patrol)), button('cancel', () => this.#because('cancel'))],
      ASSIGNED: [button('publish', () => this.#publish(), 'primary'), button('assign', () => this.#assign()), button('edit', () => this.options.edit(patrol)), button('cancel', () => this.#because('cancel'))],
      PUBLISHED: [button('start', () => this.#step('start'), 'primary'), button('edit', () => this.options.edit(patrol)), button('cancel', () => this.#because('cancel'))],
      DRIVING: [button('finish', () => this.#step('finish'), 'primary'), button('interrupt', () => this.#because('interrupt')), button('cancel', () => this.#because('cancel'))],
      INTERRUPTED: [button('resume', () => this.#step('resume'), 'primary'), button('finish', () => this.#step('finish')), button('cancel', () => this.#because('cancel'))],
    };
    return html`<article class="pad card-detail" id="patrol-card" data-state=${patrol.state}>
      <h2>${patrol.name} ${stateBadge(app, patrol.state)}<button type="button" class="quiet" aria-label=${t('app.close')} title=${t('app.close')}
        @click=${() => { this.close(); app.select(null); this.options.changed(); }}>×</button></h2>
      <dl class="facts"><dt>${t('patrol.unit')}</dt><dd>${duty ? html`${duty.unitName} · ${duty.plate}` : t('patrol.not_assigned')}</dd>
        ${duty ? html`<dt>${t('patrol.crew')}</dt><dd>${duty.officers.join(format.and)}</dd><dt>${t('patrol.planned')}</dt><dd>${format.time(duty.from)} – ${format.clock(duty.to)}</dd>` : nothing}
        ${patrol.departedAt ? html`<dt>${t('patrol.departed')}</dt><dd>${format.time(patrol.departedAt)}</dd>` : nothing}
        <dt>${t('patrol.since')}</dt><dd>${format.time(patrol.stateSince)} · ${patrol.stateBy}${patrol.reason ? ` · ${patrol.reason}` : ''}</dd></dl>
      ${summary ? progress(app, summary.figures) : nothing}
      ${routeFigures(app, patrol.route)}${unreachedNote(app, patrol.route)}
      <div class="actions">${may[patrol.state] ?? nothing}
        <button type="button" @click=${() => this.options.paint.fit()}>${icon(icons.follow)} ${t('app.show_on_map')}</button>
        <a class="button" href="/api/patrols/${patrol.id}/route.gpx" download title=${t('patrol.gpx_hint')}>GPX</a>
        ${patrol.departedAt ? html`<button type="button" data-action="patrol-log" @click=${() => app.open('patrol-log', { log: patrol.id, sel: null })}>${t('plog.open')}</button>` : nothing}</div>
      ${keyLegs(app, this.keyLegs)}${this.terminals.template(patrol)}
      ${summary ? html`<section id="patrol-summary"><h2>${t(OVER.includes(patrol.state) ? 'patrol.summary' : 'patrol.so_far')}</h2>${summaryTables(app, summary)}</section>` : nothing}
      <details><summary>${t('patrol.history')}</summary><ul class="plain">${this.history.map((row) => html`<li><small>${format.time(row.at)}</small> ${t(`patrol.what_${row.what}`)} · ${row.person}${row.note ? ` · ${row.note}` : ''}</li>`)}</ul></details>
    </article>`;
  }
}
