/** Some days of a long plan: drawn up, published; the rest planned anew or dropped. */
import { html, nothing } from '../ui/html.js';
import { seenOf } from './conflict.js';

/** The buttons of a long plan. @param {any} app @param {any} card */
export function spanActions(app, card) {
  const { t } = app;
  const { run, long } = card;
  const drafts = run.patrols.filter((each) => each.state === 'DRAFT').length;
  const isRest = !!run.rest || run.state === 'PARTLY';
  return html`<button type="button" class="primary" data-action="publish-span" ?disabled=${card.isBusy || !(drafts + run.later.length)} @click=${() => publish(app, card)}>${t('planlong.publish')} ${run.from.slice(5)} – ${run.to.slice(5)}</button>
    ${run.later.length ? html`<button type="button" data-action="draw-span" ?disabled=${card.isBusy} @click=${() => draw(app, card)}>${t('planlong.draw')}</button>` : nothing}
    ${long.whole?.renewableFrom ? html`<button type="button" data-action="renew-plan" ?disabled=${card.isBusy} @click=${() => renew(app, card)}>${t('planlong.renew')}</button>` : nothing}
    ${isRest ? html`<button type="button" data-action="drop-plan" ?disabled=${card.isBusy} @click=${() => drop(app, card)}>${t(run.given ? 'planlong.drop' : 'plan.discard')}</button>` : nothing}`;
}

async function publish(app, card) {
  const { t } = app;
  const { from, to, patrols, later, terms, figures } = card.run;
  const count = patrols.filter((each) => each.state === 'DRAFT').length + later.length;
  const supposed = figures.supply?.supposedFrom && figures.supply.supposedFrom <= to;
  const text = [t('planlong.publish_text', { count, from, to, minutes: terms.leadMinutes }), supposed ? t('planlong.publish_supposed') : ''].join(' ');
  if (!await app.confirm({ title: t('planlong.publish_title', { from, to }), text, yes: t('planlong.publish'), no: t('app.cancel') })) return;
  const answer = await card.change('publish', t('planlong.publish'), { from, to });
  if (answer) await card.published(answer);
}

async function draw(app, card) {
  const { from, to } = card.run;
  const run = await card.change('draw', app.t('planlong.draw'), { from, to }, false);
  if (run) {
    await card.renewed(run);
    app.toast(app.t('planlong.drawn', { from, to }), 'good');
  }
}

async function renew(app, card) {
  const { t, api } = app;
  const { run } = card;
  if (!await app.confirm({ title: t('planlong.renew'), text: t('planlong.renew_text', { day: card.long.whole.renewableFrom }), yes: t('planlong.renew'), no: t('app.cancel') })) return;
  try {
    card.options.follow(await api.post(`/api/patrol/runs/${run.id}/renew`, {}, { ifMatch: run.version }));
  } catch (failure) {
    app.fail(failure);
    // somebody has changed it: what is kept is shown
    if (failure.code === 'stale') card.load(run.id);
  }
}

async function drop(app, card) {
  const { t } = app;
  const { run } = card;
  const title = t(run.given ? 'planlong.drop' : 'plan.discard');
  if (!await app.confirm({ title, text: t('planlong.drop_text'), yes: title, no: t('app.cancel'), danger: true })) return;
  const kept = await card.change('discard', title);
  if (kept?.state === 'DISCARDED') card.leave();
  else if (kept) await card.load(run.id);
  if (kept) app.toast(t(kept.state === 'DISCARDED' ? 'plan.discarded' : 'planlong.dropped'), 'good');
  card.options.listChanged();
}

/** What was seen of a plan's days, as the server takes it. @param {any} run @param {any} [span] */
export function seenSpan(run, span) {
  return { ...seenOf(run), ...span };
}
