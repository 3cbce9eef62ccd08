/** The button that opens the camera, with the photo taken. */
import { html, nothing } from '../ui/html.js';
import { shrinkPhoto } from './photo.js';

/**
 * The button. @param {any} app
 * @param {{photo?: Blob, preview?: string, problem?: string, isBusy?: boolean}} state takes the photo in
 * @param {() => void} redraw @param {string} [key] words before a photo is there
 */
export function photoField({ t }, state, redraw, key = 'officer.photo_take') {
  const take = async (event) => {
    const file = event.target.files?.[0];
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
  return html`<label class="button photo">${state.preview ? html`<img src=${state.preview} alt=${t('officer.photo')}>` : nothing}
    <span>${t(state.isBusy ? 'officer.photo_busy' : state.preview ? 'officer.photo_again' : key)}</span>
    <input type="file" accept="image/*" capture="environment" @change=${(event) => void take(event)}></label>`;
}
