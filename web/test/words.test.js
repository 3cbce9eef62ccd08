import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateText, dayStart, formats } from '../app/format.js';
import { chooseLanguage, fill, translator } from '../app/i18n.js';

const t = translator({ 'app.age_minutes': '{count} min ago', 'app.age_days': '{count} {count|day|days} ago', 'app.hours_minutes': '{hours} h {minutes} min' }, 'en');
const format = formats('en', t);

test('plurals follow the language', () => {
  assert.equal(fill('{count} {count|unit|units}', { count: 1 }, 'en'), '1 unit');
  assert.equal(fill('{count} {count|unit|units}', { count: 2 }, 'en'), '2 units');
  assert.equal(fill('{count} 个单元', { count: 12345 }, 'zh'), '12,345 个单元');
});

test('what has no figure stays as it is', () => {
  assert.equal(fill('{road} {km}', { km: 3.456 }, 'en'), '{road} 3.46');
  assert.equal(t('no.such.key'), 'no.such.key');
});

test('Chinese is the default language', () => {
  assert.equal(chooseLanguage(undefined, null), 'zh');
  assert.equal(chooseLanguage('fr', 'en'), 'en');
  assert.equal(chooseLanguage('en', 'zh'), 'en');
});

test('figures are written with their units', () => {
  assert.equal(format.km(12.345), '12.3 km');
  assert.equal(format.km(1234.5), '1,235 km');
  assert.equal(format.tonnes(8018060), '8,018.06 t');
  assert.equal(format.percent(5.25), '5.3 %');
  assert.equal(format.percent(100), '100 %');
  assert.equal(format.hours(5400), '1 h 30 min');
  assert.equal(format.meters(1500), '1.50 km');
  assert.equal(format.km(null), '–');
});

test('times are those of Shanghai', () => {
  assert.equal(format.time('2026-06-01T16:30:00Z'), '2026-06-02 00:30');
  assert.equal(format.seconds('2026-06-01T00:00:09Z'), '08:00:09');
});

test('ages are told in the unit a person would use', () => {
  const now = Date.parse('2026-06-03T00:00:00Z');
  assert.equal(format.age('2026-06-02T23:55:30Z', now), '4 min ago');
  assert.equal(format.age('2026-06-02T00:00:00Z', now), '1 day ago');
  assert.equal(format.age('2026-06-01T00:00:00Z', now), '2 days ago');
});

test('a day begins at midnight in Shanghai', () => {
  assert.equal(dayStart(Date.parse('2026-06-01T15:59:00Z')).toISOString(), '2026-05-31T16:00:00.000Z');
  assert.equal(dayStart(Date.parse('2026-06-01T16:00:00Z'), 1).toISOString(), '2026-06-02T16:00:00.000Z');
  assert.equal(dateText(Date.parse('2026-06-01T16:00:00Z')), '2026-06-02');
});
