/** What a change would do, on the map and in figures; confirmed, undone, redone. */
import { html, nothing } from '../ui/html.js';
import { byRoad, moves } from './moves.js';

const LAYER = 'dispatch-preview';
const MOST_ROADS = 12;
/** A longer list is folded, so that what is asked stays in sight. */
const OPEN_ROADS = 6;
/** A pause in picking before it is asked what the picked roads would mean. */
const PAUSE = 250;

export class Preview {
  /** @param {any} app @param {{changed: () => void, done: () => void, standing: import('./standing.js').Standing}} options */
  constructor(app, options) {
    this.app = app;
    this.options = options;
    /** @type {any} */
    this.shown = undefined;
    /** What the roads picked so far would mean. @type {any} */
    this.live = undefined;
    /** @type {any} */
    this.wish = undefined;
    /** What somebody else made of a patrol meanwhile, and what it was here. @type {any} */
    this.theirs = undefined;
    this.turn = 0;
    app.map.addLayer({ id: LAYER, titleKey: 'operation.layer', group: 'work', layer: app.map.roads.paintLayer(LAYER, { order: 8, opacity: 0.9 }), legend: [{ line: true, color: 'draw', labelKey: 'operation.layer' }] });
  }

  /** @param {any} wish @param {any} [theirs] a patrol as somebody else has changed it after the preview shown before */
  async ask(wish, theirs) {
    const turn = this.#next();
    try {
      const shown = await this.app.api.post('/api/patrol/operations/preview', wish);
      if (turn !== this.turn) return;
      Object.assign(this, { wish, theirs, shown, live: undefined });
      this.#paint();
      // after a drag from far down the list it would stand above what is in sight
      requestAnimationFrame(() => document.getElementById('op-preview')?.scrollIntoView({ block: 'nearest' }));
    } catch (failure) {
      this.app.fail(failure);
    }
    this.options.changed();
  }

  /** Says what a change would mean that is still being picked; asked after a pause, the last one counts. @param {any} [wish] none for nothing picked */
  look(wish) {
    const turn = this.#next();
    if (!wish) {
      this.live = undefined;
      return;
    }
    this.timer = setTimeout(async () => {
      let live;
      try {
        live = await this.app.api.post('/api/patrol/operations/preview', wish);
      } catch (failure) {
        live = { problem: failure.message };
      }
      if (turn !== this.turn) return;
      this.live = live;
      this.options.changed();
    }, PAUSE);
  }

