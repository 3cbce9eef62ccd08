/** Every place where a point could stand, ranked by what it could do alone; drawn by hand, measured, judged by rules. */
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { RowList } from '../ui/list.js';
import { PlanMap } from './planMap.js';
import { showRules } from './rules.js';
import { checksBadge, siteCard } from './siteCard.js';
import { question, readTerms, writeTerms } from './terms.js';
import { factor, UNITS } from './words.js';

const SURVEYED = ['SLOPE', 'CROSS_SLOPE', 'RUTTING', 'EVENNESS', 'SIGNAL', 'POWER'];

/** @param {HTMLElement} host @param {any} app */
export async function showCandidates(host, app) {
  const { t, format, url, map } = app;
  const mayEdit = app.may('PLANNER', 'ADMINISTRATOR');
  const [head, body] = [document.createElement('div'), document.createElement('div')];
  head.className = 'siting candidates-head';
  host.append(head, body);
  const onMap = new PlanMap(app, (id) => choose(id));
  map.layers.setVisible('siting-candidates', true);
  const terms = readTerms(url);
  /** @type {any} */
  const state = { all: [], chosen: undefined, filter: 'admissible', isBusy: true };
  const list = new RowList(body, {
    label: t('siting.tab_candidates'), emptyText: t('siting.no_candidates'), onChoose: (site) => choose(site.id),
    row: (site) => html`<span class="row-main"><b>${site.name}</b><small>${checksBadge(app, site)} ${site.origin === 'SCREENED' ? nothing : html`<span class="badge info">${t(`siting.origin_${site.origin}`)}</span>`}</small></span>
      <span class="row-side"><b>${site.score ? format.count(Math.round(site.score.caughtAlone)) : '–'}</b><br><small>${site.score ? html`${format.count(Math.round(site.score.trucks))} · ${factor(app, site.score.detourFactor)}` : nothing}</small></span>`,
  });
  const shown = () => state.all.filter((site) => (state.filter === 'all' ? true : state.filter === 'drawn' ? site.origin === 'DRAWN' : state.filter === 'existing' ? site.origin === 'EXISTING' : site.admissible && site.origin !== 'EXISTING'));
  const choose = (id) => {
    state.chosen = state.all.find((site) => site.id === id);
    onMap.choose(id);
    list.choose(id);
    if (state.chosen) map.goTo([state.chosen.lon, state.chosen.lat], 12);
    draw();
  };
  const load = async () => {
    state.all = (await app.api.post('/api/siting/candidates/ranked', question(terms))).items;
    state.isBusy = false;
    onMap.showCandidates(state.all);
    draw();
  };
  const mark = (kind, id) => {
    terms[kind] = terms[kind].includes(id) ? terms[kind].filter((each) => each !== id) : [...terms[kind], id];
    url.set(writeTerms(terms));
    draw();
  };
  const add = (place) => place && form(t('siting.draw'), [
    { name: 'name', label: t('siting.name'), type: 'text' },
    { name: 'lon', label: t('siting.lon'), type: 'number', step: 'any', value: place[0].toFixed(6), required: true },
    { name: 'lat', label: t('siting.lat'), type: 'number', step: 'any', value: place[1].toFixed(6), required: true },
    { name: 'note', label: t('siting.note'), type: 'text' }], (values) => app.api.post('/api/siting/candidates', values));
  const survey = () => form(t('siting.add_survey'), [
    { name: 'criterion', label: t('siting.rule'), type: 'select', required: true, options: SURVEYED.map((each) => [each, `${t(`siting.criterion_${each}`)} ${UNITS[each]}`]) },
    { name: 'measure', label: t('siting.measured'), type: 'number', step: 'any', min: 0, required: true },
    { name: 'surveyedOn', label: t('siting.day'), type: 'date' }], (values) => app.api.post('/api/siting/surveys', { ...values, lon: state.chosen.lon, lat: state.chosen.lat }));
  const form = async (title, fields, send) => {
    const { formDialog } = await import('../ui/formDialog.js');
    if (!await formDialog(app, title, fields, send)) return;
    const kept = state.chosen?.id;
    await load();
    if (kept) choose(kept);
  };
  const remove = async () => {
    try {
      await app.api.del(`/api/siting/candidates/${state.chosen.id}`);
      state.chosen = undefined;
      await load();
    } catch (failure) {
      app.fail(failure);
    }
  };
  const draw = () => {
    list.set(shown());
    const { chosen } = state;
    render(html`<div class="toolbar"><select aria-label=${t('siting.show')} @change=${(event) => { state.filter = event.target.value; draw(); }}>${['admissible', 'drawn', 'existing', 'all'].map((each) => html`<option value=${each} ?selected=${state.filter === each}>${t(`siting.filter_${each}`)}</option>`)}</select>
      <small>${state.isBusy ? t('siting.solving') : t('siting.candidate_count', { count: shown().length, all: state.all.length })}</small><span class="spring"></span>
      <button type="button" data-action="rules" @click=${() => showRules(app)}>${t('siting.rules')}</button>
      ${mayEdit ? html`<button type="button" class="primary" data-action="draw-candidate" @click=${() => map.draw.point(add)}>${icon(icons.plus)} ${t('siting.draw')}</button>` : nothing}</div>
      ${chosen ? html`<div class="scroll-card">${siteCard(app, { site: chosen }, { flows: [] }, { terms, mark, mayEdit, close: () => choose(undefined), draw: () => {} })}
        ${mayEdit ? html`<div class="actions pad"><button type="button" data-action="survey" @click=${survey}>${t('siting.add_survey')}</button>${chosen.origin === 'DRAWN' ? html`<button type="button" class="danger" @click=${remove}>${t('siting.remove')}</button>` : nothing}</div>` : nothing}</div>` : nothing}
      <p class="pad tight"><small>${t('siting.ranked_by')}</small></p>`, head);
  };
  draw();
  load().catch(app.fail);
  return {
    dispose() {
      map.layers.setVisible('siting-candidates', false);
      onMap.dispose();
      list.dispose();
    },
  };
}
