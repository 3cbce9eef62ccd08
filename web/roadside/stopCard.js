/** One stop with its masses, people, articles and photos; confirm, take back, print. */
import { html, nothing } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { form } from '../ui/form.js';
import { cargoText } from '../overload/cargo.js';
import { addressText } from '../finding/address.js';
import { editStop } from './stopForm.js';
import { STATE_SIGNS } from './stops.js';

/** @param {any} app @param {any} stop @param {any[]} operations @param {any[]} cargoes @param {(stop: any) => Promise<void>} changed */
export function stopCard(app, stop, operations, cargoes, changed) {
  const { t, format } = app;
  const isOpen = stop.state === 'RECORDED';
  const step = async (path, body, said) => {
    try {
      const after = await app.api.post(`/api/stops/${stop.id}/${path}`, body, { ifMatch: stop.version });
      app.toast(t(said), 'good');
      await changed(after);
    } catch (failure) {
      app.fail(failure);
    }
  };
  const confirm = () => step('confirm', {}, 'roadside.stop_confirmed');
  const takeBack = async () => {
    const state = {};
    const why = await app.dialog({ title: t('roadside.take_back'), body: (close, redraw) => form({ fields: [{ name: 'why', label: t('roadside.why'), type: 'textarea', required: true }], state, redraw,
      submitLabel: t('roadside.take_back'), cancelLabel: t('overload.cancel'), cancel: () => close(), submit: (values) => close(values.why ?? ' ') }) });
    if (why) await step('void', { why }, 'roadside.stop_void');
  };
  const edit = async () => {
    const after = await editStop(app, stop, operations);
    if (after) await changed(after);
  };
  const addPhoto = async (event) => {
    const [file] = event.target.files;
    if (!file) return;
    const body = new FormData();
    body.set('photo', file);
    try {
      await app.api.post(`/api/stops/${stop.id}/photos`, body);
      app.toast(t('roadside.saved'), 'good');
      await changed(await app.api.get(`/api/stops/${stop.id}`));
    } catch (failure) {
      app.fail(failure);
    }
  };
  const mass = (value) => (value === undefined ? '–' : format.tonnes(value));
  const words = (value) => value || '–';
  const operation = operations.find((each) => each.id === stop.operationId);
  return html`<article class="pad card-detail printable" id="stop-card"><h2>${stop.plate} <span class="badge ${STATE_SIGNS[stop.state][1]}"><span aria-hidden="true">${STATE_SIGNS[stop.state][0]}</span> ${t(`roadside.stop_${stop.state}`)}</span></h2>
    <dl class="facts"><dt>${t('roadside.stopped_at')}</dt><dd>${format.time(stop.at)}</dd><dt>${t('overload.place')}</dt><dd>${addressText(app, stop.address)}<br><small class="figures">${format.lonLat(stop.lon, stop.lat)}</small></dd>
    <dt>${t('roadside.vehicle_type')}</dt><dd>${t(`roadside.type_${stop.vehicleType}`)} · ${t('overload.axle_count', { axles: stop.axles })}</dd>
    <dt>${t('cargo.title')}</dt><dd>${cargoText(app, cargoes, stop)}</dd>
    <dt>${t('roadside.masses')}</dt><dd>${mass(stop.firstKg)} → ${mass(stop.againKg)} · ${t('roadside.unloaded', { mass: format.tonnes(stop.unloadedKg) })}</dd>
    <dt>${t('overload.over')}</dt><dd>${format.tonnes(stop.overKg)} · ${format.percent(stop.ratePercent)} · ${t(`overload.severity_${stop.severity}`)}${stop.limitKg ? html` <small>${t('roadside.limit', { mass: format.tonnes(stop.limitKg) })}</small>` : nothing}</dd>
    <dt>${t('roadside.driver')}</dt><dd>${words(stop.driver)} ${stop.licence}</dd><dt>${t('roadside.carrier')}</dt><dd>${words(stop.carrier)}</dd><dt>${t('roadside.source')}</dt><dd>${words(stop.source)}</dd>
    <dt>${t('roadside.officers')}</dt><dd>${stop.officers.map((each) => format.aside(each.name, each.certificateNo)).join(format.and)}</dd>
    ${operation ? html`<dt>${t('roadside.operation')}</dt><dd>${operation.name}</dd>` : nothing}
    <dt>${t('roadside.police_points')}</dt><dd>${stop.policePoints} ${stop.policeRecord}</dd>
    <dt>${t('roadside.recorded_by')}</dt><dd>${stop.recordedBy}${stop.settledBy ? ` → ${stop.settledBy} ${stop.settledWhy ?? ''}` : ''}</dd>
    ${stop.note ? html`<dt>${t('overload.note')}</dt><dd>${stop.note}</dd>` : nothing}</dl>
    <h3>${t('roadside.articles')}</h3><ul>${(stop.articles ?? []).map((each) => html`<li><b>${t(`roadside.offence_${each.about}`)}</b> ${each.prohibition}<br><small>${each.sanction} · ${each.source}</small></li>`)}</ul>
    <p><small>${t('roadside.reference_only')}</small></p>
    ${(stop.photos ?? []).length ? html`<div class="photos">${stop.photos.map((id) => html`<a href=${`/api/stop-photos/${id}`} target="_blank" rel="noopener"><img loading="lazy" height="90" alt=${t('roadside.photo')} src=${`/api/stop-photos/${id}`}></a>`)}</div>` : nothing}
    <div class="actions"><button type="button" @click=${() => window.print()}>${icon(icons.print)} ${t('map.print')}</button>
    ${app.may('DISPATCHER', 'OFFICER') ? html`<label class="button">${icon(icons.plus)} ${t('roadside.photo')}<input type="file" hidden accept="image/jpeg,image/png,image/webp" @change=${addPhoto}></label>` : nothing}
    ${isOpen && app.may('DISPATCHER', 'OFFICER') ? html`<button type="button" @click=${edit}>${icon(icons.more)} ${t('overload.edit')}</button>` : nothing}
    ${isOpen && app.may('DISPATCHER', 'REVIEWER') ? html`<button type="button" class="primary" data-action="confirm" @click=${confirm}>${t('roadside.confirm')}</button>` : nothing}
    ${stop.state !== 'VOID' && app.may('DISPATCHER', 'REVIEWER') ? html`<button type="button" class="danger" data-action="void" @click=${takeBack}>${t('roadside.take_back')}</button>` : nothing}</div></article>`;
}
