/** What a change would do, on the map and in figures; confirmed, undone, redone. */
import { html, nothing } from '../ui/html.js';
import { COLORS } from './run.js';

const LAYER = 'dispatch-preview';

export class Preview {
  /** @param {any} app @param {{changed: () => void, done: () => void}} options */
  constructor(app, options) {
    this.app = app;
    this.options = options;
    /** @type {any} */
    this.shown = undefined;
    /** @type {any} */
    this.wish = undefined;
    /** Roads that were given from one to another: what can be taken back. @type {Array<{from: number, to: number, segments: number[]}>} */
    this.past = [];
    /** @type {Array<{from: number, to: number, segments: number[]}>} */
    this.future = [];
    app.map.addLayer({ id: LAYER, titleKey: 'operation.layer', group: 'work', layer: app.map.roads.paintLayer(LAYER, { order: 8, opacity: 0.9 }), legend: [{ line: true, color: 'draw', labelKey: 'operation.layer' }] });
  }

  /** @param {any} wish */
  async ask(wish) {
    try {
      this.wish = wish;
      this.shown = await this.app.api.post('/api/patrol/operations/preview', wish);
      this.#paint();
    } catch (failure) {
      this.app.fail(failure);
    }
    this.options.changed();
  }

  #paint() {
    /** @type {Map<number, any>} */
    const parts = new Map();
    const color = this.app.map.palette();
    this.shown.items.forEach((item, at) => item.legs.forEach(([id, required]) => parts.set(id, { color: COLORS[at % COLORS.length], width: required ? 1 : 0.4 })));
    Object.values(this.shown.leftOut).flat().forEach((id) => parts.set(id, { color: color.gap, width: 1.2, dash: [6, 5] }));
    this.app.map.roads.paint(LAYER, parts);
  }

  async #confirm() {
    const { app, shown, wish } = this;
    try {
      const answer = await app.api.post(`/api/patrol/operations/${shown.id}/confirm`, {});
      app.toast(app.t('operation.done', { count: answer.items.length }), 'good');
      if (wish.kind === 'ASSIGN_ROADS') {
        this.future = [];
        this.past.push(...this.#given());
      }
      app.emit('patrols', answer.items[0]?.patrolId);
      this.close();
      this.options.done();
    } catch (failure) {
      app.fail(failure);
      // somebody was first: look again at how it stands
      if (failure.code === 'stale') await this.ask(wish);
    }
    this.options.changed();
  }

  /** Who lost what to whom. */
  #given() {
    return this.shown.items.filter((item) => item.patrolId !== this.wish.patrolId && item.lost.length)
      .map((item) => ({ from: item.patrolId, to: this.wish.patrolId, segments: item.lost }));
  }

  /** Gives roads, at once. */
  async #give(to, segments, scope) {
    const { app } = this;
    try {
      const preview = await app.api.post('/api/patrol/operations/preview', { kind: 'ASSIGN_ROADS', patrolId: to, segments, reason: '', scope: scope ?? null });
      await app.api.post(`/api/patrol/operations/${preview.id}/confirm`, {});
      app.toast(app.t('operation.undone'), 'good');
      app.emit('patrols', to);
      this.options.done();
      return true;
    } catch (failure) {
      app.fail(failure);
      return false;
    }
  }

  /** @param {number[] | undefined} scope */
  async undo(scope) {
    const last = this.past.pop();
    if (last && await this.#give(last.from, last.segments, scope)) this.future.push(last);
    this.options.changed();
  }

  /** @param {number[] | undefined} scope */
  async redo(scope) {
    const next = this.future.pop();
    if (next && await this.#give(next.to, next.segments, scope)) this.past.push(next);
    this.options.changed();
  }

  close() {
    this.shown = undefined;
    this.app.map.roads.paint(LAYER, new Map());
  }

  dispose() {
    this.close();
    this.app.map.removeLayer(LAYER);
  }

  template() {
    const { shown, app } = this;
    const { t, format } = app;
    const left = Object.entries(shown.leftOut);
    return html`<section id="op-preview" aria-live="polite"><h3>${t('operation.preview_title')}</h3>
      ${shown.items.length ? html`<table><tbody>${shown.items.map((item, at) => html`<tr><td><span class="swatch"><span class="line" .style=${`background:${COLORS[at % COLORS.length]}`}></span></span></td><th scope="row">${item.unit}<br>
        <small>${item.gained.length ? t('operation.gained', { count: item.gained.length }) : ''} ${item.lost.length ? t('operation.lost', { count: item.lost.length }) : ''}</small></th>
        <td class="figure">${format.km(item.kmBefore)} → <b>${format.km(item.kmAfter)}</b><br><small>${format.hours(item.hoursBefore * 3600)} → ${format.hours(item.hoursAfter * 3600)}</small></td></tr>`)}</tbody></table>` : html`<p class="note">${t('operation.none')}</p>`}
      ${left.map(([reason, segments]) => html`<p class="note warn">${t('operation.left', { count: segments.length, reason: t(`plan.reason_${reason}`) })}</p>`)}
      <p class="note">${t('operation.took', { moved: format.count(shown.moved), millis: format.count(shown.millis) })}${shown.endedPatrolId ? html`<br>${t('operation.ends', { name: this.wish.reason || t(`operation.${this.wish.kind}`) })}` : nothing}</p>
      <footer class="actions"><button type="button" @click=${() => { this.close(); this.options.changed(); }}>${t('app.cancel')}</button>
        <button type="button" class="primary" data-action="confirm-change" @click=${() => this.#confirm()}>${t('operation.confirm')}</button></footer></section>`;
  }
}
