/** Where a thing is, as the road's people say it: `G311 K725+000 左侧 3 m`. */

/**
 * @param {any} app
 * @param {{routeCode: string, roadName: string, stake: string, side: string, distanceMeters: number} | undefined} address
 */
export function addressText(app, address) {
  if (!address) return app.t('finding.no_road');
  const road = address.routeCode || address.roadName;
  return [road, address.stake, app.t(`finding.side_${address.side}`), app.format.meters(address.distanceMeters)].filter(Boolean).join(' ');
}

/** How far it is from the carriageway's edge; empty where nobody reckoned it. @param {any} app @param {any} address */
export function edgeText(app, address) {
  if (!address?.edge) return '';
  const { meters, estimated } = address.edge;
  const words = app.t(meters < 0 ? 'register.edge_on' : 'register.edge', { meters: app.format.meters(Math.abs(meters)) });
  return estimated ? `${words} ${app.t('register.edge_estimated')}` : words;
}
