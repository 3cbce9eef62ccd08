/** The dated rows of road land and zones: everybody who screens reads them, administrators edit them, the history stays. */
import { html, nothing } from '../ui/html.js';
import { ask } from './ask.js';

const MATTERS = ['BUILDING', 'BILLBOARD', 'FALL', 'PLACE', 'MINING', 'HAZMAT', 'GROUNDWATER', 'SAND_MINING', 'DREDGING', 'SIGHT', 'ROAD_LAND'];
const OBJECTS = ['EXPRESSWAY', 'NATIONAL', 'PROVINCIAL', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'BRIDGE', 'BRIDGE_EXTRA_LARGE', 'BRIDGE_LARGE', 'BRIDGE_MEDIUM_SMALL', 'FERRY', 'TUNNEL'];
const FROM = ['LAND_EDGE', 'ZONE_EDGE', 'DITCH_EDGE', 'CARRIAGEWAY', 'STRUCTURE', 'ALONG_ROAD'];

/** @param {any} app */
export async function showRules(app) {
  const { t } = app;
  let book = await app.api.get('/api/rules/zones');
  const edits = (await app.api.get('/api/rules/zones/history')).items;
  const mayEdit = app.may('ADMINISTRATOR');
  const words = (name, values) => values.map((value) => [value, t(`screening.${name}_${value}`)]);
  const edit = async (rule, redraw) => {
    const said = rule ?? { province: book.province, verified: false };
    const saved = await ask(app, {
      title: t(rule ? 'screening.rule_edit' : 'screening.rule_new'), submitLabel: t('screening.save'),
      fields: [{ name: 'matter', label: t('screening.rule_matter'), type: 'select', value: said.matter, options: words('matter', MATTERS) },
        { name: 'object', label: t('screening.rule_object'), type: 'select', value: said.object, options: words('object', OBJECTS) },
        { name: 'from', label: t('screening.rule_from'), type: 'select', value: said.from, options: words('from', FROM) },
        { name: 'distanceMeters', label: t('screening.rule_distance'), type: 'number', value: said.distanceMeters, min: 0, max: 20000, step: 'any', required: true },
        { name: 'upMeters', label: t('screening.rule_up'), type: 'number', value: said.upMeters, min: 0, max: 20000, step: 'any' },
        { name: 'province', label: t('screening.rule_province'), type: 'text', value: said.province, required: true },
        { name: 'validFrom', label: t('screening.rule_from_day'), type: 'date', value: said.validFrom, required: true },
        { name: 'validTo', label: t('screening.rule_to_day'), type: 'date', value: said.validTo },
        { name: 'article', label: t('screening.rule_article'), type: 'text', value: said.article, required: true },
        { name: 'source', label: t('screening.rule_source'), type: 'text', value: said.source, required: true },
        { name: 'verified', label: t('screening.rule_verified'), type: 'checkbox', value: said.verified }],
      send: (values) => (rule ? app.api.put(`/api/rules/zones/${rule.id}`, values, { ifMatch: rule.version }) : app.api.post('/api/rules/zones', values)),
    });
    if (!saved) return;
    app.toast(t('screening.rule_saved'), 'good');
    book = await app.api.get('/api/rules/zones');
    redraw();
  };
  await app.dialog({
    title: t('screening.rules'), wide: true,
    body: (close, redraw) => html`<p>${t('screening.rules_text')}</p><div class="table-wrap"><table id="zone-rules"><thead><tr><th>${t('screening.rule_matter')}</th><th>${t('screening.rule_object')}</th><th>${t('screening.rule_from')}</th>
      <th class="figure">${t('screening.rule_distance')}</th><th>${t('screening.rule_province')}</th><th>${t('screening.rule_article')}</th><th>${t('screening.rule_from_day')}</th>${mayEdit ? html`<th></th>` : nothing}</tr></thead>
      <tbody>${book.items.map((rule) => html`<tr><th scope="row">${t(`screening.matter_${rule.matter}`)}</th><td>${t(`screening.object_${rule.object}`)}</td><td>${t(`screening.from_${rule.from}`)}</td>
        <td class="figure">${rule.distanceMeters}${rule.upMeters === null || rule.upMeters === undefined ? '' : ` (${rule.upMeters})`}</td><td class="figures">${rule.province}</td>
        <td title=${rule.source}>${rule.article}${rule.verified ? nothing : html` <span class="badge warn">${t('screening.rule_unverified')}</span>`}</td>
        <td class="figures">${rule.validFrom}${rule.validTo ? ` – ${rule.validTo}` : ''}</td>
        ${mayEdit ? html`<td><button type="button" @click=${() => edit(rule, redraw).catch(app.fail)}>${t('screening.rule_edit')}</button></td>` : nothing}</tr>`)}</tbody></table></div>
      ${edits.length ? html`<details><summary>${t('screening.rule_history')}</summary><ol class="history">${edits.slice(0, 50).map((each) => html`<li>${app.format.time(each.at)} ${each.person}<br><small>${each.before} → ${each.after}</small></li>`)}</ol></details>` : nothing}
      <footer class="actions"><a class="button" href="/api/zones" download="zones.geojson">${t('screening.zones_file')}</a>
      ${mayEdit ? html`<button type="button" class="primary" @click=${() => edit(undefined, redraw).catch(app.fail)}>${t('screening.rule_new')}</button>` : nothing}</footer>`,
  });
}
