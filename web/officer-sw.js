/**
 * Lets the officer's page open without a line. All files of one version of the page are fetched together and kept
 * together; a newer version waits until the officer takes it. The few answers of the server the page needs to open are
 * kept as they last were, and leave the phone at sign-out. It never keeps an answer to a write.
 */
/* global officerPage */
importScripts('/officer-files.js');

/** @type {{version: string, files: string[]}} */
const PAGE = self.officerPage;
const FILES = `officer-files-${PAGE.version}`;
const DATA = 'officer-data';
/** Findings around with their pictures: as many as were looked at last. */
const NEAR = 'officer-near';
const NEAR_API = /^\/api\/(findings\/\d+|photos\/\d+\/thumbnail)$/;
const MOST_NEAR = 150;
const KEPT_API = /^\/api\/(session|officer\/patrol|officer\/alarms|officer\/findings|finding-kinds|network\/segments|patrols\/\d+\/(driven|summary|turns|key-hours))$/;
const PATIENCE_MILLIS = 6000;

self.addEventListener('install', (event) => event.waitUntil(fetchPage()));

self.addEventListener('activate', (event) => event.waitUntil(clearOut().then(() => self.clients.claim())));

self.addEventListener('message', (event) => {
  if (event.data === 'take') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (pathname === '/api/session' && request.method !== 'GET') {
    event.waitUntil(Promise.all([caches.delete(DATA), caches.delete(NEAR)]));
  } else if (request.method !== 'GET') {
    // a write goes to the server or fails
  } else if (PAGE.files.includes(pathname)) {
    event.respondWith(keptFile(request, pathname));
  } else if (KEPT_API.test(pathname)) {
    // the list of what lies around is kept once, wherever it was asked from
    event.respondWith(freshOrKept(request, DATA, pathname === '/api/officer/findings' ? pathname : request));
  } else if (NEAR_API.test(pathname)) {
    event.respondWith(freshOrKept(request, NEAR, request).finally(() => event.waitUntil(trim())));
  }
});

async function fetchPage() {
  const cache = await caches.open(FILES);
  await cache.addAll(PAGE.files.map((path) => new Request(path, { cache: 'no-cache', credentials: 'same-origin' })));
}

/** Throws the files of older versions away. */
async function clearOut() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('officer-') && ![FILES, DATA, NEAR].includes(name)).map((name) => caches.delete(name)));
}

/** @param {Request} request @param {string} path */
async function keptFile(request, path) {
  const cache = await caches.open(FILES);
  return await cache.match(path) ?? fetch(request);
}

/** The answer of the network, else the one kept. @param {Request} request @param {string} name of the cache @param {RequestInfo} key */
async function freshOrKept(request, name, key) {
  const cache = await caches.open(name);
  const kept = await cache.match(key);
  try {
    const fresh = await (kept ? within(PATIENCE_MILLIS, fetch(request)) : fetch(request));
    // whole before it takes the place of what is kept: one that broke off half way would leave neither
    if (fresh.ok) await cache.put(key, await whole(fresh.clone()));
    return fresh;
  } catch (failure) {
    if (kept) return kept;
    throw failure;
  }
}

/** @param {Response} response */
async function whole(response) {
  return new Response(await response.blob(), { status: response.status, headers: response.headers });
}

/** Lets go of what was kept longest. */
async function trim() {
  const cache = await caches.open(NEAR);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST_NEAR)).map((key) => cache.delete(key)));
}

/** A promise that fails when it takes longer. @template T @param {number} millis @param {Promise<T>} work @returns {Promise<T>} */
function within(millis, work) {
  return Promise.race([work, new Promise((_, reject) => { setTimeout(() => reject(new Error('too slow')), millis); })]);
}
