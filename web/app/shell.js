/** The frame of the page: bar above, rail of views, the panel beside the map. */
import { html, render, nothing } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { menuOf } from './menu.js';
import { holdsAny } from './session.js';

export class Shell {
  /** @param {any} app @param {import('./views.js').View[]} views */
  constructor(app, views) {
    this.app = app;
    this.all = views;
    this.views = views.filter((view) => holdsAny(app.session, view.roles));
    this.menu = menuOf(this.views);
    /** Which view of each group was open last. @type {Map<string, string>} */
    this.lastOf = new Map();
    /** Numbers at the menu's items. @type {Map<string, {number: number, words: string}>} */
    this.counts = new Map();
    /** The view a link asked for that is not for this person. @type {import('./views.js').View | undefined} */
    this.closed = undefined;
    this.panel = /** @type {HTMLElement} */ (document.getElementById('panel'));
    /** @type {import('./views.js').View | undefined} */
    this.view = undefined;
    /** @type {{dispose?: () => void} | void | undefined} */
    this.shown = undefined;
    app.url.on('change', () => this.#follow());
    app.feed.on('state', () => this.#drawBar());
    matchMedia('(max-width: 720px)').addEventListener('change', () => this.#drawRail());
  }

  start() {
    document.querySelectorAll('[data-t]').forEach((each) => { each.textContent = this.app.t(/** @type {HTMLElement} */ (each).dataset.t ?? ''); });
    this.#drawBar();
    this.#follow();
  }

  /** Shows a number at an item of the menu, none where it is 0. @param {string} group @param {number} number @param {string} words what it counts */
  count(group, number, words) {
    this.counts.set(group, { number, words });
    this.#drawRail();
  }

  /** Opens a view, or folds the panel when it is already open. @param {string} id */
  open(id) {
    const isOpen = this.view?.id === id && !this.app.url.get('fold');
    this.app.url.set({ view: id, fold: isOpen ? 1 : null }, { push: true });
  }

  /** A link may lead to a view that is not for this person's roles. @param {string | null} name */
  #tellClosed(name) {
    const closed = this.views.some((view) => view.id === name) ? undefined : this.all.find((view) => view.id === name);
    const isTold = this.closed === closed;
    this.closed = closed;
    if (closed && !isTold) this.app.toast(this.app.t('app.view_closed', { name: this.app.t(closed.titleKey) }), 'warn');
  }

  async #follow() {
    const name = this.app.url.get('view');
    const asked = this.views.find((view) => view.id === name) ?? this.views[0];
    this.#tellClosed(name);
    document.documentElement.dataset.fold = this.app.url.get('fold') ? 'yes' : 'no';
    const { url } = this.app;
    const { wanted } = url;
    url.wanted = undefined;
    if (asked === this.view) return this.#drawRail();
    const before = this.shown;
    this.shown = undefined;
    this.view = asked;
    before?.dispose?.();
    if (wanted) url.set(wanted);
    this.#drawRail();
    if (!asked) return;
    const host = document.createElement('div');
    host.className = 'view';
    host.id = `view-${asked.id}`;
    this.panel.classList.toggle('wide', !!asked.wide);
    const title = this.app.t(asked.titleKey);
    document.title = `${title} · ${this.app.t('app.name')}`;
    const group = this.menu.find((each) => each.views.includes(asked));
    if (group) this.lastOf.set(group.id, asked.id);
    render(html`${this.#siblings(group, asked)}<header class="panel-head"><h1>${title}</h1>
      <button type="button" class="quiet" title=${this.app.t('app.fold')} aria-label=${this.app.t('app.fold')}
        @click=${() => this.app.url.set({ fold: 1 })}>${icon(icons.fold)}</button></header>${host}`, this.panel);
    this.panel.setAttribute('aria-label', title);
    this.panel.querySelector('.siblings [aria-current="page"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    try {
      const shown = await asked.render(host, this.app);
      if (this.view === asked) this.shown = shown;
      else shown?.dispose?.();
    } catch (failure) {
      console.error(failure);
      this.app.toast(String(/** @type {Error} */ (failure).message), 'error');
    }
  }

  /** The other views of the same work, above the view's own head. */
  #siblings(group, asked) {
    if (!group || group.views.length < 2) return nothing;
    return html`<nav class="siblings" aria-label=${this.app.t(group.titleKey)}>${group.views.map((view) => html`<button type="button"
      data-view=${view.id} aria-current=${view === asked ? 'page' : 'false'}
      @click=${() => view !== asked && this.app.url.set({ view: view.id, fold: null }, { push: true })}>${this.app.t(view.titleKey)}</button>`)}</nav>`;
  }

  #drawRail() {
    const folded = !!this.app.url.get('fold');
    render(html`${this.menu.map((group) => {
      const isOpen = !!this.view && group.views.includes(this.view);
      const view = isOpen ? this.view?.id ?? '' : this.lastOf.get(group.id) ?? group.views[0].id;
      return html`<button type="button" class="rail-item" data-group=${group.id} aria-current=${isOpen && !folded ? 'page' : 'false'}
        title=${group.views.map((each) => this.app.t(each.titleKey)).join(' · ')} @click=${() => this.open(view)}>${icon(icons[group.icon] ?? group.icon)}<span>${this.app.t(group.titleKey)}</span>${this.#badge(group.id)}</button>`;
    })}`,
    /** @type {HTMLElement} */ (document.getElementById('rail')));
  }

  /** @param {string} group */
  #badge(group) {
    const count = this.counts.get(group);
    return count?.number ? html`<i class="count" title=${count.words} aria-label=${count.words}>${count.number > 99 ? '99+' : count.number}</i>` : nothing;
  }

  #drawBar() {
    const { app } = this;
    const { t, session } = app;
    const theme = document.documentElement.dataset.theme;
    render(html`
      <a class="brand" href="/" title=${t('app.name')}><img src="/style/favicon.svg" alt="" width="26" height="26"><b>${t('app.brand')}</b>
        <span class="brand-long">${t('app.subtitle')}</span></a>
      ${session.demo ? html`<span class="demo-label">${t('app.demo')}</span>` : nothing}
      <span class="spring"></span>
      <span class="line-state" data-state=${app.feed.state} role="status">${t(`app.line_${app.feed.state}`)}</span>
      <button type="button" class="quiet" @click=${() => app.setLanguage(app.locale === 'zh' ? 'en' : 'zh')}
        title=${t('app.language')} lang=${app.locale === 'zh' ? 'en' : 'zh'}>${app.locale === 'zh' ? 'EN' : '中文'}</button>
      <button type="button" class="quiet" title=${t('app.theme')} aria-label=${t('app.theme')}
        @click=${() => { app.setTheme(theme === 'dark' ? 'light' : 'dark'); this.#drawBar(); }}>${icon(theme === 'dark' ? icons.sun : icons.moon)}</button>
      <button type="button" class="quiet wide-only" title=${t('app.keys')} aria-label=${t('app.keys')} @click=${() => app.showKeys()}>${icon(icons.key)}</button>
      <details class="menu"><summary class="quiet" title=${session.person.name}>${icon(icons.person)}<span class="wide-only">${session.person.name}</span></summary>
        <div class="menu-body"><p><b>${session.person.name}</b><br><small>${session.person.roles.map((role) => t(`app.role_${role}`)).join(app.format.and)}</small></p>
          <a href="/password.html">${t('app.change_password')}</a>
          <button type="button" @click=${() => app.signOut()}>${icon(icons.out)} ${t('app.sign_out')}</button></div></details>`,
    /** @type {HTMLElement} */ (document.getElementById('bar')));
  }
}
