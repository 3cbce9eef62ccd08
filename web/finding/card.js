/** One finding in full: place, articles, photos, history, and what can be done next. */
import { html, nothing } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { addressText, edgeText } from './address.js';
import { mergeInto } from '../register/merge.js';
import { stateBadge } from './view.js';
import { caseFile, nextSteps, stepLine } from './caseSteps.js';
import { takeStep } from './caseForms.js';
import { documentPart, issueDocument } from './documents.js';
import { dueText, historyPart } from './history.js';
import { harvestPart, marketPart, registerMarket, watchHarvest } from './market.js';
import { onSpotPart } from './onSpot.js';
import { recurrencePart } from './recurrence.js';
import { addPhoto, editFinding, moveFinding } from './steps.js';

export class FindingCard {
  /** @param {any} app @param {{mayWrite: boolean, mayDismiss: boolean, changed: () => void}} options */
  constructor(app, options) {
    this.app = app;
    this.options = options;
    /** @type {any} */
    this.whole = undefined;
    /** @type {any[]} */
    this.rules = [];
  }

  /** Fetches a finding with all that belongs to it. @param {number} id */
  async load(id) {
    try {
      if (!this.rules.length) this.rules = (await this.app.api.get('/api/finding-kinds')).items;
      const parts = ['', '/case', '/recurrence', '/visits', ...(this.options.mayWrite ? ['/documents'] : [])];
      const [whole, theCase, recurrence, spot, documents] = await Promise.all(parts.map((part) => this.app.api.get(`/api/findings/${id}${part}`)));
      const market = whole.finding.kind === 'ROAD_MARKET' ? await this.app.api.get(`/api/findings/${id}/market`) : undefined;
      const harvest = whole.finding.kind === 'GRAIN_DRYING' ? await this.app.api.get(`/api/findings/${id}/harvest`) : undefined;
      this.whole = { ...whole, theCase, recurrence, spot, market, harvest, documents: documents?.items ?? [] };
    } catch (failure) {
      this.app.fail(failure);
    }
  }

