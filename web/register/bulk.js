/** Changing chosen fields of many: choose in the list or by an area of the map, tick the fields, see what would change, do it. */
import { html, nothing } from '../ui/html.js';
import { fieldRow, valuesOf } from '../ui/form.js';
import { addressText } from '../finding/address.js';

/**
 * @param {any} app @param {'findings' | 'assets'} register @param {any[]} items the list as it is loaded
 * @param {import('../ui/form.js').Field[]} fields names as the API has them; `attributes.owner` for attributes
 * @param {() => void} done called when something was changed
 */
export async function changeMany(app, register, items, fields, done) {
  const state = { chosen: new Set(), ticked: new Set(), lines: undefined, isDone: false, problem: undefined };
  let answer;
  do {
    answer = await ask(app, register, items, fields, state, done);
    if (answer === 'area') await byArea(app, items, state);
  } while (answer === 'area');
}

/** Chooses what lies in an area drawn on the map. @param {any} app @param {any[]} items @param {any} state */
function byArea(app, items, state) {
  return new Promise((resolve) => {
    app.map.draw.polygon((polygon) => {
      if (polygon) state.chosen = new Set(items.filter((item) => isInside(polygon.coordinates[0], item.lon, item.lat)).map((item) => item.id));
      resolve(undefined);
    });
  });
}

/** Even-odd rule. @param {number[][]} ring @param {number} lon @param {number} lat */
export function isInside(ring, lon, lat) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[x1, y1], [x2, y2]] = [ring[i], ring[j]];
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

function ask(app, register, items, fields, state, done) {
  const { t, format } = app;
  const toggle = (set, key, isOn) => (isOn ? set.add(key) : set.delete(key));
  return app.dialog({
    title: t('register.bulk_title'), wide: true, closeLabel: t('register.cancel'),
    body: (close, redraw) => {
      const send = async (dryRun, form) => {
        if (form) {
          const values = valuesOf(form, fields);
          fields.forEach((field) => { field.value = values[field.name]; });
        }
        state.problem = undefined;
        try {
          const { items: lines } = await app.api.post(`/api/${register}/bulk`, { items: chosenOf(items, state), set: setOf(fields, state), dryRun });
          state.lines = lines;
          state.isDone = !dryRun;
          if (!dryRun) {
            const changed = lines.filter((line) => line.outcome === 'CHANGED').length;
            app.toast(t('register.bulk_done', { count: format.count(changed) }), 'good');
            if (changed) done();
          }
        } catch (failure) {
          state.problem = failure;
        }
        redraw();
      };
      if (state.lines) return preview(app, state, { back: () => { state.lines = undefined; redraw(); }, apply: () => send(false), close });
      return html`${state.problem ? html`<p class="error" role="alert">${state.problem.message}</p>` : nothing}<form @submit=${(event) => { event.preventDefault(); send(true, event.target); }}>
        <fieldset><legend>${t('register.bulk_choose', { count: format.count(items.length) })}</legend><div class="row-of-tools">
          <button type="button" @click=${() => { state.chosen = new Set(items.map((item) => item.id)); redraw(); }}>${t('register.bulk_all')}</button><button type="button" @click=${() => { state.chosen.clear(); redraw(); }}>${t('register.bulk_none')}</button>
          <button type="button" data-action="area" @click=${() => close('area')}>${t('register.bulk_area')}</button> <b>${t('register.bulk_chosen', { count: format.count(state.chosen.size) })}</b></div>
          <div class="choose-many" id="bulk-items">${items.map((item) => html`<label class="block"><input type="checkbox" value=${item.id} .checked=${state.chosen.has(item.id)} @change=${(event) => { toggle(state.chosen, item.id, event.target.checked); redraw(); }}>
            ${item.name ?? t(`finding.kind_${item.kind}`)} <small>#${item.id} ${addressText(app, item.address)}</small></label>`)}</div><small>${t('register.bulk_more')}</small></fieldset>
        <fieldset id="bulk-fields"><legend>${t('register.bulk_fields')}</legend>${fields.map((field) => html`<div class="tick-field"><input type="checkbox" aria-label=${field.label} data-field=${field.name} .checked=${state.ticked.has(field.name)}
          @change=${(event) => { toggle(state.ticked, field.name, event.target.checked); redraw(); }}>${state.ticked.has(field.name) ? fieldRow(field) : html`<span>${field.label}</span>`}</div>`)}</fieldset>
        <footer class="actions"><button class="primary" data-action="preview" ?disabled=${!state.chosen.size || !state.ticked.size}>${t('register.bulk_preview')}</button></footer></form>`;
    },
  });
}

const chosenOf = (items, state) => items.filter((item) => state.chosen.has(item.id)).map(({ id, version }) => ({ id, version }));

/** What is to be set; an emptied text takes the value away. */
function setOf(fields, state) {
  /** @type {any} */
  const set = {};
  for (const field of fields.filter((each) => state.ticked.has(each.name))) {
    const value = String(field.value ?? '');
    const [first, attribute] = field.name.split('.');
    if (attribute) set[first] = { ...set[first], [attribute]: value };
    else set[first] = value;
  }
  return set;
}

function preview(app, state, { back, apply, close }) {
  const { t, format } = app;
  const changing = state.lines.filter((line) => line.outcome === 'CHANGED').length;
  const tones = { CHANGED: 'good', SAME: '', CONFLICT: 'warn', REFUSED: 'bad' };
  const word = (line) => t(`register.outcome_${state.isDone && line.outcome === 'CHANGED' ? 'DONE' : line.outcome}`);
  return html`<div class="table-wrap"><table id="bulk-preview"><tbody>${state.lines.map((line) => html`<tr data-outcome=${line.outcome}><th scope="row">#${line.id} ${line.name ?? ''}</th><td><span class="badge ${tones[line.outcome]}">${word(line)}</span></td>
      <td>${changesOf(app, line).map(([label, before, after]) => html`<div>${label}: <s>${before || t('register.nothing')}</s> → <b>${after || t('register.nothing')}</b></div>`)}
      ${line.code ? t(`refusal.${line.code}`, line.figures) : nothing}</td></tr>`)}</tbody></table></div>
    <footer class="actions">${state.isDone ? html`<button type="button" class="primary" @click=${() => close()}>${t('exchange.close')}</button>` : html`<button type="button" @click=${back}>${t('register.bulk_back')}</button>
      <button type="button" class="primary" data-action="apply" ?disabled=${!changing} @click=${apply}>${t('register.bulk_apply', { count: format.count(changing) })}</button>`}</footer>`;
}

/** What changes in one line: label, before, after. */
function changesOf(app, line) {
  const { t } = app;
  if (line.fields) return line.fields.map((field) => [field.name.startsWith('attributes.') ? t(`asset.${field.name.slice(11)}`) : t(`register.field_${field.name}`), wordOf(app, field.name, field.before), wordOf(app, field.name, field.after)]);
  if (!line.after) return [];
  return ['kind', 'note'].filter((name) => line.before[name] !== line.after[name]).map((name) => [t(`register.field_${name}`),
    name === 'kind' ? t(`finding.kind_${line.before.kind}`) : line.before[name], name === 'kind' ? t(`finding.kind_${line.after.kind}`) : line.after[name]]);
}

const wordOf = (app, field, value) => (field === 'kind' && value ? app.t(`asset.kind_${value}`) : value);
