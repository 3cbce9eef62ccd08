/** The dialogs of the steps of case work: what each asks for, and how it is sent. */
import { formDialog } from '../ui/formDialog.js';
import { dateText } from '../app/format.js';

const PHOTOS = 'image/jpeg,image/png,image/webp';
const OUTCOMES = ['PENALTY', 'COMMITMENT', 'NO_PENALTY_MINOR', 'NOT_ESTABLISHED'];
const WAYS = ['IN_PERSON', 'LEFT', 'POST', 'ENTRUSTED', 'PUBLIC_NOTICE'];
const MEANS = ['PERFORMED', 'SUBSTITUTE', 'FORCED', 'COURT'];

/** The last part of a step's address. @param {string} step */
export const verbOf = (step) => (step === 'ON_SITE' ? 'on-site' : step.toLowerCase());

/**
 * The fields of a step.
 * @param {any} app @param {string} step @param {any} finding @param {{id: number, name: string, certified: boolean}[]} officers
 * @param {string} [until] the usual day
 * @returns {import('../ui/form.js').Field[]}
 */
function fieldsOf(app, step, finding, officers, until) {
  const { t } = app;
  const words = (isNeeded = false) => ({ name: 'note', label: t(isNeeded ? 'casework.words' : 'finding.note'), type: 'textarea', rows: 2, required: isNeeded });
  const day = (name, label = 'casework.day_on') => ({ name, label: t(label), type: 'date', required: true, value: dateText(Date.now()), max: dateText(Date.now()) });
  const text = (name, label, more = {}) => ({ name, label: t(label), type: 'text', required: true, ...more });
  const pick = (name, label, values, prefix) => ({ name, label: t(label), type: 'select', required: true, options: /** @type {any} */ (values.map((each) => [each, t(`casework.${prefix}_${each}`)])) });
  const officer = (name, label, isNeeded) => ({ name, label: t(label), type: 'select', required: isNeeded,
    options: /** @type {any} */ ([['', '–'], ...officers.filter((each) => each.certified).map((each) => [each.id, each.name])]) });
  switch (step) {
    case 'ORDER': return [{ name: 'deadline', label: t('finding.deadline'), type: 'date', required: true, min: dateText(finding.foundAt), value: until ?? dateText(Date.now() + 15 * 86400e3) }, words()];
    case 'REVISIT': return [{ name: 'corrected', label: t('casework.corrected'), type: 'select', options: [['yes', t('casework.corrected_yes')], ['no', t('casework.corrected_no')]] }, words(true),
      { name: 'photo', label: t('casework.revisit_photo'), type: 'file', accept: PHOTOS, hint: t('finding.photo_hint') }];
    case 'FILE': return [text('number', 'casework.filing_number', { value: `${new Date().getFullYear()}-` }), day('on'), words()];
    case 'INVESTIGATE': return [day('on'), officer('first', 'casework.officer_first', true), officer('second', 'casework.officer_second', true),
      text('party', 'casework.party'), { name: 'facts', label: t('casework.facts'), type: 'textarea', rows: 4, required: true, hint: t('casework.facts_hint') }];
    case 'NOTIFY': return [day('on'), { name: 'fine', label: t('casework.fine'), type: 'number', min: 0, value: 0 }, { name: 'measure', label: t('casework.measure'), type: 'textarea', rows: 2 },
      { name: 'hearingOffered', label: t('casework.hearing_offered'), type: 'checkbox' }];
    case 'HEAR': return [day('invitedOn', 'casework.invited_on'), day('on', 'casework.heard_on'), { name: 'record', label: t('casework.hearing_record'), type: 'textarea', rows: 4, required: true }];
    case 'DECIDE': return [text('number', 'casework.decision_number'), day('on'), pick('outcome', 'casework.outcome', OUTCOMES, 'outcome'),
      { name: 'fine', label: t('casework.fine'), type: 'number', min: 0, value: 0 }, { name: 'measure', label: t('casework.measure'), type: 'textarea', rows: 2 },
      { name: 'waived', label: t('casework.waived'), type: 'checkbox' }];
    case 'SERVE': return [day('on'), pick('way', 'casework.way', WAYS, 'way')];
    case 'DEMAND': return [day('on'), words()];
    case 'EXECUTE': return [day('on'), pick('means', 'casework.means', MEANS, 'means'), words()];
    case 'CLOSE': return [{ ...words(true), label: t('finding.result') }, { name: 'photo', label: t('finding.photo_AFTER'), type: 'file', accept: PHOTOS, hint: t('finding.after_hint') },
      { ...officer('officerId', 'casework.officer', !app.may('OFFICER')), hint: t(app.may('OFFICER') ? 'casework.officer_self' : 'casework.officer_hint') }];
    case 'DISMISS': return [{ ...words(true), label: t('finding.reason') }];
    case 'TRANSFER': return [text('to', 'casework.authority'), { ...words(true), label: t('finding.reason') }];
    default: return [words()];
  }
}

/** What a step is sent as. @param {string} step @param {any} values */
function bodyOf(step, values) {
  const { photo, first, second, ...body } = values;
  if (step === 'INVESTIGATE') body.officers = [first, second].filter(Boolean).map(Number);
  if (step === 'REVISIT') body.corrected = values.corrected === 'yes';
  if (step === 'CLOSE') body.officerId = values.officerId ? Number(values.officerId) : null;
  return body;
}

/**
 * Asks for a step and takes it; answers whether it was taken.
 * @param {any} app @param {any} finding @param {string} step @param {string} [until] by when what follows is usually due
 */
export async function takeStep(app, finding, step, until) {
  const officers = ['INVESTIGATE', 'CLOSE'].includes(step) ? (await app.api.get('/api/casework/officers')).items : [];
  const isDone = await formDialog(app, app.t(`casework.step_${step}`), fieldsOf(app, step, finding, officers, until), async (values) => {
    if (values.photo) {
      const body = new FormData();
      body.set('photo', values.photo);
      const stage = step === 'REVISIT' && values.corrected === 'no' ? 'before' : 'after';
      await app.api.post(`/api/findings/${finding.id}/photos`, body, { query: { stage } });
    }
    return app.api.post(`/api/findings/${finding.id}/${verbOf(step)}`, bodyOf(step, values), { ifMatch: finding.version });
  });
  if (isDone) app.toast(app.t('casework.step_done', { step: app.t(`casework.step_${step}`) }), 'good');
  return !!isDone;
}
