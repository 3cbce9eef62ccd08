/** Joint operations: form, and one with its results by agency. */
import { html, nothing } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { form } from '../ui/form.js';
import { wallClock } from './stopForm.js';

/** Agencies as text, one a line: name, persons, result. @param {any[]} agencies */
const lines = (agencies) => agencies.map((each) => `${each.name} ${each.persons} ${each.result}`.trim()).join('\n');

/** @param {string} text */
function agenciesOf(text) {
  return (text ?? '').split('\n').filter((line) => line.trim()).map((line) => {
    const [name, persons, ...result] = line.trim().split(/\s+/);
    return { name, persons: Number(persons) || 0, result: result.join(' ') };
  });
}

/** Asks for an operation and stores it; answers the stored one, or undefined. @param {any} app @param {any} operation */
export async function editOperation(app, operation) {
  const { t } = app;
  const state = {};
  const value = operation ?? { agencies: [{ name: t('roadside.brigade'), persons: 6, result: '' }, { name: t('roadside.police'), persons: 4, result: '' }], begins: Date.now(), ends: Date.now() + 8 * 3600e3 };
  /** @type {any[]} */
  const fields = [
    { name: 'name', label: t('overload.name'), type: 'text', required: true, value: value.name },
    { name: 'place', label: t('overload.place'), type: 'text', value: value.place },
    { name: 'begins', label: t('roadside.begins'), type: 'datetime-local', required: true, value: wallClock(value.begins) },
    { name: 'ends', label: t('roadside.ends'), type: 'datetime-local', required: true, value: wallClock(value.ends) },
    { name: 'agencies', label: t('roadside.agencies'), type: 'textarea', rows: 4, required: true, hint: t('roadside.agencies_hint'), value: lines(value.agencies) },
    { name: 'draft', label: t('roadside.draft'), type: 'checkbox', value: value.draft },
    { name: 'note', label: t('overload.note'), type: 'textarea', value: value.note },
  ];
  const submit = (values) => {
    const body = { ...values, begins: `${values.begins}:00+08:00`, ends: `${values.ends}:00+08:00`, agencies: agenciesOf(values.agencies), lon: value.lon ?? null, lat: value.lat ?? null };
    return operation?.id ? app.api.put(`/api/joint-operations/${operation.id}`, body, { ifMatch: operation.version }) : app.api.post('/api/joint-operations', body);
  };
  const stored = await app.dialog({ title: t('roadside.operation'), body: (close, redraw) => form({ fields, state, redraw, submitLabel: t('overload.save'), cancelLabel: t('overload.cancel'), cancel: () => close(),
    submit: async (values) => close(await submit(values)) }) });
  if (stored) app.toast(t('roadside.saved'), 'good');
  return stored;
}

/** @param {any} app @param {any} operation @param {(id: any) => Promise<void>} open */
export function operationCard(app, operation, open) {
  const { t, format } = app;
  const { figures } = operation;
  const edit = async () => {
    const stored = await editOperation(app, operation);
    if (stored) await open(stored.id);
  };
  // the first agency leads and handles the vehicles; the police report the points
  const own = (each, at) => (at === 0 ? t('roadside.lead_results', { count: format.count(figures.overLimit), unloaded: format.tonnes(figures.unloadedKg) })
    : /警|police/i.test(each.name) ? t('roadside.police_results', { points: format.count(figures.policePoints) }) : '');
  return html`<article class="pad card-detail printable" id="operation-card"><h2>${operation.name} ${operation.draft ? html`<span class="badge warn">○ ${t('roadside.draft')}</span>` : nothing}</h2>
    <p>${operation.place} · ${format.time(operation.begins)} – ${format.time(operation.ends)}</p>
    <div class="table-wrap"><table><thead><tr><th>${t('roadside.agency')}</th><th class="figure">${t('roadside.persons')}</th><th>${t('roadside.results')}</th></tr></thead>
    <tbody>${operation.agencies.map((each, at) => html`<tr><th scope="row">${each.name}</th><td class="figure">${each.persons}</td><td>${[own(each, at), each.result].filter(Boolean).join(format.then) || '–'}</td></tr>`)}</tbody></table></div>
    ${operation.note ? html`<p><small>${operation.note}</small></p>` : nothing}
    <div class="actions">${app.may('DISPATCHER', 'PLANNER') ? html`<button type="button" @click=${edit}>${icon(icons.more)} ${t('overload.edit')}</button>` : nothing}
    <button type="button" @click=${() => open('')}>${icon(icons.close)} ${t('roadside.close')}</button></div></article>`;
}
