/** Public holidays and the weekend days worked instead: a year at a glance, changed by spans of days with the effect shown. */
import { html, nothing } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { dateText } from '../app/format.js';
import { formDialog } from '../ui/formDialog.js';
import { confirmEffect } from '../cases/effect.js';
import { rowButton } from './view.js';

const PATH = '/api/rules/holidays';
const KINDS = ['OFF', 'WORKED'];
const LONGEST_SPAN = 31;

/** All days from one to another. Pure. @param {string} from @param {string} to */
export function daysBetween(from, to) {
  const days = [];
  for (let at = Date.parse(from); at <= Date.parse(to) && days.length <= LONGEST_SPAN; at += 86400e3) days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

/** @param {string} day */
const isWeekend = (day) => [0, 6].includes(new Date(day).getUTCDay());

export class HolidayTable {
  /** @param {any} app @param {() => void} draw */
  constructor(app, draw) {
    this.app = app;
    this.draw = draw;
    /** @type {Map<string, any>} */
    this.days = new Map();
    /** @type {any[]} */
    this.edits = [];
    this.year = Number(dateText(Date.now()).slice(0, 4));
  }

  async load() {
    const [rows, edits] = await Promise.all([this.app.api.get(PATH), this.app.api.get(`${PATH}/history`)]);
    this.days = new Map(rows.items.map((each) => [each.day, each]));
    this.edits = edits.items;
    this.draw();
  }

  /** Says of some days what they are. @param {string} [first] */
  async #add(first) {
    const { app } = this;
    const { t } = app;
    const day = first ?? `${this.year}-01-01`;
    const known = this.days.get(day);
    const saved = await formDialog(app, t('caserule.new_days'), /** @type {any} */ ([
      { name: 'from', label: t('caserule.day_from'), type: 'date', required: true, value: day },
      { name: 'to', label: t('caserule.day_to'), type: 'date', required: true, value: day },
      { name: 'kind', label: t('caserule.day_kind'), type: 'select', value: known?.kind ?? (isWeekend(day) ? 'WORKED' : 'OFF'), options: KINDS.map((each) => [each, t(`caserule.day_${each}`)]) },
      { name: 'name', label: t('caserule.day_name'), type: 'text', required: true, value: known?.name, hint: t('caserule.day_hint') },
    ]), async ({ from, to, kind, name }) => {
      const days = daysBetween(from, to);
      if (!days.length || days.length > LONGEST_SPAN) throw new Error(t('caserule.span', { most: LONGEST_SPAN }));
      if (!await confirmEffect(app, PATH, { day: days[0], kind }, holidayEffect)) throw new Error(t('caserule.not_kept'));
      for (const each of days) await app.api.put(`${PATH}/${each}`, { kind, name });
      return days;
    });
    if (saved) app.toast(t('cases.saved'), 'good');
    await this.load();
  }

  /** @param {any} holiday */
  async #remove(holiday) {
    if (!await confirmEffect(this.app, PATH, { day: holiday.day }, holidayEffect)) return;
    await this.app.api.del(`${PATH}/${holiday.day}`);
    this.app.toast(this.app.t('cases.saved'), 'good');
    await this.load();
  }

  #grid(mayEdit) {
    const { t } = this.app;
    const month = (at) => {
      const count = new Date(Date.UTC(this.year, at + 1, 0)).getUTCDate();
      const cell = (date) => {
        const day = `${this.year}-${String(at + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
        const special = this.days.get(day);
        return html`<td class=${special ? (special.kind === 'OFF' ? 'off' : 'worked') : isWeekend(day) ? 'weekend' : ''} title=${special ? `${day} ${special.name} ${t(`caserule.day_${special.kind}`)}` : day}
          @click=${mayEdit ? () => this.#add(day).catch(this.app.fail) : nothing}>${date}</td>`;
      };
      return html`<tr><th scope="row">${t('caserule.month', { month: at + 1 })}</th>${Array.from({ length: count }, (_, index) => cell(index + 1))}</tr>`;
    };
    return html`<div class="table-wrap"><table class="holiday-grid" aria-hidden="true"><tbody>${Array.from({ length: 12 }, (_, at) => month(at))}</tbody></table></div>
      <p class="holiday-key"><span class="off">${t('caserule.day_OFF')}</span> <span class="worked">${t('caserule.day_WORKED')}</span> <span class="weekend">${t('caserule.weekend')}</span></p>`;
  }

  template() {
    const { t } = this.app;
    const mayEdit = this.app.may('ADMINISTRATOR', 'REVIEWER');
    const own = [...this.days.values()].filter((each) => each.day.startsWith(String(this.year)));
    const turn = (by) => { this.year += by; this.draw(); };
    return html`<section id="casework-holidays"><div class="toolbar flat"><h3 class="grow">${t('caserule.holidays')}</h3>
      <button type="button" aria-label=${t('caserule.year_before')} @click=${() => turn(-1)}>‹</button><b class="figures">${this.year}</b><button type="button" aria-label=${t('caserule.year_after')} @click=${() => turn(1)}>›</button>
      ${mayEdit ? html`<button type="button" data-action="new-days" @click=${() => this.#add().catch(this.app.fail)}>${icon(icons.plus)} ${t('caserule.new_days')}</button>` : nothing}</div>
      ${own.length ? nothing : html`<p class="note warn">${t('caserule.no_days', { year: String(this.year) })}</p>`}${this.#grid(mayEdit)}
      ${own.length ? html`<details><summary>${t('caserule.days_of', { year: String(this.year), count: own.length })}</summary><div class="table-wrap"><table id="holiday-list"><tbody>${own.map((each) => html`<tr><td class="figures">${each.day}</td>
        <td>${each.name}</td><td>${t(`caserule.day_${each.kind}`)}</td>${mayEdit ? html`<td>${rowButton(this.app, () => this.#add(each.day), `${t('overload.edit')} ${each.day}`, icon(icons.more))}
        ${rowButton(this.app, () => this.#remove(each), `${t('caserule.remove')} ${each.day}`, '×')}</td>` : nothing}</tr>`)}</tbody></table></div></details>` : nothing}</section>`;
  }
}

/** What a changed day does to terms, in words. Pure. @param {any} effect @param {(key: string, values?: any) => string} t */
export function holidayEffect({ from, terms }, t) {
  const moved = terms.filter((each) => each.before !== each.after).map((each) => t('caserule.effect_term', each));
  return `${moved.length ? t('caserule.effect_from', { from, terms: moved.join(t('rules.effect_join')) }) : t('caserule.effect_no_term', { from })} ${t('caserule.effect_kept')}`;
}
