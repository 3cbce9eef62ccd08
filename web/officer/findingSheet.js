/**
 * Records a finding at the spot with one thumb: what it is, a photo, done. The place and the direction are taken as they
 * are, and can be put right on a small map. What lies open there already is offered first. It goes into the outbox, line or
 * no line.
 */
import { html, nothing } from '../ui/html.js';
import { clientId } from './outbox.js';
import { compassPoint, metersBetween } from './bearing.js';
import { openRow } from './nearbySheet.js';
import { photoField } from './photoField.js';
import { SpotMap } from './spotMap.js';

/** The kinds of {@code FindingKind}, the most frequent on country roads first, for as long as nobody has recorded any. */
const KINDS = ['GRAIN_DRYING', 'STALL', 'PILED_MATERIAL', 'DUMPING', 'OBSTACLE', 'NON_ROAD_SIGN', 'ROAD_DAMAGE', 'DAMAGED_FACILITY',
  'ROAD_MARKET', 'OCCUPATION', 'HIGH_MAST_BILLBOARD', 'CROSSING_SIGN', 'CONTROL_ZONE_BUILDING', 'CONTROL_ZONE_PIPE',
  'SIGHT_BLOCKING', 'LEVEL_ACCESS', 'UNDER_BRIDGE', 'SPILLAGE', 'OTHER'];
const AT_ONCE = 8;
/** What lies open within this is offered before a new one. */
const SAME_PLACE_METERS = 50;

/** All kinds, those most used first, the one to be described last. @param {string[]} used */
export function kindsInOrder(used) {
  return [...new Set([...used.filter((kind) => KINDS.includes(kind)), ...KINDS])].sort((one, other) => Number(one === 'OTHER') - Number(other === 'OTHER'));
}

/**
 * Asks for a finding and puts it into the outbox.
 * @param {any} app
 * @returns {Promise<{isKept?: boolean, existing?: any}>} what became of it: kept, or an existing one chosen in its stead
 */
export async function recordFinding(app) {
  const { t, tracker, outbox, nearby, heading } = app;
  heading.ask();
  /** @type {any} */
  const state = { isFresh: true };
  const kinds = kindsInOrder(nearby.kinds);
  /** The receiver's place while the sheet is open, unless it was put right by hand. */
  const spot = () => {
    if (!state.stood || (tracker.last && !state.placed && (tracker.last.accuracyMeters ?? Infinity) < (state.stood.accuracyMeters ?? Infinity))) state.stood = tracker.last;
    return state.placed ?? state.stood;
  };

  const keep = async (event, close, redraw) => {
    event.preventDefault();
    const note = event.target.querySelector('textarea').value.trim();
    const place = spot();
    state.problem = !state.kind ? t('officer.choose_kind') : state.kind === 'OTHER' && !note ? t('officer.say_what') : !place ? t('field.place_by_hand') : undefined;
    if (state.problem) return redraw();
    try {
      await outbox.add('findings', { clientId: clientId(), kind: state.kind, note, lon: place.lon, lat: place.lat, foundAt: new Date().toISOString(),
        standLon: state.stood?.lon, standLat: state.stood?.lat, accuracyMeters: state.stood?.accuracyMeters ?? undefined,
        headingDegrees: state.heading ?? heading.now() ?? undefined, photo: state.photo });
    } catch (failure) {
      if (failure?.name !== 'QuotaExceededError') console.error(failure);
      state.problem = t(failure?.name === 'QuotaExceededError' ? 'officer.full' : 'officer.not_kept');
      return redraw();
    }
    close({ isKept: true });
  };

  const openMap = (event, redraw) => {
    const sheet = event.target.closest('.finding');
    state.hasMap = true;
    redraw();
    const at = spot() ?? app.map.centre();
    if (!state.stood) state.placed = at;
    const frame = sheet.querySelector('.spot-map');
    frame.scrollIntoView({ block: 'center' });
    state.map = new SpotMap(frame, at, app.map.roads.data, (place) => {
      state.placed = place;
      redraw();
    });
  };

  const answer = await app.dialog({ title: t('officer.finding'), closeLabel: t('app.cancel'), body: (close, redraw) => {
    const place = spot();
    const same = place && state.kind ? nearby.around(place, SAME_PLACE_METERS, state.kind) : [];
    const shown = state.isLong ? kinds : kinds.slice(0, AT_ONCE);
    const choose = (kind) => {
      state.kind = kind;
      // the direction counts when the thing is looked at, not when it is saved
      state.heading = heading.now();
      redraw();
    };
    return html`<form class="finding" @submit=${(event) => void keep(event, close, redraw)}>
      <div class="kinds" role="group" aria-label=${t('officer.kind')}>${shown.map((kind) => html`
        <button type="button" data-kind=${kind} aria-pressed=${state.kind === kind} @click=${() => choose(kind)}>${t(`finding.kind_${kind}`)}</button>`)}
        ${state.isLong ? nothing : html`<button type="button" class="more" @click=${() => { state.isLong = true; redraw(); }}>${t('officer.more_kinds')}</button>`}</div>
      ${same.length ? html`<div class="same" role="status"><b>${t('field.same_here', { meters: String(SAME_PLACE_METERS) })}</b>
        <ul class="open-list">${same.slice(0, 3).map((item) => openRow(app, item, () => close({ existing: item })))}</ul></div>` : nothing}
      ${photoField(app, state, redraw)}
      <textarea rows="2" maxlength="500" placeholder=${t('officer.note')} aria-label=${t('officer.note')}></textarea>
      <div class="spot"><small>${spotText(app, place, state, heading.now())}</small>
        ${state.hasMap ? nothing : html`<button type="button" data-action="place" @click=${(event) => openMap(event, redraw)}>${t('field.put_right')}</button>`}</div>
      ${state.hasMap ? html`<div class="spot-frame"><div class="spot-map"></div><i class="cross" aria-hidden="true"></i></div><small>${t('field.move_map')}</small>` : nothing}
      ${state.problem ? html`<p class="error" role="alert">${state.problem}</p>` : nothing}
      <button class="primary big save" ?disabled=${state.isBusy}>${t('officer.keep')}</button>
    </form>`;
  } });
  state.map?.dispose();
  if (state.preview) URL.revokeObjectURL(state.preview);
  return answer ?? {};
}

/** Where it is recorded, with the receiver's doubt, or how far it was moved from there. @param {any} app @param {any} place @param {any} state @param {number | null} degrees */
function spotText({ t, format }, place, state, degrees) {
  if (!place) return t('officer.no_place_yet');
  const spot = { lon: place.lon.toFixed(5), lat: place.lat.toFixed(5), meters: Math.round(state.stood?.accuracyMeters ?? 0) };
  const looked = state.heading ?? degrees;
  const whither = looked === null || looked === undefined ? '' : ` · ${t('field.looking', { point: t(`field.point_${compassPoint(looked)}`) })}`;
  if (!state.placed) return t('officer.spot', spot) + whither;
  return t(state.stood ? 'field.placed' : 'field.placed_only', { ...spot, away: state.stood ? format.meters(metersBetween(state.stood, state.placed)) : '' }) + whither;
}
