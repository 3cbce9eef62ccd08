/** The parts of one patrol that are wanted in certain hours, and when it passes them. */
import { html, nothing } from '../ui/html.js';
import { occasionName } from './keyHours.js';

/** So few are shown at once, more behind their sum. */
const FEW = 6;

/** Asks for them; nobody is told where that fails, for the route is readable without. @param {any} api @param {number} patrolId @returns {Promise<any[]>} */
export async function fetchKeyLegs(api, patrolId) {
  try {
    return (await api.get(`/api/patrols/${patrolId}/key-hours`)).items;
  } catch (failure) {
    if (failure.name !== 'ApiProblem') console.error(failure);
    return [];
  }
}

/** @param {any} app @param {any[]} legs @param {string} [id] */
export function keyLegs({ t, format }, legs, id = 'key-legs') {
  if (!legs.length) return nothing;
  const hours = (leg) => t('keyhours.hours', { from: format.clock(leg.opens), to: format.clock(leg.closes).replace(/^00:00$/, '24:00') });
  const groups = [...new Set(legs.map((leg) => `${leg.occasion}|${leg.opens}`))].map((key) => legs.filter((leg) => `${leg.occasion}|${leg.opens}` === key));
  const km = (rows) => format.km(rows.reduce((sum, leg) => sum + leg.km, 0));
  return html`<section id=${id}><h3>${t('keyhours.title')}</h3>${groups.map((rows) => html`<details ?open=${rows.length <= FEW}>
    <summary>${occasionName(t, rows[0].kind, rows[0].occasion)} ${hours(rows[0])} · ${t('keyhours.met_of', { met: km(rows.filter((leg) => leg.met)), km: km(rows) })}</summary>
    <ul class="plain">${rows.map((leg) => html`<li data-met=${leg.met}>${t('keyhours.leg', { road: [leg.routeCode, leg.roadName].filter(Boolean).join(' ') || '–', from: leg.from, to: leg.to, hours: hours(leg), at: format.clock(leg.enters) })}
      ${leg.met ? nothing : html` <span class="badge warn">${t('keyhours.missed')}</span>`}</li>`)}</ul></details>`)}</section>`;
}
