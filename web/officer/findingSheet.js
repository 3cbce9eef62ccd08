/** Records a finding at the spot: what it is, a word about it, a photo. It goes into the outbox, line or no line. */
import { html, nothing } from '../ui/html.js';
import { clientId } from './outbox.js';
import { shrinkPhoto } from './photo.js';

/** The kinds of {@code FindingKind}, the most frequent on country roads first; the rest behind one more button. */
const FIRST = ['GRAIN_DRYING', 'STALL', 'PILED_MATERIAL', 'DUMPING', 'OBSTACLE', 'NON_ROAD_SIGN', 'ROAD_DAMAGE', 'DAMAGED_FACILITY'];
const MORE = ['ROAD_MARKET', 'OCCUPATION', 'HIGH_MAST_BILLBOARD', 'CROSSING_SIGN', 'CONTROL_ZONE_BUILDING', 'CONTROL_ZONE_PIPE',
  'SIGHT_BLOCKING', 'LEVEL_ACCESS', 'UNDER_BRIDGE', 'SPILLAGE', 'OTHER'];

/**
 * Asks for a finding and puts it into the outbox; answers whether there is one.
 * @param {any} app
 */
export function recordFinding(app) {
  const { t, tracker, outbox, dialog } = app;
  const spot = tracker.last;
  if (!spot) {
    app.toast(t('officer.no_place_yet'), 'warn');
    return Promise.resolve(false);
  }
  /** @type {{kind?: string, isLong?: boolean, photo?: Blob, preview?: string, problem?: string, isBusy?: boolean}} */
  const state = {};
  const kinds = () => (state.isLong ? [...FIRST, ...MORE] : FIRST);

  /** @param {Event} event @param {() => void} redraw */
  const takePhoto = async (event, redraw) => {
    const file = /** @type {HTMLInputElement} */ (event.target).files?.[0];
    if (!file) return;
    state.isBusy = true;
    redraw();
    try {
      state.photo = await shrinkPhoto(file);
      if (state.preview) URL.revokeObjectURL(state.preview);
      state.preview = URL.createObjectURL(state.photo);
      state.problem = undefined;
    } catch {
      state.problem = t('officer.photo_unreadable');
    }
    state.isBusy = false;
    redraw();
  };

  const keep = async (event, close, redraw) => {
    event.preventDefault();
    const note = /** @type {HTMLTextAreaElement} */ (event.target.querySelector('textarea')).value.trim();
    if (!state.kind || (state.kind === 'OTHER' && !note)) {
      state.problem = t(state.kind ? 'officer.say_what' : 'officer.choose_kind');
      return redraw();
    }
    try {
      await outbox.add('findings', { clientId: clientId(), kind: state.kind, note, lon: spot.lon, lat: spot.lat,
        foundAt: new Date().toISOString(), photo: state.photo });
    } catch (failure) {
      if (failure?.name !== 'QuotaExceededError') console.error(failure);
      state.problem = t(failure?.name === 'QuotaExceededError' ? 'officer.full' : 'officer.not_kept');
      return redraw();
    }
    close(true);
  };

  return dialog({ title: t('officer.finding'), closeLabel: t('app.cancel'), body: (close, redraw) => html`
    <form class="finding" @submit=${(event) => void keep(event, close, redraw)}>
      <div class="kinds" role="group" aria-label=${t('officer.kind')}>${kinds().map((kind) => html`
        <button type="button" aria-pressed=${state.kind === kind} @click=${() => { state.kind = kind; redraw(); }}>${t(`finding.kind_${kind}`)}</button>`)}
        ${state.isLong ? nothing : html`<button type="button" class="more" @click=${() => { state.isLong = true; redraw(); }}>${t('officer.more_kinds')}</button>`}</div>
      <label class="button photo">${state.preview ? html`<img src=${state.preview} alt=${t('officer.photo')}>` : nothing}
        <span>${t(state.isBusy ? 'officer.photo_busy' : state.preview ? 'officer.photo_again' : 'officer.photo_take')}</span>
        <input type="file" accept="image/*" capture="environment" @change=${(event) => void takePhoto(event, redraw)}></label>
      <textarea rows="2" maxlength="500" placeholder=${t('officer.note')} aria-label=${t('officer.note')}></textarea>
      <small>${t('officer.spot', { lon: spot.lon.toFixed(5), lat: spot.lat.toFixed(5), meters: Math.round(spot.accuracyMeters ?? 0) })}</small>
      ${state.problem ? html`<p class="error" role="alert">${state.problem}</p>` : nothing}
      <button class="primary big" ?disabled=${state.isBusy}>${t('officer.keep')}</button>
    </form>` }).then((isKept) => {
    if (state.preview) URL.revokeObjectURL(state.preview);
    return isKept === true;
  });
}
