/** What the officer reads and presses, drawn from the state of the page. */
import { dateText } from '../app/format.js';
import { html, nothing, render } from '../ui/html.js';

export class Panel {
  /** @param {any} app */
  constructor(app) {
    this.app = app;
    const find = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
    this.top = find('top');
    this.notices = find('notices');
    this.duty = find('duty');
    this.draw();
  }

  draw() {
    render(this.#top(), this.top);
    render(this.#notices(), this.notices);
    render(this.#duty(), this.duty);
  }

  #top() {
    const { t, session, outbox, sender, tracker } = this.app;
    const { fixes, findings, visits, alarms, steps } = outbox.counts;
    const stops = this.app.stops?.waiting ?? 0;
    const accuracy = tracker.last?.accuracyMeters;
    return html`<b class="brand">${t('app.name')}</b>${session.demo ? html`<span class="demo-label">${t('app.demo')}</span>` : nothing}
      <span class="pill ${this.app.place ? 'bad' : accuracy > 50 ? 'warn' : tracker.last ? 'good' : ''}" id="place">${
        this.app.place ? t('officer.place_off') : tracker.last ? t('officer.accuracy', { meters: Math.round(accuracy ?? 0) }) : t('officer.place_wait')}</span>
      <button type="button" id="queue" class="pill ${outbox.waiting + stops ? (sender.state.line === 'sending' ? '' : 'warn') : 'good'}" @click=${() => { void sender.flush(true); void this.app.stops?.sender?.flush(); }}>
        ${outbox.waiting + stops ? t('officer.queue', { fixes: String(fixes), findings: String(findings + visits + alarms + steps + stops) }) : t('officer.queue_empty')}</button>
      <details class="menu"><summary class="quiet" aria-label=${t('officer.menu')}>☰</summary><div class="menu-body">
        <b>${session.person.name}</b>
        <button type="button" @click=${() => this.#switchLanguage()}>${t('app.language')}</button>
        <a class="button" href="/password.html?next=/officer.html">${t('app.change_password')}</a>
        <button type="button" @click=${() => void this.app.signOut()}>${t('app.sign_out')}</button></div></details>`;
  }

  #notices() {
    const { t, sender, place, map, tracker, sos, keeper } = this.app;
    const { line, refusals, refusedFixes } = sender.state;
    return html`${sos?.state() ?? nothing}${this.app.guide?.notice() ?? nothing}
      ${keeper?.waiting ? html`<p class="note" id="update">${t('officer.update')} <button type="button" id="take-update" @click=${() => keeper.take()}>${t('officer.update_take')}</button></p>` : nothing}
      ${this.app.isFull || keeper?.isRoomLow ? html`<p class="note bad" id="room">${t(this.app.isFull ? 'officer.full' : 'officer.room_low')}</p>` : nothing}
      ${place ? html`<p class="note bad">${t(`officer.place_${place}`)}</p>` : nothing}
      ${line === 'signed_out' ? html`<p class="note bad">${t('officer.signed_out')} <a href="/login.html?next=/officer.html">${t('account.sign_in')}</a></p>` : nothing}
      ${line === 'waiting' ? html`<p class="note warn">${t('officer.no_line')}</p>` : nothing}
      ${refusedFixes ? html`<p class="note warn">${t('officer.refused_fixes', { count: refusedFixes })}</p>` : nothing}
      ${this.app.stops?.notices() ?? nothing}
      ${this.app.duty?.waiting.length ? html`<p class="note warn" id="step-waits">${t('officer.step_waits', { at: this.app.format.clock(this.app.duty.waiting[0].at) })}</p>` : nothing}
      ${(this.app.stepRefusals ?? []).map((text, at) => html`<p class="note bad" data-refused="step">${text} <button type="button" @click=${() => { this.app.stepRefusals.splice(at, 1); this.draw(); }}>${t('officer.understood')}</button></p>`)}
      ${refusals.map(({ entry, message }) => html`<p class="note bad">${t('officer.refused_finding', { kind: t(`finding.kind_${entry.kind}`), reason: message })}
        <button type="button" @click=${() => void sender.drop(entry.clientId)}>${t('officer.drop')}</button></p>`)}
      ${map.open.hasWay ? html`<button type="button" id="no-way" @click=${() => { map.open.clear(); map.follow(true); }}>${t('field.hide_way')}</button>` : nothing}
      <button type="button" id="follow" ?hidden=${map.isFollowing || !tracker.last} @click=${() => map.follow(true)}>${t('officer.my_place')}</button>
      <button type="button" id="whole" ?hidden=${!this.app.duty?.patrol?.route} @click=${() => { map.follow(false); map.fitRoute(); }}>${t('officer.whole_route')}</button>`;
  }

  #duty() {
    const { t, duty, nearby } = this.app;
    if (!duty) return nothing;
    const near = nearby?.list() ?? [];
    const { patrol } = duty;
    return html`${patrol ? this.#facts(patrol) : html`<p class="empty">${t(duty.isLoaded ? 'officer.no_patrol' : duty.isAsked ? 'officer.patrol_unknown' : 'app.loading')}</p>`}
      <div class="buttons">
        ${duty.isDriving ? html`<button type="button" id="end" class="big" @click=${() => void this.app.endPatrol()}>${t('officer.end')}</button>` : nothing}
        ${duty.canStart ? html`<button type="button" id="start" class="big primary" @click=${() => void this.app.startPatrol()}>${t(patrol.state === 'INTERRUPTED' ? 'officer.resume' : 'officer.start')}</button>` : nothing}
        <button type="button" id="find" class="big ${duty.canStart ? '' : 'primary'}" @click=${() => void this.app.recordFinding()}>${t('officer.record')}</button>
        <button type="button" id="nearby" class="big" @click=${() => void this.app.showNearby()}>${t('field.nearby')}${near.length ? html`<small>${t('field.nearest', { count: near.length, meters: this.app.format.meters(near[0].meters) })}</small>` : nothing}</button>
        ${this.app.stops?.button() ?? nothing}${duty.isDriving ? nothing : this.app.logs?.button() ?? nothing}</div>
      ${this.app.sos?.button() ?? nothing}
      ${duty.isDriving ? this.#wake() : nothing}`;
  }

