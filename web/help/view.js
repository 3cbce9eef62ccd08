/** The manual, in the person's language. */
import { icons } from '../ui/icons.js';

export default {
  id: 'help',
  titleKey: 'help.title',
  order: 99,
  icon: icons.help,

  /** @param {HTMLElement} host @param {any} app */
  async render(host, app) {
    const [page, health] = await Promise.all([fetch(`/help/${app.locale}.html`), app.api.get('/api/health').catch(() => null)]);
    host.innerHTML = `<article class="pad manual">${await page.text()}</article>`;
    const about = host.querySelector('[data-version]');
    if (about && health) about.textContent = `${health.version} · ${health.database}`;
  },
};
