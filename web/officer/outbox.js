/**
 * What is not on the server yet: fixes, findings, visits to findings, cries for help, the start and end of a patrol, kept in IndexedDB, so that a dead spot, a closed page or an empty
 * battery loses nothing. Each entry has a client id, so that sending it twice stores it once. One box a person: on a
 * shared phone nobody sends what another recorded.
 */
const VERSION = 4;

/** @typedef {'alarms' | 'steps' | 'fixes' | 'findings' | 'visits'} Kind */

/** @type {Kind[]} in the order they are sent */
const KINDS = ['alarms', 'steps', 'fixes', 'findings', 'visits'];

export class Outbox {
  /** @param {IDBDatabase} database */
  constructor(database) {
    this.database = database;
    this.counts = { alarms: 0, steps: 0, fixes: 0, findings: 0, visits: 0 };
    /** Called after every change. */
    this.onChange = () => {};
  }

  /** Opens a person's box. @param {number} personId @returns {Promise<Outbox>} */
  static async open(personId) {
    const opening = indexedDB.open(`xunlu-outbox-${personId}`, VERSION);
    opening.onupgradeneeded = () => {
      for (const kind of KINDS) {
        if (!opening.result.objectStoreNames.contains(kind)) opening.result.createObjectStore(kind, { keyPath: 'clientId' });
      }
    };
    const box = new Outbox(await done(opening));
    // a newer page in another window may need the box for itself
    box.database.onversionchange = () => box.database.close();
    // the browser may else throw the box away when the phone runs short of space
    navigator.storage?.persist?.().catch(() => {});
    await box.#count();
    return box;
  }

  /** @param {Kind} kind @param {{clientId: string, [field: string]: any}} entry */
  async add(kind, entry) {
    await this.#change(kind, (store) => store.put(entry));
  }

  /** The oldest entries; keys sort by time. @param {Kind} kind @param {number} most @returns {Promise<any[]>} */
  oldest(kind, most) {
    return done(this.#store(kind, 'readonly').getAll(null, most));
  }

  /** @param {Kind} kind @param {string[]} clientIds */
  async remove(kind, clientIds) {
    await this.#change(kind, (store) => clientIds.forEach((id) => store.delete(id)));
  }

  /** Entries of every kind. */
  get waiting() {
    return KINDS.reduce((sum, kind) => sum + this.counts[kind], 0);
  }

  /** @param {Kind} kind @param {(store: IDBObjectStore) => void} work */
  async #change(kind, work) {
    const store = this.#store(kind, 'readwrite');
    const finished = new Promise((resolve, reject) => {
      store.transaction.oncomplete = () => resolve(undefined);
      store.transaction.onabort = () => reject(store.transaction.error);
    });
    work(store);
    await finished;
    await this.#count();
  }

  async #count() {
    for (const kind of KINDS) {
      this.counts[kind] = await done(this.#store(kind, 'readonly').count());
    }
    this.onChange();
  }

  /** @param {Kind} kind @param {IDBTransactionMode} mode */
  #store(kind, mode) {
    return this.database.transaction(kind, mode).objectStore(kind);
  }
}

let serial = 0;

/** A key that sorts by time and is used once. @param {number} [millis] */
export function clientId(millis = Date.now()) {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return `${String(millis).padStart(14, '0')}-${String(serial++).padStart(6, '0')}-${random[0].toString(36)}${random[1].toString(36)}`;
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
