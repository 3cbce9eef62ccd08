/** The rules of case work on findings: terms and bases as dated rows, working days, texts of documents. */
import { html, nothing, render } from '../ui/html.js';
import { icons } from '../ui/icons.js';
import { TermTable } from './terms.js';
import { HolidayTable } from './holidays.js';
import { TemplateTable } from './templates.js';

export default { id: 'casework', titleKey: 'caserule.title', roles: ['DISPATCHER', 'REVIEWER', 'PLANNER', 'ADMINISTRATOR'], order: 53, icon: icons.audit, wide: true, render: show };

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, format } = app;
  const draw = () => render(html`<div class="pad cases-scroll" id="casework-rules"><small>${t('caserule.note')}</small>
    ${tables.map((each) => each.template())}
    <h3>${t('cases.rule_history')}</h3>${edits().length ? html`<div class="table-wrap"><table id="casework-edits"><tbody>${edits().map((each) => html`<tr><td>${format.time(each.at)}</td><td>${each.person}</td>
      <td><small>${each.before ? html`<del>${each.before}</del><br>` : nothing}${each.after}</small></td></tr>`)}</tbody></table></div>` : html`<p class="empty">${t('cases.no_edits')}</p>`}</div>`, host);
  const tables = [new TermTable(app, draw), new HolidayTable(app, draw), new TemplateTable(app, draw)];
  /** The newest of all tables. */
  const edits = () => tables.flatMap((each) => each.edits).sort((one, other) => other.at.localeCompare(one.at)).slice(0, 60);
  draw();
  Promise.all(tables.map((each) => each.load())).catch(app.fail);
  return {};
}

/** A button that changes a row. @param {() => Promise<any>} act @param {any} app @param {string} label @param {any} sign */
export const rowButton = (app, act, label, sign) => html`<button type="button" aria-label=${label} title=${label} @click=${() => act().catch(app.fail)}>${sign}</button>`;
