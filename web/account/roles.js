/** The roles of a brigade and the boxes to tick them. */
import { html } from '../ui/html.js';

export const ROLES = ['ADMINISTRATOR', 'DISPATCHER', 'OFFICER', 'PLANNER', 'REVIEWER', 'AUDITOR'];

/**
 * Boxes that change the given set.
 * @param {(key: string) => string} t
 * @param {Set<string>} chosen
 */
export function rolesPicker(t, chosen) {
  return html`<fieldset class="roles"><legend>${t('account.roles')}</legend>${ROLES.map((role) => html`
    <div class="field check"><input type="checkbox" id="role-${role}" ?checked=${chosen.has(role)}
      @change=${(event) => { if (event.target.checked) chosen.add(role); else chosen.delete(role); }}>
      <label for="role-${role}">${t(`app.role_${role}`)}</label><small>${t(`account.about_${role}`)}</small></div>`)}</fieldset>`;
}
