/** Plans of several patrols: the runs, making one, one in full beside the map, two side by side. */
import { html, nothing, render } from '../ui/html.js';
import { icon, icons } from '../ui/icons.js';
import { RowList } from '../ui/list.js';
import { Pages } from '../ui/pages.js';
import { askForPlan } from './ask.js';
import { Guesses } from './guess.js';
import { Making } from './making.js';
import { RunCard, runBadge } from './run.js';

export default { id: 'plans', titleKey: 'plan.title', roles: ['DISPATCHER'], order: 13, icon: icons.patrol, render: show };

/** @param {HTMLElement} host @param {any} app */
function show(host, app) {
  const { t, format, url } = app;
  const [head, body] = [document.createElement('div'), document.createElement('div')];
  head.className = 'patrol-head';
  host.append(head, body);
  const pages = new Pages(app, '/api/patrol/runs', () => draw());
  const open = (id) => {
    guesses.close();
    url.set({ run: id });
    card.load(id);
  };
  const making = new Making(app, { changed: () => draw(), made: (id) => { pages.load(); open(id); } });
  const guesses = new Guesses(app, { changed: () => draw() });
  const card = new RunCard(app, { changed: () => draw(), listChanged: () => pages.load(), runs: () => pages.items,
    again: (terms) => plan({ ...terms, tries: 1 }), follow: (job) => follow(job) });
  const plan = async (terms = {}) => {
    const job = await askForPlan(app, terms);
    if (job) follow(job);
  };
  const follow = (job) => {
    card.close();
    url.set({ run: null });
    making.follow(job);
  };
  const list = new RowList(body, {
    label: t('plan.title'), emptyText: t('plan.empty'), more: () => pages.more(), onChoose: (run) => open(run.id),
    row: (run) => html`<span class="row-main"><b>${run.name}</b><small>${run.terms.firstDay} · ${t('plan.days_count', { count: run.terms.days })} · ${run.madeBy}</small></span>
      <span class="row-side">${run.headline.finished ? nothing : html`<span class="badge warn" data-badge="unfinished" title=${t('planwalk.unfinished_hint')}>${t('planwalk.unfinished')}</span> `}${runBadge(app, run.state)}<br><small>${format.km(run.headline.drivenKm)} · <b>${format.percent(run.headline.visitsPercent)}</b></small></span>`,
  });
  const draw = () => {
    list.set(pages.items);
    const isWhole = !!card.run || !!card.loading || !!guesses.view;
    body.hidden = isWhole;
    head.classList.toggle('whole', isWhole);
    render(html`${card.run ? card.template() : card.loading ? html`<p class="pad" aria-busy="true" aria-live="polite">${t('app.loading')}</p>` : html`<div class="toolbar">
      <button type="button" class="primary" data-action="new-plan" ?disabled=${!!making.job} @click=${() => plan()}>${icon(icons.plus)} ${t('plan.new')}</button>
      <button type="button" data-action="guess" ?disabled=${guesses.isBusy} aria-busy=${!!guesses.isBusy} @click=${() => guesses.open()}>${guesses.isBusy ? t('app.loading') : t('plan.guess_short')}</button>
      <small>${t('plan.count', { count: pages.countText })}</small></div>${guesses.view ? guesses.template() : nothing}${making.job ? making.template() : nothing}`}`, head);
  };
  const offs = [app.on('theme', () => card.run && card.paint()), app.keys.bind('n', t('plan.new'), () => { if (!making.job) plan(); })];
  draw();
  pages.load();
  making.resume();
  if (url.get('run')) card.load(Number(url.get('run')));
  return {
    dispose() {
      offs.forEach((off) => off());
      making.stop();
      guesses.close();
      card.dispose();
      list.dispose();
    },
  };
}
