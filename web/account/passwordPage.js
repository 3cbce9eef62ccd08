/** The page for a new password of one's own: after the first sign-in, after a reset, or when a person wants one. */
import { html, nothing, render } from '../ui/html.js';
import { openSession } from '../app/session.js';
import { entryHead, goOn, openEntry, secretField } from './entryPage.js';
import { ApiProblem } from '../app/api.js';

const { t, locale, api } = await openEntry();
const host = /** @type {HTMLElement} */ (document.getElementById('entry'));
/** @type {any} */
const state = {};
const session = await current();
api.csrf = session.csrf;

/** The session, also one that must change its password first. */
async function current() {
  const response = await fetch('/api/session', { headers: { Accept: 'application/json' } });
  return response.ok ? response.json() : openSession();
}

/** @param {SubmitEvent} event */
async function send(event) {
  event.preventDefault();
  if (state.busy) return;
  const given = new FormData(/** @type {HTMLFormElement} */ (event.target));
  state.problem = undefined;
  if (given.get('chosen') !== given.get('again')) {
    state.problem = new ApiProblem({ status: 400, field: 'again', detail: t('account.not_the_same') });
    return draw();
  }
  state.busy = true;
  draw();
  try {
    goOn(await api.post('/api/session/password', { present: given.get('present'), chosen: given.get('chosen') }));
    return;
  } catch (failure) {
    state.problem = failure;
  }
  state.busy = false;
  draw();
}

/** @param {string} id @param {string} autocomplete */
function secret(id, autocomplete) {
  const error = state.problem?.field === id ? state.problem.message : undefined;
  return secretField({ id, label: t(`account.${id}`), autocomplete, error, t, state, redraw: draw });
}

function draw() {
  const atField = ['present', 'chosen', 'again'].includes(state.problem?.field);
  render(html`${entryHead(t, locale)}
    <h2>${t('account.new_password')}</h2>
    ${session.mustChangePassword ? html`<p class="note warn">${t('account.must_change')}</p>` : nothing}
    <form class="form" @submit=${send} novalidate>
      <input type="text" name="username" autocomplete="username" value=${session.person.login} hidden>
      ${secret('present', 'current-password')}${secret('chosen', 'new-password')}${secret('again', 'new-password')}
      <ul><li>${t('account.rule_length')}</li><li>${t('account.rule_login')}</li><li>${t('account.rule_common')}</li></ul>
      ${state.problem && !atField ? html`<p class="error" role="alert">${state.problem.message}</p>` : nothing}
      <button class="primary" ?disabled=${state.busy}>${t('account.change')}</button>
      ${session.mustChangePassword ? nothing : html`<button type="button" @click=${() => goOn(session)}>${t('app.cancel')}</button>`}
    </form>`, host);
}

draw();
/** @type {HTMLElement} */ (host.querySelector('#present')).focus();
document.documentElement.dataset.ready = 'yes';
