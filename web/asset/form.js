/** The form of an asset: its fields follow the kind. */
import { html } from '../ui/html.js';
import { form } from '../ui/form.js';
import { isNew } from '../register/near.js';

const TYPES = { TEXT: 'text', NUMBER: 'number', WHOLE: 'number', YES_NO: 'checkbox', DATE: 'date' };
const UNITS = [[/Meters$/, 'm'], [/Tonnes$/, 't']];

/** A value as people read it, with its unit. @param {any} app @param {{name: string, type: string}} attribute @param {string} value */
export function attributeText(app, attribute, value) {
  if (attribute.type === 'YES_NO') return app.t(value === 'true' ? 'asset.yes' : 'asset.no');
  const unit = UNITS.find(([ending]) => /** @type {RegExp} */ (ending).test(attribute.name))?.[1];
  return unit ? `${value} ${unit}` : value;
}

/**
 * Asks for an asset's details and stores them; answers the stored asset, or undefined.
 * @param {any} app @param {any[]} kinds @param {any} asset without `id` it is a new one
 */
export async function editAsset(app, kinds, asset) {
  const { t } = app;
  const state = {};
  let kind = asset.kind ?? 'BILLBOARD';
  let entered = { name: asset.name, note: asset.note, ...asset.attributes };
  const fieldsOf = () => [
    { name: 'name', label: t('asset.name'), type: 'text', required: true, value: entered.name },
    ...(kinds.find((each) => each.kind === kind)?.attributes ?? []).map((attribute) => ({
      name: attribute.name, label: t(`asset.${attribute.name}`), type: TYPES[attribute.type], step: attribute.type === 'NUMBER' ? 'any' : undefined,
      value: attribute.type === 'YES_NO' ? entered[attribute.name] === 'true' : entered[attribute.name],
    })),
    { name: 'note', label: t('asset.note'), type: 'textarea', value: entered.note },
  ];
  let fields = fieldsOf();
  const submit = async (values) => {
    const attributes = {};
    for (const { name } of kinds.find((each) => each.kind === kind)?.attributes ?? []) {
      if (values[name] !== null && values[name] !== undefined && values[name] !== false) attributes[name] = String(values[name]);
    }
    const body = { kind, name: values.name, note: values.note ?? '', lon: asset.lon, lat: asset.lat, attributes };
    if (!asset.id && !await isNew(app, 'assets', kind, [asset.lon, asset.lat])) return undefined;
    try {
      return asset.id ? await app.api.put(`/api/assets/${asset.id}`, body, { ifMatch: asset.version }) : await app.api.post('/api/assets', body);
    } catch (failure) {
      // refusals name attributes by their path
      failure.field = failure.field?.replace(/^attributes\./, '');
      throw failure;
    }
  };
  const stored = await app.dialog({
    title: t(asset.id ? 'asset.edit' : 'asset.new'),
    body: (close, redraw) => html`<div class="field"><label for="asset-kind">${t('asset.kind')}</label>
      <select id="asset-kind" name="kind" @change=${(event) => { kind = event.target.value; entered = { name: entered.name, note: entered.note }; fields = fieldsOf(); redraw(); }}>
      ${kinds.map((each) => html`<option value=${each.kind} ?selected=${each.kind === kind}>${t(`asset.kind_${each.kind}`)}</option>`)}</select></div>
      ${form({ fields, state, redraw, submitLabel: t('asset.save'), cancelLabel: t('asset.cancel'), cancel: () => close(), submit: async (values) => close(await submit(values)) })}`,
  });
  if (stored) app.toast(t('asset.saved', { name: stored.name }), 'good');
  return stored;
}
