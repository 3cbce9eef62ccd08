/** One open finding on the spot: what and where, its photos, the law, the way there, and what can be done now. */
import { html, nothing } from '../ui/html.js';
import { addressText } from '../finding/address.js';
import { bearingDegrees, metersBetween } from './bearing.js';
import { awayText, deadlineBadge } from './nearbySheet.js';
import { visit } from './visitSheet.js';

/**
 * Shows it. @param {any} app @param {any} item
 * @returns {Promise<'back' | 'done'>} `back` where nothing was done
 */
export async function showOpenFinding(app, item) {
  const { t, format } = app;
  /** @type {any} */
  let whole;
  /** @type {any} */
  let rule;
  let isAsked = false;
  /** @type {any} */
  let redrawNow;
  const load = async () => {
    const [answer, kinds] = await Promise.all([app.api.get(`/api/findings/${item.id}`).catch(() => undefined), app.api.get('/api/finding-kinds').catch(() => undefined)]);
    [whole, rule, isAsked] = [answer, kinds?.items.find((each) => each.about === item.kind), true];
    redrawNow?.();
  };
  void load();
  const way = app.wayTo(item);
  app.map.markFinding(item);
  const choice = await app.dialog({ title: t(`finding.kind_${item.kind}`), closeLabel: t('app.cancel'), body: (close, redraw) => {
    redrawNow = redraw;
    app.redrawSheet = redraw;
    const { place } = app.nearby;
    const here = { ...item, meters: metersBetween(place, item), degrees: bearingDegrees(place, item) };
    return html`<div class="finding open-finding">
      <p class="headline">${awayText(app, here)} ${deadlineBadge(app, item)}</p>
      <p><b>${addressText(app, item.address)}</b>${way ? html`<br><small>${t('field.by_road', { meters: format.meters(way.meters) })}</small>` : nothing}</p>
      ${item.note ? html`<p class="words">${item.note}</p>` : nothing}
      <div class="photos">${whole ? whole.photos.map((photo) => html`<a href=${photo.url} target="_blank" rel="noopener"><img src=${photo.thumbnailUrl} alt=${t(`finding.photo_${photo.stage}`)}></a>`)
        : item.thumbnailUrl ? html`<img src=${item.thumbnailUrl} alt=${t('finding.photo')}>` : nothing}</div>
      ${isAsked && !whole ? html`<p class="note">${t('field.not_kept')}</p>` : nothing}
      <small>${t('finding.found')} ${format.time(item.foundAt)} · ${item.foundBy}</small>
      ${rule ? html`<small>${format.said(t('finding.prohibition'), rule.prohibition)}${format.then}${format.said(t('finding.sanction'), rule.sanction)}</small>` : nothing}
      <div class="buttons"><button type="button" class="big" data-action="way" @click=${() => close('way')}>${t('field.show_way')}</button>
        <button type="button" class="big primary" data-action="visit" @click=${() => close('visit')}>${t('field.visit')}</button></div></div>`;
  } });
  app.redrawSheet = undefined;
  if (choice === 'visit') {
    const isDone = await visit(app, item);
    if (isDone) app.map.open.clear();
    return isDone ? 'done' : 'back';
  }
  if (choice === 'way') {
    app.map.showWay(way?.line, item);
    return 'done';
  }
  app.map.open.clear();
  return 'back';
}
