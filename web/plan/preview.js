/** What a change would do, on the map and in figures; confirmed, undone, redone. */
import { html, nothing } from '../ui/html.js';
import { byRoad, moves } from './moves.js';
import { COLORS } from './run.js';

const LAYER = 'dispatch-preview';
const MOST_ROADS = 12;

export class Preview {
  /** @param {any} app @param {{changed: () => void, done: () => void, nameOf: (patrolId: number) => string}} options */
  constructor(app, options) {
    this.app = app;
    this.options = options;
    /** @type {any} */
    this.shown = undefined;
    /** @type {any} */
    this.wish = undefined;
    /** Keys of changes done here that can be taken back, the last one last. @type {number[]} */
    this.past = [];
    /** Keys of those taken back. @type {number[]} */
    this.future = [];
    app.map.addLayer({ id: LAYER, titleKey: 'operation.layer', group: 'work', layer: app.map.roads.paintLayer(LAYER, { order: 8, opacity: 0.9 }), legend: [{ line: true, color: 'draw', labelKey: 'operation.layer' }] });
  }

  /** @param {any} wish @param {boolean} [isAnew] whether somebody else changed a patrol after the one shown before */
  async ask(wish, isAnew = false) {
    try {
      this.wish = wish;
      this.isAnew = isAnew;
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
      this.future = [];
      if (shown.undoable) this.past.push(shown.id);
      app.emit('patrols', answer.items[0]?.patrolId);
      this.close();
      this.options.done();
    } catch (failure) {
      // somebody was first: nothing was done; shown again as it stands now
      if (failure.code === 'stale') await this.ask(wish, true);
      else app.fail(failure);
    }
    this.options.changed();
  }

  /** Takes the last change back. */
  undo() { return this.#again('undo', this.past, this.future); }

  /** Does the last one that was taken back again. */
  redo() { return this.#again('redo', this.future, this.past); }

  /** @param {string} step @param {number[]} from @param {number[]} to */
  async #again(step, from, to) {
    const { app } = this;
    const id = from.pop();
    if (id === undefined) return;
    try {
      const answer = await app.api.post(`/api/patrol/operations/${id}/${step}`, {});
      to.push(id);
      app.toast(app.t(step === 'undo' ? 'operation.undone' : 'operation.redone'), 'good');
      app.emit('patrols', answer.items[0]?.patrolId);
      this.options.done();
    } catch (failure) {
      app.fail(failure);
    }
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
    const { roads } = this.app.map;
    const road = (id) => ({ label: [roads.roadOf(id)?.code, roads.roadOf(id)?.name].filter(Boolean).join(' ') || '–', meters: roads.data.metersOf(roads.data.indexById.get(id) ?? 0) });
    const list = (rows) => html`<ul class="plain">${rows.slice(0, MOST_ROADS).map((row) => html`<li><button type="button" class="quiet" title=${t('app.show_on_map')} @click=${() => { const bounds = roads.boundsOf(row.segments); if (bounds) app.map.fit(bounds); }}>${row.label} · ${format.km(row.km)}</button></li>`)}
      ${rows.length > MOST_ROADS ? html`<li><small>${t('operation.more_roads', { count: rows.length - MOST_ROADS })}</small></li>` : nothing}</ul>`;
    const moved = moves(shown, this.options.nameOf, road);
    return html`<section id="op-preview" aria-live="polite"><h3>${t('operation.preview_title')}</h3>
      ${this.isAnew ? html`<p class="note warn" role="alert">${t('operation.anew')}</p>` : nothing}
      ${shown.items.length ? html`<table><tbody>${shown.items.map((item, at) => html`<tr><td><span class="swatch"><span class="line" .style=${`background:${COLORS[at % COLORS.length]}`}></span></span></td><th scope="row">${item.unit}<br>
        <small>${item.gained.length ? t('operation.gained', { count: item.gained.length }) : ''} ${item.lost.length ? t('operation.lost', { count: item.lost.length }) : ''}</small></th>
        <td class="figure">${format.km(item.kmBefore)} → <b>${format.km(item.kmAfter)}</b><br><small>${format.hours(item.hoursBefore * 3600)} → ${format.hours(item.hoursAfter * 3600)}</small></td></tr>`)}</tbody></table>` : html`<p class="note">${t('operation.none')}</p>`}
      <div id="op-moves">${moved.map((each) => html`<details open><summary>${each.from ? t('operation.takes_over', { to: each.to, from: each.from }) : t('operation.takes', { to: each.to })}</summary>${list(each.roads)}</details>`)}
      ${left.map(([reason, segments]) => html`<details open class="note warn"><summary>${t('operation.left', { count: segments.length, reason: t(`plan.reason_${reason}`) })}</summary>${list(byRoad(segments, road))}</details>`)}</div>
      <p class="note">${t('operation.took', { moved: format.count(shown.moved), millis: format.count(shown.millis) })}${shown.endedPatrolId ? html`<br>${t('operation.ends', { name: this.wish.reason || t(`operation.${this.wish.kind}`) })}` : nothing}${shown.undoable ? nothing : html`<br>${t('operation.final')}`}</p>
      <footer class="actions"><button type="button" @click=${() => { this.close(); this.options.changed(); }}>${t('app.cancel')}</button>
        <button type="button" class="primary" data-action="confirm-change" @click=${() => this.#confirm()}>${t('operation.confirm')}</button></footer></section>`;
  }
}
