/** Units and officers: who is on which car, and whose certificate is valid. */
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { editOfficer, editSquadron, editUnit } from './rosterForms.js';

export default { id: 'roster', titleKey: 'patrol.roster', roles: ['DISPATCHER', 'ADMINISTRATOR'], order: 80, icon: icons.person, wide: true, render: show };

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, api } = app;
  /** @type {{squadrons: any[], units: any[], officers: any[], tab: string, q: string}} */
  const state = { squadrons: [], units: [], officers: [], tab: 'units', q: '' };
  const today = new Date(Date.now() + 8 * 3600e3).toISOString().slice(0, 10);

  const all = async (path) => {
    /** @type {any[]} */
    const items = [];
    let after;
    do {
      const page = await api.get(path, { query: { limit: 1000, after } });
      items.push(...page.items);
      after = page.next;
    } while (after);
    return items;
  };
  const load = async () => {
    try {
      const [squadrons, units, officers] = await Promise.all([api.get('/api/squadrons'), all('/api/units'), all('/api/officers')]);
      Object.assign(state, { squadrons: squadrons.items, units, officers });
    } catch (failure) {
      app.fail(failure);
    }
    draw();
  };
  const run = (change) => async () => {
    if (await change()) await load();
  };
  const matches = (...texts) => !state.q || texts.some((text) => (text ?? '').toLowerCase().includes(state.q.toLowerCase()));
  const remove = (officer) => async () => {
    if (!await app.confirm({ title: t('app.delete'), text: t('patrol.remove_officer', { name: officer.name }), yes: t('app.delete'), no: t('app.cancel'), danger: true })) return;
    await api.del(`/api/officers/${officer.id}`).catch(app.fail);
    await load();
  };

  const unitRows = () => html`<table id="units"><thead><tr><th>${t('patrol.unit')}</th><th>${t('patrol.plate')}</th><th>${t('patrol.squadron')}</th><th>${t('patrol.crew')}</th><th></th></tr></thead><tbody>
    ${state.units.filter((unit) => matches(unit.name, unit.plate, unit.squadron)).map((unit) => html`<tr><th scope="row">${unit.name} ${unit.reserve ? html`<span class="badge info">${t('patrol.reserve')}</span>` : nothing}</th>
      <td>${unit.plate}</td><td>${unit.squadron}</td><td>${unit.crew.map((one) => one.name).join(app.format.and) || '–'}
        <span class="badge ${unit.certified < 2 ? 'bad' : 'good'}">${t('patrol.certified_count', { count: unit.certified })}</span></td>
      <td><button type="button" aria-label="${t('app.edit')} ${unit.name}" @click=${run(() => editUnit(app, state, unit))}>${t('app.edit')}</button></td></tr>`)}</tbody></table>`;
  const officerRows = () => html`<table id="officers"><thead><tr><th>${t('patrol.officer')}</th><th>${t('patrol.certificate_no')}</th><th>${t('patrol.certificate_valid')}</th><th>${t('patrol.unit')}</th><th></th></tr></thead><tbody>
    ${state.officers.filter((officer) => matches(officer.name, officer.certificateNo)).map((officer) => html`<tr><th scope="row">${officer.name}</th><td>${officer.certificateNo || '–'}</td>
      <td>${officer.certificateUntil ?? '–'} ${(officer.certificateUntil ?? '') >= today && officer.certificateNo ? nothing : html`<span class="badge bad">${t('patrol.certificate_none')}</span>`}</td>
      <td>${state.units.find((unit) => unit.id === officer.unitId)?.name ?? '–'}</td>
      <td><button type="button" aria-label="${t('app.edit')} ${officer.name}" @click=${run(() => editOfficer(app, state, officer))}>${t('app.edit')}</button>
        <button type="button" aria-label="${t('app.delete')} ${officer.name}" @click=${remove(officer)}>${t('app.delete')}</button></td></tr>`)}</tbody></table>`;
  const squadronRows = () => html`<table id="squadrons"><thead><tr><th>${t('patrol.squadron')}</th><th>${t('patrol.leader')}</th><th class="figure">${t('patrol.units')}</th><th></th></tr></thead><tbody>
    ${state.squadrons.filter((each) => matches(each.name)).map((squadron) => html`<tr><th scope="row">${squadron.name}</th><td>${state.officers.find((each) => each.id === squadron.leaderId)?.name ?? '–'}</td><td class="figure">${state.units.filter((unit) => unit.squadronId === squadron.id).length}</td>
      <td><button type="button" @click=${run(() => editSquadron(app, state, squadron))}>${t('app.edit')}</button></td></tr>`)}</tbody></table>`;
  const TABS = { units: [unitRows, () => editUnit(app, state)], officers: [officerRows, () => editOfficer(app, state)], squadrons: [squadronRows, () => editSquadron(app, state)] };

  const draw = () => render(html`<div class="tabs" role="tablist">${Object.keys(TABS).map((tab) => html`<button type="button" role="tab" aria-selected=${tab === state.tab}
      @click=${() => { state.tab = tab; draw(); }}>${t(`patrol.${tab}`)}</button>`)}</div>
    <div class="toolbar"><input type="search" placeholder=${t('app.search')} aria-label=${t('app.search')} .value=${state.q} @input=${(event) => { state.q = event.target.value.trim(); draw(); }}>
      <button type="button" class="primary" data-action="add-${state.tab}" @click=${run(TABS[state.tab][1])}>${icon(icons.plus)} ${t('app.add')}</button></div>
    <div class="pad tight scroll">${TABS[state.tab][0]()}</div>`, host);
  draw();
  load();
}
