/** Records a stopped truck with one thumb: plate, axles, mass, offences, who was there, a photo. Goes into the box, line or no line. */
import { html, nothing } from '../ui/html.js';
import { clientId } from './outbox.js';
import { shrinkPhoto } from './photo.js';
import { limitOf, massProblem } from './stopLimits.js';

const AXLES = [2, 3, 4, 5, 6];
const TYPES = ['TRUCK', 'COMBINATION'];
const OFFENCES = ['SPILLAGE', 'MODIFIED', 'NO_PERMIT', 'ORDERED_OVER_LIMIT', 'RAMMED_STATION', 'LED_AROUND', 'ILLEGAL_COACH', 'ILLEGAL_TAXI'];
const MANY = 12;
const PEOPLE = ['cargo', 'driver', 'licence', 'carrier', 'source'];

/** Day in Shanghai. */
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** @param {any} app @param {any} stops what the phone knows: box, officers, limits */
export function recordStop(app, stops) {
  const { t, format, tracker } = app;
  const spot = tracker.last;
  if (!spot) {
    app.toast(t('officer.no_place_yet'), 'warn');
    return Promise.resolve(false);
  }
  /** @type {any} */
  const state = { plate: stops.prefix, axles: 6, type: 'COMBINATION', firstKg: null, offences: [], officers: stops.crew(), who: '', photo: undefined };
  const toggle = (name, value) => { state[name] = state[name].includes(value) ? state[name].filter((each) => each !== value) : [...state[name], value]; };
  const limit = () => limitOf(stops.limits, state.axles, state.type, today());
  const over = () => (state.firstKg && limit() ? Math.max(0, state.firstKg - limit()) : 0);
  const problem = () => {
    if (state.plate.length < 6) return 'stop.plate_short';
    if (massProblem(state.firstKg)) return massProblem(state.firstKg);
    if (!over() && !state.offences.length) return 'stop.nothing_found';
    return state.officers.length < 2 ? 'stop.two_officers' : undefined;
  };
  // of a whole brigade one finds a colleague by a part of the name; who is chosen stays in sight
  const colleagues = () => {
    const ids = stops.officers.map((each) => each.officerId);
    const chosen = ids.filter((id) => state.officers.includes(id));
    return [...chosen, ...ids.filter((id) => !chosen.includes(id) && stops.nameOf(id).includes(state.who))];
  };
  const keep = async (event, close, redraw) => {
    event.preventDefault();
    const wrong = problem();
    state.problem = wrong && t(wrong);
    if (wrong) return redraw();
    const text = Object.fromEntries([...PEOPLE, 'note'].map((name) => [name, event.target.elements.namedItem(name).value.trim()]));
    const body = { at: new Date().toISOString(), lon: spot.lon, lat: spot.lat, plate: state.plate, vehicleType: state.type, axles: state.axles, firstKg: state.firstKg, againKg: null,
      offences: state.offences, officers: state.officers, ...text };
    try {
      await stops.box.put({ clientId: clientId(), at: Date.now(), body, photo: state.photo, edits: 1, sent: 0 });
    } catch (failure) {
      if (failure?.name !== 'QuotaExceededError') console.error(failure);
      state.problem = t(failure?.name === 'QuotaExceededError' ? 'officer.full' : 'officer.not_kept');
      return redraw();
    }
    stops.remember(state.officers, state.plate);
    close(true);
  };
  const takePhoto = async (event, redraw) => {
    const file = event.target.files?.[0];
    if (!file) return;
    try {
      state.photo = await shrinkPhoto(file);
      state.problem = undefined;
    } catch {
      state.problem = t('officer.photo_unreadable');
    }
    redraw();
  };
  const chips = (name, values, isOn, label, press, redraw) => html`<div class="kinds stop-chips" role="group" aria-label=${t(`stop.${name}`)}>${values.map((value) => html`
    <button type="button" data-value=${value} aria-pressed=${isOn(value)} @click=${() => { press(value); redraw(); }}>${label(value)}</button>`)}</div>`;
  const input = (name, extra = '') => html`<label class="stop-field">${t(`stop.${name}`)}<input name=${name} maxlength=${extra || '60'} autocomplete="off"></label>`;
  const verdict = () => {
    if (!state.firstKg || massProblem(state.firstKg)) return limit() ? t('stop.limit', { limit: format.tonnes(limit()) }) : '';
    return over() ? t('stop.over', { over: format.tonnes(over()), rate: format.percent((100 * over()) / limit()), limit: format.tonnes(limit()) }) : t('stop.within', { mass: format.tonnes(state.firstKg), limit: format.tonnes(limit()) });
  };
  return app.dialog({ title: t('stop.title'), closeLabel: t('app.cancel'), body: (close, redraw) => html`
    <form class="finding stop-form" @submit=${(event) => void keep(event, close, redraw)} novalidate>
      <label class="stop-field">${t('stop.plate')}<input name="plate" class="stop-plate" autocapitalize="characters" autocomplete="off" maxlength="10" .value=${state.plate}
        @input=${(event) => { state.plate = event.target.value.trim().toUpperCase(); }}></label>
      ${chips('axles', AXLES, (value) => state.axles === value, (value) => (value === 6 ? '6+' : value), (value) => { state.axles = value; if (value > 4) state.type = 'COMBINATION'; else if (value === 2) state.type = 'TRUCK'; }, redraw)}
      ${chips('type', TYPES, (value) => state.type === value, (value) => t(`stop.type_${value}`), (value) => { state.type = value; }, redraw)}
      <label class="stop-field">${t('stop.first_kg')}<input name="firstKg" class="stop-mass" type="number" inputmode="numeric" min="500" max="300000" step="1"
        @input=${(event) => { state.firstKg = event.target.value === '' ? null : Number(event.target.value); state.problem = undefined; redraw(); }}></label>
      <p class="stop-verdict ${over() ? 'bad' : ''}" role="status">${verdict()}</p>
      ${chips('offences', OFFENCES, (value) => state.offences.includes(value), (value) => t(`roadside.offence_${value}`), (value) => toggle('offences', value), redraw)}
      <details ?open=${state.officers.length < 2}><summary>${t('stop.officers')} · ${state.officers.map((id) => stops.nameOf(id)).join(format.and) || '–'}</summary>
        ${stops.officers.length > MANY ? html`<label class="stop-field">${t('stop.find_officer')}<input type="search" name="who" autocomplete="off" @input=${(event) => { state.who = event.target.value.trim(); redraw(); }}></label>` : nothing}
        ${chips('officers', colleagues(), (value) => state.officers.includes(value), (value) => stops.nameOf(value), (value) => toggle('officers', value), redraw)}
        ${stops.officers.length ? nothing : html`<p class="note warn">${t('stop.no_officers')}</p>`}</details>
      <label class="button photo"><span>${t(state.photo ? 'officer.photo_again' : 'officer.photo_take')}</span>
        <input type="file" accept="image/*" capture="environment" @change=${(event) => void takePhoto(event, redraw)}></label>
      <details><summary>${t('stop.people')}</summary><label class="stop-field">${t('cargo.title')}<input name="cargo" maxlength="40" autocomplete="off" placeholder=${t('cargo.hint')}></label>${input('driver')}${input('licence', '40')}${input('carrier', '100')}${input('source', '100')}${input('note', '500')}</details>
      ${state.problem ? html`<p class="error" role="alert">${state.problem}</p>` : nothing}
      <button class="primary big">${t('officer.keep')}</button>
    </form>` }).then((isKept) => isKept === true);
}
