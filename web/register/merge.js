/** Makes one of two records that are the same thing: which side's fields stay is chosen field by field. */
import { html, nothing } from '../ui/html.js';
import { addressText } from '../finding/address.js';

const NEAR_METERS = 300;

/**
 * Answers the survivor, or undefined when it was given up.
 * @param {any} app @param {'findings' | 'assets'} register @param {any} mine
 */
export async function mergeInto(app, register, mine) {
  const { t } = app;
  const single = register === 'assets' ? 'asset' : 'finding';
  const near = (await app.api.get(`/api/${register}/near`, { query: { kind: mine.kind, lon: mine.lon, lat: mine.lat, meters: NEAR_METERS } })).items.filter((item) => item[single].id !== mine.id);
  /** @type {{other?: any, take: Set<string>, problem?: Error}} */
  const state = { take: new Set() };
  const survivor = await app.dialog({
    title: t('register.merge_title'), wide: true, closeLabel: t('register.cancel'),
    body: (close, redraw) => {
      const look = async (id) => {
        state.problem = undefined;
        try {
          const found = await app.api.get(`/api/${register}/${id}`);
          state.other = found.finding ?? found;
          state.take = new Set();
        } catch (failure) {
          state.problem = failure;
        }
        redraw();
      };
      const merge = async () => {
        try {
          close(await app.api.post(`/api/${register}/${mine.id}/merge`, { other: state.other.id, otherVersion: state.other.version, take: [...state.take] }, { ifMatch: mine.version }));
        } catch (failure) {
          state.problem = failure;
          redraw();
        }
      };
      return html`<p class="note">${t('register.merge_note')}</p>${state.problem ? html`<p class="error" role="alert">${state.problem.message}</p>` : nothing}
        <form class="row-of-tools" @submit=${(event) => { event.preventDefault(); look(event.target.elements.namedItem('number').value); }}><label>${t('register.merge_number')}
          <input name="number" type="number" min="1" required></label><button>${t('register.merge_find')}</button></form>
        <h3>${t('register.merge_near')}</h3>${near.length ? html`<ul class="plain" id="merge-near">${near.slice(0, 8).map((item) => html`<li><button type="button" data-id=${item[single].id} @click=${() => look(item[single].id)}>#${item[single].id}
          ${item[single].name ?? t(`finding.kind_${item[single].kind}`)} · ${t('register.near_meters', { meters: item.meters })}</button></li>`)}</ul>` : html`<p>${t('register.merge_none')}</p>`}
        ${state.other ? html`<h3>${t('register.merge_take')}</h3><div class="table-wrap"><table id="merge-fields"><thead><tr><th></th><th>${t('register.merge_this', { id: mine.id })}</th><th>${t('register.merge_other', { id: state.other.id })}</th></tr></thead>
          <tbody>${differing(app, register, mine, state.other).map(([field, label, one, other]) => html`<tr><th scope="row">${label}</th>
            <td><label><input type="radio" name=${`take-${field}`} .checked=${!state.take.has(field)} @change=${() => state.take.delete(field)}> ${one || t('register.nothing')}</label></td>
            <td><label><input type="radio" name=${`take-${field}`} .checked=${state.take.has(field)} @change=${() => state.take.add(field)}> ${other || t('register.nothing')}</label></td></tr>`)}</tbody></table></div>
          <footer class="actions"><button type="button" class="primary" data-action="merge" @click=${merge}>${t('register.merge_do')}</button></footer>` : nothing}`;
    },
  });
  if (survivor) app.toast(t('register.merge_done', { other: state.other.id, id: survivor.id }), 'good');
  return survivor;
}

/** Fields in which two differ: key, label, both values in words. @param {any} app @param {string} register @param {any} mine @param {any} other */
function differing(app, register, mine, other) {
  const { t, format } = app;
  const isAsset = register === 'assets';
  const place = (each) => `${addressText(app, each.address)} · ${format.lonLat(each.lon, each.lat)}`;
  const rows = [['kind', t('register.field_kind'), t(`${isAsset ? 'asset' : 'finding'}.kind_${mine.kind}`), t(`${isAsset ? 'asset' : 'finding'}.kind_${other.kind}`)],
    ['place', t('register.field_place'), place(mine), place(other)], ['note', t('register.field_note'), mine.note, other.note]];
  if (!isAsset) rows.push(['foundAt', t('register.field_foundAt'), format.time(mine.foundAt), format.time(other.foundAt)]);
  if (isAsset) {
    rows.push(['name', t('register.field_name'), mine.name, other.name]);
    for (const name of new Set([...Object.keys(mine.attributes), ...Object.keys(other.attributes)])) rows.push([`attributes.${name}`, t(`asset.${name}`), mine.attributes[name] ?? '', other.attributes[name] ?? '']);
  }
  return rows.filter(([, , one, two]) => one !== two);
}
