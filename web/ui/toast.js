/** Short messages at the edge of the page, read out politely; errors stay until they are dismissed. */
const SHOWN_MILLIS = 5000;
const MOST = 4;

/**
 * @param {string} text
 * @param {'info' | 'good' | 'warn' | 'error'} [kind]
 * @returns {() => void} takes it away
 */
export function toast(text, kind = 'info') {
  const host = /** @type {HTMLElement} */ (document.getElementById('toasts'));
  const note = document.createElement('div');
  note.className = `toast ${kind}`;
  const words = document.createElement('span');
  words.textContent = text;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'quiet';
  close.textContent = '×';
  close.setAttribute('aria-label', '×');
  const remove = () => note.remove();
  close.onclick = remove;
  note.append(words, close);
  host.append(note);
  while (host.children.length > MOST) host.firstElementChild?.remove();
  if (kind !== 'error') setTimeout(remove, SHOWN_MILLIS);
  return remove;
}
