/** From passes to closed cases, by period and by cohort. */
import { html, render } from '../ui/html.js';
import { periodFields, periodOf } from '../overload/period.js';

const STEPS = ['overLimit', 'certain', 'eligible', 'opened', 'collected', 'filed', 'decided', 'closed'];

/** @param {HTMLElement} host @param {any} app */
export async function showFunnel(host, app) {
  const { t, format, url } = app;
  /** @type {any} */
  let funnel;
  const load = async () => {
    try {
      funnel = await app.api.get('/api/cases/funnel', { query: periodOf(url) });
    } catch (failure) {
      app.fail(failure);
    }
    draw();
  };
  const year = () => {
    const to = new Date(Date.now() + 8 * 3600e3).toISOString().slice(0, 10);
    url.set({ from: new Date(Date.parse(to) - 365 * 86400e3).toISOString().slice(0, 10), to });
    load();
  };
  const share = (part, whole) => (whole ? format.percent((100 * part) / whole) : '–');
  const rows = () => STEPS.map((name) => html`<div class="step"><span>${t(`cases.funnel_${name}`)}</span>
    <div class="meter"><i .style=${`width:${funnel.overLimit ? Math.max(1, Math.round((100 * Math.min(funnel[name], funnel.overLimit)) / funnel.overLimit)) : 0}%`}></i></div><b data-step=${name}>${format.count(funnel[name])}</b></div>`);
  const draw = () => render(html`<div class="toolbar">${periodFields(app, load)}<button type="button" @click=${year}>${t('cases.last_year')}</button></div>
    <div class="pad cases-scroll">${funnel ? html`<h2>${t('cases.by_period')}</h2><p class="note">${t('cases.by_period_rule')}</p><div class="cases-funnel">${rows()}</div>
      <h2>${t('cases.by_cohort')}</h2><p class="note">${t('cases.by_cohort_rule')}</p>
      <div class="figures-row flat">${[['collected', funnel.collected], ['cohortFiled', funnel.cohortFiled], ['cohortDecided', funnel.cohortDecided]].map(([name, value]) => html`
        <div class="figure-card"><small>${t(`cases.funnel_${name}`)}</small><b data-cohort=${name}>${format.count(value)}</b><small>${name === 'collected' ? '' : share(value, funnel.collected)}</small></div>`)}</div>`
    : html`<p class="empty">${t('app.loading')}</p>`}</div>`, host);
  draw();
  await load();
  return { dispose: () => url.set({ from: null, to: null }) };
}
