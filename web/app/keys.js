/** The keyboard of the page. Keys act only while no field is being typed in. */

/** @typedef {{key: string, label: string, run: (event: KeyboardEvent) => void}} KeyBinding */

export class Keys {
  constructor() {
    /** @type {Map<string, KeyBinding>} */
    this.bindings = new Map();
    addEventListener('keydown', (event) => this.#press(event));
  }

  /**
   * Binds a key until the returned function is called; a view's binding hides the shell's.
   * @param {string} key as `KeyboardEvent.key`, letters in lower case
   * @param {string} label what it does, shown in the list of keys
   * @param {(event: KeyboardEvent) => void} run
   */
  bind(key, label, run) {
    const before = this.bindings.get(key);
    const binding = { key, label, run };
    this.bindings.set(key, binding);
    return () => {
      if (this.bindings.get(key) !== binding) return;
      if (before) this.bindings.set(key, before);
      else this.bindings.delete(key);
    };
  }

  /** All bindings, for the list of keys. */
  list() {
    return [...this.bindings.values()];
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (event.key !== 'Escape' && isTyping(event.target)) return;
    if (document.querySelector('dialog[open]')) return;
    const binding = this.bindings.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
    if (!binding) return;
    event.preventDefault();
    binding.run(event);
  }
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
    && !/^(checkbox|radio|range|button)$/.test(/** @type {HTMLInputElement} */ (target).type));
}
