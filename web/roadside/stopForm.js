/** The form of a stop. */
import { html } from '../ui/html.js';
import { form } from '../ui/form.js';
import { locate } from '../finding/record.js';
import { OFFENCES } from './stops.js';

const TYPES = ['TRUCK', 'COMBINATION', 'UNKNOWN'];

/** `2026-06-01T08:30` as the clock in Shanghai has it. @param {any} moment */
export const wallClock = (moment) => new Date(new Date(moment).getTime() + 8 * 3600e3).toISOString().slice(0, 16);

/** Officers to choose from. @param {any} app */
async function officersOf(app) {
  const page = await app.api.get('/api/stops/officers');
  return page.items;
}

/**
 * Asks for a stop and stores it; answers the stored one, or undefined.
 * @param {any} app @param {any} stop @param {any[]} operations
 */
export async function editStop(app, stop, operations) {
  const { t } = app;
  const [officers, located] = await Promise.all([officersOf(app), locate(app, [stop.lon, stop.lat])]);
  const idempotencyKey = crypto.randomUUID();
  const state = {};
  const text = (name, extra = {}) => ({ name, label: t(`roadside.${name}`), type: 'text', value: stop[name], ...extra });
  const kg = (name) => ({ name, label: t(`roadside.${name}`), type: 'number', min: 500, max: 300000, step: 1, value: stop[name] });
  /** @type {any[]} */
  const fields = [
    { name: 'at', label: t('roadside.stopped_at'), type: 'datetime-local', required: true, value: wallClock(stop.at ?? Date.now()) },
    text('plate', { required: true }),
    { name: 'vehicleType', label: t('roadside.vehicle_type'), type: 'select', value: stop.vehicleType ?? 'COMBINATION', options: TYPES.map((each) => [each, t(`roadside.type_${each}`)]) },
    { name: 'axles', label: t('roadside.axles'), type: 'number', min: 2, max: 16, required: true, value: stop.axles ?? 6 },
    { name: 'cargo', label: t('cargo.title'), type: 'text', maxlength: 40, value: stop.cargoTold ?? '', hint: t('cargo.hint') },
    kg('firstKg'), kg('againKg'),
    { name: 'offences', label: t('roadside.offences'), type: 'select', multiple: true, value: stop.offences, hint: t('roadside.offences_hint'), options: OFFENCES.map((each) => [each, t(`roadside.offence_${each}`)]) },
    { name: 'officers', label: t('roadside.officers'), type: 'select', multiple: true, required: true, value: stop.officers.map((each) => each.officerId), hint: t('roadside.officers_hint'),
      options: officers.map((each) => [each.officerId, `${each.name} ${each.certificateNo}`]) },
    text('driver'), text('licence'), text('carrier'), text('source'),
    { name: 'operationId', label: t('roadside.operation'), type: 'select', value: stop.operationId, options: [['', '–'], ...operations.map((each) => [each.id, each.name])] },
    { name: 'policePoints', label: t('roadside.police_points'), type: 'number', min: 0, max: 12, value: stop.policePoints ?? 0 },
    text('policeRecord', { hint: t('roadside.police_hint') }),
    { name: 'note', label: t('overload.note'), type: 'textarea', value: stop.note },
  ];
  const submit = (values) => {
    const body = { ...values, at: `${values.at}:00+08:00`, officers: values.officers.map(Number), operationId: values.operationId ? Number(values.operationId) : null, lon: stop.lon, lat: stop.lat };
    return stop.id ? app.api.put(`/api/stops/${stop.id}`, body, { ifMatch: stop.version }) : app.api.post('/api/stops', body, { idempotencyKey });
  };
  const stored = await app.dialog({
    title: t(stop.id ? 'roadside.edit_stop' : 'roadside.new_stop'), wide: true,
    body: (close, redraw) => html`<p class="note">${located}</p>${form({
      fields, state, redraw, submitLabel: t('overload.save'), cancelLabel: t('overload.cancel'), cancel: () => close(), submit: async (values) => close(await submit(values)),
    })}`,
  });
  if (stored) app.toast(t('roadside.stop_saved', { plate: stored.plate }), 'good');
  return stored;
}
