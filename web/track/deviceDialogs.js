/** Dialogs about a device: register or adopt, change, a new secret with the ready set-up for phones. Each answers the device. */
import { html, nothing } from '../ui/html.js';
import { form } from '../ui/form.js';

/** @param {any} app @param {Map<number, string>} units @param {any} [value] */
const unitField = (app, units, value) => ({ name: 'unitId', label: app.t('device.unit'), type: 'select', value: value ?? '', hint: app.t('device.unit_hint'),
  options: [['', app.t('device.no_unit')], ...units] });

/** @param {any} values */
const withUnit = (values) => ({ ...values, unitId: values.unitId ? Number(values.unitId) : null });

/** @param {any} app @param {Map<number, string>} units @param {any} [stranger] whose name is given */
export async function register(app, units, stranger) {
  const { t, api } = app;
  const entered = { state: {}, fields: [
    ...(stranger ? [] : [{ name: 'uniqueId', label: t('device.unique_id'), type: 'text', required: true, hint: t('device.unique_id_hint') }]),
    { name: 'name', label: t('device.name'), type: 'text', value: stranger?.detail ?? '' }, unitField(app, units)] };
  const made = await app.dialog({ title: stranger ? t('device.adopt_title', { name: stranger.uniqueId }) : t('device.add'), body: (close, redraw) => form({
    fields: entered.fields, state: entered.state, redraw, submitLabel: t(stranger ? 'device.adopt' : 'device.add'), cancelLabel: t('app.cancel'), cancel: () => close(),
    submit: async (values) => close(await api.post('/api/devices?' + server(), withUnit(stranger ? { ...values, uniqueId: stranger.uniqueId } : values))) }) });
  if (!made) return undefined;
  await showSecret(app, made);
  return made.device;
}

/** @param {any} app @param {any} stranger @param {Map<number, string>} units */
export const adopt = (app, stranger, units) => register(app, units, stranger);

/** @param {any} app @param {any} device @param {Map<number, string>} units */
export async function editDevice(app, device, units) {
  const { t, api } = app;
  const entered = { state: {}, fields: [
    { name: 'name', label: t('device.name'), type: 'text', required: true, value: device.name }, unitField(app, units, device.unitId),
    { name: 'enabled', label: t('device.listen'), type: 'checkbox', value: device.enabled }] };
  const changed = await app.dialog({ title: device.uniqueId, body: (close, redraw) => form({
    fields: entered.fields, state: entered.state, redraw, submitLabel: t('app.save'), cancelLabel: t('app.cancel'), cancel: () => close(),
    submit: async (values) => close(await api.patch(`/api/devices/${device.id}`, withUnit({ ...values, name: values.name ?? '' }))) }) });
  if (changed) app.toast(t('device.saved', { name: changed.name }), 'good');
  return changed;
}

/** @param {any} app @param {any} device */
export async function renew(app, device) {
  const { t, api } = app;
  const sure = await app.dialog({ title: device.name, body: (close) => html`<p>${t('device.new_secret_ask', { name: device.name })}</p>
    <footer class="actions"><button type="button" @click=${() => close(false)}>${t('app.cancel')}</button>
      <button type="button" class="primary" @click=${() => close(true)}>${t('device.new_secret')}</button></footer>` });
  if (!sure) return undefined;
  try {
    const made = await api.post(`/api/devices/${device.id}/secret?` + server(), {});
    await showSecret(app, made);
    return made.device;
  } catch (failure) {
    return app.fail(failure);
  }
}

/** Where this page reached the server, which is where phones will. */
const server = () => `server=${encodeURIComponent(location.origin)}`;

/** Shows a secret this once, with the codes phones are set up by. @param {any} app @param {{device: any, secret: string, server: string, setups: any[]}} made */
function showSecret(app, made) {
  const { t } = app;
  const isLocal = /\/\/(localhost|127\.|\[::1\])/.test(made.server);
  let client = made.setups[0].client;
  return app.dialog({ title: t('device.secret_of', { name: made.device.name }), wide: true, body: (close, redraw) => {
    const setup = made.setups.find((each) => each.client === client) ?? made.setups[0];
    return html`<div id="device-secret"><dl class="facts"><dt>${t('device.unique_id')}</dt><dd><code>${made.device.uniqueId}</code></dd>
        <dt>${t('device.secret')}</dt><dd><code class="password">${made.secret}</code></dd></dl>
      <p class="note warn">${t('device.shown_once')}</p>
      ${isLocal ? html`<p class="note warn">${t('device.local_address', { server: made.server })}</p>` : nothing}
      <div class="tabs" role="tablist" aria-label=${t('device.client')}>${made.setups.map((each) => html`<button type="button" role="tab" data-client=${each.client}
        aria-selected=${each.client === client} @click=${() => { client = each.client; redraw(); }}>${t(`device.client_${each.client}`)}</button>`)}</div>
      <div class="setup"><img class="qr" alt=${t('device.qr', { client: t(`device.client_${setup.client}`) })} .src=${`data:image/svg+xml,${encodeURIComponent(setup.qr)}`}>
        <div><p>${t(`device.how_${setup.client}`)}</p><p><code class="address">${setup.text}</code></p></div></div></div>
      <footer class="actions"><button type="button" class="primary" @click=${() => close()}>${t('device.noted')}</button></footer>`;
  } });
}
