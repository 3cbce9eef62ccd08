/** Before a road is stored: the changes, one by one. When somebody was first: both versions. */
import { html, nothing } from '../ui/html.js';
import { compareVersions } from '../ui/versions.js';
import { CARRIED, changesOf } from './draft.js';
import { carriedText, fieldText, valueText } from './words.js';

/** Shows what will be stored; answers whether it shall be. @param {any} app @param {import('./draft.js').Draft} draft */
export function confirmChanges(app, draft) {
  const { t } = app;
  const changes = changesOf(draft.road, draft);
  return app.dialog({
    title: t('road.review'),
    closeLabel: t('road.back'),
    wide: true,
    body: (close) => html`<p>${t('road.review_text', { count: changes.length })}</p>
      <div class="table-wrap"><table id="road-changes"><thead><tr><th>${t('road.field')}</th><th>${t('road.old')}</th><th>${t('road.new')}</th></tr></thead><tbody>
      ${changes.map((each) => html`<tr><th scope="row">${fieldText(app, each.field)}${each.segments ? html`<br><small>${t('road.on_segments', { count: each.segments })}</small>` : nothing}</th>
        <td>${valueText(app, each.field, each.before)}</td><td><b>${valueText(app, each.field, each.after)}</b></td></tr>`)}</tbody></table></div>
      <footer class="actions"><button type="button" @click=${() => close()}>${t('road.back')}</button>
        <button type="button" class="primary" data-action="confirm-road" autofocus @click=${() => close(true)}>${t('road.save')}</button></footer>`,
  });
}

/**
 * Shows what keeping mine would make of the stored road beside the stored road; fields I did not touch are theirs in both.
 * @param {any} app @param {import('./draft.js').Draft} draft @param {any} theirs the stored road
 */
export function compareRoads(app, draft, theirs) {
  const { t } = app;
  const carrying = (segment) => Object.fromEntries(CARRIED.map((field) => [field, draft.carried(segment, field)]));
  const mine = { ...theirs, ...draft.body(), segments: theirs.segments.map((segment) => ({ ...segment, ...carrying(segment) })) };
  const row = (text) => (field) => ({ label: fieldText(app, field), mine: text(mine, field), theirs: text(theirs, field) });
  const plain = row((road, field) => valueText(app, field, road[field]));
  return compareVersions(app, {
    title: t('road.conflict'),
    text: t('road.conflict_text', { version: String(theirs.version) }),
    rows: [...['routeCode', 'name', 'roadClass', 'squadron', 'land'].map(plain), ...CARRIED.map(row((road, field) => carriedText(app, road, field))),
      ...['stakes', 'breaks'].map(plain)],
  });
}
