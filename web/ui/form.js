/**
 * Forms with labels and with the server's refusals at the field they name. A form is described as data:
 * `form({fields: [field.text('name', t('…'))], submit: …})`.
 */
import { html, nothing } from './html.js';
import { ApiProblem } from '../app/api.js';

/**
 * @typedef {{name: string, label: string, type: string, value?: any, required?: boolean, hint?: string, options?: Array<[any, string]>,
 *   min?: any, max?: any, step?: any, multiple?: boolean, accept?: string, rows?: number, autocomplete?: string}} Field
 */

/**
 * One labelled field with its hint and error.
 * @param {Field} field
 * @param {string} [error]
 */
export function fieldRow(field, error) {
  const id = `f-${field.name}`;
  const about = error ? `${id}-error` : field.hint ? `${id}-hint` : undefined;
  return html`<div class="field ${field.type === 'checkbox' ? 'check' : ''} ${error ? 'wrong' : ''}">
    <label for=${id}>${field.label}${field.required ? html`<span class="needed" aria-hidden="true"> *</span>` : nothing}</label>
    ${control(field, id, about, !!error)}
    ${field.hint ? html`<small id="${id}-hint">${field.hint}</small>` : nothing}
    ${error ? html`<small class="error" id="${id}-error" role="alert">${error}</small>` : nothing}
  </div>`;
}

/** @param {Field} field @param {string} id @param {string | undefined} about @param {boolean} wrong */
function control(field, id, about, wrong) {
  if (field.type === 'select') {
    return html`<select id=${id} name=${field.name} ?required=${field.required} ?multiple=${field.multiple}
      aria-describedby=${about ?? nothing} aria-invalid=${wrong}>${(field.options ?? []).map(([value, label]) => html`
      <option value=${value} ?selected=${isChosen(field, value)}>${label}</option>`)}</select>`;
  }
  if (field.type === 'textarea') {
    return html`<textarea id=${id} name=${field.name} rows=${field.rows ?? 3} ?required=${field.required}
      aria-describedby=${about ?? nothing} aria-invalid=${wrong} .value=${field.value ?? ''}></textarea>`;
  }
  const isBox = field.type === 'checkbox';
  return html`<input id=${id} name=${field.name} type=${field.type} ?required=${field.required} min=${field.min ?? nothing}
    max=${field.max ?? nothing} step=${field.step ?? nothing} accept=${field.accept ?? nothing} ?multiple=${field.multiple}
    autocomplete=${field.autocomplete ?? 'off'} aria-describedby=${about ?? nothing} aria-invalid=${wrong}
    .checked=${isBox && !!field.value} .value=${isBox || field.type === 'file' ? (isBox ? 'on' : '') : (field.value ?? '')}>`;
}

/** @param {Field} field @param {any} value */
function isChosen(field, value) {
  return Array.isArray(field.value) ? field.value.map(String).includes(String(value)) : String(field.value ?? '') === String(value);
}

/**
 * What was entered: numbers as numbers, check boxes as booleans, empty fields as null, files as File.
 * @param {HTMLFormElement} element
 * @param {Field[]} fields
 * @returns {Record<string, any>}
 */
export function valuesOf(element, fields) {
  /** @type {Record<string, any>} */
  const values = {};
  for (const field of fields) {
    const input = /** @type {any} */ (element.elements.namedItem(field.name));
    if (!input) continue;
    if (field.type === 'checkbox') values[field.name] = input.checked;
    else if (field.type === 'file') values[field.name] = field.multiple ? [...input.files] : input.files[0] ?? null;
    else if (field.type === 'select' && field.multiple) values[field.name] = [...input.selectedOptions].map((each) => each.value);
    else if (field.type === 'number') values[field.name] = input.value === '' ? null : Number(input.value);
    else values[field.name] = input.value.trim() === '' ? null : input.value.trim();
  }
  return values;
}

/**
 * A whole form. `submit` gets the values; an ApiProblem it throws is shown at its field, or above the buttons.
 * @param {{fields: Field[], submitLabel: string, submit: (values: Record<string, any>) => any, cancelLabel?: string,
 *   cancel?: () => void, state: {problem?: Error, busy?: boolean}, redraw: () => void}} options `state` lives as long as the form
 */
export function form({ fields, submitLabel, submit, cancelLabel, cancel, state, redraw }) {
  const problem = state.problem;
  const field = problem instanceof ApiProblem ? problem.field : undefined;
  const atField = fields.some((each) => each.name === field);
  const send = async (event) => {
    event.preventDefault();
    if (state.busy) return;
    const form = event.target;
    const values = valuesOf(form, fields);
    fields.forEach((each) => { if (each.type !== 'file') each.value = values[each.name]; });
    state.busy = true;
    state.problem = undefined;
    redraw();
    try {
      await submit(values);
    } catch (failure) {
      state.problem = /** @type {Error} */ (failure);
    }
    state.busy = false;
    redraw();
    // a long form may have the reason, or the field, out of sight
    if (state.problem) form.querySelector('[role=alert]')?.scrollIntoView({ block: 'center' });
  };
  return html`<form class="form" @submit=${send} novalidate>
    ${fields.map((each) => fieldRow(each, atField && each.name === field ? problem?.message : undefined))}
    ${problem && !atField ? html`<p class="error" role="alert">${problem.message}</p>` : nothing}
    <footer class="actions">
      ${cancel ? html`<button type="button" @click=${cancel}>${cancelLabel}</button>` : nothing}
      <button class="primary" ?disabled=${state.busy}>${submitLabel}</button>
    </footer></form>`;
}
