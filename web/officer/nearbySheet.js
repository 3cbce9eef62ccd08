/** The open findings around, nearest first: distance, direction, stake, deadline. */
import { html, nothing } from '../ui/html.js';
import { addressText } from '../finding/address.js';
import { compassPoint } from './bearing.js';
import { showOpenFinding } from './openFinding.js';

const SHOWN = 40;
/** On a map with north up. @type {Record<string, string>} */
const ARROWS = { N: '↑', NE: '↗', E: '→', SE: '↘', S: '↓', SW: '↙', W: '←', NW: '↖' };

/** How far and whither, with an arrow that points there on a map with north up. @param {any} app @param {any} item */
export function awayText(app, item) {
  if (item.meters === undefined) return nothing;
  const point = compassPoint(item.degrees);
  return html`<b class="away">${app.format.meters(item.meters)}</b>
    <span class="whither"><i aria-hidden="true">${ARROWS[point]}</i> ${app.t(`field.point_${point}`)}</span>`;
}

/** Deadline, and whether it has passed. @param {any} app @param {any} item */
export function deadlineBadge(app, item) {
  const { t, nearby } = app;
  if (item.isWaiting) return html`<span class="badge info">${t('field.waiting')}</span>`;
  if (!item.deadline) return html`<span class="badge">${t(`finding.state_${item.state}`)}</span>`;
  return html`<span class="badge ${nearby.isOverdue(item) ? 'bad' : 'warn'}">${t(nearby.isOverdue(item) ? 'field.overdue' : 'field.until', { day: item.deadline.slice(5) })}</span>`;
}

/** One row. @param {any} app @param {any} item @param {() => void} choose */
export function openRow(app, item, choose) {
  const { t } = app;
  return html`<li><button type="button" class="open-row" ?disabled=${item.isWaiting} @click=${choose}>
    ${item.thumbnailUrl ? html`<img src=${item.thumbnailUrl} alt="" loading="lazy" @error=${(event) => { event.target.hidden = true; }}>` : html`<span class="no-photo" aria-hidden="true"></span>`}
    <span class="what"><b>${t(`finding.kind_${item.kind}`)}</b><small>${item.isWaiting ? item.note : addressText(app, item.address)}</small></span>
    <span class="where">${awayText(app, item)}<br>${deadlineBadge(app, item)}</span></button></li>`;
}

/** Shows the list; choosing one shows it. @param {any} app */
export async function showNearby(app) {
  const { t, nearby } = app;
  nearby.follow();
  for (;;) {
    const chosen = await app.dialog({ title: t('field.nearby'), closeLabel: t('app.cancel'), body: (close, redraw) => {
      app.redrawSheet = redraw;
      const items = nearby.list().slice(0, SHOWN);
      return html`${nearby.isKept ? html`<p class="note warn">${t('field.kept_list')}</p>` : nothing}
        ${app.tracker.last ? nothing : html`<p class="note">${t('field.from_map')}</p>`}
        ${items.length ? html`<ul class="open-list">${items.map((item) => openRow(app, item, () => close(item)))}</ul>`
          : html`<p class="empty">${t(nearby.isLoaded ? 'field.none' : nearby.isKept ? 'field.unknown' : 'app.loading')}</p>`}`;
    } });
    app.redrawSheet = undefined;
    if (!chosen) return;
    // back to the list, unless something was done or shown on the map
    if (await showOpenFinding(app, chosen) !== 'back') return;
  }
}
