/** The rail: views that belong to one piece of work stand under one item, as rows of the panel's head. */

/**
 * A group of views, in the order in which the day's work meets them. A view that no group names stands alone.
 * The icon is a name among the icons, or the drawing itself.
 * @typedef {{id: string, titleKey: string, icon: string, views: string[]}} Group
 */

/** @type {Group[]} */
export const GROUPS = [
  { id: 'overview', titleKey: 'app.menu_overview', icon: 'home', views: ['overview'] },
  { id: 'patrol', titleKey: 'app.menu_patrol', icon: 'patrol', views: ['patrol', 'dispatch', 'demand', 'plans', 'calendar', 'patrol-log', 'coverage'] },
  { id: 'track', titleKey: 'app.menu_track', icon: 'units', views: ['units', 'alarms', 'playback', 'mileage', 'orders', 'tracks-upload'] },
  { id: 'property', titleKey: 'app.menu_property', icon: 'finding', views: ['findings', 'complaints', 'screening', 'assets', 'density', 'casework'] },
  { id: 'overload', titleKey: 'app.menu_overload', icon: 'overload', views: ['overload', 'cases', 'roadside', 'hotspots'] },
  { id: 'siting', titleKey: 'app.menu_siting', icon: 'search', views: ['siting'] },
  { id: 'report', titleKey: 'app.menu_report', icon: 'report', views: ['report', 'year', 'audit'] },
  { id: 'base', titleKey: 'app.menu_base', icon: 'roads', views: ['roads', 'roster', 'devices', 'persons', 'import'] },
  { id: 'help', titleKey: 'app.menu_help', icon: 'help', views: ['help'] },
];

/**
 * The groups of which somebody may see a view, each with those views.
 * @param {import('./views.js').View[]} views that the person may see, in their order
 * @returns {{id: string, titleKey: string, icon: string, views: import('./views.js').View[]}[]}
 */
export function menuOf(views) {
  const listed = views.filter((view) => view.inMenu !== false);
  const groups = GROUPS.map((group) => ({
    ...group, views: group.views.map((id) => listed.find((view) => view.id === id)).filter((view) => view !== undefined),
  }));
  const alone = listed.filter((view) => !GROUPS.some((group) => group.views.includes(view.id)))
    .map((view) => ({ id: view.id, titleKey: view.titleKey, icon: view.icon, views: [view] }));
  const last = groups.pop();
  return [...groups, ...alone, ...(last ? [last] : [])].filter((group) => group.views.length > 0)
    // where only one of several is left, the group says the name of that one
    .map((group) => (group.views.length === 1 && (GROUPS.find((each) => each.id === group.id)?.views.length ?? 1) > 1 ? { ...group, titleKey: group.views[0].titleKey, icon: group.views[0].icon } : group));
}
