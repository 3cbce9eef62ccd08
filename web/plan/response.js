/** How soon units would have been at an incident from where they really were: worked out when it is asked for. */
import { html } from '../ui/html.js';

/** @param {any} app @param {any} state @param {() => {from: string, to: string}} asked @param {() => void} draw */
export function response(app, state, asked, draw) {
  const { t, format } = app;
  const known = state.response;
  const ask = async () => {
    if (known) return;
    const mine = { isBusy: true };
    state.response = mine;
    draw();
    try {
      const answer = await app.api.get('/api/patrol/response', { query: asked() });
      // another period may have been chosen meanwhile
      if (state.response === mine) state.response = answer;
    } catch (failure) {
      if (state.response === mine) state.response = undefined;
      app.fail(failure);
    }
    draw();
  };
  const value = !known ? t('planmore.response_ask') : known.isBusy ? t('app.loading')
    : known.meanMinutes === null ? t('planmore.response_none') : t('plan.response_value', { mean: format.figure(known.meanMinutes), p90: format.figure(known.p90Minutes) });
  return html`<button type="button" class="figure-card" data-figure="response" aria-live="polite" aria-busy=${!!known?.isBusy} title=${t('planmore.response_hint')} @click=${ask}><small>${t('planmore.response_driven')}</small><b>${value}</b>
    ${known?.moments ? html`<small>${t('planmore.response_bound', { bound: format.figure(known.boundMinutes), units: format.figure(known.units) })}</small>` : ''}</button>`;
}
