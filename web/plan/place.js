/** A place as people say it: by its stake, G311 K725+000, or by longitude and latitude. */
import { parseStake } from '../map/searching.js';

/**
 * @param {any} app
 * @param {string} text
 * @returns {Promise<{lon: number, lat: number}>}
 * @throws an error whose message says what is wrong
 */
export async function placeOf({ api, t }, text) {
  const [, lon, lat] = text.trim().match(/^(-?\d+(?:\.\d+)?)[\s,，]+(-?\d+(?:\.\d+)?)$/) ?? [];
  if (lon) return { lon: Number(lon), lat: Number(lat) };
  const stake = parseStake(text.trim());
  if (!stake) throw new Error(t('operation.place_unread'));
  const { items, reason, figures, nearest } = await api.get('/api/network/find', { query: { road: stake.code, chainage: stake.chainage, side: stake.side } });
  if (!items.length) throw new Error([reason ? t(`refusal.${reason}`, figures) : t('operation.place_unread'), ...nearest.slice(0, 1).map((each) => t('operation.place_nearest', { label: each.label }))].join(' '));
  return { lon: items[0].lon, lat: items[0].lat };
}

/** What a place is called, if a road is near. @param {any} app @param {{lon: number, lat: number}} place */
export async function addressOf({ api }, place) {
  try {
    return (await api.get('/api/network/locate', { query: place })).text;
  } catch (failure) {
    if (failure.name !== 'ApiProblem') throw failure;
    return '';
  }
}
