/** A form in a dialog. */
import { form } from './form.js';

/**
 * Answers what `send` answered, or undefined when it was given up.
 * @param {any} app @param {string} title @param {import('./form.js').Field[]} fields @param {(values: any) => Promise<any>} send
 */
export function formDialog(app, title, fields, send) {
  const state = {};
  return app.dialog({
    title,
    closeLabel: app.t('app.cancel'),
    body: (close, redraw) => form({
      fields, state, redraw, submitLabel: app.t('app.save'), cancelLabel: app.t('app.cancel'), cancel: () => close(),
      submit: async (values) => close((await send(values)) ?? true),
    }),
  });
}
