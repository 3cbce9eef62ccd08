/** Squadron bases and reserve positions by driving time: where they should be, beside where they are. */
import { html, nothing, render } from '../ui/html.js';
import { share } from './words.js';

const COLORS = ['heat1', 'heat2', 'heat3', 'heat4', 'heat5'];

/** @param {HTMLElement} host @param {any} app */
export async function showPosts(host, app) {
  const { t, map } = app;
  host.classList.add('siting', 'scroll-view');
  /** @type {any} */
  const state = { form: { goal: 'MEDIAN', bases: 4, keepStanding: false, weight: 'ROADS', reachMinutes: 20, villages: false, forbidden: [] }, plan: undefined, problem: undefined, isBusy: false };
  const bases = map.markers({ id: 'siting-bases', titleKey: 'siting.layer_bases', group: 'work', isClustered: false, labelZoom: 9, shape: 'station', color: 'route', onClick: () => {} });
  const needs = map.markers({ id: 'siting-needs', titleKey: 'siting.layer_needs', group: 'work', isClustered: false, isQuiet: true, shape: 'circle', color: 'heat3',
    legend: COLORS.map((color, at) => ({ shape: 'circle', color, label: at === 4 ? '> 40 min' : `≤ ${10 * (at + 1)} min` })), onClick: () => {} });
  let turn = 0;
  let timer = 0;
  let isGone = false;
  const minutes = (value) => t('siting.minutes', { minutes: Math.round(value * 10) / 10 });

  const solve = async () => {
    const asked = ++turn;
    state.isBusy = true;
    draw();
    try {
      const plan = await app.api.post('/api/siting/posts', state.form);
      if (asked !== turn || isGone) return;
      state.plan = plan;
      state.problem = undefined;
      bases.set(plan.bases.map((each, at) => ({ id: at + 1, lon: each.lon, lat: each.lat, label: each.name, shape: each.standing ? 'station' : 'pentagon', color: each.standing ? 'good' : 'route' })));
      needs.set(plan.needs.map((each, at) => ({ id: at + 1, lon: each.lon, lat: each.lat, color: each.base < 0 ? 'bad' : COLORS[Math.min(4, Math.floor(each.minutes / 10))] })));
    } catch (failure) {
      if (asked !== turn || isGone) return;
      state.problem = failure;
    }
    state.isBusy = false;
    draw();
  };
  const change = (changes) => {
    Object.assign(state.form, changes);
    draw();
    clearTimeout(timer);
    timer = setTimeout(solve, 200);
  };
  const figure = (label, now, today) => html`<tr><th scope="row">${label}</th><td class="figure"><b>${now}</b></td><td class="figure">${today}</td></tr>`;
  const draw = () => {
    if (isGone) return;
    const { form, plan } = state;
    const hasToday = plan?.today.worstMinutes > 0;
    render(html`<section class="controls"><p><small>${t('siting.posts_note')}</small></p><div class="sliders">
      <label>${t('siting.goal')} <select name="goal" @change=${(event) => change({ goal: event.target.value })}>${['MEDIAN', 'CENTRE'].map((each) => html`<option value=${each} ?selected=${form.goal === each}>${t(`siting.goal_${each}`)}</option>`)}</select></label>
      <label>${t('siting.weight')} <select name="weight" @change=${(event) => change({ weight: event.target.value })}>${['ROADS', 'TRUCKS'].map((each) => html`<option value=${each} ?selected=${form.weight === each}>${t(`siting.weight_${each}`)}</option>`)}</select></label>
      <label class="slider"><span>${t('siting.bases')}</span><output>${form.bases}</output><input type="range" name="bases" min="1" max="12" .value=${String(form.bases)} @input=${(event) => change({ bases: Number(event.target.value) })}></label>
      <label class="slider"><span>${t('siting.reach')}</span><output>${minutes(form.reachMinutes)}</output><input type="range" name="reach" min="5" max="60" step="5" .value=${String(form.reachMinutes)} @input=${(event) => change({ reachMinutes: Number(event.target.value) })}></label>
      <div class="checks-row"><label><input type="checkbox" .checked=${form.keepStanding} @change=${(event) => change({ keepStanding: event.target.checked })}> ${t('siting.keep_standing')}</label>
        <label><input type="checkbox" .checked=${form.villages} @change=${(event) => change({ villages: event.target.checked })}> ${t('siting.with_villages')}</label></div>
      ${form.forbidden.length ? html`<p><small>${t('siting.marked_forbidden', { count: form.forbidden.length })}</small> <button type="button" class="quiet" @click=${() => change({ forbidden: [] })}>${t('siting.clear')}</button></p>` : nothing}</div></section>
      ${state.problem ? html`<p class="note bad pad" role="alert">${state.problem.message}</p>` : nothing}
      ${plan ? html`<section class=${state.isBusy ? 'solving' : ''} id="post-plan"><table class="tight"><thead><tr><th></th><th class="figure">${t('siting.proposed')}</th><th class="figure">${t('siting.today')}</th></tr></thead><tbody>
        ${figure(t('siting.mean_time'), minutes(plan.figures.meanMinutes), hasToday ? minutes(plan.today.meanMinutes) : '–')}${figure(t('siting.p90_time'), minutes(plan.figures.p90Minutes), hasToday ? minutes(plan.today.p90Minutes) : '–')}
        ${figure(t('siting.worst_time'), minutes(plan.figures.worstMinutes), hasToday ? minutes(plan.today.worstMinutes) : '–')}${figure(t('siting.within_reach'), share(app, plan.figures.withinReach), hasToday ? share(app, plan.today.withinReach) : '–')}</tbody></table>
        <p><small>${plan.proven ? t('siting.proven') : `${t('siting.gap')} ${share(app, plan.gap)}`} · ${plan.method}${plan.unreached ? ` · ${t('siting.unreached', { count: plan.unreached })}` : ''}</small></p>
        <ol class="site-rows">${plan.bases.map((each, at) => html`<li><button type="button" @click=${() => map.goTo([each.lon, each.lat], 11)}><span class="rank ${each.standing ? 'stands' : ''}">${at + 1}</span><span><b>${each.name}</b><small>${t(each.standing ? 'siting.stands' : 'siting.new_base')}</small></span>
          <span class="worth"><b>${minutes(each.meanMinutes)}</b><small>${t('siting.worst')} ${minutes(each.worstMinutes)}</small></span></button>
          ${each.standing ? nothing : html`<button type="button" class="quiet" @click=${() => change({ forbidden: [...form.forbidden, each.name] })}>${t('siting.not_here')}</button>`}</li>`)}</ol></section>` : html`<p class="empty">${t('siting.solving')}</p>`}`, host);
  };
  draw();
  solve();
  return {
    dispose() {
      isGone = true;
      clearTimeout(timer);
      ['siting-bases', 'siting-needs'].forEach((id) => map.removeLayer(id));
      host.classList.remove('siting', 'scroll-view');
    },
  };
}
