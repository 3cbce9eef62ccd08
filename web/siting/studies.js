/** The studies kept: list, one study with its figures, two plans side by side, report and files. */
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { PlanMap } from './planMap.js';
import { startProject } from './projectForm.js';
import { compareFigure, marginalFigure, sensitivityFigure } from './studyParts.js';
import { controlsOf, writeTerms } from './terms.js';
import { money, share } from './words.js';

/** @param {HTMLElement} host @param {any} app */
export async function showStudies(host, app) {
  const { t, format, url } = app;
  host.classList.add('siting', 'scroll-view');
  const mayEdit = app.may('PLANNER', 'ADMINISTRATOR');
  const onMap = new PlanMap(app, () => {});
  /** @type {any} */
  const state = { items: [], next: null, open: undefined, beside: undefined };
  let isGone = false;

  const load = async (after) => {
    const page = await app.api.get('/api/siting/studies', { query: { limit: 20, after } });
    state.items = after ? [...state.items, ...page.items] : page.items;
    state.next = page.next;
    draw();
  };
  const fetchStudy = async (id) => (id ? app.api.get(`/api/siting/studies/${id}`).catch((failure) => { app.fail(failure); return undefined; }) : undefined);
  const follow = async () => {
    const [one, other] = [url.get('study'), url.get('beside')];
    if (String(state.open?.id ?? '') !== (one ?? '')) state.open = await fetchStudy(one);
    if (String(state.beside?.id ?? '') !== (other ?? '')) state.beside = await fetchStudy(other);
    if (isGone) return;
    if (state.open) onMap.show(state.open.study.outcome);
    draw();
  };
  const remove = async () => {
    if (!await app.confirm({ title: t('siting.remove_study'), text: t('siting.remove_study_sure', { name: state.open.study.name }), yes: t('siting.remove_study'), no: t('siting.cancel'), danger: true })) return;
    try {
      await app.api.del(`/api/siting/studies/${state.open.id}`);
      url.set({ study: null });
      await load();
    } catch (failure) {
      app.fail(failure);
    }
  };
  const again = () => url.set({ ...writeTerms(controlsOf(state.open.study.question)), tab: null, study: null, beside: null }, { push: true });

  const card = ({ id, study, author, madeAt }) => html`<section id="study-card"><h2>${study.name}</h2><p><small>${author} · ${format.time(madeAt)}</small></p>
    <div class="figures-row flat"><div class="figure-card"><small>${t('siting.caught')}</small><b>${share(app, study.outcome.share)}</b></div>
    <div class="figure-card"><small>${t('siting.gap')}</small><b>${study.outcome.proven ? t('siting.proven') : share(app, study.outcome.gap)}</b></div>
    <div class="figure-card"><small>${t('siting.cost')}</small><b>${money(app, study.outcome.costCents)}</b></div></div>
    <div class="marks"><button type="button" class="primary" data-action="report" @click=${() => app.open('siting-report', { study: id })}>${icon(icons.print)} ${t('siting.open_report')}</button>
      <button type="button" data-action="again" @click=${again}>${t('siting.again')}</button>
      ${['sites.geojson', 'sites.csv', 'flows.csv', 'patrol.csv'].map((file) => html`<a class="button" download href=${`/api/siting/studies/${id}/export/${file}`}>${icon(icons.export)} ${t(`siting.file_${file.replace('.', '_')}`)}</a>`)}
      ${mayEdit ? html`<button type="button" @click=${remove}>${icon(icons.close)} ${t('siting.remove_study')}</button>` : nothing}</div>
    <ol class="site-rows">${study.outcome.sites.filter((each) => each.standing !== 'EXISTING').map((each, at) => html`<li class="study-site"><b>${at + 1} ${each.site.name}</b> <small>${money(app, each.site.costCents)}</small>
      ${mayEdit ? html`<button type="button" class="quiet" data-action="project" @click=${() => startProject(app, id, each.site)}>${t('siting.start_project')}</button>` : nothing}</li>`)}</ol>
    <h3>${t('siting.compare_title')}</h3>${compareFigure(app, study)}<h3>${t('siting.marginal_title')}</h3>${marginalFigure(app, study)}<h3>${t('siting.sensitivity_title')}</h3>${sensitivityFigure(app, study)}</section>`;

  const beside = (one, other) => {
    const ids = (each) => each.study.outcome.sites.filter((point) => point.standing !== 'EXISTING').map((point) => point.site);
    const both = ids(one).filter((site) => ids(other).some((each) => each.id === site.id));
    const column = (each) => html`<div><h3>${each.study.name}</h3><dl class="facts"><dt>${t('siting.caught')}</dt><dd>${share(app, each.study.outcome.share)}</dd><dt>${t('siting.caught_over')}</dt><dd>${share(app, each.study.outcome.overShare)}</dd>
      <dt>${t('siting.points')}</dt><dd>${each.study.outcome.points}</dd><dt>${t('siting.cost')}</dt><dd>${money(app, each.study.outcome.costCents)}</dd><dt>${t('siting.gap')}</dt><dd>${share(app, each.study.outcome.gap)}</dd></dl>
      <ul class="plain">${ids(each).map((site) => html`<li>${both.some((same) => same.id === site.id) ? '=' : '≠'} ${site.name}</li>`)}</ul></div>`;
    return html`<section id="two-plans"><h2>${t('siting.two_plans')} <button type="button" class="quiet" aria-label=${t('siting.close')} @click=${() => url.set({ beside: null })}>×</button></h2>
      <div class="two-plans">${column(one)}${column(other)}</div><p><small>${t('siting.same_sites', { count: both.length })}</small></p></section>`;
  };

  const draw = () => {
    if (isGone) return;
    render(html`${state.open && state.beside ? beside(state.open, state.beside) : nothing}${state.open ? card(state.open) : nothing}
      <section><h3>${t('siting.studies')}</h3><ul class="site-rows">${state.items.map((each) => html`<li><button type="button" data-study=${each.id} aria-pressed=${String(each.id) === url.get('study')} @click=${() => url.set({ study: each.id }, { push: true })}>
        <span class="rank">${each.points}</span><span><b>${each.name}</b><small>${each.author} · ${format.date(each.madeAt)} · ${t(`siting.model_${each.model}`)}</small></span>
        <span class="worth"><b>${share(app, each.capturedShare)}</b><small>${money(app, each.costCents)}</small></span></button>
        ${state.open && String(each.id) !== url.get('study') ? html`<button type="button" class="quiet beside" data-beside=${each.id} @click=${() => url.set({ beside: each.id })}>${t('siting.lay_beside')}</button>` : nothing}</li>`)}</ul>
        ${state.items.length ? nothing : html`<p class="empty">${t('siting.no_studies')}</p>`}
        ${state.next ? html`<button type="button" @click=${() => load(state.next).catch(app.fail)}>${t('siting.more')}</button>` : nothing}</section>`, host);
  };
  const off = url.on('change', follow);
  await load();
  await follow();
  return {
    dispose() {
      isGone = true;
      off();
      onMap.dispose();
      host.classList.remove('siting', 'scroll-view');
    },
  };
}
