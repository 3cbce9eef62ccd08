/** What can be told to terminals, each by a short dialog; answers the orders that were given. */
import { form } from '../ui/form.js';

/** @param {any} app @param {string} key @param {any[]} fields @param {(values: any) => any} body the order from the values @param {number[]} devices */
function tell(app, key, fields, body, devices) {
  const { t, api } = app;
  const state = {};
  return app.dialog({ title: t(`order.${key}`), body: (close, redraw) => form({
    fields, state, redraw, submitLabel: t('order.give', { count: devices.length }), cancelLabel: t('app.cancel'), cancel: () => close(),
    submit: async (values) => {
      const given = await api.post('/api/terminal-orders', { devices, ...body(values) });
      app.toast(t('order.given', { count: given.items.length }), 'good');
      close(given.items);
    } }) });
}

/** @param {any} app @param {number[]} devices */
export function tellText(app, devices) {
  const { t } = app;
  return tell(app, 'kind_TEXT', [
    { name: 'text', label: t('order.text'), type: 'textarea', required: true, rows: 4, hint: t('order.text_hint') },
    { name: 'spoken', label: t('order.spoken'), type: 'checkbox', value: true },
    { name: 'urgent', label: t('order.urgent'), type: 'checkbox' },
  ], (values) => ({ kind: 'TEXT', ...values, text: values.text ?? '' }), devices);
}

/** @param {any} app @param {number[]} devices @param {{kind: string, points: number[][]}} shape as drawn */
export function tellArea(app, devices, shape) {
  const { t } = app;
  const time = (value) => (value ? `${value}:00+08:00` : null);
  return tell(app, 'kind_AREA', [
    { name: 'text', label: t('order.area_name'), type: 'text', required: true },
    ...(shape.kind === 'CIRCLE' ? [{ name: 'radiusMeters', label: t('order.radius'), type: 'number', required: true, value: 500, min: 10, max: 100000 }] : []),
    { name: 'enter', label: t('order.enter'), type: 'checkbox', value: true },
    { name: 'leave', label: t('order.leave'), type: 'checkbox', value: true },
    { name: 'tellCrew', label: t('order.tell_crew'), type: 'checkbox' },
    { name: 'kmPerHour', label: t('order.limit'), type: 'number', min: 1, max: 200, hint: t('order.limit_hint') },
    { name: 'from', label: t('order.from'), type: 'datetime-local', hint: t('order.times_hint') },
    { name: 'to', label: t('order.to'), type: 'datetime-local' },
  ], ({ radiusMeters, from, to, ...values }) => ({ kind: 'AREA', ...values, text: values.text ?? '', from: time(from), to: time(to), shape: { ...shape, radiusMeters } }), devices);
}

/** @param {any} app @param {number[]} devices */
export async function tellRoute(app, devices) {
  const { t, api } = app;
  const page = await api.get('/api/patrols', { query: { limit: 200 } });
  const patrols = page.items.filter((each) => ['ASSIGNED', 'PUBLISHED', 'DRIVING', 'INTERRUPTED'].includes(each.state));
  if (!patrols.length) return void app.toast(t('order.no_patrols'), 'warn');
  return tell(app, 'kind_ROUTE', [
    { name: 'patrolId', label: t('order.patrol'), type: 'select', required: true, hint: t('order.route_hint'), options: patrols.map((each) => [each.id, `${each.name || each.id} · ${each.unitName ?? ''}`]) },
  ], (values) => ({ kind: 'ROUTE', patrolId: Number(values.patrolId) }), devices);
}

/** @param {any} app @param {number[]} devices */
export function tellTracking(app, devices) {
  const { t } = app;
  return tell(app, 'kind_TRACKING', [
    { name: 'everySeconds', label: t('order.every'), type: 'number', required: true, value: 5, min: 0, max: 3600, hint: t('order.every_hint') },
    { name: 'minutes', label: t('order.minutes'), type: 'number', required: true, value: 30, min: 1, max: 1440 },
  ], (values) => ({ kind: 'TRACKING', everySeconds: values.everySeconds, forSeconds: (values.minutes ?? 30) * 60 }), devices);
}

/** Asks where they are, without a dialog. @param {any} app @param {number[]} devices */
export async function askPosition(app, devices) {
  const given = await app.api.post('/api/terminal-orders', { kind: 'POSITION', devices });
  app.toast(app.t('order.given', { count: given.items.length }), 'good');
  return given.items;
}
