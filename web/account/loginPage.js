/** The sign-in page. */
import { html, nothing, render } from '../ui/html.js';
import { entryHead, goOn, openEntry, secretField } from './entryPage.js';

const { t, locale, api } = await openEntry();
const host = /** @type {HTMLElement} */ (document.getElementById('entry'));
/** @type {{problem?: Error, busy?: boolean, isDemo?: boolean, waitUntil?: number}} */
const state = {};

/** @param {SubmitEvent} event */
async function send(event) {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.target);
  const given = new FormData(form);
  if (state.busy || !given.get('login') || !given.get('password')) {
    /** @type {HTMLElement} */ (form.querySelector(given.get('login') ? '#password' : '#login')).focus();
    return;
  }
  state.busy = true;
  state.problem = undefined;
  draw();
  try {
    goOn(await api.post('/api/session', { login: given.get('login'), password: given.get('password') }));
    return;
  } catch (failure) {
    state.problem = /** @type {Error} */ (failure);
  }
  state.busy = false;
  draw();
  const password = /** @type {HTMLInputElement} */ (form.querySelector('#password'));
  password.focus();
  password.select();
}

function draw() {
  render(html`${entryHead(t, locale)}
    ${state.isDemo ? html`<span class="demo-label">${t('app.demo')}</span>` : nothing}
    <form class="form" @submit=${send} novalidate>
      <div class="field"><label for="login">${t('account.login')}</label>
        <input id="login" name="login" required maxlength="40" autocomplete="username" autocapitalize="off" spellcheck="false" autofocus></div>
      ${secretField({ id: 'password', label: t('account.password'), autocomplete: 'current-password', t, state, redraw: draw })}
      ${state.problem ? html`<p class="error" role="alert">${state.problem.message}</p>` : nothing}
      <button class="primary" ?disabled=${state.busy}>${t(state.busy ? 'account.signing_in' : 'account.sign_in')}</button>
    </form>
    <small>${t('account.forgotten')}</small>`, host);
}

draw();
/** @type {HTMLElement} */ (host.querySelector('#login')).focus();
document.documentElement.dataset.ready = 'yes';
api.get('/api/health').then((health) => {
  state.isDemo = health.demo;
  draw();
}, () => {});
