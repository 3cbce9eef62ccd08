/** Dialogs about one person: the password shown once, the sessions that are open. */
import { html } from '../ui/html.js';

/** Shows a generated password, once. @param {any} app @param {any} person @param {string} password */
export function showPassword(app, person, password) {
  const { t } = app;
  return app.dialog({ title: t('account.first_password'), body: (close) => html`
    <p>${t('account.hand_over', { name: person.name })}</p>
    <dl class="facts"><dt>${t('account.login')}</dt><dd><code>${person.login}</code></dd>
      <dt>${t('account.password')}</dt><dd><code class="password">${password}</code></dd></dl>
    <p class="note warn">${t('account.shown_once')}</p>
    <footer class="actions"><button type="button" class="primary" @click=${() => close()}>${t('account.noted')}</button></footer>` });
}

/** Lists the sessions of a person and ends them when asked. @param {any} app @param {any} person */
export async function showSessions(app, person) {
  const { t, api, format } = app;
  try {
    const { items } = await api.get(`/api/persons/${person.id}/sessions`);
    const end = await app.dialog({ title: t('account.sessions_of', { name: person.name }), wide: true, body: (close) => html`
      ${items.length ? html`<table><thead><tr><th>${t('account.opened')}</th><th>${t('account.seen')}</th><th>${t('account.address')}</th><th>${t('account.browser')}</th></tr></thead>
        <tbody>${items.map((each) => html`<tr><td>${format.date(each.openedAt)} ${format.clock(each.openedAt)}</td><td>${format.age(each.seenAt)}</td>
          <td>${each.address}</td><td><small>${each.agent}</small></td></tr>`)}</tbody></table>` : html`<p class="empty">${t('account.no_sessions')}</p>`}
      <footer class="actions"><button type="button" @click=${() => close(false)}>${t('app.close')}</button>
        <button type="button" class="danger" ?disabled=${!items.length} @click=${() => close(true)}>${t('account.end_sessions')}</button></footer>` });
    if (!end) return;
    const { ended } = await api.del(`/api/persons/${person.id}/sessions`);
    app.toast(t('account.ended', { count: ended }), 'good');
  } catch (failure) {
    app.fail(failure);
  }
}
