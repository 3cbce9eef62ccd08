/** Words for a live event: who, what, where. Pure. */

/**
 * @param {string} type of the live event
 * @param {any} payload
 * @param {(key: string, figures?: Record<string, any>) => string} t
 * @param {any} format
 * @returns {{key: string, kind: string, time: string, text: string, go: (app: any) => void} | undefined} undefined for what is no news
 */
export function happening(type, payload, t, format) {
  if (type === 'finding') {
    const { address } = payload;
    const where = address ? `${address.routeCode || address.roadName} ${address.stake}` : '';
    return {
      key: `finding:${payload.id}:${payload.state}`, kind: 'finding', time: payload.stateSince ?? payload.foundAt,
      text: [t(`finding.kind_${payload.kind}`), t(`finding.state_${payload.state}`), where].filter(Boolean).join(' · '),
      go: (app) => { app.open('finding'); app.select('finding', payload.id, { show: true }); },
    };
  }
  if (type === 'pass') {
    if (!(payload.overKg > 0)) return undefined;
    return {
      key: `pass:${payload.id}`, kind: 'pass', time: payload.capturedAt,
      text: t('overview.pass', { plate: payload.plate, total: format.tonnes(payload.totalKg), rate: format.percent(payload.ratePercent) }),
      go: (app) => app.open('overload'),
    };
  }
  if (!payload.state || !payload.name) return undefined;
  return {
    key: `patrol:${payload.id ?? payload.patrolId}:${payload.state}`, kind: 'patrol', time: payload.stateSince ?? new Date().toISOString(),
    text: [payload.name, payload.unitName, t(`patrol.state_${payload.state}`)].filter(Boolean).join(' · '),
    go: (app) => { app.open('patrol'); app.select('patrol', payload.id ?? payload.patrolId, { show: true }); },
  };
}
