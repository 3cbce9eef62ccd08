/** How far a finding is, as steps: what was done, where it stands, what can be done next and what each needs. */
import { html, nothing } from '../ui/html.js';

/** Words of the history that are steps, and the state each leads to. */
const DONE = ['recorded', 'told_on_site', 'ordered', 'revisited', 'filed', 'investigated', 'notified', 'heard', 'decided', 'served', 'demanded', 'executed', 'closed', 'dismissed', 'transferred'];
const LED_TO = { told_on_site: ['ON_SITE'], ordered: ['ORDERED'], revisited: ['CORRECTED', 'UNCORRECTED'], demanded: ['SERVED'], recorded: ['FOUND'] };
const ENDED = ['CLOSED', 'DISMISSED', 'TRANSFERRED'];
const SHORT_WAY = ['ORDERED', 'CORRECTED', 'CLOSED'];
const LONG_WAY = ['FILED', 'INVESTIGATED', 'NOTIFIED', 'DECIDED', 'SERVED', 'EXECUTED', 'CLOSED'];

/** The states that usually still come. @param {string} state */
export function wayAhead(state) {
  if (ENDED.includes(state)) return [];
  if (state === 'HEARD') return LONG_WAY.slice(LONG_WAY.indexOf('DECIDED'));
  if (LONG_WAY.includes(state)) return LONG_WAY.slice(LONG_WAY.indexOf(state) + 1);
  if (state === 'CORRECTED') return ['CLOSED'];
  if (state === 'UNCORRECTED') return LONG_WAY;
  return state === 'ORDERED' || state === 'ON_SITE' ? SHORT_WAY.slice(1) : SHORT_WAY;
}

/** @param {any} app @param {any} finding @param {any[]} history */
export function stepLine(app, finding, history) {
  const { t, format } = app;
  const done = history.filter((line) => DONE.includes(line.action));
  const last = done.at(-1)?.action;
  // findings that came in from elsewhere tell their state, not how they got there
  const isTold = !!last && (LED_TO[last] ?? [last.toUpperCase()]).includes(finding.state);
  return html`<ol class="case-steps" aria-label=${t('casework.steps')}>
    ${done.map((line, at) => html`<li class="done" aria-current=${isTold && at === done.length - 1 ? 'step' : nothing} title=${`${format.time(line.at)} · ${line.person}`}>
      <b>${t(`finding.did_${line.action}`)}</b><small class="figures">${format.time(line.at).slice(5, 10)}</small></li>`)}
    ${isTold ? nothing : html`<li class="done" aria-current="step"><b>${t(`finding.state_${finding.state}`)}</b></li>`}
    ${wayAhead(finding.state).map((state) => html`<li class="ahead">${t(`finding.state_${state}`)}</li>`)}</ol>`;
}

/**
 * The steps that can follow, each a button with what it needs.
 * @param {any} app @param {any} theCase @param {(step: string, until?: string) => void} take
 */
export function nextSteps(app, theCase, take) {
  const { t } = app;
  if (!theCase?.next.length) return nothing;
  const mark = (need) => (need.met === true ? '✓' : need.met === false ? '✗' : '○');
  const word = (need) => t(need.met === true ? 'casework.need_there' : need.met === false ? 'casework.need_missing' : 'casework.need_given');
  const yours = theCase.next.filter((each) => each.yours);
  const main = ['CLOSE', 'EXECUTE', 'SERVE', 'DECIDE', 'NOTIFY', 'INVESTIGATE'].find((step) => yours.some((each) => each.step === step));
  return html`<section class="case-next" aria-label=${t('casework.next')}><h3>${t('casework.next')}</h3><ul>
    ${theCase.next.map((each) => html`<li><button type="button" class=${each.step === main ? 'primary' : ''} data-action=${each.step.toLowerCase()} ?disabled=${!each.yours || !each.possible}
        @click=${() => take(each.step, each.until)}>${t(`casework.step_${each.step}`)}</button>
      <span class="needs">${each.yours ? nothing : html`<small>${t('casework.not_yours')}</small>`}
        ${each.needs.map((need) => html`<small class=${need.met === false ? 'missing' : ''} title=${word(need)}>${mark(need)} ${t(`casework.need_${need.what}`)}</small>`)}
        ${each.yours && each.until ? html`<small>${t(each.step === 'ORDER' ? 'casework.usual_until' : 'casework.then_until', { day: each.until })}</small>` : nothing}
        ${each.basis ? html`<details class="basis"><summary>${t('casework.basis')}</summary><small>${each.basis}</small></details>` : nothing}</span></li>`)}</ul></section>`;
}

/** The file of a filed case. @param {any} app @param {any} file */
export function caseFile(app, file) {
  if (!file) return nothing;
  const { t, format } = app;
  const yuan = (cents) => `${format.count(cents / 100)} ${t('casework.yuan')}`;
  const line = (label, ...parts) => html`<dt>${t(label)}</dt><dd>${parts.filter(Boolean).join(' · ')}</dd>`;
  const { filing, investigation, notice, hearing, decision, service, demandedOn, execution } = file;
  return html`<dl class="facts case-file">${line('casework.filing', filing.number, filing.on)}
    ${investigation ? html`${line('casework.investigation', investigation.on, investigation.officers.join(format.and))}${line('casework.party', investigation.party)}${line('casework.facts', investigation.facts)}` : nothing}
    ${notice ? line('casework.notice', notice.on, yuan(notice.fineCents), notice.measure, t('casework.respond_by', { day: notice.respondBy })) : nothing}
    ${hearing ? line('casework.hearing', hearing.on, hearing.record) : nothing}
    ${decision ? line('casework.decision', decision.number, decision.on, t(`casework.outcome_${decision.outcome}`), yuan(decision.fineCents), decision.measure) : nothing}
    ${service ? line('casework.service', service.on, t(`casework.way_${service.way}`)) : nothing}
    ${demandedOn ? line('casework.demand', demandedOn) : nothing}
    ${execution ? line('casework.execution', execution.on, t(`casework.means_${execution.means}`)) : nothing}</dl>`;
}
