/** The dated rows demand is reckoned from, each with its source: periods, risks, seasons and markets. */
import { html, nothing } from '../ui/html.js';
import { formDialog } from '../ui/formDialog.js';
import { CLASSES } from '../map/roadData.js';

/** @param {any} app */
export async function showRules(app) {
  const { t, format } = app;
  const mayEdit = app.may('PLANNER', 'ADMINISTRATOR');
  const today = new Date(Date.now() + 8 * 3600e3).toISOString().slice(0, 10);
  let book = await app.api.get('/api/rules/patrol');
  const dated = [{ name: 'validFrom', label: t('demand.valid_from'), type: 'date', value: today, required: true }];
  const source = [{ name: 'source', label: t('demand.source'), type: 'text', required: true }];
  const add = async (title, fields, path, redraw, shape = (values) => values) => {
    const changed = await formDialog(app, title, fields, (values) => app.api.post(path, shape(values)));
    if (changed) {
      book = changed;
      app.toast(t('demand.saved'));
      redraw();
    }
  };
  const remove = async (season, redraw) => {
    if (!await app.confirm({ title: t('app.delete'), text: t('demand.remove_season', { name: season.name }), yes: t('app.delete'), no: t('app.cancel'), danger: true })) return;
    await app.api.del(`/api/rules/patrol-seasons/${season.id}`);
    book = await app.api.get('/api/rules/patrol');
    redraw();
  };
  const classOptions = CLASSES.map((each) => [each, t(`map.class_${each}`)]);
  const since = (row) => html`<td class="figure">${row.validTo ? `${row.validFrom} – ${row.validTo}` : t('demand.since_day', { day: row.validFrom })}</td><td>${row.assumed ? html`<span class="badge warn">${t('demand.assumed')}</span> ` : nothing}${row.source}</td>`;
  const period = (days) => (days === 0 ? t('demand.not_ours') : t('demand.every', { count: days }));
  await app.dialog({
    title: t('demand.rules'), wide: true,
    body: (close, redraw) => html`<div class="scroll whole-tables">
      <div class="table-wrap"><table id="visit-rules"><thead><tr><th>${t('demand.class')}</th><th>${t('demand.period')}</th><th>${t('demand.valid')}</th><th>${t('demand.source')}</th></tr></thead><tbody>
        ${[...book.visits].sort((one, other) => CLASSES.indexOf(one.roadClass) - CLASSES.indexOf(other.roadClass)).map((row) => html`<tr><th scope="row">${t(`map.class_${row.roadClass}`)} ${row.routeCode}</th><td>${period(row.everyDays)}</td>${since(row)}</tr>`)}</tbody></table></div>
      ${mayEdit ? html`<div class="actions"><button type="button" data-action="add-visit" @click=${() => add(t('demand.add_visit'), [
        { name: 'roadClass', label: t('demand.class'), type: 'select', required: true, options: classOptions },
        { name: 'routeCode', label: t('demand.route_code'), type: 'text', hint: t('demand.route_code_hint') },
        { name: 'everyDays', label: t('demand.every_days'), type: 'number', min: 0, max: 366, required: true, hint: t('demand.every_days_hint') }, ...dated, ...source], '/api/rules/patrol-visits', redraw)}>${t('demand.add_visit')}</button></div>` : nothing}
      <div class="table-wrap"><table id="risk-rules"><thead><tr><th>${t('demand.risk')}</th><th class="figure">${t('demand.factor')}</th><th>${t('demand.valid')}</th><th>${t('demand.source')}</th></tr></thead><tbody>
        ${book.risks.map((row) => html`<tr><th scope="row">${t(`demand.risk_${row.kind}`)}</th><td class="figure">${format.figure(row.factor)}</td>${since(row)}</tr>`)}</tbody></table></div>
      ${mayEdit ? html`<div class="actions"><button type="button" data-action="add-risk" @click=${() => add(t('demand.add_risk'), [
        { name: 'kind', label: t('demand.risk'), type: 'select', required: true, options: book.risks.map((row) => [row.kind, t(`demand.risk_${row.kind}`)]).filter(([kind], at, all) => all.findIndex(([other]) => other === kind) === at) },
        { name: 'factor', label: t('demand.factor'), type: 'number', min: 0, max: 20, step: 0.1, required: true, hint: t('demand.factor_hint') }, ...dated, ...source], '/api/rules/patrol-risks', redraw)}>${t('demand.add_risk')}</button></div>` : nothing}
      <div class="table-wrap"><table id="seasons"><thead><tr><th>${t('demand.season')}</th><th>${t('demand.when')}</th><th>${t('demand.where')}</th><th>${t('demand.source')}</th><th></th></tr></thead><tbody>
        ${book.seasons.map((row) => html`<tr><th scope="row">${row.name}</th><td>${row.from} – ${row.to} ${row.fromHour}–${row.toHour} ${t('demand.oclock')}${row.lunarDigits.length ? html`<br>${t('demand.lunar', { digits: row.lunarDigits.join(format.and) })}` : nothing}</td>
          <td>${row.radiusMeters ? t('demand.around', { meters: row.radiusMeters }) : t('demand.whole_county')}<br><small>${row.classes.map((each) => t(`map.class_${each}`)).join(format.and)}</small></td>
          <td>${row.assumed ? html`<span class="badge warn">${t('demand.assumed')}</span> ` : nothing}${row.source}</td><td>${mayEdit ? html`<button type="button" aria-label="${t('app.delete')} ${row.name}" @click=${() => remove(row, redraw).catch(app.fail)}>${t('app.delete')}</button>` : nothing}</td></tr>`)}</tbody></table></div>
      ${mayEdit ? html`<div class="actions"><button type="button" data-action="add-season" @click=${() => add(t('demand.add_season'), [
        { name: 'name', label: t('demand.season'), type: 'text', required: true },
        { name: 'from', label: t('demand.from_day'), type: 'text', hint: t('demand.day_hint') }, { name: 'to', label: t('demand.to_day'), type: 'text', hint: t('demand.day_hint') },
        { name: 'digits', label: t('demand.digits'), type: 'text', hint: t('demand.digits_hint') },
        { name: 'fromHour', label: t('demand.from_hour'), type: 'number', min: 0, max: 23, value: 0 }, { name: 'toHour', label: t('demand.to_hour'), type: 'number', min: 1, max: 24, value: 24 },
        { name: 'here', label: t('demand.here'), type: 'checkbox', hint: t('demand.here_hint') }, { name: 'radiusMeters', label: t('demand.radius'), type: 'number', min: 1, max: 50000, value: 800 },
        { name: 'classes', label: t('demand.class'), type: 'select', multiple: true, options: classOptions }, ...source], '/api/rules/patrol-seasons', redraw, (values) => seasonOf(values, app.map.leaflet.getCenter()))}>${t('demand.add_season')}</button></div>` : nothing}</div>`,
  });
}

/** A season as the server takes it. @param {any} values @param {{lng: number, lat: number}} center */
export function seasonOf({ digits, here, radiusMeters, classes, ...rest }, center) {
  return {
    ...rest,
    lunarDigits: String(digits ?? '').split(/[^0-9]+/).filter(Boolean).map(Number),
    classes: classes ? [classes].flat() : [],
    ...(here ? { lon: center.lng, lat: center.lat, radiusMeters } : {}),
  };
}