  #next() {
    clearTimeout(this.timer);
    return ++this.turn;
  }

  #paint() {
    /** @type {Map<number, any>} */
    const parts = new Map();
    const color = this.app.map.palette();
    const { standing } = this.options;
    this.shown.items.forEach((item) => item.legs.forEach(([id, required]) => parts.set(id, { color: standing.colorOf(item.patrolId), width: required ? 1 : 0.4 })));
    Object.values(this.shown.leftOut).flat().forEach((id) => parts.set(id, { color: color.gap, width: 1.2, dash: [6, 5] }));
    this.app.map.roads.paint(LAYER, parts);
  }

  async #confirm() {
    const { app, shown, wish } = this;
    try {
      const answer = await app.api.post(`/api/patrol/operations/${shown.id}/confirm`, {});
      app.toast(app.t('operation.done', { count: answer.items.length }), 'good');
      app.emit('patrols', answer.items[0]?.patrolId);
      this.close();
      this.options.done();
    } catch (failure) {
      // somebody was first: nothing was done; both are shown, and it is reckoned anew from how things stand now
      if (failure.code === 'stale') await this.ask(wish, { ...failure.current, mine: shown.items.find((item) => item.patrolId === failure.current?.patrolId) });
      else app.fail(failure);
    }
    this.options.changed();
  }

  /** Takes the last change back. */
  undo() { return this.#again('undo', this.options.standing.more.done); }

  /** Does the last one that was taken back again. */
  redo() { return this.#again('redo', this.options.standing.more.undone); }

  /** In words, for a button. @param {string} step @param {any[]} changes */
  words(step, changes) {
    const last = changes[changes.length - 1];
    return last ? `${this.app.t(`operation.${step}`)}: ${this.app.t(`operation.${last.kind}`)}${last.reason ? ` (${last.reason})` : ''}` : this.app.t(`operation.${step}`);
  }

  /** @param {string} step @param {any[]} changes */
  async #again(step, changes) {
    const { app } = this;
    const last = changes[changes.length - 1];
    if (!last) return;
    try {
      const answer = await app.api.post(`/api/patrol/operations/${last.id}/${step}`, {});
      app.toast(app.t(step === 'undo' ? 'operation.undone' : 'operation.redone'), 'good');
      app.emit('patrols', answer.items[0]?.patrolId);
    } catch (failure) {
      if (failure.code === 'stale') app.toast(app.t('operation.again_stale', this.#facts(failure.current)), 'error');
      else app.fail(failure);
    }
    this.options.done();
    this.options.changed();
  }

  #facts(current) {
    const { t, format } = this.app;
    return { unit: this.options.standing.find(current.patrolId)?.unitName ?? `#${current.patrolId}`, by: current.by ?? '–', at: format.clock(current.at), reason: current.reason ? t('operation.because', { reason: current.reason }) : '',
      km: format.km(current.km), hours: format.hours(current.hours * 3600) };
  }

  close() {
    this.#next();
    Object.assign(this, { shown: undefined, live: undefined, theirs: undefined });
    this.app.map.roads.paint(LAYER, new Map());
  }

  dispose() {
    this.close();
    this.app.map.removeLayer(LAYER);
  }

  /** Length and time of every route that changes, before and after. @param {any} shown */
  #figures({ items }) {
    const { t, format } = this.app;
    return html`<table><tbody>${items.map((item) => html`<tr><td><span class="swatch"><span class="line" .style=${`background:${this.options.standing.colorOf(item.patrolId)}`}></span></span></td><th scope="row">${item.unit}<br>
        <small>${item.gained.length ? t('operation.gained', { count: item.gained.length }) : ''} ${item.lost.length ? t('operation.lost', { count: item.lost.length }) : ''}</small></th>
        <td class="figure">${format.km(item.kmBefore)} → <b>${format.km(item.kmAfter)}</b><br><small>${format.hours(item.hoursBefore * 3600)} → ${format.hours(item.hoursAfter * 3600)}</small></td></tr>`)}</tbody></table>`;
  }

  /** What is being picked would mean this. */
  liveTemplate() {
    const { live, app } = this;
    if (!live) return nothing;
    if (live.problem) return html`<p class="note warn" role="status">${live.problem}</p>`;
    const left = Object.values(live.leftOut).flat().length;
    return html`<div id="op-live" aria-live="polite">${live.items.length ? this.#figures(live) : html`<p class="note">${app.t('operation.none')}</p>`}${left ? html`<p class="note warn">${app.t('operation.left_short', { count: left })}</p>` : nothing}</div>`;
  }

  template() {
    const { shown, app, theirs } = this;
    const { t, format } = app;
    const left = Object.entries(shown.leftOut);
    const { roads } = app.map;
    const road = (id) => ({ label: [roads.roadOf(id)?.code, roads.roadOf(id)?.name].filter(Boolean).join(' ') || '–', meters: roads.data.metersOf(roads.data.indexById.get(id) ?? 0) });
    const list = (rows) => html`<ul class="plain">${rows.slice(0, MOST_ROADS).map((row) => html`<li><button type="button" class="quiet" title=${t('app.show_on_map')} @click=${() => { const bounds = roads.boundsOf(row.segments); if (bounds) app.map.fit(bounds); }}>${row.label} · ${format.km(row.km)}</button></li>`)}
      ${rows.length > MOST_ROADS ? html`<li><small>${t('operation.more_roads', { count: rows.length - MOST_ROADS })}</small></li>` : nothing}</ul>`;
    const moved = moves(shown, (id) => this.options.standing.find(id)?.unitName ?? '', road);
    const versions = theirs?.mine ? html`<table id="op-versions"><thead><tr><th></th><th>${t('operation.version_mine')}</th><th>${t('operation.version_theirs')}</th></tr></thead><tbody>
        <tr><th scope="row">${t('patrol.length')}</th><td>${format.km(theirs.mine.kmBefore)} → ${format.km(theirs.mine.kmAfter)}</td><td>${format.km(theirs.km)}</td></tr>
        <tr><th scope="row">${t('patrol.time')}</th><td>${format.hours(theirs.mine.hoursBefore * 3600)} → ${format.hours(theirs.mine.hoursAfter * 3600)}</td><td>${format.hours(theirs.hours * 3600)}</td></tr></tbody></table>` : nothing;
    return html`<section id="op-preview"><h3>${t('operation.preview_title')}</h3>
      ${theirs ? html`<div class="note warn" role="alert" id="op-anew">${t('operation.anew_by', this.#facts(theirs))} ${t('operation.anew')}${versions}</div>` : nothing}
      ${shown.items.length ? this.#figures(shown) : html`<p class="note">${t('operation.none')}</p>`}
      <div id="op-moves">${moved.map((each) => html`<details ?open=${each.roads.length <= OPEN_ROADS}><summary>${each.from ? t('operation.takes_over', { to: each.to, from: each.from }) : t('operation.takes', { to: each.to })}</summary>${list(each.roads)}</details>`)}
      ${left.map(([reason, segments]) => ({ reason, segments, rows: byRoad(segments, road) })).map(({ reason, segments, rows }) => html`<details ?open=${rows.length <= OPEN_ROADS} class="note warn"><summary>${t('operation.left', { count: segments.length, reason: t(`plan.reason_${reason}`) })}</summary>${list(rows)}</details>`)}</div>
      <p class="note" role="status">${t('operation.took', { moved: format.count(shown.items.reduce((sum, item) => sum + item.gained.length, 0)), millis: format.count(shown.millis) })}${shown.endedPatrolId ? html`<br>${t('operation.ends', { name: this.wish.reason || t(`operation.${this.wish.kind}`) })}` : nothing}${shown.undoable ? nothing : html`<br>${t('operation.final')}`}</p>
      <footer class="actions"><button type="button" @click=${() => { this.close(); this.options.changed(); }}>${t('app.cancel')}</button>
        <button type="button" class="primary" data-action="confirm-change" @click=${() => this.#confirm()}>${t('operation.confirm')}</button></footer></section>`;
  }
}
