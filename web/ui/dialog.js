/** Native dialogs: the browser keeps the focus inside, Esc closes. */
import { html, render, nothing } from './html.js';

/**
 * Shows a dialog and answers what it was closed with; undefined when it was dismissed.
 * @template T
 * @param {{title: string, closeLabel?: string, wide?: boolean,
 *   body: (close: (result?: T) => void, redraw: () => void) => any}} options `body` answers a template; call `redraw` after a change
 * @returns {Promise<T | undefined>}
 */
export function dialog({ title, body, closeLabel = '×', wide = false }) {
  return new Promise((resolve) => {
    const element = document.createElement('dialog');
    element.className = wide ? 'dialog wide' : 'dialog';
    element.setAttribute('aria-label', title);
    /** @type {T | undefined} */
    let result;
    const close = (value) => {
      result = value;
      element.close();
    };
    const redraw = () => render(html`<header><h2>${title}</h2>
      <button type="button" class="quiet" aria-label=${closeLabel} @click=${() => close()}>×</button></header>
      <div class="dialog-body">${body(close, redraw)}</div>`, element);
    element.addEventListener('close', () => {
      element.remove();
      resolve(result);
    });
    document.body.append(element);
    redraw();
    element.showModal();
  });
}

/**
 * Asks yes or no.
 * @param {{title: string, text: string, yes: string, no: string, danger?: boolean}} question
 * @returns {Promise<boolean>}
 */
export async function confirm({ title, text, yes, no, danger = false }) {
  const answer = await dialog({
    title,
    closeLabel: no,
    body: (close) => html`<p>${text}</p><footer class="actions">
      <button type="button" @click=${() => close(false)}>${no}</button>
      <button type="button" class=${danger ? 'primary danger' : 'primary'} autofocus @click=${() => close(true)}>${yes}</button>
    </footer>${nothing}`,
  });
  return answer === true;
}
