/** A person confirms that an asset without a permit in force is a finding. */
import { formDialog } from '../ui/formDialog.js';

/** Answers the finding, or undefined. @param {any} app @param {any} asset */
export async function recordPermitFinding(app, asset) {
  const { t } = app;
  const finding = await formDialog(app, t('register.propose'), [
    { name: 'note', label: t('register.propose_note'), type: 'textarea', hint: t('register.propose_text', { name: asset.name }) },
  ], (values) => app.api.post(`/api/assets/${asset.id}/finding`, { note: values.note ?? '' }, { ifMatch: asset.version }));
  if (finding) {
    app.toast(t('register.proposed', { id: finding.id }), 'good');
    app.emit('finding', finding);
  }
  return finding;
}
