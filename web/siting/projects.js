/** Chosen points on their way to being live, and what they changed: over-limit rates before and after, there and around. */
import { html, nothing, render } from '../ui/html.js';
import { formDialog } from '../ui/formDialog.js';
import { projectFields } from './projectForm.js';
import { money, share } from './words.js';

const STAGES = ['CHOSEN', 'SITED', 'ANNOUNCED', 'VERIFIED', 'LIVE'];
const LEAD_DAYS = 30;

/** @param {HTMLElement} host @param {any} app */
export async function showProjects(host, app) {
  const { t, format, map, url } = app;
  host.classList.add('siting', 'scroll-view');
  const mayEdit = app.may('PLANNER', 'ADMINISTRATOR');
  /** @type {any} */
  const state = { items: [], checkpoints: [], effects: {} };
  const points = map.markers({ id: 'siting-projects', titleKey: 'siting.tab_projects', group: 'work', isClustered: false, labelZoom: 11, shape: 'camera', color: 'draw',
    onClick: (feature) => url.set({ project: feature.id }) });

  const load = async () => {
    [state.items, state.checkpoints] = (await Promise.all([app.api.get('/api/siting/projects'), app.api.get('/api/checkpoints')])).map((page) => page.items);
    points.set(state.items.map((each) => ({ id: each.id, lon: each.lon, lat: each.lat, label: each.name, hollow: each.stage !== 'LIVE' })));
    draw();
  };
  const edit = async (project) => {
    const { study, lon, lat, lanes, costCents } = project;
    const stored = await formDialog(app, project.name, projectFields(app, project, state.checkpoints), (values) => app.api.put(`/api/siting/projects/${project.id}`,
      { study, lon, lat, lanes, costCents, ...values, checkpoint: values.checkpoint ? Number(values.checkpoint) : null }, { ifMatch: project.version }));
    if (stored) await load();
  };
  const remove = async (project) => {
    if (!await app.confirm({ title: t('siting.remove'), text: t('siting.remove_project_sure', { name: project.name }), yes: t('siting.remove'), no: t('siting.cancel'), danger: true })) return;
    try {
      await app.api.del(`/api/siting/projects/${project.id}`, { ifMatch: project.version });
      await load();
    } catch (failure) {
      app.fail(failure);
    }
  };
  const effect = async (project) => {
    try {
      state.effects[project.id] = await app.api.get(`/api/siting/projects/${project.id}/effect`);
      draw();
    } catch (failure) {
      app.fail(failure);
    }
  };
  const lead = (project) => (project.liveOn && project.announcedOn ? Math.round((Date.parse(project.liveOn) - Date.parse(project.announcedOn)) / 86400e3) : undefined);
  const stages = (project) => html`<ol class="stages" aria-label=${t('siting.stage_name')}>${STAGES.map((stage) => html`<li class=${STAGES.indexOf(stage) <= STAGES.indexOf(project.stage) ? 'done' : ''} aria-current=${stage === project.stage ? 'step' : 'false'}>
    ${t(`siting.stage_${stage}`)}<small>${{ SITED: project.sitedOn, ANNOUNCED: project.announcedOn, VERIFIED: project.verifiedOn, LIVE: project.liveOn }[stage] ?? ''}</small></li>`)}</ol>`;
  const effects = (project) => {
    const found = state.effects[project.id];
    if (!found) return nothing;
    const risen = found.rows.filter((row) => !row.itself && row.judgement === 'ROSE');
    const itself = found.rows.find((row) => row.itself);
    return html`<div class="effect"><p><small>${t('siting.effect_note', { until: found.until, from: found.from, days: found.days })}</small></p>
      ${itself?.judgement === 'FELL' && risen.length ? html`<p class="note bad" data-effect="bypassed">${t('siting.effect_bypassed', { names: risen.map((row) => row.name).join(format.and) })}</p>` : nothing}
      <table class="tight"><thead><tr><th>${t('siting.point')}</th><th class="figure">${t('siting.before')}</th><th class="figure">${t('siting.after')}</th><th>${t('siting.change')}</th></tr></thead>
      <tbody>${found.rows.map((row) => html`<tr><th scope="row">${row.itself ? html`<b>${row.name}</b>` : html`${row.name}${row.roundShare > 0.005 ? html`<br><small>${t('siting.round_here', { share: share(app, row.roundShare) })}</small>` : nothing}`}</th><td class="figure">${share(app, row.rateBefore)}<br><small>${format.count(row.passesBefore)}</small></td><td class="figure">${share(app, row.rateAfter)}<br><small>${format.count(row.passesAfter)}</small></td>
        <td><b class="verdict ${{ FELL: 'PASS', ROSE: 'FAIL' }[row.judgement] ?? 'UNKNOWN'}">${{ FELL: '↓', ROSE: '↑', SAME: '=' }[row.judgement] ?? '?'} ${t(`siting.judgement_${row.judgement}`)}</b></td></tr>`)}</tbody></table></div>`;
  };
  const isShort = (project) => (lead(project) ?? LEAD_DAYS) < LEAD_DAYS;
  const card = (project) => html`<section data-project=${project.id}><h3><button type="button" class="quiet" @click=${() => map.goTo([project.lon, project.lat], 13)}>${project.name}</button> <span class="badge ${project.stage === 'LIVE' ? 'good' : ''}">${t(`siting.stage_${project.stage}`)}</span></h3>
    ${stages(project)}<p><small>${t('siting.lanes_text', { lanes: project.lanes })} · ${money(app, project.costCents)}</small></p>
    ${isShort(project) ? html`<p class="note warn">${t('siting.short_lead', { days: lead(project) })}</p>` : nothing}
    <div class="marks">${project.checkpoint && (project.liveOn || project.announcedOn) ? html`<button type="button" data-action="effect" @click=${() => effect(project)}>${t('siting.before_after')}</button>` : nothing}
      ${mayEdit ? html`<button type="button" data-action="edit-project" @click=${() => edit(project)}>${t('siting.edit')}</button><button type="button" class="quiet" @click=${() => remove(project)}>${t('siting.remove')}</button>` : nothing}</div>
    ${effects(project)}</section>`;
  const draw = () => {
    const chosen = url.get('project');
    const items = [...state.items].sort((one, other) => Number(String(other.id) === chosen) - Number(String(one.id) === chosen));
    render(html`${items.map(card)}${items.length ? nothing : html`<p class="empty">${t('siting.no_projects')}</p>`}`, host);
  };
  const off = url.on('change', draw);
  await load();
  return {
    dispose() {
      off();
      map.removeLayer('siting-projects');
      url.set({ project: null });
      host.classList.remove('siting', 'scroll-view');
    },
  };
}