  /** Does a step, then shows what became of it. @param {(app: any, finding: any) => Promise<boolean>} step */
  async #run(step) {
    const { finding } = this.whole;
    try {
      if (await step(this.app, finding)) this.app.emit('finding', finding);
    } catch (failure) {
      this.app.fail(failure);
    }
    await this.load(finding.id);
    this.options.changed();
  }

  /** Says what a finding repeats. @param {any} app @param {any} finding @param {number | null} of */
  async #link(app, finding, of) {
    await app.api.put(`/api/findings/${finding.id}/recurrence`, { of });
    app.toast(app.t(of ? 'casework.linked' : 'casework.unlinked'), 'good');
    return true;
  }

  template() {
    if (!this.whole) return nothing;
    const { t, format } = this.app;
    const { finding, photos, history, theCase, recurrence, spot, market, harvest, documents, merged, mergedInto } = this.whole;
    const rule = this.rules.find((each) => each.about === finding.kind);
    const isOpen = !mergedInto && !['CLOSED', 'DISMISSED', 'TRANSFERRED'].includes(finding.state);
    const button = (key, step, path, kind = '') => html`<button type="button" class=${kind} data-action=${key} @click=${() => this.#run(step)}>${icon(path)} ${t(`finding.${key}`)}</button>`;
    return html`<article class="pad card-detail" id="finding-card"><h2>${t(`finding.kind_${finding.kind}`)} ${stateBadge(this.app, finding)} <small>#${finding.id}</small>
      <button type="button" class="quiet" aria-label=${t('finding.hide')} title=${t('finding.hide')} @click=${() => { this.whole = undefined; this.app.select(null); this.options.changed(); }}>×</button></h2>
      ${mergedInto ? html`<p class="note warn" id="finding-merged">${t('register.merged_into', { id: mergedInto })} <button type="button" @click=${() => this.app.select('finding', mergedInto, { show: true })}>${t('register.open_survivor', { id: mergedInto })}</button>
        ${this.options.mayDismiss ? html`<button type="button" data-action="split" @click=${() => this.#run((app, each) => app.api.post(`/api/findings/${each.id}/split`, {}, { ifMatch: each.version }).then(() => true))}>${t('register.split')}</button>` : nothing}</p>` : nothing}
      ${stepLine(this.app, finding, history)}
      ${mergedInto ? nothing : nextSteps(this.app, theCase, (step, until) => this.#run((app, each) => takeStep(app, each, step, until)))}
      <dl class="facts"><dt>${t('finding.place')}</dt><dd>${addressText(this.app, finding.address)}<br>${edgeText(this.app, finding.address)}<br><small class="figures">${format.lonLat(finding.lon, finding.lat)}</small></dd>
      <dt>${t('finding.found')}</dt><dd>${format.time(finding.foundAt)} · ${finding.foundBy}</dd>
      ${theCase.deadline ? html`<dt>${t('casework.due')}</dt><dd id="finding-due">${dueText(this.app, theCase)}</dd>` : nothing}
      ${finding.state === 'CLOSED' ? html`<dt>${t('finding.closed')}</dt><dd>${format.time(finding.stateSince)} · ${t(finding.verified ? 'finding.verified' : 'finding.unverified')}</dd>` : nothing}
      ${finding.note ? html`<dt>${t('finding.note')}</dt><dd>${finding.note}</dd>` : nothing}
      ${rule ? html`<dt>${t('finding.prohibition')}</dt><dd>${rule.prohibition}</dd><dt>${t('finding.sanction')}</dt><dd>${rule.sanction}</dd>` : nothing}</dl>
      <div class="photos">${photos.map((photo) => html`<figure><a href=${photo.url} target="_blank" rel="noopener"><img src=${photo.thumbnailUrl} loading="lazy"
        alt=${t(`finding.photo_${photo.stage}`)} width="104" height="78"></a><figcaption><small>${t(`finding.photo_${photo.stage}`)}${photo.takenAt ? ` · ${format.time(photo.takenAt)}` : ''}</small></figcaption></figure>`)}</div>
      ${this.options.mayWrite && isOpen ? html`<div class="actions">
        ${button('add_photo', addPhoto, icons.plus)}${button('edit', editFinding, icons.more)}${button('move', moveFinding, icons.follow)}
        ${this.options.mayDismiss ? html`<button type="button" data-action="merge" @click=${() => this.#run(async (app, each) => !!await mergeInto(app, 'findings', each))}>${icon(icons.layers)} ${t('register.merge')}</button>` : nothing}
        </div>` : nothing}
      ${caseFile(this.app, theCase.file)}
      ${onSpotPart(this.app, finding, spot)}
      ${merged.length ? html`<p>${t('register.merged_here')}: ${merged.map((each) => html`<button type="button" class="quiet" data-merged=${each.id} @click=${() => this.app.select('finding', each.id)}>#${each.id} ${t(`finding.kind_${each.kind}`)}</button> `)}</p>` : nothing}
      ${recurrencePart(this.app, finding, recurrence, this.options.mayWrite, (of) => this.#run((app) => this.#link(app, finding, of)))}
      ${finding.kind === 'ROAD_MARKET' ? marketPart(this.app, market, this.options.mayWrite, () => this.#run((app, each) => registerMarket(app, each, market))) : nothing}
      ${finding.kind === 'GRAIN_DRYING' ? harvestPart(this.app, harvest, this.options.mayWrite, () => this.#run((app, each) => watchHarvest(app, each, harvest))) : nothing}
      ${documentPart(this.app, finding, documents, this.options.mayWrite, (kind) => this.#run((app, each) => issueDocument(app, each, kind)))}
      ${historyPart(this.app, history)}</article>`;
  }
}