  #facts(patrol) {
    const { t, format, tracker, duty } = this.app;
    const since = patrol.departedAt ? (Date.now() - Date.parse(patrol.departedAt)) / 1000 : undefined;
    const figure = (key, value) => html`<div><small>${t(key)}</small><b>${value}</b></div>`;
    return html`<div class="facts-row"><h1>${patrol.name || t('officer.patrol', { id: String(patrol.id) })}
      <span class="badge ${duty.isDriving ? 'good' : 'info'}">${t(`officer.state_${patrol.state}`)}</span></h1>
      ${patrol.assignment ? html`<small>${patrol.assignment.unitName} ${patrol.assignment.plate} · ${patrol.assignment.officers.join(format.and)}</small>` : nothing}
      <div class="figures">${duty.isDriving ? nothing : figure('officer.route', format.km(patrol.route?.km))}
        ${duty.isDriving ? html`${figure('officer.driven', format.meters(tracker.meters))}${figure('officer.done', format.percent(duty.percent))}${figure('officer.since', since === undefined ? '–' : format.hours(since))}`
          : html`${figure('officer.planned', format.hours(patrol.route ? patrol.route.hours * 3600 : undefined))}${patrol.assignment ? figure('planwalk.departs', dateText(Date.parse(patrol.assignment.from)) === dateText(Date.now()) ? format.clock(patrol.assignment.from) : format.time(patrol.assignment.from)) : nothing}`}</div>${this.#next()}</div>${this.app.guide?.list() ?? nothing}`;
  }

  #next() {
    const { t, format, map } = this.app;
    const next = this.app.next?.();
    map.showNext(next?.stretch.line);
    if (!next) return nothing;
    const road = map.roads.roadOf(next.stretch.segmentId);
    return html`<p id="next"><b>${t('officer.next', { road: [road?.code, road?.name].filter(Boolean).join(' ') || '–' })}</b>
      <span>${next.metersAway === undefined ? nothing : t(next.metersAway < 60 ? 'officer.next_here' : 'officer.next_away', { meters: format.meters(next.metersAway) })} ${t('officer.next_rest', { km: format.km(next.restMeters / 1000) })}</span></p>`;
  }

  #wake() {
    const { t, wake } = this.app;
    return html`<div class="wake"><label class="switch"><input type="checkbox" id="wake" role="switch" .checked=${wake.isOn} ?disabled=${!wake.isAvailable}
        @change=${(event) => void wake.want(event.target.checked)}><span>${t('officer.wake')}</span></label>
      <small>${t(wake.isAvailable ? 'officer.screen_off' : 'officer.no_wake')}</small></div>`;
  }

  #switchLanguage() {
    localStorage.setItem('xunlu.lang', this.app.locale === 'zh' ? 'en' : 'zh');
    location.assign('/officer.html');
  }
}
