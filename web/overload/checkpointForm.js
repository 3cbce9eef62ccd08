/** The form of a weighing place. */
import { html } from '../ui/html.js';
import { form } from '../ui/form.js';
import { locate } from '../finding/record.js';
import { classText } from './checkpoints.js';

const KINDS = ['FIXED_STATION', 'OFF_SITE', 'TEMPORARY', 'MOBILE', 'EPIDEMIC', 'DISASTER', 'CANDIDATE'];
const DIRECTIONS = ['BOTH', 'UP', 'DOWN'];
const CLASSES = ['C0_2', 'C0_5', 'C1', 'C2', 'C5', 'C10'];

/** Asks for a place's details and stores them; answers the stored place, or undefined. @param {any} app @param {any} place */
export async function editCheckpoint(app, place) {
  const { t } = app;
  const state = {};
  /** @type {import('../ui/form.js').Field[]} */
  const fields = [
    { name: 'code', label: t('overload.code'), type: 'text', required: true, value: place.code },
    { name: 'name', label: t('overload.name'), type: 'text', required: true, value: place.name },
    { name: 'kind', label: t('overload.kind'), type: 'select', value: place.kind, options: KINDS.map((kind) => [kind, t(`overload.kind_${kind}`)]) },
    { name: 'lanes', label: t('overload.lanes'), type: 'number', min: 1, max: 20, required: true, value: place.lanes },
    { name: 'direction', label: t('overload.direction'), type: 'select', value: place.direction, options: DIRECTIONS.map((each) => [each, t(`overload.direction_${each}`)]) },
    { name: 'accuracyClass', label: t('overload.accuracy'), type: 'select', value: place.accuracyClass, hint: t('overload.accuracy_hint'), options: [['', '–'], ...CLASSES.map((each) => /** @type {[any, string]} */ ([each, classText(each)]))] },
    { name: 'verifiedOn', label: t('overload.verified_on'), type: 'date', value: place.verifiedOn },
    { name: 'verifiedUntil', label: t('overload.verified_until'), type: 'date', value: place.verifiedUntil },
    { name: 'certificateNo', label: t('roadside.certificate_no'), type: 'text', value: place.certificateNo },
    { name: 'legalReviewOn', label: t('roadside.legal_review'), type: 'date', value: place.legalReviewOn },
    { name: 'technicalReviewOn', label: t('roadside.technical_review'), type: 'date', value: place.technicalReviewOn },
    { name: 'signsRecordedOn', label: t('roadside.signs_recorded'), type: 'date', value: place.signsRecordedOn },
    { name: 'signUpMeters', label: t('roadside.sign_up'), type: 'number', min: 0, max: 10000, value: place.signUpMeters, hint: t('roadside.sign_hint') },
    { name: 'signDownMeters', label: t('roadside.sign_down'), type: 'number', min: 0, max: 10000, value: place.signDownMeters },
    { name: 'announcedOn', label: t('overload.announced'), type: 'date', value: place.announcedOn },
    { name: 'note', label: t('overload.note'), type: 'textarea', value: place.note },
  ];
  const submit = (values) => {
    const body = { ...values, accuracyClass: values.accuracyClass || null, lon: place.lon, lat: place.lat };
    return place.id ? app.api.put(`/api/checkpoints/${place.id}`, body, { ifMatch: place.version }) : app.api.post('/api/checkpoints', body);
  };
  const located = await locate(app, [place.lon, place.lat]);
  const stored = await app.dialog({
    title: t(place.id ? 'overload.edit' : 'overload.new_checkpoint'),
    body: (close, redraw) => html`<p class="note">${located}</p>${form({
      fields, state, redraw, submitLabel: t('overload.save'), cancelLabel: t('overload.cancel'), cancel: () => close(), submit: async (values) => close(await submit(values)),
    })}`,
  });
  if (stored) app.toast(t('overload.saved', { name: stored.name }), 'good');
  return stored;
}
