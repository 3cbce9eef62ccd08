/** The log of a patrol, made to be printed: what the track and photos prove, what they do not, remarks. */
import { stateBadge } from '../patrol/figures.js';
import { form } from '../ui/form.js';
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';

export default { id: 'patrol-log', titleKey: 'plog.title', roles: ['DISPATCHER'], order: 16, icon: icons.report, wide: true, inMenu: false, render: show };

const REMARKS = ['weather', 'roadCondition', 'carCondition', 'equipmentCondition', 'conclusion'];

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, api, url, format } = app;
  const id = Number(url.get('log'));
  /** @type {any} */
  let log;
  let problem = '';
  const load = async () => {
    try {
      log = await api.get(`/api/patrols/${id}/log`);
    } catch (failure) {
      problem = failure.message;
    }
    draw();
  };
  const remark = async () => {
    /** @type {any} */
    const state = {};
    const kept = await app.dialog({
      title: t('plog.remarks'), closeLabel: t('app.cancel'),
      body: (close, redraw) => form({
        fields: REMARKS.map((name) => ({ name, type: name === 'conclusion' ? 'textarea' : 'text', label: t(`plog.${name}`), value: log.remarks[name] })),
        state, redraw, submitLabel: t('app.save'), cancelLabel: t('app.cancel'), cancel: () => close(),
        submit: async (values) => close(await api.put(`/api/patrols/${id}/log/remarks`, values, { ifMatch: state.problem?.code === 'stale' ? state.problem.current.version : log.remarks.version })),
      }),
    });
    if (kept) {
      app.toast(t('plog.saved'), 'good');
      await load();
    }
  };
  /** As the dispatcher who has read it; what is signed is what was read. */
  const sign = async () => {
    if (!await app.confirm({ title: t('plog.sign_desk'), text: t('plog.sign_text'), yes: t('plog.sign_now'), no: t('app.cancel') })) return;
    try {
      log = await api.post(`/api/patrols/${id}/log/signatures`, { content: log.content });
      app.toast(t('plog.signed'), 'good');
    } catch (failure) {
      if (failure.code === 'stale') {
        log = failure.current;
        app.toast(t('plog.changed'), 'warn');
      } else app.fail(failure);
    }
    draw();
  };
  const road = (each) => `${each.routeCode} ${each.roadName}`.trim() || t('plog.no_name');
  const words = (each) => html`${each.turned ? html`<i>${t('plog.turned')}</i> ` : nothing}${t(each.wanted ? 'plog.line' : 'plog.passing', { road: road(each), from: each.from, to: each.to, km: format.km(each.km) })}`;
  /** What an edit changed, field by field. */
  const changes = (before, after) => REMARKS.filter((name) => before[name] !== after[name]).map((name) => html`<li>${t(`plog.${name}`)}: <del>${before[name] || '–'}</del> → <ins>${after[name] || '–'}</ins></li>`);
  const edits = () => log.edits.slice(1).map((edit, at) => html`<li>${format.time(edit.at)} · ${edit.remarks.writtenBy}<ul class="plain">${changes(log.edits[at].remarks, edit.remarks)}</ul></li>`);
  const isReplaced = (old) => log.signatures.some((each) => each.personId === old.personId && each.part === old.part && each.current);
  /** Everybody on board with a line to sign on paper, and who has signed. */
  const signatures = () => html`<ul class="plain" id="log-signatures">${log.signatures.map((each) => html`<li>${t(`plog.part_${each.part}`)} <b>${each.person}</b> · ${format.time(each.at)} ${each.current ? html`<span class="badge good">${t('plog.is_signed')}</span>` : isReplaced(each) ? html`<span class="badge">${t('plog.replaced')}</span>` : html`<span class="badge warn">${t('plog.changed_since')}</span>`}</li>`)}
      ${log.unsigned.map((name) => html`<li class="unsigned">${t('plog.part_CREW')} <b>${name}</b> · ${t('plog.unsigned')}<span class="sign-line" aria-hidden="true"></span></li>`)}</ul>`;
  const draw = () => {
    if (problem || !log) {
      render(html`<p class="pad note ${problem ? 'bad' : ''}" role=${problem ? 'alert' : 'status'}>${problem || t('app.loading')}</p>`, host);
      return;
    }
    const facts = [['unit', log.unit ? `${log.unit} · ${log.plate}` : '–'], ['officers', log.officers.join(format.and) || '–'], ['planned', log.plannedFrom ? `${format.time(log.plannedFrom)} – ${format.clock(log.plannedTo)}` : '–'],
      ['driven_time', log.departedAt ? `${format.time(log.departedAt)} – ${log.endedAt ? format.clock(log.endedAt) : t('plog.under_way')}` : t('plog.not_departed')],
      ['driven_km', `${format.km(log.drivenKm)} · ${t('plog.adherence', { percent: format.percent(log.adherencePercent) })}`],
      ['category', t('plog.category_value')], ['focus', t('plog.focus_value')], ...REMARKS.map((name) => [name, log.remarks[name] || '–'])];
    render(html`<article class="pad scroll" id="patrol-log"><div class="toolbar"><button type="button" @click=${() => app.open('patrol', { log: null, sel: `patrol:${id}` })}>‹ ${t('patrol.title')}</button>
        <button type="button" class="primary" data-action="remarks" @click=${remark}>${t('plog.remarks')}</button>
        <button type="button" data-action="sign-log" ?disabled=${!log.over} title=${log.over ? '' : t('refusal.plog.not_over')} @click=${sign}>${t('plog.sign_desk')}</button>
        <button type="button" @click=${() => window.print()}>${icon(icons.print)} ${t('plog.print')}</button><a class="button" download href="/api/patrols/${id}/log.csv">${icon(icons.export)} CSV</a></div>
      <h2>${t('plog.title')} · ${log.name} ${stateBadge(app, log.state)}</h2>
      <dl class="facts">${facts.map(([key, value]) => html`<dt>${t(`plog.${key}`)}</dt><dd>${value}</dd>`)}</dl>
      <h3>${t('plog.driven')}</h3><p class="note">${t('plog.law')}</p>
      ${log.driven.length ? html`<table id="log-driven"><thead><tr><th class="figure">${t('plog.time')}</th><th>${t('plog.what')}</th><th>${t('plan.class')}</th></tr></thead><tbody>${log.driven.map((each) => html`<tr><td class="figure">${format.clock(each.at)}–${format.clock(each.until)}</td><td>${words(each)}</td><td>${t(`map.class_${each.roadClass}`)}</td></tr>`)}</tbody></table>` : html`<p class="note" id="log-none">${t('plog.nothing_driven')}</p>`}
      <h3>${t('plog.found')}</h3>${log.found.length ? html`<ul id="log-found">${log.found.map((each) => html`<li>${format.clock(each.at)} ${each.address} · ${t(`finding.kind_${each.kind}`)} ${each.note} · ${t('plog.photos', { count: each.photos, proven: each.proven })} · ${t('plog.number', { number: String(each.number) })}</li>`)}</ul>` : html`<p class="note">${t('plog.nothing_found')}</p>`}
      <h3>${t('plog.not_proven')}</h3>${log.notProven.length ? html`<ul id="log-left">${log.notProven.map((each) => html`<li>${road(each)} ${each.from}–${each.to} · ${format.km(each.km)}</li>`)}</ul>` : html`<p class="note good">${t('plog.all_proven')}</p>`}
      <h3>${t('plog.signatures')}</h3>${log.over ? signatures() : html`<p class="note">${t('refusal.plog.not_over')}</p>`}
      ${log.edits.length > 1 ? html`<h3>${t('plog.edits', { count: log.edits.length - 1 })}</h3><ul class="plain" id="log-edits">${edits()}</ul>` : nothing}
      <p><small>${t('plog.content', { content: log.content.slice(0, 16) })}</small></p></article>`, host);
  };
  if (id) load();
  else problem = t('plog.choose');
  draw();
}
