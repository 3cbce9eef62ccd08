/** One weighing place's upkeep: lanes, contracts, repair tickets, history of changes. */
import { html, nothing } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { form } from '../ui/form.js';
import { driftTable } from './drift.js';

/**
 * Loads a place's upkeep; answers nothing when there is no such place.
 * @param {any} app @param {any} place a row of the board @param {() => Promise<void>} changed @param {boolean} mayWrite
 */
export async function placeCard(app, place, changed, mayWrite) {
  if (!place) return undefined;
  const { t, format } = app;
  const path = `/api/checkpoints/${place.id}`;
  const maySeeClocks = app.may('DISPATCHER', 'REVIEWER', 'PLANNER');
  const [upkeep, edits, clocks] = await Promise.all([app.api.get(`${path}/upkeep`), app.api.get(`${path}/history`),
    maySeeClocks ? app.api.get(`${path}/clock`) : { lanes: [] }]);

  const ask = async (title, fields, submit) => {
    const state = {};
    const done = await app.dialog({ title, body: (close, redraw) => form({ fields, state, redraw, submitLabel: t('overload.save'), cancelLabel: t('overload.cancel'),
      cancel: () => close(), submit: async (values) => { await submit(values); close(true); } }) });
    if (done) {
      app.toast(t('roadside.saved'), 'good');
      await changed();
    }
  };
  const text = (label) => [{ name: 'text', label, type: 'textarea', required: true }];
  const report = () => ask(t('roadside.report_fault'), text(t('roadside.fault')), (values) => app.api.post(`${path}/repairs`, values));
  const finish = (repair) => ask(t('roadside.finish_repair'), text(t('roadside.outcome')), (values) => app.api.post(`/api/repairs/${repair.id}/finish`, values));
  const begin = async (repair) => {
    try {
      await app.api.post(`/api/repairs/${repair.id}/begin`);
      app.toast(t('roadside.saved'), 'good');
      await changed();
    } catch (failure) {
      app.fail(failure);
    }
  };
  const contract = () => ask(t('roadside.new_contract'), [
    { name: 'company', label: t('roadside.company'), type: 'text', required: true }, { name: 'startsOn', label: t('roadside.starts_on'), type: 'date', required: true },
    { name: 'endsOn', label: t('roadside.ends_on'), type: 'date', required: true }, { name: 'note', label: t('overload.note'), type: 'textarea' },
  ], (values) => app.api.post(`${path}/contracts`, values));
  const removeContract = async (each) => {
    if (!await app.confirm({ title: t('overload.remove'), text: t('roadside.remove_contract', { name: each.company }), yes: t('overload.remove'), no: t('overload.cancel'), danger: true })) return;
    await app.api.del(`/api/checkpoint-contracts/${each.id}`).catch(app.fail);
    await changed();
  };
  const lanes = () => ask(t('roadside.lanes'), [{ name: 'lanes', label: t('roadside.lanes_text'), type: 'textarea', rows: 5, hint: t('roadside.lanes_hint'),
    value: upkeep.lanes.map((each) => `${each.number} ${each.direction} ${each.sensor}`).join('\n') }], (values) => app.api.put(`${path}/lanes`, {
    lanes: (values.lanes ?? '').split('\n').filter((line) => line.trim()).map((line) => {
      const [number, direction, ...sensor] = line.trim().split(/\s+/);
      return { number: Number(number), direction: direction ?? 'BOTH', sensor: sensor.join(' ') };
    }),
  }));
  const tickets = () => html`<ul>${upkeep.repairs.map((each) => html`<li><span class="badge ${each.state === 'REPAIRED' ? 'good' : 'warn'}">${t(`roadside.repair_${each.state}`)}</span> ${each.fault}
    <small>${format.time(each.reportedAt)} ${each.reportedBy}${each.downHours === undefined ? '' : ` · ${t('roadside.down_hours', { hours: each.downHours.toFixed(1) })} · ${each.outcome}`}</small>
    ${mayWrite && each.state === 'REPORTED' ? html`<button type="button" @click=${() => begin(each)}>${t('roadside.begin_repair')}</button>` : nothing}
    ${mayWrite && each.state !== 'REPAIRED' ? html`<button type="button" data-action="finish" @click=${() => finish(each)}>${t('roadside.finish_repair')}</button>` : nothing}</li>`)}</ul>`;
  const value = (edit) => (edit.field === 'added' ? edit.after : `${edit.before || '–'} → ${edit.after || '–'}`);

  return { place, view: () => html`<article class="pad card-detail" id="place-upkeep"><h2>${place.name}</h2>
    <h3>${t('roadside.repairs')}</h3>${upkeep.repairs.length ? tickets() : html`<p><small>${t('roadside.none')}</small></p>`}
    <h3>${t('roadside.contracts')}</h3>${upkeep.contracts.length ? html`<ul>${upkeep.contracts.map((each) => html`<li>${each.company} <small>${each.startsOn} – ${each.endsOn} ${each.note}</small>
      ${mayWrite ? html`<button type="button" class="quiet" aria-label=${`${t('overload.remove')} ${each.company}`} @click=${() => removeContract(each)}>${icon(icons.close)}</button>` : nothing}</li>`)}</ul>` : html`<p><small>${t('roadside.none')}</small></p>`}
    <h3>${t('roadside.lanes')}</h3>${upkeep.lanes.length ? html`<ul>${upkeep.lanes.map((each) => html`<li>${each.number} · ${t(`overload.direction_${each.direction}`)} · ${each.sensor || '–'}</li>`)}</ul>` : html`<p><small>${t('roadside.none')}</small></p>`}
    ${clocks.lanes.length ? html`<h3>${t('drift.title')}</h3>${driftTable(app, clocks.lanes)}` : nothing}
    <details><summary>${t('roadside.history')}</summary>${edits.items.length ? html`<ul>${edits.items.map((edit) => html`<li><small>${format.time(edit.at)} ${edit.person} · ${t(`roadside.field_${edit.field}`)} ${value(edit)}</small></li>`)}</ul>` : html`<p><small>${t('roadside.none')}</small></p>`}</details>
    <div class="actions"><button type="button" data-action="report-fault" @click=${report}>${icon(icons.plus)} ${t('roadside.report_fault')}</button>
    ${mayWrite ? html`<button type="button" data-action="contract" @click=${contract}>${icon(icons.plus)} ${t('roadside.new_contract')}</button><button type="button" @click=${lanes}>${icon(icons.more)} ${t('roadside.lanes')}</button>` : nothing}</div></article>` };
}
