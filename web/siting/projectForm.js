/** Starting and changing the project of a chosen point. */
import { formDialog } from '../ui/formDialog.js';

/** @param {any} app @param {any} project @param {any[]} checkpoints */
export function projectFields(app, project, checkpoints) {
  const { t } = app;
  const day = (name) => ({ name, label: t(`siting.project_${name}`), type: 'date', value: project[name] });
  return [
    { name: 'name', label: t('siting.name'), type: 'text', required: true, value: project.name },
    day('sitedOn'), { ...day('announcedOn'), hint: t('siting.announce_hint') }, day('verifiedOn'), day('liveOn'),
    { name: 'checkpoint', label: t('siting.project_checkpoint'), type: 'select', value: project.checkpoint ?? '', hint: t('siting.project_checkpoint_hint'),
      options: [['', '–'], ...checkpoints.filter((each) => each.kind !== 'CANDIDATE').map((each) => [each.id, each.name])] },
    { name: 'note', label: t('siting.note'), type: 'text', value: project.note },
  ];
}

/** A project for a site of a study. @param {any} app @param {number} study @param {any} site */
export async function startProject(app, study, site) {
  const { items } = await app.api.get('/api/checkpoints');
  const fixed = { study, lon: site.lon, lat: site.lat, lanes: site.lanes, costCents: site.costCents };
  const stored = await formDialog(app, app.t('siting.start_project'), projectFields(app, { name: site.name, note: '' }, items),
    (values) => app.api.post('/api/siting/projects', { ...fixed, ...values, checkpoint: values.checkpoint ? Number(values.checkpoint) : null }));
  if (stored) app.open('siting', { tab: 'projects', project: stored.id });
}
