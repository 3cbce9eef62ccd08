/** What one device sends, as it comes: kept for some days when an administrator says so. */
import { html, nothing } from '../ui/html.js';

/** Loads nothing until asked, as each look is noted. @param {any} app @param {number} id @param {() => void} redraw */
export function rawMessages(app, id, redraw) {
  const { t, format } = app;
  /** @type {{until: string | null, messages: any[]} | undefined} */
  let view;

  /** @param {Promise<any>} asked */
  async function take(asked) {
    try {
      view = await asked;
    } catch (failure) {
      app.fail(failure);
    }
    redraw();
  }
  const keep = (days) => void take(app.api.put(`/api/devices/${id}/raw`, { days }));

  return () => html`<h3>${t('raw.title')}</h3>
    <p class="note">${view?.until ? t('raw.until', { until: `${format.date(view.until)} ${format.clock(view.until)}` }) : t('raw.off')}</p>
    <div class="actions"><button type="button" data-action="raw-keep" @click=${() => keep(3)}>${t('raw.keep')}</button>
      ${view?.until ? html`<button type="button" data-action="raw-stop" @click=${() => keep(0)}>${t('raw.stop')}</button>` : nothing}
      <button type="button" data-action="raw-show" @click=${() => void take(app.api.get(`/api/devices/${id}/raw`))}>${t('raw.show')}</button>
      <a class="button" href=${`/api/devices/${id}/raw.tsv`} download>${t('raw.download')}</a></div>
    ${view ? (view.messages.length ? html`<ul class="plain" id="raw-messages">${view.messages.map((each) => html`<li><small class="figures">${format.clock(each.received)} ${each.protocol}</small><br><code class="address">${each.protocol === 'jt808' ? each.hex : text(each.hex)}</code></li>`)}</ul>`
      : html`<p class="empty">${t('raw.none')}</p>`) : nothing}`;
}

/** @param {string} hex */
const text = (hex) => new TextDecoder().decode(Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16)));
