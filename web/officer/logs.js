/** The logs of the officer's own patrols that wait for a signature: read, completed and signed on the phone. */
import { html, nothing } from '../ui/html.js';

const REMARKS = ['weather', 'roadCondition', 'carCondition', 'equipmentCondition', 'conclusion'];
const ASK_MILLIS = 5 * 60_000;

export class Logs {
  /** @param {any} app @param {() => void} onChange */
  constructor(app, onChange) {
    this.app = app;
    this.onChange = onChange;
    /** @type {any[]} */
    this.items = [];
  }

  start() {
    setInterval(() => document.visibilityState === 'visible' && void this.refresh(), ASK_MILLIS);
    return this.refresh();
  }

  /** Asks again; without a line what is known stays. */
  async refresh() {
    try {
      this.items = (await this.app.api.get('/api/officer/logs')).items;
    } catch (failure) {
      if (failure.name !== 'ApiProblem') console.error(failure);
    }
    this.onChange();
  }

  button() {
    const { t } = this.app;
    if (!this.items.length) return nothing;
    return html`<button type="button" id="logs" class="big" @click=${() => void this.open(this.items[0])}>${t('plog.sign_log')}<small>${t('plog.waiting', { count: this.items.length })}</small></button>`;
  }

  /** @param {any} patrol */
  async open(patrol) {
    const { app } = this;
    const path = `/api/patrols/${patrol.patrolId}/log`;
    /** @type {{log: any, values: Record<string, string>, note: string, isBusy: boolean}} */
    const state = { log: undefined, values: {}, note: '', isBusy: false };
    const take = (log) => { state.log = log; REMARKS.forEach((name) => { state.values[name] ??= log.remarks[name]; }); };
    try {
      take(await app.api.get(path));
    } catch (failure) {
      app.fail(failure);
      return;
    }
    const sign = async (close, redraw) => {
      Object.assign(state, { isBusy: true, note: '' });
      redraw();
      try {
        const { log, values } = state;
        if (REMARKS.some((name) => values[name] !== log.remarks[name])) {
          await app.api.put(`${path}/remarks`, values, { ifMatch: log.remarks.version });
          const now = await app.api.get(path);
          take(now);
          // late positions may have come in meanwhile: what is signed is what was read
          if (now.drivenKm !== log.drivenKm || now.driven.length !== log.driven.length) throw Object.assign(new Error(app.t('plog.changed')), { name: 'ApiProblem' });
        }
        await app.api.post(`${path}/signatures`, { content: state.log.content });
        close(true);
      } catch (failure) {
        if (failure.name !== 'ApiProblem') console.error(failure);
        // somebody wrote first, or the track was put right: shown anew, what was typed stays
        if (failure.code === 'stale') take(failure.current?.content ? failure.current : await app.api.get(path));
        Object.assign(state, { isBusy: false, note: failure.code === 'stale' ? app.t('plog.changed') : failure.message });
        redraw();
      }
    };
    const isSigned = await app.dialog({ title: app.t('plog.title'), closeLabel: app.t('app.close'), body: (close, redraw) => this.#sheet(state, () => void sign(close, redraw)) });
    if (isSigned) app.toast(app.t('plog.signed'), 'good');
    await this.refresh();
  }

  #sheet({ log, values, note, isBusy }, sign) {
    const { t, format } = this.app;
    const road = (each) => `${each.routeCode} ${each.roadName}`.trim() || t('plog.no_name');
    return html`<form class="form" id="log-sheet" @submit=${(event) => { event.preventDefault(); sign(); }}>
      <p><b>${log.name}</b><br>${format.time(log.departedAt)} – ${format.clock(log.endedAt)} · ${log.unit} · ${log.officers.join(format.and)}<br>
        ${format.km(log.drivenKm)} · ${t('plog.adherence', { percent: format.percent(log.adherencePercent) })}</p>
      <details><summary>${t('plog.driven')} (${log.driven.length})</summary><p class="note">${t('plog.law')}</p><ol class="plain">${log.driven.map((each) => html`<li><small>${format.clock(each.at)}–${format.clock(each.until)}</small> ${t(each.wanted ? 'plog.line' : 'plog.passing', { road: road(each), from: each.from, to: each.to, km: format.km(each.km) })}</li>`)}</ol></details>
      <details><summary>${t('plog.found')} (${log.found.length})</summary><ul class="plain">${log.found.map((each) => html`<li><small>${format.clock(each.at)}</small> ${t(`finding.kind_${each.kind}`)} ${each.address} ${each.note}</li>`)}</ul></details>
      <details ?open=${log.notProven.length > 0}><summary>${t('plog.not_proven')} (${log.notProven.length})</summary><ul class="plain">${log.notProven.map((each) => html`<li>${road(each)} ${each.from}–${each.to} · ${format.km(each.km)}</li>`)}</ul></details>
      ${REMARKS.map((name) => html`<div class="field"><label for="log-${name}">${t(`plog.${name}`)}</label>${name === 'conclusion'
        ? html`<textarea id="log-${name}" rows="3" maxlength="1000" .value=${values[name]} @input=${(event) => { values[name] = event.target.value; }}></textarea>`
        : html`<input id="log-${name}" maxlength=${name === 'weather' ? 100 : 200} .value=${values[name]} @input=${(event) => { values[name] = event.target.value; }}>`}</div>`)}
      ${note ? html`<p class="note bad" role="alert">${note}</p>` : nothing}
      <p class="note">${t('plog.sign_text')}</p>
      <button class="big primary" id="sign-log" ?disabled=${isBusy}>${t('plog.sign_now')}</button></form>`;
  }
}
