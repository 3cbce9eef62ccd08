/** Tells the crew about its route: what a dispatcher changed and why, the turns with their stakes, and that a detour is no fault. */
import { html, nothing } from '../ui/html.js';
import { keyLegs } from '../plan/keyLegs.js';
import { byRoad } from '../plan/moves.js';

const ARROWS = { START: '●', STRAIGHT: '↑', LEFT: '↰', RIGHT: '↱', BACK: '↶' };
/** Less off the route than this is a wide junction or a place to stop. */
const DETOUR_KM = 0.3;

export class Guide {
  /** @param {any} app */
  constructor(app) {
    this.app = app;
    /** @type {any[]} */
    this.turns = [];
    /** @type {any[]} */
    this.keyLegs = [];
    this.turnsOf = '';
    /** @type {{gained: any[], lost: any[]} | undefined} what the change this page saw happen moved */
    this.moved = undefined;
    /** @type {any} */
    this.before = undefined;
  }

  /** The patrol may have changed. */
  async follow() {
    const { duty, api, map } = this.app;
    const patrol = duty.known;
    if (patrol && this.before?.id === patrol.id && patrol.version > this.before.version) this.moved = this.#difference(this.before, patrol, map.roads);
    if (patrol?.id !== this.before?.id) this.moved = undefined;
    this.before = patrol ?? undefined;
    const key = patrol ? `${patrol.id}/${patrol.version}` : '';
    if (key === this.turnsOf) return;
    this.turnsOf = key;
    this.turns = [];
    this.keyLegs = [];
    if (!patrol) return;
    try {
      this.turns = (await api.get(`/api/patrols/${patrol.id}/turns`)).items;
      this.keyLegs = (await api.get(`/api/patrols/${patrol.id}/key-hours`)).items;
    } catch (failure) {
      // asked for again with the next look at the patrol
      this.turnsOf = '';
      if (failure.name !== 'ApiProblem') console.error(failure);
    }
    this.app.panel?.draw();
  }

  /** Asks for the turns once more. */
  again() {
    this.turnsOf = '';
    return this.follow();
  }

  #difference(before, after, roads) {
    const required = (patrol) => new Set((patrol.route?.legs ?? []).filter((leg) => leg[2]).map((leg) => leg[0]));
    const [then, now] = [required(before), required(after)];
    const label = (id) => ({ label: [roads.roadOf(id)?.code, roads.roadOf(id)?.name].filter(Boolean).join(' ') || '–', meters: roads.data.metersOf(roads.data.indexById.get(id) ?? 0) });
    return { gained: byRoad([...now].filter((id) => !then.has(id)), label), lost: byRoad([...then].filter((id) => !now.has(id)), label) };
  }

  #read(change) {
    localStorage.setItem(`xunlu.change.${this.app.duty.known.id}`, String(change.version));
    this.moved = undefined;
    this.app.panel.draw();
  }

  /** What was changed and has not been read yet. */
  notice() {
    const { t, duty, format } = this.app;
    const { change, known } = duty;
    if (!known || !change || Number(localStorage.getItem(`xunlu.change.${known.id}`) ?? 0) >= change.version) return nothing;
    const list = (rows) => rows.map((row) => `${row.label} ${format.km(row.km)}`).join(format.and);
    return html`<div class="note warn" id="route-changed" role="alert"><b>${t('guide.changed', { at: format.clock(change.at), by: change.by })}</b> ${change.reason}
      ${this.moved?.gained.length ? html`<br>${t('guide.gained', { roads: list(this.moved.gained) })}` : nothing}
      ${this.moved?.lost.length ? html`<br>${t('guide.lost', { roads: list(this.moved.lost) })}` : nothing}
      <button type="button" id="change-read" @click=${() => this.#read(change)}>${t('officer.understood')}</button></div>`;
  }

  /** The turns in driving order, and how far it was driven beside the route. */
  list() {
    const { t, duty, format } = this.app;
    const off = duty.offRouteKm ?? 0;
    return html`${off >= DETOUR_KM ? html`<p class="note" id="detour">${t('guide.detour', { km: format.km(off) })}</p>` : nothing}
      ${this.turns.length ? html`<details id="turns"><summary>${t('guide.turns', { count: this.turns.length })}</summary><ol class="plain">${this.turns.map((turn) => html`<li>
        <span class="figures" aria-hidden="true">${ARROWS[turn.kind]}</span> ${t(`guide.${turn.kind}`)} <b>${[turn.routeCode, turn.roadName].filter(Boolean).join(' ') || '–'}</b>
        <small>${turn.from} → ${turn.to} · ${format.km(turn.km)}${turn.requiredKm > 0 ? ` · ${t('guide.inspect', { km: format.km(turn.requiredKm) })}` : ''} · ${t('guide.after', { km: format.km(turn.afterKm) })}</small></li>`)}</ol><p><a class="button" id="route-gpx" href=${`/api/patrols/${duty.known.id}/route.gpx`} download title=${t('guide.gpx_hint')}>${t('guide.gpx')}</a></p></details>` : nothing}${keyLegs(this.app, this.keyLegs)}`;
  }
}
