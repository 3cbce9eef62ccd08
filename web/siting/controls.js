/** The sliders and choices of a question. */
import { html, nothing } from '../ui/html.js';
import { money } from './words.js';

/** @param {any} app @param {any} terms @param {any[]} scenarios @param {(changes: any) => void} change */
export function controls(app, terms, scenarios, change) {
  const { t } = app;
  const slider = (name, text, min, max, step) => html`<label class="slider"><span>${t(`siting.slider_${name}`)}</span><output>${text}</output>
    <input type="range" name=${name} min=${min} max=${max} step=${step} .value=${String(terms[name])} @input=${(event) => change({ [name]: Number(event.target.value) })}></label>`;
  const check = (name, label) => html`<label><input type="checkbox" name=${name} .checked=${terms[name]} @change=${(event) => change({ [name]: event.target.checked })}> ${label}</label>`;
  const chosen = (id) => (terms.scenarios.length ? terms.scenarios.includes(id) : scenarios[0]?.id === id);
  const pick = (id, isOn) => {
    const all = scenarios.map((each) => each.id).filter((each) => (each === id ? isOn : chosen(each)));
    change({ scenarios: all.length === 1 && all[0] === scenarios[0]?.id ? [] : all.length ? all : terms.scenarios });
  };
  return html`<div class="sliders">
    ${slider('points', t('siting.points_text', { count: terms.points }), 1, 15, 1)}
    ${slider('tolerance', `${terms.tolerance} %`, 0, 60, 1)}
    ${slider('budget', terms.budget ? money(app, terms.budget * 1e6) : t('siting.no_budget'), 0, 3000, 50)}
    ${slider('over', `× ${terms.over + 1}`, 0, 20, 1)}
    ${scenarios.length > 1 ? html`<fieldset class="checks-row plain"><legend><small>${t('siting.scenarios')}</small></legend>${scenarios.map((each) => html`<label><input type="checkbox" .checked=${chosen(each.id)} @change=${(event) => pick(each.id, event.target.checked)}> ${each.name}</label>`)}</fieldset>` : nothing}
    <details><summary>${t('siting.more_choices')}</summary><div class="sliders">
      <label>${t('siting.model')} <select name="model" @change=${(event) => change({ model: event.target.value })}>${['EVASIVE', 'ON_PATH', 'BUSIEST'].map((each) => html`<option value=${each} ?selected=${terms.model === each}>${t(`siting.model_${each}`)}</option>`)}</select></label>
      <label>${t('siting.shortest_in')} <select name="cost" @change=${(event) => change({ cost: event.target.value })}>${['SECONDS', 'METERS'].map((each) => html`<option value=${each} ?selected=${terms.cost === each}>${t(`siting.cost_${each}`)}</option>`)}</select></label>
      <div class="checks-row">${check('existing', t('siting.with_existing'))}${check('robust', t('siting.robust'))}${check('worst', t('siting.worst_case'))}</div>
      ${['required', 'forbidden', 'exclusive'].map((kind) => (terms[kind].length ? html`<p><small>${t(`siting.marked_${kind}`, { count: terms[kind].length })}</small> <button type="button" class="quiet" @click=${() => change({ [kind]: [] })}>${t('siting.clear')}</button></p>` : nothing))}
    </div></details></div>`;
}
