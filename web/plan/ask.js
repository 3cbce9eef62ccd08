/** Asks for a plan: which days, how much is left to chance, how long to search. */
import { dateText } from '../app/format.js';
import { form } from '../ui/form.js';
import { html } from '../ui/html.js';
import { SHORT } from './longView.js';

/** How long each search lasts, in rounds a day and try. */
const EFFORTS = [[500, 'quick'], [2000, 'usual'], [10000, 'long']];

const LONG = [[91, 'quarter'], [182, 'half'], [365, 'year']];

/** A plan of months is searched once and quickly unless more is asked for. @param {any} event */
function lessSearch({ target }) {
  if (target.name !== 'days' || Number(target.value) <= SHORT) return;
  target.form.elements.namedItem('tries').value = '1';
  target.form.elements.namedItem('rounds').value = '500';
}

/**
 * @param {any} app
 * @param {any} given terms to begin with
 * @returns {Promise<any>} the job that makes it, or undefined
 */
export function askForPlan(app, given) {
  const { t, api } = app;
  const day = given.firstDay ?? dateText(Date.now() + 86400e3);
  /** @type {import('../ui/form.js').Field[]} */
  const fields = [
    { name: 'name', type: 'text', label: t('plan.name'), required: true, value: t('plan.name_default', { day }) },
    { name: 'firstDay', type: 'date', label: t('plan.first_day'), required: true, value: day },
    { name: 'days', type: 'select', label: t('plan.days'), value: given.days ?? 7, hint: t('planlong.hint'),
      options: [...[1, 2, 3, 4, 5, 6, 7, 14, 28, 35].map((days) => [days, t('plan.days_count', { count: days })]), ...LONG.map(([days, key]) => [days, t(`planlong.days_${key}`)])] },
    { name: 'tries', type: 'number', min: 1, max: 8, label: t('plan.tries'), hint: t('plan.tries_hint'), value: given.tries ?? 3 },
    { name: 'rounds', type: 'select', label: t('plan.effort'), value: given.rounds ?? 2000, options: EFFORTS.map(([rounds, key]) => [rounds, t(`plan.effort_${key}`)]) },
    { name: 'jitterMinutes', type: 'number', min: 0, max: 240, label: t('plan.jitter'), value: given.jitterMinutes ?? 60 },
    { name: 'leadMinutes', type: 'number', min: 0, max: 1440, label: t('plan.lead'), hint: t('plan.lead_hint'), value: given.leadMinutes ?? 30 },
    { name: 'restMinutes', type: 'number', min: 0, max: 180, label: t('plan.rest'), value: given.restMinutes ?? 60 },
    { name: 'extras', type: 'checkbox', label: t('plan.extras'), hint: t('plan.extras_hint'), value: given.extras ?? true },
    { name: 'decoys', type: 'checkbox', label: t('plan.decoys'), hint: t('plan.decoys_hint'), value: given.decoys ?? false },
    { name: 'keyHours', type: 'checkbox', label: t('keyhours.term'), hint: t('keyhours.term_hint'), value: given.keyHours ?? true },
    { name: 'seed', type: 'number', label: t('plan.seed'), hint: t('plan.seed_hint'), value: given.seed },
  ];
  /** @type {{problem?: any, busy?: boolean}} */
  const state = {};
  return app.dialog({
    title: t('plan.new'),
    closeLabel: t('app.cancel'),
    body: (close, redraw) => html`<div @change=${lessSearch}>${form({
      fields, state, redraw, submitLabel: t('plan.make'), cancelLabel: t('app.cancel'), cancel: () => close(),
      submit: async (values) => close(await api.post('/api/patrol/runs', { ...values, days: Number(values.days), rounds: Number(values.rounds) })),
    })}</div>`,
  });
}
