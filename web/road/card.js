/** One road: its facts, segments, stakes and chain breaks, and what was changed on it. */
import { html, nothing } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { breakText, carriedText, fieldText, landText, titleOf, valueText } from './words.js';

/**
 * @param {any} app @param {any} road as `GET /api/roads/{id}` answers
 * @param {{history?: any[], mayEdit: boolean, edit: () => void, show: () => void, showSegment: (id: number) => void, openHistory: () => void}} options
 */
export function roadCard(app, road, { history, mayEdit, edit, show, showSegment, openHistory }) {
  const { t, format } = app;
  return html`<article class="pad card-detail" id="road-card"><h2>${titleOf(road)} <span class="badge">${t(`map.class_${road.roadClass}`)}</span></h2>
    <dl class="facts">
      <dt>${t('road.chainage')}</dt><dd>${road.from} – ${road.to} <small>(${format.km(road.km)})</small></dd>
      <dt>${t('road.squadron')}</dt><dd>${road.squadron || t('road.none')}</dd>
      ${['lanes', 'widthMeters', 'direction', 'kmPerHour'].map((field) => html`<dt>${fieldText(app, field)}</dt><dd>${carriedText(app, road, field)}</dd>`)}
      <dt>${t('road.land')}</dt><dd>${landText(app, road.land)}</dd></dl>
    <div class="actions"><button type="button" @click=${show}>${icon(icons.follow)} ${t('road.show')}</button>
      ${mayEdit ? html`<button type="button" class="primary" data-action="edit-road" @click=${edit}>${icon(icons.more)} ${t('road.edit')}</button>` : nothing}</div>
    <details ?open=${road.stakes.length + road.breaks.length > 0}><summary>${t('road.stakes', { count: road.stakes.length })} · ${t('road.breaks', { count: road.breaks.length })}</summary>
      <ul class="plain">${road.stakes.map((each) => html`<li class="figures">${format.figure(each.measureMeters)} m = <b>${each.chainage}</b></li>`)}
        ${road.stakes.length ? nothing : html`<li><small>${t('road.stakes_none')}</small></li>`}
        ${road.breaks.map((each) => html`<li class="figures">${format.figure(each.measureMeters)} m: <b>${each.before} = ${each.after}</b> <small>${breakText(app, each)}</small></li>`)}</ul></details>
    <details><summary>${t('road.segments', { count: format.count(road.segments.length) })}</summary><div class="table-wrap"><table><thead><tr>
      <th>${t('road.chainage')}</th><th class="figure">${t('road.lanes')}</th><th class="figure">m</th><th class="figure">km/h</th><th>${t('road.direction')}</th><th>${t('road.grid')}</th></tr></thead>
      <tbody>${road.segments.map((each) => html`<tr><th scope="row"><button type="button" class="quiet" @click=${() => showSegment(each.id)}>${each.from}<br>${each.to}</button></th>
        <td class="figure">${valueText(app, 'lanes', each.lanes)}</td><td class="figure">${valueText(app, 'widthMeters', each.widthMeters)}</td>
        <td class="figure">${format.figure(each.kmPerHour)}</td><td>${t(`road.direction_${each.direction}`)}</td><td>${each.gridCell || t('road.none')}</td></tr>`)}</tbody></table></div></details>
    <details @toggle=${(event) => event.target.open && openHistory()}><summary>${t('road.history')}</summary>
      <ol class="history">${(history ?? []).map((row) => html`<li><small>${format.time(row.at)} · ${row.person}</small><br>
        ${fieldText(app, row.field)}: ${changed(app, row)}${row.segments ? html` <small>(${t('road.on_segments', { count: row.segments })})</small>` : nothing}</li>`)}</ol>
      ${history?.length ? nothing : html`<small>${t('road.history_none')}</small>`}</details></article>`;
}

/** @param {any} app @param {any} row */
function changed(app, row) {
  // enumerations are stored by their names and shown in the reader's language
  const word = (value) => (['roadClass', 'direction'].includes(row.field) ? valueText(app, row.field, value) : value || app.t('road.none'));
  return html`${word(row.before)} → <b>${word(row.after)}</b>`;
}
