/** Giving a patrol to a unit: the crew with its certificates, the time; refused by the server with fewer than two. */
import { html, nothing } from '../ui/html.js';

const NEEDED = 2;

/** A moment as a `datetime-local` field shows it, in Shanghai. @param {number | Date | string} moment */
export function localTime(moment) {
  return new Date(new Date(moment).getTime() + 8 * 3600e3).toISOString().slice(0, 16);
}

/** The moment a `datetime-local` field means, in Shanghai. @param {string} text */
export function momentOf(text) {
  return text ? `${text}:00+08:00` : null;
}

/**
 * @param {any} app
 * @param {any} patrol
 * @returns {Promise<any>} the patrol as assigned, or undefined
 */
export async function assign(app, patrol) {
  const { t, api } = app;
  const [units, officers] = await Promise.all([api.get('/api/units', { query: { limit: 1000 } }), api.get('/api/officers', { query: { limit: 1000 } })]);
  const start = Math.ceil((Date.now() + 300e3) / 900e3) * 900e3;
  /** @type {any} */
  const state = {
    unitId: patrol.assignment?.unitId ?? units.items[0]?.id,
    from: localTime(patrol.assignment?.from ?? start),
    to: localTime(patrol.assignment?.to ?? start + Math.max(1, Math.ceil(patrol.route.hours * 1.25)) * 3600e3),
    crew: new Set(patrol.assignment?.officerIds ?? []),
    problem: '',
  };
  const ofUnit = () => officers.items.filter((officer) => officer.unitId === state.unitId).map((officer) => officer.id);
  if (!state.crew.size) state.crew = new Set(ofUnit());
  const isValid = (officer) => !!officer.certificateNo && !!officer.certificateUntil && officer.certificateUntil >= state.from.slice(0, 10);
  const certified = () => officers.items.filter((officer) => state.crew.has(officer.id) && isValid(officer)).length;
  return app.dialog({
    title: t('patrol.assign_title', { name: patrol.name }),
    closeLabel: t('app.cancel'),
    body: (close, redraw) => {
      const send = async (event) => {
        event.preventDefault();
        state.problem = '';
        try {
          close(await api.post(`/api/patrols/${patrol.id}/assign`,
            { unitId: state.unitId, officerIds: [...state.crew], from: momentOf(state.from), to: momentOf(state.to) }, { ifMatch: patrol.version }));
        } catch (failure) {
          state.problem = failure.message;
          redraw();
        }
      };
      const shown = officers.items.filter((officer) => officer.unitId === state.unitId || state.crew.has(officer.id));
      const count = certified();
      return html`<form class="form" id="assign-form" @submit=${send}>
        <div class="field"><label for="assign-unit">${t('patrol.unit')}</label><select id="assign-unit" @change=${(event) => {
          state.unitId = Number(event.target.value);
          state.crew = new Set(ofUnit());
          redraw();
        }}>${units.items.map((unit) => html`<option value=${unit.id} ?selected=${unit.id === state.unitId}>${unit.name} · ${unit.plate} · ${t('patrol.certified_count', { count: unit.certified })}${unit.reserve ? ` · ${t('patrol.reserve')}` : ''}</option>`)}</select></div>
        <fieldset class="roles"><legend>${t('patrol.crew')}</legend>${shown.map((officer) => html`<label><input type="checkbox" .checked=${state.crew.has(officer.id)}
          @change=${(event) => { if (event.target.checked) state.crew.add(officer.id); else state.crew.delete(officer.id); redraw(); }}>
          ${officer.name} <span class="badge ${isValid(officer) ? 'good' : 'bad'}">${isValid(officer) ? t('patrol.certificate_until', { date: officer.certificateUntil }) : t('patrol.certificate_none')}</span></label>`)}
          ${shown.length ? nothing : html`<p>${t('patrol.no_officers')}</p>`}</fieldset>
        ${count < NEEDED ? html`<p class="note warn" role="status">${t('patrol.crew_short', { count, needed: NEEDED })}</p>` : nothing}
        <div class="field"><label for="assign-from">${t('patrol.from')}</label><input id="assign-from" type="datetime-local" required .value=${state.from} @change=${(event) => { state.from = event.target.value; redraw(); }}></div>
        <div class="field"><label for="assign-to">${t('patrol.to')}</label><input id="assign-to" type="datetime-local" required .value=${state.to} @change=${(event) => { state.to = event.target.value; }}></div>
        ${state.problem ? html`<p class="note bad" role="alert">${state.problem}</p>` : nothing}
        <footer class="actions"><button type="button" @click=${() => close()}>${t('app.cancel')}</button>
          <button class="primary" data-action="assign-now">${t('patrol.assign')}</button></footer></form>`;
    },
  });
}
