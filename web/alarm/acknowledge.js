/** The dialog by which a dispatcher takes care of an alarm, perhaps with words to the crew's terminal. */
import { form } from '../ui/form.js';
import { kindText } from './words.js';

/** Answers the alarm as it is now, or nothing. @param {any} app @param {any} alarm */
export function acknowledge(app, alarm) {
  const { t, api } = app;
  const entered = { state: {}, fields: [
    { name: 'note', label: t('alarm.note'), type: 'textarea', rows: 2, hint: t('alarm.note_hint') },
    { name: 'crewText', label: t('alarm.crew_text'), type: 'text', hint: t('alarm.crew_text_hint') }] };
  return app.dialog({ title: t('alarm.acknowledge_title', { kind: kindText(app, alarm), who: alarm.who }), body: (close, redraw) => form({
    fields: entered.fields, state: entered.state, redraw, submitLabel: t('alarm.acknowledge'), cancelLabel: t('app.cancel'), cancel: () => close(),
    submit: async (values) => {
      const answer = await api.post(`/api/alarms/${alarm.id}/acknowledge`, values);
      app.toast(values.crewText ? t('alarm.acknowledged_told', { count: answer.told }) : t('alarm.acknowledged'), 'good');
      app.emit('alarm', answer.alarm);
      close(answer.alarm);
    } }) });
}
