/** One pass, found from the list of passes, with all that is known of it. */
import { html, nothing, render } from '../ui/html.js';
import { form } from '../ui/form.js';
import { fileTemplate } from './file.js';

const KINDS = ['FRONT', 'FRONT_PLATE', 'SIDE', 'SIDE_2', 'REAR', 'REAR_PLATE', 'SCENE'];

/** @param {HTMLElement} host @param {any} app */
export async function showPass(host, app) {
  const { t, url } = app;
  const pane = document.createElement('div');
  pane.className = 'cases-file cases-scroll';
  pane.id = 'pass-file';
  host.append(pane);
  const id = url.get('pass');
  const state = {};
  /** @type {any} */
  let file;
  let isWhole = false;
  const fields = [
    { name: 'kind', label: t('cases.photo_kind'), type: 'select', options: KINDS.map((kind) => /** @type {[any, string]} */ ([kind, t(`cases.media_${kind}`)])) },
    { name: 'photo', label: t('cases.photo_file'), type: 'file', required: true, accept: 'image/jpeg,image/png,image/webp' },
  ];
  const load = async () => {
    file = id && await app.api.get(`/api/passes/${id}/evidence`, { query: { plates: isWhole ? 'full' : undefined } });
    draw();
  };
  const submit = async (values) => {
    const body = new FormData();
    body.set('kind', values.kind);
    body.set('photo', values.photo);
    await app.api.post(`/api/passes/${id}/photos`, body);
    app.toast(t('cases.photo_added'), 'good');
    await load();
  };
  const more = () => (app.may('DISPATCHER', 'REVIEWER') ? html`<label title=${t('overload.noted')}><input type="checkbox" .checked=${isWhole}
      @change=${(event) => { isWhole = event.target.checked; load().catch(app.fail); }}> ${t('overload.whole_plates')}</label>
    <details><summary>${t('cases.add_photo')}</summary>${form({ fields, state, redraw: draw, submitLabel: t('cases.add_photo'), submit })}</details>` : nothing);
  const draw = () => render(file ? fileTemplate(app, file, more()) : html`<p class="empty">${t('cases.no_pass')}</p>`, pane);
  await load();
  return {};
}
