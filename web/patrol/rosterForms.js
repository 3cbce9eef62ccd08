/** Forms of the duty roster. Each answers true when something was kept. */
import { form } from '../ui/form.js';

/**
 * A form in a dialog that adds or replaces one row.
 * @param {any} app
 * @param {{title: string, path: string, row?: any, fields: import('../ui/form.js').Field[], body?: (values: any) => any}} options
 */
function rowDialog(app, { title, path, row, fields, body = (values) => values }) {
  const { t, api } = app;
  /** @type {{problem?: Error, busy?: boolean}} */
  const state = {};
  return app.dialog({
    title,
    closeLabel: t('app.cancel'),
    body: (close, redraw) => form({
      fields, state, redraw, submitLabel: t('app.save'), cancelLabel: t('app.cancel'), cancel: () => close(),
      submit: async (values) => {
        await (row ? api.put(`${path}/${row.id}`, body(values), { ifMatch: row.version }) : api.post(path, body(values)));
        close(true);
      },
    }),
  });
}

/** @param {any} app @param {any} state @param {any} [squadron] */
export function editSquadron(app, state, squadron) {
  return rowDialog(app, {
    title: app.t('patrol.squadron'), path: '/api/squadrons', row: squadron,
    fields: [{ name: 'name', type: 'text', label: app.t('patrol.name'), required: true, value: squadron?.name },
      { name: 'leaderId', type: 'select', label: app.t('patrol.leader'), hint: app.t('patrol.leader_hint'), value: squadron?.leaderId ?? '', options: [['', '–'], ...state.officers.map((each) => [each.id, each.name])] }],
    body: (values) => ({ ...values, leaderId: Number(values.leaderId) || null }),
  });
}

/** @param {any} app @param {any} state @param {any} [unit] */
export function editUnit(app, state, unit) {
  const { t } = app;
  const centre = app.map.leaflet.getCenter();
  return rowDialog(app, {
    title: t('patrol.unit'), path: '/api/units', row: unit,
    fields: [
      { name: 'name', type: 'text', label: t('patrol.name'), required: true, value: unit?.name },
      { name: 'plate', type: 'text', label: t('patrol.plate'), required: true, value: unit?.plate },
      { name: 'squadronId', type: 'select', label: t('patrol.squadron'), required: true, value: unit?.squadronId, options: state.squadrons.map((each) => [each.id, each.name]) },
      { name: 'baseLon', type: 'number', step: 'any', label: t('patrol.base_lon'), value: unit ? unit.baseLon : Number(centre.lng.toFixed(5)), hint: t('patrol.base_hint') },
      { name: 'baseLat', type: 'number', step: 'any', label: t('patrol.base_lat'), value: unit ? unit.baseLat : Number(centre.lat.toFixed(5)) },
      { name: 'reserve', type: 'checkbox', label: t('patrol.reserve'), value: unit?.reserve },
    ],
    body: (values) => ({ ...values, squadronId: Number(values.squadronId) || null }),
  });
}

/** @param {any} app @param {any} state @param {any} [officer] */
export function editOfficer(app, state, officer) {
  const { t } = app;
  return rowDialog(app, {
    title: t('patrol.officer'), path: '/api/officers', row: officer,
    fields: [
      { name: 'name', type: 'text', label: t('patrol.name'), required: true, value: officer?.name },
      { name: 'certificateNo', type: 'text', label: t('patrol.certificate_no'), value: officer?.certificateNo },
      { name: 'certificateUntil', type: 'date', label: t('patrol.certificate_valid'), value: officer?.certificateUntil },
      { name: 'unitId', type: 'select', label: t('patrol.unit'), value: officer?.unitId ?? '', options: [['', '–'], ...state.units.map((each) => [each.id, each.name])] },
      { name: 'personId', type: 'number', label: t('patrol.person_id'), value: officer?.personId, hint: t('patrol.person_hint') },
    ],
    body: (values) => ({ ...values, unitId: Number(values.unitId) || null }),
  });
}
