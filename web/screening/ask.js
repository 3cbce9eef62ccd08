/** A form in a dialog, answered with what the server said. */
import { form } from '../ui/form.js';

/**
 * Answers what `send` answered, or undefined when it was given up.
 * @param {any} app
 * @param {{title: string, submitLabel: string, fields: import('../ui/form.js').Field[], send: (values: any) => Promise<any>}} what
 */
export function ask(app, { title, submitLabel, fields, send }) {
  const state = {};
  return app.dialog({
    title,
    closeLabel: app.t('screening.back'),
    body: (close, redraw) => form({
      fields, state, redraw, submitLabel, cancelLabel: app.t('screening.back'), cancel: () => close(),
      submit: async (values) => close((await send(values)) ?? true),
    }),
  });
}
