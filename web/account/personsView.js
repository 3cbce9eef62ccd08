/** The register of persons: who there is, what they may do, first passwords, sessions. */
import { html, nothing, render } from '../ui/html.js';
import { form } from '../ui/form.js';
import { icons } from '../ui/icons.js';
import { RowList } from '../ui/list.js';
import { ROLES, rolesPicker } from './roles.js';
import { showPassword, showSessions } from './personDialogs.js';

export default { id: 'persons', titleKey: 'account.persons', roles: ['ADMINISTRATOR'], order: 910, icon: icons.person, render: show };

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, api, format } = app;
  const head = document.createElement('div');
  const body = document.createElement('div');
  host.append(head, body);
  /** @type {{items: any[], next: string | null, words: string, chosen?: any, editing?: any, loading?: boolean}} */
  const state = { items: [], next: null, words: '' };
  const list = new RowList(body, {
    label: t('account.persons'), emptyText: t('account.no_persons'), more: () => void load(true),
    onChoose: (person) => app.select('person', person.id),
    row: (person) => html`<span class="row-main"><b>${person.name} <small>${person.login}</small></b>
        <small>${person.roles.map((role) => t(`app.role_${role}`)).join(' · ')}</small></span>
      <span class="row-side">${person.enabled ? nothing : html`<span class="badge bad">${t('account.disabled')}</span>`}
        ${person.mustChangePassword && person.enabled ? html`<span class="badge warn">${t('account.first_password')}</span>` : nothing}</span>`,
  });

  /** @param {boolean} [further] */
  async function load(further = false) {
    if (state.loading || (further && !state.next)) return;
    state.loading = true;
    const words = state.words;
    try {
      const page = await api.get('/api/persons', { query: { limit: 100, q: words, after: further ? state.next : undefined } });
      state.items = further ? [...state.items, ...page.items] : page.items;
      state.next = page.next;
    } catch (failure) {
      app.fail(failure);
    }
    state.loading = false;
    if (words !== state.words) return load();
    draw();
  }

  function draw() {
    const selected = app.selected?.kind === 'person' ? Number(app.selected.id) : undefined;
    const person = state.items.find((each) => each.id === selected);
    list.set(state.items);
    list.choose(person?.id);
    render(html`<div class="toolbar"><input type="search" placeholder=${t('account.search')} aria-label=${t('account.search')}
        @input=${(event) => { state.words = event.target.value; void load(); }}>
      <button type="button" class="primary" @click=${() => void add()}>${t('account.add')}</button></div>
      ${person ? card(person) : nothing}`, head);
  }

  const card = (person) => html`<div class="pad"><h2>${person.name}</h2>
    <dl class="facts"><dt>${t('account.login')}</dt><dd>${person.login}</dd>
      <dt>${t('account.roles')}</dt><dd>${person.roles.map((role) => t(`app.role_${role}`)).join(format.and)}</dd>
      <dt>${t('account.last_sign_in')}</dt><dd>${person.signedInAt ? `${format.date(person.signedInAt)} ${format.clock(person.signedInAt)}` : t('account.never')}</dd></dl>
    <div class="actions"><button type="button" @click=${() => void edit(person)}>${t('app.edit')}</button>
      <button type="button" @click=${() => void reset(person)}>${t('account.reset')}</button>
      <button type="button" @click=${() => void showSessions(app, person)}>${t('account.sessions')}</button>
      <button type="button" class=${person.enabled ? 'danger' : ''} @click=${() => void enable(person, !person.enabled)}>${t(person.enabled ? 'account.disable' : 'account.enable')}</button></div></div>`;

  async function add() {
    const entered = { state: {}, roles: new Set(['OFFICER']), fields: [
      { name: 'login', label: t('account.login'), type: 'text', required: true, hint: t('account.login_hint') },
      { name: 'name', label: t('account.name'), type: 'text', required: true }] };
    const enrolled = await app.dialog({ title: t('account.add'), body: (close, redraw) => html`${rolesPicker(t, entered.roles)}${form({
      fields: entered.fields, state: entered.state, redraw, submitLabel: t('account.add'), cancelLabel: t('app.cancel'), cancel: () => close(),
      submit: async (values) => close(await api.post('/api/persons', { ...values, roles: ROLES.filter((role) => entered.roles.has(role)) })),
    })}` });
    if (!enrolled) return;
    await load();
    app.select('person', enrolled.person.id);
    await showPassword(app, enrolled.person, enrolled.password);
  }

  async function edit(person) {
    const entered = { state: {}, roles: new Set(person.roles), fields: [
      { name: 'name', label: t('account.name'), type: 'text', required: true, value: person.name }] };
    const stored = await app.dialog({ title: person.login, body: (close, redraw) => html`${rolesPicker(t, entered.roles)}${form({
      fields: entered.fields, state: entered.state, redraw, submitLabel: t('app.save'), cancelLabel: t('app.cancel'), cancel: () => close(),
      submit: async (values) => close(await api.put(`/api/persons/${person.id}`,
        { ...values, roles: ROLES.filter((role) => entered.roles.has(role)), enabled: person.enabled }, { ifMatch: person.version })),
    })}` });
    if (stored) await load();
  }

  /** @param {any} person @param {boolean} enabled */
  async function enable(person, enabled) {
    const question = { title: person.name, text: t(enabled ? 'account.enable_ask' : 'account.disable_ask', { name: person.name }),
      yes: t(enabled ? 'account.enable' : 'account.disable'), no: t('app.cancel'), danger: !enabled };
    if (!await app.confirm(question)) return;
    await api.put(`/api/persons/${person.id}`, { name: person.name, roles: person.roles, enabled }, { ifMatch: person.version }).catch(app.fail);
    await load();
  }

  async function reset(person) {
    const question = { title: t('account.reset'), text: t('account.reset_ask', { name: person.name }), yes: t('account.reset'), no: t('app.cancel'), danger: true };
    if (!await app.confirm(question)) return;
    try {
      const { password } = await api.post(`/api/persons/${person.id}/password`, {});
      await load();
      await showPassword(app, person, password);
    } catch (failure) {
      app.fail(failure);
    }
  }

  draw();
  void load();
  const off = app.on('select', draw);
  return { dispose() { off(); list.dispose(); } };
}
