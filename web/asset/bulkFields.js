/** The fields that may be changed for many assets at once. */

const TYPES = { TEXT: 'text', NUMBER: 'number', WHOLE: 'number', DATE: 'date' };

/** @param {any} app @param {any[]} kinds @returns {import('../ui/form.js').Field[]} */
export function bulkFields(app, kinds) {
  const { t } = app;
  const attributes = new Map(kinds.flatMap((kind) => kind.attributes).map((each) => [each.name, each]));
  return [
    { name: 'kind', label: t('asset.kind'), type: 'select', options: kinds.map(({ kind }) => [kind, t(`asset.kind_${kind}`)]) },
    { name: 'name', label: t('asset.name'), type: 'text' },
    { name: 'note', label: t('asset.note'), type: 'textarea' },
    ...[...attributes.values()].map((each) => (each.type === 'YES_NO'
      ? { name: `attributes.${each.name}`, label: t(`asset.${each.name}`), type: 'select', options: /** @type {Array<[any, string]>} */ ([['true', t('asset.yes')], ['false', t('asset.no')]]) }
      : { name: `attributes.${each.name}`, label: t(`asset.${each.name}`), type: TYPES[each.type], step: each.type === 'NUMBER' ? 'any' : undefined })),
  ];
}
