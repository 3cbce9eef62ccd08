/** One place explained: where, when, how strong, how sure, compared with what. */
import { html, nothing } from '../ui/html.js';
import { scaleOf } from '../overload/scale.js';
import { hourWords } from './hours.js';
import { weekMatrix } from './matrix.js';

/** `G311 K12+300–K13+800`. @param {any} place */
export const whereOf = (place) => `${place.road} ${place.fromStake}–${place.toStake}`.trim();

/** A chance as people read it. @param {number | null | undefined} p */
export const chance = (p) => (p === undefined || p === null ? '–' : p < 0.001 ? '< 0.001' : p.toFixed(3));

/** @param {any} app @param {any} study @param {number} at place @param {() => void} close */
export function placeCard(app, study, at, close) {
  const { t, format } = app;
  const place = study.places[at];
  const spot = study.hotspots.find((each) => each.place === at);
  const others = study.places.filter((each) => each.compared).length - 1;
  return html`<article class="pad card-detail" id="hotspot-card"><h2>${whereOf(place)} ${badge(t, place, spot)}
      <button type="button" class="quiet" aria-label=${t('finding.hide')} @click=${close}>×</button></h2>
    <p>${spot ? sentence(app, place, spot, others) : t(place.compared ? 'hotspot.not_hot' : place.passes ? 'hotspot.not_compared' : 'hotspot.not_seen')}</p>
    <dl class="facts"><dt>${t('hotspot.where')}</dt><dd>${place.name} · ${place.road} ${place.stake}</dd>
    ${spot ? html`<dt>${t('hotspot.when')}</dt><dd>${hourWords(spot.hours, t, 8)}</dd>
      <dt>${t('hotspot.how_strong')}</dt><dd>${t('hotspot.strong', { rate: format.percent(spot.rate), elsewhere: format.percent(spot.elsewhereRate), times: format.figure(spot.relativeRisk) })}<br>
        ${t('hotspot.excess_text', { over: format.count(spot.overLimit), expected: format.figure(spot.expected) })}</dd>
      <dt>${t('hotspot.how_sure')}</dt><dd>p ${chance(spot.p)} · q ${chance(spot.q)}${spot.z === undefined ? nothing : html` · Gi* ${format.figure(spot.z)}`}</dd>` : nothing}
    <dt>${t('hotspot.whole_place')}</dt><dd>${t('overload.over_share', { count: `${format.count(place.overLimit)} / ${format.count(place.passes)}`, share: format.percent(place.rate) })}${place.compared ? html`
      · ${t('hotspot.smoothed', { rate: format.percent(place.smoothedRate) })} · p ${chance(place.p)} · q ${chance(place.q)}` : nothing}</dd>
    ${place.compared ? html`<dt>${t('hotspot.compared_with')}</dt><dd>${t('hotspot.compared_text', { count: others })}</dd>
      <dt>${t('hotspot.history')}</dt><dd>${t(`hotspot.emergence_${place.emergence}`)} · ${t(`hotspot.trend_${place.trend}`)} · ${t('hotspot.weeks_seen', { seen: place.weeksSeen, weeks: place.weeks })}</dd>` : nothing}</dl>
    ${place.cells ? html`<h3>${t('hotspot.rate_by_hour')}</h3>${placeMatrix(app, place, study.level)}<p><small>${t('hotspot.matrix_note')}</small></p>` : nothing}</article>`;
}

/** @param {(key: string) => string} t @param {any} place @param {any} spot */
export function badge(t, place, spot) {
  if (spot) return html`<span class="badge bad">${t('hotspot.hot')}</span>`;
  return place.compared ? html`<span class="badge">${t('hotspot.usual')}</span>` : html`<span class="badge warn">${t(place.staffed ? 'hotspot.staffed' : 'hotspot.no_data')}</span>`;
}

function sentence({ t, format }, place, spot, others) {
  return t('hotspot.sentence', {
    where: whereOf(place), when: hourWords(spot.hours, t), over: format.count(spot.overLimit), passes: format.count(spot.passes), rate: format.percent(spot.rate),
    times: format.figure(spot.relativeRisk), elsewhere: format.percent(spot.elsewhereRate), q: chance(spot.q), count: others,
  });
}

function placeMatrix(app, place, level) {
  const { t, format } = app;
  const { passes, overLimit, q } = place.cells;
  const rates = passes.map((count, at) => (count ? (100 * overLimit[at]) / count : null));
  return weekMatrix(app, {
    values: rates, bands: scaleOf([], 'rate'), isHot: (at) => q[at] !== null && q[at] <= level,
    text: (at) => t('hotspot.cell', { day: t(`hotspot.day_${Math.floor(at / 24)}`), hour: at % 24, over: overLimit[at], passes: passes[at], rate: format.percent(rates[at]), q: chance(q[at]) }),
  });
}
