/** What can be done with a finding, each a short dialog; answers whether something was changed. */
import { form } from '../ui/form.js';
import { KINDS } from './view.js';
import { pickPlace } from './record.js';

/** @param {any} app @param {string} key @param {any[]} fields @param {(values: any) => Promise<any>} submit @returns {Promise<boolean>} */
async function ask(app, key, fields, submit) {
  const { t } = app;
  const state = {};
  const done = await app.dialog({
    title: t(`finding.${key}`),
    body: (close, redraw) => form({
      fields, state, redraw, submitLabel: t('finding.save'), cancelLabel: t('finding.cancel'), cancel: () => close(),
      submit: async (values) => close((await submit(values)) ?? true),
    }),
  });
  if (done) app.toast(t(`finding.${key}_done`), 'good');
  return !!done;
}

const path = (finding, step = '') => `/api/findings/${finding.id}${step}`;

/** @param {any} app @param {any} finding */
export function editFinding(app, finding) {
  const { t } = app;
  return ask(app, 'edit', [
    { name: 'kind', label: t('finding.kind'), type: 'select', value: finding.kind, options: KINDS.map((kind) => [kind, t(`finding.kind_${kind}`)]) },
    { name: 'note', label: t('finding.note'), type: 'textarea', value: finding.note },
  ], (values) => app.api.patch(path(finding), { kind: values.kind, note: values.note ?? '' }, { ifMatch: finding.version }));
}

/** @param {any} app @param {any} finding */
export async function moveFinding(app, finding) {
  const place = await pickPlace(app);
  if (!place) return false;
  await app.api.patch(path(finding), { lon: place[0], lat: place[1] }, { ifMatch: finding.version });
  app.toast(app.t('finding.move_done'), 'good');
  return true;
}

/** @param {any} app @param {any} finding */
export function addPhoto(app, finding) {
  const { t } = app;
  return ask(app, 'add_photo', [
    { name: 'stage', label: t('finding.stage'), type: 'select', options: [['before', t('finding.photo_BEFORE')], ['after', t('finding.photo_AFTER')]] },
    { name: 'photo', label: t('finding.photo'), type: 'file', required: true, accept: 'image/jpeg,image/png,image/webp', hint: t('finding.photo_hint') },
  ], (values) => upload(app, finding, values.stage, values.photo));
}

/** @param {any} app @param {any} finding @param {string} stage @param {File | null} photo */
function upload(app, finding, stage, photo) {
  const body = new FormData();
  if (photo) body.set('photo', photo);
  return app.api.post(path(finding, '/photos'), body, { query: { stage } });
}
