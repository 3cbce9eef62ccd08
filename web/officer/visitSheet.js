/** A later look at a finding: still there, or removed with a photo that proves it. It goes into the outbox, line or no line. */
import { html, nothing } from '../ui/html.js';
import { clientId } from './outbox.js';
import { metersBetween } from './bearing.js';
import { photoField } from './photoField.js';

/** A visit told from farther away than this is asked about. */
const FAR_METERS = 200;

/** Asks for it; answers whether there was one. @param {any} app @param {any} item */
export async function visit(app, item) {
  const { t, tracker, outbox } = app;
  app.heading.ask();
  /** @type {any} */
  const state = {};
  const away = () => (tracker.last ? metersBetween(tracker.last, item) : undefined);

  /** @param {string} outcome @param {(done?: any) => void} close @param {() => void} redraw @param {string} note */
  const keep = async (outcome, close, redraw, note) => {
    if (outcome === 'REMOVED' && !state.photo) {
      state.problem = t('refusal.field.visit_needs_photo');
      return redraw();
    }
    const spot = tracker.last;
    try {
      await outbox.add('visits', { clientId: clientId(), findingId: item.id, kind: item.kind, outcome, note: note || t(`field.words_${outcome}`),
        visitedAt: new Date().toISOString(), standLon: spot?.lon, standLat: spot?.lat, accuracyMeters: spot?.accuracyMeters ?? undefined,
        headingDegrees: app.heading.now() ?? undefined, photo: state.photo });
    } catch (failure) {
      if (failure?.name !== 'QuotaExceededError') console.error(failure);
      state.problem = t(failure?.name === 'QuotaExceededError' ? 'officer.full' : 'officer.not_kept');
      return redraw();
    }
    close(true);
  };

  const isKept = await app.dialog({ title: `${t('field.visit')} ${t(`finding.kind_${item.kind}`)}`, closeLabel: t('app.cancel'), body: (close, redraw) => {
    const words = (event) => event.target.closest('.finding').querySelector('textarea').value.trim();
    const meters = away();
    return html`<div class="finding">
      ${meters === undefined || meters > FAR_METERS ? html`<p class="note warn">${t(meters === undefined ? 'field.no_place' : 'field.far', { meters: app.format.meters(meters) })}</p>` : nothing}
      ${photoField(app, state, redraw, 'field.after_photo')}
      <textarea rows="2" maxlength="500" placeholder=${t('officer.note')} aria-label=${t('officer.note')}></textarea>
      ${state.problem ? html`<p class="error" role="alert">${state.problem}</p>` : nothing}
      <div class="buttons"><button type="button" class="big" data-outcome="STILL_THERE" ?disabled=${state.isBusy} @click=${(event) => void keep('STILL_THERE', close, redraw, words(event))}>${t('field.still_there')}</button>
        <button type="button" class="big primary" data-outcome="REMOVED" ?disabled=${state.isBusy} @click=${(event) => void keep('REMOVED', close, redraw, words(event))}>${t('field.removed')}</button></div></div>`;
  } });
  if (state.preview) URL.revokeObjectURL(state.preview);
  if (isKept) {
    app.toast(t('officer.kept'), 'good');
    void app.nearby.lookIntoOutbox();
    void app.sender.flush(true);
  }
  return isKept === true;
}
