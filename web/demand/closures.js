/** Roads closed for a time: the list of closures, and closing roads picked on the map. */
import { html, nothing } from '../ui/html.js';
import { formDialog } from '../ui/formDialog.js';

/** Shows all closures; answers whether one was opened again. @param {any} app */
export async function showClosures(app) {
  const { t, format } = app;
  let { closures } = await app.api.get('/api/rules/patrol');
  let hasChanged = false;
  const isOver = (each) => each.to && Date.parse(each.to) <= Date.now();
  const reopen = async (each, redraw) => {
    ({ closures } = await app.api.post(`/api/roads/closures/${each.id}/reopen`, {}));
    hasChanged = true;
    app.toast(t('demand.reopened'));
    redraw();
  };
  const roadsOf = (each) => [...new Set(each.segments.map((id) => nameOf(app.map.roads.roadOf(id), id)))].join(format.and);
  await app.dialog({
    title: t('demand.closures'), wide: true,
    body: (close, redraw) => (closures.length === 0 ? html`<p>${t('demand.no_closure')}</p>` : html`<div class="table-wrap"><table id="closures"><thead><tr><th>${t('demand.closed_roads')}</th><th>${t('demand.closed_time')}</th><th>${t('demand.reason')}</th><th></th></tr></thead>
      <tbody>${closures.map((each) => html`<tr><th scope="row">${roadsOf(each)}<br><small>${t('demand.segment_count', { count: each.segments.length })}</small></th>
        <td>${format.time(each.from)} – ${each.to ? format.time(each.to) : t('demand.until_further')}</td><td>${each.reason}<br><small>${each.by}</small></td>
        <td>${!isOver(each) && app.may('DISPATCHER') ? html`<button type="button" data-action="reopen" @click=${() => reopen(each, redraw).catch(app.fail)}>${t('demand.reopen')}</button>` : nothing}</td></tr>`)}</tbody></table></div>`),
  });
  return hasChanged;
}

/** Lets somebody pick segments and close them. @param {any} app @param {() => void} done */
export function closeRoads(app, done) {
  const { t } = app;
  app.map.draw.pickSegments({
    onDone: async (segments) => {
      if (segments.length === 0) return;
      const closed = await formDialog(app, t('demand.close_road'), [
        { name: 'from', label: t('demand.closed_from'), type: 'datetime-local', hint: t('demand.closed_from_hint') },
        { name: 'to', label: t('demand.closed_to'), type: 'datetime-local', hint: t('demand.closed_to_hint') },
        { name: 'reason', label: t('demand.reason'), type: 'text', required: true },
      ], ({ from, to, reason }) => app.api.post('/api/roads/closures', { segments, from: china(from), to: china(to), reason }));
      if (closed) {
        app.toast(t('demand.closed_done', { count: segments.length }));
        done();
      }
    },
  });
}

/** What somebody entered by the clock of China, as an instant. @param {string | null} local */
export const china = (local) => (local ? `${local.length === 16 ? `${local}:00` : local}+08:00` : null);

/** @param {import('../map/roadData.js').RoadEntry | undefined} road @param {number} id */
const nameOf = (road, id) => road?.code || road?.name || `#${id}`;
