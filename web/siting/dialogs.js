/** A form in a dialog. */
import { form } from '../ui/form.js';

/**
 * Answers what `send` answered, or undefined when it was given up.
 * @param {any} app @param {string} title @param {import('../ui/form.js').Field[]} fields @param {(values: any) => Promise<any>} send
 */
export function formDialog(app, title, fields, send) {
  const state = {};
  return app.dialog({
    title,
    closeLabel: app.t('siting.cancel'),
    body: (close, redraw) => form({
      fields, state, redraw, submitLabel: app.t('siting.save'), cancelLabel: app.t('siting.cancel'), cancel: () => close(),
      submit: async (values) => close((await send(values)) ?? true),
    }),
  });
}
