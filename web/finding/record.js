/** Recording a finding: a click on the map says where, a short form says what. */
import { html } from '../ui/html.js';
import { form } from '../ui/form.js';
import { isNew } from '../register/near.js';
import { KINDS } from './view.js';

/** Lets the person point at a place; null when given up. @param {any} app @returns {Promise<[number, number] | null>} */
export function pickPlace(app) {
  return new Promise((resolve) => {
    app.map.draw.point(resolve);
  });
}

/** @param {any} app @param {(finding: any) => void} done */
export async function recordFinding(app, done) {
  const place = await pickPlace(app);
  if (!place) return;
  const { t } = app;
  // one key for all tries of this form: a lost answer does not make two findings
  const idempotencyKey = crypto.randomUUID();
  const state = {};
  /** @type {import('../ui/form.js').Field[]} */
  const fields = [
    { name: 'kind', label: t('finding.kind'), type: 'select', required: true, options: KINDS.map((kind) => [kind, t(`finding.kind_${kind}`)]) },
    { name: 'note', label: t('finding.note'), type: 'textarea' },
    { name: 'photo', label: t('finding.photo'), type: 'file', accept: 'image/jpeg,image/png,image/webp', hint: t('finding.photo_hint') },
  ];
  const located = await locate(app, place);
  const finding = await app.dialog({
    title: t('finding.new'),
    body: (close, redraw) => html`<p class="note">${located}</p>${form({
      fields, state, redraw, submitLabel: t('finding.save'), cancelLabel: t('finding.cancel'), cancel: () => close(),
      submit: async (values) => close(await isNew(app, 'findings', values.kind, place) ? await send(app, place, values, idempotencyKey) : undefined),
    })}`,
  });
  if (!finding) return;
  app.toast(t('finding.recorded', { id: finding.id }), 'good');
  app.emit('finding', finding);
  done(finding);
}

/** @param {any} app @param {[number, number]} place @param {Record<string, any>} values @param {string} idempotencyKey */
function send(app, [lon, lat], values, idempotencyKey) {
  const body = new FormData();
  body.set('kind', values.kind);
  body.set('lon', String(lon));
  body.set('lat', String(lat));
  body.set('note', values.note ?? '');
  if (values.photo) body.set('photo', values.photo);
  return app.api.post('/api/findings', body, { idempotencyKey });
}

/** Where a place lies, in words; the bare coordinates where no road is near. @param {any} app @param {[number, number]} place */
export async function locate(app, [lon, lat]) {
  const words = app.format.lonLat(lon, lat);
  try {
    const found = await app.api.get('/api/network/locate', { query: { lon, lat } });
    const road = found.routeCode || found.roadName || '';
    return `${road} ${found.stake ?? found.chainage ?? ''} ${found.side ? app.t(`finding.side_${found.side}`) : ''} · ${words}`.trim();
  } catch {
    return words;
  }
}
