/** What is asked: period and filters, kept in the address. */
import { html } from '../ui/html.js';
import { UNKNOWN, cargoName } from '../overload/cargo.js';
import { dateText, dayStart } from '../app/format.js';

const DAYS = 91;
export const FILTERS = ['from', 'to', 'axles', 'type', 'direction', 'cargo', 'excess', 'staffed', 'band', 'width', 'show', 'spot', 'stop', 'tab'];
const CHOICES = {
  axles: ['2', '3', '4', '5', '6'], type: ['TRUCK', 'COMBINATION', 'UNKNOWN'], direction: ['UP', 'DOWN'],
  excess: ['TEN_PERCENT', 'TWENTY_PERCENT', 'FIFTY_PERCENT', 'SEVERE', 'HUNDRED_TONNE'],
};
const BANDS = ['500', '1000', '2000', '5000', '10000'];

/** The dates shown, as people write them. @param {any} url */
function dates(url) {
  const to = url.get('to') ?? dateText(Date.now());
  return { to, from: url.get('from') ?? dateText(dayStart(new Date(`${to}T00:00:00+08:00`), 1 - DAYS)) };
}

/** The question as the server takes it. @param {any} url */
export function questionOf(url) {
  const { from, to } = dates(url);
  const filters = Object.fromEntries(Object.keys(CHOICES).map((name) => [name, url.get(name) ?? undefined]));
  return {
    ...filters, cargo: url.get('cargo') ?? undefined, from: new Date(`${from}T00:00:00+08:00`).toISOString(), to: dayStart(new Date(`${to}T00:00:00+08:00`), 1).toISOString(),
    staffed: url.get('staffed') ? true : undefined, bandwidth: url.get('band') ?? undefined,
  };
}

/** The fields of the question. @param {any} app @param {any[]} cargoes kinds of cargo @param {() => void} changed */
export function questionFields(app, cargoes, changed) {
  const { t, url } = app;
  const { from, to } = dates(url);
  const set = (name, value) => {
    url.set({ [name]: value || null });
    changed();
  };
  const day = (name, value) => html`<input class="grow" type="date" name=${name} aria-label=${t(`overload.${name}`)} .value=${value} @change=${(event) => set(name, event.target.value)}>`;
  const choice = (name) => html`<select name=${name} aria-label=${t(`hotspot.${name}`)} @change=${(event) => set(name, event.target.value)}>
    <option value="">${t(`hotspot.${name}_all`)}</option>${CHOICES[name].map((value) => html`<option value=${value} ?selected=${url.get(name) === value}>${t(`hotspot.${name}_${value}`)}</option>`)}</select>`;
  return html`<div class="toolbar">${day('from', from)}–${day('to', to)}</div>
    <details class="pad tight" ?open=${[...Object.keys(CHOICES), 'cargo', 'staffed', 'band'].some((name) => url.get(name))}><summary>${t('hotspot.filters')}</summary>
    <div class="toolbar flat hotspot-filters">${Object.keys(CHOICES).map(choice)}
      <select name="cargo" aria-label=${t('cargo.title')} @change=${(event) => set('cargo', event.target.value)}><option value="">${t('cargo.all')}</option>
        ${[...cargoes.map((kind) => kind.code), UNKNOWN].map((code) => html`<option value=${code} ?selected=${url.get('cargo') === code}>${cargoName(app, cargoes, code)}</option>`)}</select>
      <label>${t('hotspot.bandwidth')} <select name="band" @change=${(event) => set('band', event.target.value === '2000' ? '' : event.target.value)}>
        ${BANDS.map((meters) => html`<option value=${meters} ?selected=${(url.get('band') ?? '2000') === meters}>${app.format.meters(Number(meters))}</option>`)}</select></label>
      <label><input type="checkbox" name="staffed" .checked=${!!url.get('staffed')} @change=${(event) => set('staffed', event.target.checked ? '1' : '')}> ${t('hotspot.with_staffed')}</label></div></details>`;
}
