/** Somebody else changed a plan while it was looked at: what differs, and whether to go on with the change. */
import { compareVersions } from '../ui/versions.js';

/**
 * What a person had seen of a plan, as the server takes it: it refuses where a draft has changed since.
 * @param {any} run
 */
export function seenOf(run) {
  return { patrols: run.patrols.map(({ patrolId, version }) => ({ patrolId, version })) };
}

/**
 * @param {any} app
 * @param {{mine: any, theirs: any, redo: string}} versions the plan as it was seen and as it is kept; what doing it again is called
 * @returns {Promise<'mine' | 'theirs' | undefined>} mine: do the change on what is kept; undefined: leave all as it is
 */
export function compareStored(app, { mine, theirs, redo }) {
  const { t } = app;
  return compareVersions(app, {
    title: t('planedit.conflict'), text: t('planedit.conflict_text'), rows: differences(app, mine, theirs),
    words: { back: t('app.cancel'), theirs: t('planedit.take_stored'), mine: t('planedit.redo', { change: redo }) },
  });
}

/**
 * State and sums of both, then each patrol that is not the same in both.
 * @param {any} app @param {any} mine @param {any} theirs
 * @returns {Array<{label: string, mine: string, theirs: string, differs?: boolean}>}
 */
export function differences({ t, format }, mine, theirs) {
  const sum = (run) => format.km(run.patrols.reduce((km, each) => km + each.km, 0));
  const out = (run) => format.count(run.patrols.filter((each) => each.state !== 'DRAFT').length);
  const words = (each) => (each ? `${t(`patrol.state_${each.state}`)} · ${format.clock(each.from)}–${format.clock(each.to)} · ${format.km(each.km)} · ${t('planedit.inspected', { km: format.km(each.requiredKm) })} · ${format.hours(each.hours * 3600)}` : t('planedit.gone'));
  const of = (run, id) => run.patrols.find((each) => each.patrolId === id);
  const ids = [...new Set([...mine.patrols, ...theirs.patrols].map((each) => each.patrolId))];
  const changed = ids.filter((id) => of(mine, id)?.version !== of(theirs, id)?.version);
  return [
    { label: t('planedit.state'), mine: t(`plan.state_${mine.state}`), theirs: t(`plan.state_${theirs.state}`) },
    { label: t('planedit.given_out'), mine: out(mine), theirs: out(theirs) },
    { label: t('plan.driven'), mine: sum(mine), theirs: sum(theirs) },
    ...changed.map((id) => {
      const any = of(mine, id) ?? of(theirs, id);
      return { label: `${any.day.slice(5)} ${any.unit}`, mine: words(of(mine, id)), theirs: words(of(theirs, id)), differs: true };
    }),
  ];
}
