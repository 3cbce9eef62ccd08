/** The form of one shift. */
import { dateText } from '../app/format.js';
import { form } from '../ui/form.js';
import { html, nothing } from '../ui/html.js';
import { localTime, momentOf } from './assign.js';

export const KINDS = ['DUTY', 'RESERVE', 'JOINT', 'REST'];

/**
 * Edits a shift, or adds one to a cell of the calendar.
 * @param {any} app
 * @param {{unit: any, day: string, shift?: any, units: any[], officers: any[]}} cell
 * @returns {Promise<'saved' | 'removed' | undefined>}
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
  return app.dialog({
    title: shift ? t('shift.edit') : t('shift.add'),
    closeLabel: t('app.cancel'),
    body: (close, redraw) => html`${form({
      fields, state, redraw, submitLabel: t('app.save'), cancelLabel: t('app.cancel'), cancel: () => close(),
      submit: async (values) => {
        const body = { ...values, unitId: Number(values.unitId), officerIds: values.officerIds.map(Number), from: momentOf(values.from), to: momentOf(values.to) };
        await (shift ? api.put(`/api/patrol/shifts/${shift.id}`, body, { ifMatch: state.problem?.code === 'stale' ? state.problem.current.version : shift.version }) : api.post('/api/patrol/shifts', body));
        close('saved');
      },
    })}${state.problem?.code === 'stale' ? html`<p class="note warn" id="shift-theirs">${t('shift.theirs', {
      kind: t(`shift.kind_${state.problem.current.kind}`), day: dateText(new Date(state.problem.current.from)), from: app.format.clock(state.problem.current.from),
      to: app.format.clock(state.problem.current.to), crew: state.problem.current.officers.map((one) => one.name).join('、') })}</p>` : nothing}
      ${shift ? html`<footer class="actions"><button type="button" class="danger" data-action="remove-shift" @click=${async () => {
        try {
          await api.del(`/api/patrol/shifts/${shift.id}`, { ifMatch: shift.version });
          close('removed');
        } catch (failure) {
          state.problem = failure;
          redraw();
        }
      }}>${t('app.delete')}</button></footer>` : nothing}`,
  });
}
