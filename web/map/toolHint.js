/** Says what the pointer does while drawing or measuring, with buttons to end it. */
import { html, render, nothing } from '../ui/html.js';

export class ToolHint {
  /** @param {HTMLElement} host @param {any} app */
  constructor(host, app) {
    const { t } = app;
    host.setAttribute('aria-live', 'polite');
    app.on('tool', (tool) => {
      document.documentElement.dataset.tool = tool?.name ?? '';
      render(tool ? html`<div class="tool-hint card"><span>${tool.text}</span>
        ${tool.back ? html`<button type="button" @click=${tool.back}>${t('map.draw_back')}</button>` : nothing}
        ${tool.finish ? html`<button type="button" class="primary" @click=${tool.finish}>${t('map.draw_finish')}</button>` : nothing}
        <button type="button" @click=${() => app.map.escape()}>${t('app.cancel')}</button></div>` : nothing, host);
    });
  }
}
