/** The form of one shift. */
import { form } from '../ui/form.js';
import { html, nothing } from '../ui/html.js';
import { compareVersions } from '../ui/versions.js';
import { localTime, momentOf } from './assign.js';

export const KINDS = ['DUTY', 'RESERVE', 'JOINT', 'REST'];

/**
 * Edits a shift, or adds one to a cell of the calendar.
 * @param {any} app
 * @param {{unit: any, day: string, shift?: any, units: any[], officers: any[]}} cell
 * @returns {Promise<'saved' | 'removed' | 'taken' | undefined>} taken: what somebody else kept meanwhile stays
 */
export async function editShift(app, { unit, day, shift, units, officers }) {
  const { t, api } = app;
  const crew = shift ? shift.officers.map((one) => one.id) : officers.filter((one) => one.unitId === unit.id).map((one) => one.id);
  const named = (one) => `${one.name}${one.certificateNo && (one.certificateUntil ?? '') >= day ? '' : ` · ${t('patrol.certificate_none')}`}`;
  const near = [...officers].sort((one, other) => Number(other.unitId === unit.id) - Number(one.unitId === unit.id));
  /** @type {import('../ui/form.js').Field[]} */
  const fields = [
    { name: 'unitId', type: 'select', label: t('patrol.unit'), required: true, value: unit.id, options: units.map((each) => [each.id, `${each.name}${each.reserve ? ` · ${t('patrol.reserve')}` : ''}`]) },
    { name: 'kind', type: 'select', label: t('shift.kind'), required: true, value: shift?.kind ?? (unit.reserve ? 'RESERVE' : 'DUTY'), options: KINDS.map((kind) => [kind, t(`shift.kind_${kind}`)]) },
    { name: 'from', type: 'datetime-local', label: t('shift.from'), required: true, value: shift ? localTime(shift.from) : `${day}T08:00` },
    { name: 'to', type: 'datetime-local', label: t('shift.to'), required: true, value: shift ? localTime(shift.to) : `${day}T16:00` },
    { name: 'officerIds', type: 'select', multiple: true, label: t('patrol.crew'), hint: t('shift.crew_hint'), value: crew, options: near.map((one) => [one.id, named(one)]) },
    { name: 'agency', type: 'text', label: t('shift.agency'), hint: t('shift.agency_hint'), value: shift?.agency },
    { name: 'note', type: 'text', label: t('shift.note'), value: shift?.note },
  ];
  /** @type {{problem?: any, busy?: boolean}} */
  const state = {};
  const nameOf = (id) => officers.find((one) => one.id === id)?.name ?? `#${id}`;
  /** Does a change to the shift; when somebody else was first both are shown, and one is taken. */
  const change = async (act, mine, redo, on = shift) => {
    try {
      return await act(on);
    } catch (failure) {
      if (failure.code !== 'stale') throw failure;
      const theirs = failure.current;
      const choice = await compareShifts(app, { mine, theirs, redo, nameOf, units });
      return choice === 'mine' ? change(act, mine, redo, theirs) : choice;
    }
  };
  return app.dialog({
    title: shift ? t('shift.edit') : t('shift.add'),
    closeLabel: t('app.cancel'),
    body: (close, redraw) => html`${form({
      fields, state, redraw, submitLabel: t('app.save'), cancelLabel: t('app.cancel'), cancel: () => close(),
      submit: async (values) => {
        const body = { ...values, unitId: Number(values.unitId), officerIds: values.officerIds.map(Number), from: momentOf(values.from), to: momentOf(values.to) };
        const done = shift ? await change((on) => api.put(`/api/patrol/shifts/${shift.id}`, body, { ifMatch: on.version }), { ...shift, ...body }, t('shift.edit')) : await api.post('/api/patrol/shifts', body);
        if (done) close(done === 'theirs' ? 'taken' : 'saved');
      },
    })}
      ${shift ? html`<footer class="actions"><button type="button" class="danger" data-action="remove-shift" @click=${async () => {
        try {
          const done = await change((on) => api.del(`/api/patrol/shifts/${shift.id}`, { ifMatch: on.version }).then(() => 'removed'), shift, t('app.delete'));
          if (done) close(done === 'theirs' ? 'taken' : 'removed');
        } catch (failure) {
          state.problem = failure;
          redraw();
        }
      }}>${t('app.delete')}</button></footer>` : nothing}`,
  });
}

/**
 * Two people changed the same shift.
 * @param {any} app
 * @param {{mine: any, theirs: any, redo: string, nameOf: (officer: number) => string, units: any[]}} versions
 */
function compareShifts(app, { mine, theirs, redo, nameOf, units }) {
  const { t, format } = app;
  const crewOf = (each) => (each.officerIds ?? each.officers.map((one) => one.id)).map(nameOf).sort().join(format.and);
  /** @type {Array<[string, (each: any) => string]>} */
  const rows = [['patrol.unit', (each) => units.find((unit) => unit.id === each.unitId)?.name ?? ''], ['shift.kind', (each) => t(`shift.kind_${each.kind}`)],
    ['shift.from', (each) => format.time(each.from)], ['shift.to', (each) => format.time(each.to)], ['patrol.crew', crewOf], ['shift.agency', (each) => each.agency || '–'], ['shift.note', (each) => each.note || '–']];
  return compareVersions(app, { title: t('shift.conflict'), text: t('planedit.conflict_text'), words: { theirs: t('planedit.take_stored'), mine: t('planedit.redo', { change: redo }) },
    rows: rows.map(([key, of]) => ({ label: t(key), mine: of(mine), theirs: of(theirs) })) });
}
