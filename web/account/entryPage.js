/** What the pages before the shell share: words, the language switch, where to go afterwards. */
import { Api } from '../app/api.js';
import { chooseLanguage, languageTag, loadTexts, translator } from '../app/i18n.js';
import { html, nothing } from '../ui/html.js';

const asked = new URLSearchParams(location.search);

/** The page's language, words and door to the server. */
export async function openEntry() {
  const locale = chooseLanguage(asked.get('lang') ?? undefined, kept('xunlu.lang'));
  document.documentElement.lang = languageTag(locale);
  const t = translator(await loadTexts(locale), locale);
  document.title = `${t('app.name')} ${t('app.subtitle')}`;
  return { locale, t, api: new Api({ locale, offlineText: t('app.offline') }) };
}

/**
 * The head of the card.
 * @param {(key: string) => string} t @param {string} locale
 */
export function entryHead(t, locale) {
  const other = locale === 'zh' ? 'en' : 'zh';
  return html`<header><img src="/style/favicon.svg" alt="">
    <div><h1>${t('app.name')}</h1><small>${t('app.subtitle')}</small></div><span class="spring"></span>
    <button type="button" class="quiet" lang=${languageTag(other)} @click=${() => switchTo(other)}>${other === 'en' ? 'English' : '中文'}</button></header>`;
}

/**
 * A password field with a button that shows what is typed, and a hint while caps lock is on.
 * @param {{id: string, label: string, autocomplete: string, error?: string, t: (key: string) => string, state: any, redraw: () => void}} field
 */
export function secretField({ id, label, autocomplete, error, t, state, redraw }) {
  const watchCaps = (event) => {
    const isOn = event.getModifierState?.('CapsLock') ? id : undefined;
    if (isOn !== state.caps) {
      state.caps = isOn;
      redraw();
    }
  };
  return html`<div class="field ${error ? 'wrong' : ''}"><label for=${id}>${label}</label>
    <div class="secret"><input id=${id} name=${id} type=${state.shown ? 'text' : 'password'} required maxlength="128" autocomplete=${autocomplete}
        autocapitalize="off" spellcheck="false" aria-invalid=${!!error} aria-describedby="${id}-note" @keyup=${watchCaps} @keydown=${watchCaps}>
      <button type="button" class="quiet" aria-pressed=${!!state.shown} @click=${() => { state.shown = !state.shown; redraw(); }}>${t(state.shown ? 'account.hide' : 'account.show')}</button></div>
    <small id="${id}-note">${error ? html`<span class="error" role="alert">${error}</span>` : state.caps === id ? html`<span class="hint" role="status">${t('account.caps_lock')}</span>` : nothing}</small></div>`;
}

/** Whether this person works on the phone page only. @param {{roles: string[]}} person */
function isOnRoad(person) {
  return person.roles.every((role) => role === 'OFFICER');
}

/** Leaves for where the person wanted to go, on this server only. @param {any} session */
export function goOn(session) {
  const next = asked.get('next') ?? '/';
  const isOurs = /^\/(?![/\\])/.test(next) && !/^\/(login|password)\.html/.test(next);
  const home = isOnRoad(session.person) ? '/officer.html' : '/';
  const target = isOurs && !(home !== '/' && /^\/(\?|$|index)/.test(next)) ? next : home;
  location.replace(session.mustChangePassword ? `/password.html?next=${encodeURIComponent(target)}` : target);
}

/** @param {string} language */
function switchTo(language) {
  try {
    localStorage.setItem('xunlu.lang', language);
  } catch {
    asked.set('lang', language);
  }
  asked.delete('lang');
  location.replace(`${location.pathname}?${asked}`);
}

/** @param {string} key */
function kept(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
