/** The list of passes with its filters; plates are masked until a person who may asks for them, which is noted. */
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { downloads } from '../ui/download.js';
import { RowList } from '../ui/list.js';
import { Pages } from '../ui/pages.js';
import { cargoKinds, cargoText } from './cargo.js';
import { periodFields, periodOf } from './period.js';

const TONES = { WITHIN_LIMIT: 'good', UP_TO_10_PERCENT: 'info', UP_TO_20_PERCENT: 'warn', UP_TO_50_PERCENT: 'warn', UP_TO_100_PERCENT: 'bad', ABOVE_100_PERCENT: 'bad', HUNDRED_TONNE: 'bad' };

/** @param {HTMLElement} host @param {any} app */
export async function showPasses(host, app) {
  const { t, format, url } = app;
  const maySeePlates = app.session.person.roles.some((role) => ['DISPATCHER', 'REVIEWER'].includes(role));
  const [head, body] = [document.createElement('div'), document.createElement('div')];
  host.append(head, body);
  const [{ items: places }, cargoes] = await Promise.all([app.api.get('/api/checkpoints'), cargoKinds(app)]);
  const nameOf = new Map(places.map((each) => [each.id, each.name]));
  let isWhole = false;
  let plate = '';
  /** @type {any} */
  let chosen;
  const pages = new Pages(app, '/api/passes', () => draw());
  const list = new RowList(body, {
    label: t('overload.tab_passes'), emptyText: t('overload.no_passes'), more: () => pages.more(),
    onChoose: (pass) => { chosen = pass; draw(); },
    row: (pass) => html`<span class="row-main"><b>${plateText(pass)} · ${format.tonnes(pass.totalKg)}</b>
      <small>${format.time(pass.capturedAt)} · ${nameOf.get(pass.checkpointId) ?? ''} · ${t('overload.axle_count', { axles: pass.axles })}</small></span>
      <span class="row-side">${severity(pass)}${pass.conflict ? html` <span class="badge warn">${t('overload.conflict')}</span>` : nothing}<br>
      <small>${pass.overKg ? `+${format.tonnes(pass.overKg)} · ${format.percent(pass.ratePercent)}` : nothing}</small></span>`,
  });
  const plateText = (pass) => (pass.plateRead ? pass.plate : t('overload.unread'));
  const severity = (pass) => html`<span class="badge ${TONES[pass.severity]}">${t(`overload.severity_${pass.severity}`)}</span>`;

  const query = () => ({
    ...periodOf(url), checkpoint: url.get('place'), over: url.get('over') ? true : undefined, conflicts: url.get('conflicts') ? true : undefined,
    minRatePercent: url.get('rate'), code: url.get('code'), plates: isWhole ? 'full' : undefined, plate: plate || undefined,
  });
  const load = () => pages.load(query());
  const set = (name, value) => {
    url.set({ [name]: value });
    load();
  };
  const box = (name) => html`<label><input type="checkbox" .checked=${!!url.get(name)} @change=${(event) => set(name, event.target.checked ? 1 : null)}> ${t(`overload.only_${name}`)}</label>`;

  const card = () => html`<article class="pad card-detail" id="pass-card"><h2>${plateText(chosen)} ${severity(chosen)}
    <button type="button" class="quiet" aria-label=${t('finding.hide')} @click=${() => { chosen = undefined; draw(); }}>×</button></h2>
    <dl class="facts"><dt>${t('overload.record_code')}</dt><dd>${chosen.recordCode}</dd>
    <dt>${t('overload.total')}</dt><dd>${format.tonnes(chosen.totalKg)} / ${format.tonnes(chosen.limitKg)} ${chosen.limitUncertain ? html`<span class="badge warn">${t('overload.limit_uncertain')}</span>` : nothing}</dd>
    <dt>${t('overload.over')}</dt><dd>${format.tonnes(chosen.overKg)} · ${format.percent(chosen.ratePercent)}</dd>
    <dt>${t('overload.certain_over')}</dt><dd>${chosen.certainOverKg === undefined ? t('overload.class_unknown') : format.tonnes(chosen.certainOverKg)}</dd>
    <dt>${t('overload.axle_masses')}</dt><dd>${chosen.axleKg.length ? chosen.axleKg.map((kg) => format.tonnes(kg)).join(' + ') : '–'}</dd>
    <dt>${t('cargo.title')}</dt><dd>${cargoText(app, cargoes, chosen)}</dd>
    <dt>${t('overload.lane')}</dt><dd>${chosen.lane || '–'} · ${t(`overload.direction_${chosen.direction}`)}</dd>
    <dt>${t('overload.speed')}</dt><dd>${format.kmPerHour(chosen.speedKmPerHour)}</dd></dl>
    <div class="actions"><a class="button" data-action="evidence" href=${`/?view=cases&tab=pass&pass=${chosen.id}`}>${icon(icons.audit)} ${t('cases.open_file')}</a></div></article>`;

  const draw = () => {
    list.set(pages.items, pages.emptyText);
    render(html`<div class="toolbar">${periodFields(app, load)}
      <select aria-label=${t('overload.place_filter')} @change=${(event) => set('place', event.target.value)}><option value="">${t('overload.place_filter')}</option>
      ${places.map((each) => html`<option value=${each.id} ?selected=${String(each.id) === url.get('place')}>${each.name}</option>`)}</select>
      ${box('over')}${box('conflicts')}
      <input type="search" name="code" size="12" placeholder=${t('overload.record_code')} aria-label=${t('overload.record_code')} .value=${url.get('code') ?? ''} @change=${(event) => set('code', event.target.value.trim() || null)}>
      ${maySeePlates ? html`<input type="search" size="10" placeholder=${t('overload.plate_query')} aria-label=${t('overload.plate_query')} @change=${(event) => { plate = event.target.value.trim(); load(); }}>
        <label title=${t('overload.noted')}><input type="checkbox" .checked=${isWhole} @change=${(event) => { isWhole = event.target.checked; load(); }}> ${t('overload.whole_plates')}</label>` : nothing}
      <span class="spring"></span><small>${t('overload.pass_count', { count: pages.countText })}</small>
      ${downloads(app, ['csv', 'xlsx'], (kind) => exportPath('passes', kind, url))}</div>${chosen ? card() : nothing}`, head);
  };
  let timer = 0;
  // many trucks in a minute: one look a few seconds is enough
  const off = app.feed.on('pass', () => {
    if (!timer) timer = setTimeout(() => { timer = 0; if (!pages.busy && body.scrollTop === 0) load(); }, 3000);
  });
  draw();
  await load();
  return {
    dispose() {
      off();
      clearTimeout(timer);
      list.dispose();
    },
  };
}

/** The address of a layer's export in the period. @param {string} layer @param {string} kind @param {any} url */
export function exportPath(layer, kind, url) {
  const { from, to } = periodOf(url);
  return `/api/export/${layer}.${kind}?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`;
}
