/**
 * Lets the officer's page open without a line: what was fetched last is kept and used when the network does not answer.
 * It serves the officer's page only, and never keeps an answer to a write.
 */
const CACHE = 'officer-1';
/** The few API answers the page needs to open; they leave the phone at sign-out. */
const KEPT_API = ['/api/session', '/api/officer/patrol', '/api/network/segments'];
const PATIENCE_MILLIS = 6000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.method === 'DELETE' && pathname === '/api/session') {
    event.waitUntil(forget());
  } else if (request.method === 'GET' && (!pathname.startsWith('/api/') || KEPT_API.includes(pathname))) {
    event.respondWith(freshOrKept(request));
  }
});

/** The answer of the network, else the one kept. @param {Request} request */
async function freshOrKept(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request, { ignoreSearch: request.mode === 'navigate' });
  try {
    const fresh = await (kept ? within(PATIENCE_MILLIS, fetch(request)) : fetch(request));
    if (fresh.ok) await cache.put(request, fresh.clone());
    return fresh;
  } catch (failure) {
    if (kept) return kept;
    throw failure;
  }
}

async function forget() {
  const cache = await caches.open(CACHE);
  await Promise.all(KEPT_API.map((path) => cache.delete(path)));
}

/** A promise that fails when it takes longer. @template T @param {number} millis @param {Promise<T>} work @returns {Promise<T>} */
function within(millis, work) {
  return Promise.race([work, new Promise((_, reject) => { setTimeout(() => reject(new Error('too slow')), millis); })]);
}
