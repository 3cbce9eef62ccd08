/** Who is signed in. Without a session, or with a password that must be changed first, the sign-in page takes over. */

/**
 * @typedef {{person: {id: number, login: string, name: string, roles: string[]}, csrf: string,
 *   mustChangePassword: boolean, demo: boolean}} Session
 */

/**
 * Asks the server for the session; never returns when the sign-in page is needed instead.
 * @returns {Promise<Session>}
 */
export async function openSession() {
  const response = await fetch('/api/session', { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
  if (response.status === 401) return leave();
  if (!response.ok) throw new Error(`/api/session: ${response.status}`);
  const session = await response.json();
  if (!session.person) return leave();
  if (session.mustChangePassword) return leave('/password.html');
  return session;
}

/** Goes to the sign-in page (or another that comes first), which comes back here. @returns {Promise<never>} */
export function leave(page = '/login.html') {
  location.assign(`${page}?next=${encodeURIComponent(location.pathname + location.search)}`);
  return new Promise(() => {});
}

/**
 * Whether the person holds one of the roles; no roles named means anyone signed in.
 * @param {Session} session
 * @param {string[] | undefined} roles
 */
export function holdsAny(session, roles) {
  return !roles?.length || roles.some((role) => session.person.roles.includes(role));
}
