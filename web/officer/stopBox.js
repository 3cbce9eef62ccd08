/**
 * The stops this phone recorded, in a box of its own in IndexedDB: those that wait for the line, and those of the last days
 * that may still be weighed again. One box a person. An entry is `{clientId, at, body, photo?, serverId?, version?,
 * edits, sent}`; it waits while `edits` is above `sent`.
 */
const KEEP_MILLIS = 3 * 86_400_000;

export class StopBox {
  /** @param {IDBDatabase} database */
  constructor(database) {
    this.database = database;
    /** @type {any[]} the newest first */
    this.entries = [];
    this.onChange = () => {};
  }

  /** Opens a person's box. @param {number} personId */
  static async open(personId) {
    const opening = indexedDB.open(`xunlu-stops-${personId}`, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('stops', { keyPath: 'clientId' });
    const box = new StopBox(await done(opening));
    box.database.onversionchange = () => box.database.close();
    await box.#read();
    return box;
  }

  get waiting() {
    return this.entries.filter(isWaiting).length;
  }

  /** The oldest that waits and was not refused. */
  get next() {
    return this.entries.filter((entry) => isWaiting(entry) && !entry.refused).at(-1);
  }

  /** Of the last days, weighed and not weighed again. */
  get open() {
    return this.entries.filter(({ body, refused }) => body.firstKg && !body.againKg && !refused);
  }

  /** @param {any} entry */
  async put(entry) {
    await this.#change((store) => store.put(entry));
  }

  /** Changes the entry as it is now, which may be newer than the one in hand. @param {string} clientId @param {(entry: any) => void} change */
  async update(clientId, change) {
    const entry = this.entries.find((each) => each.clientId === clientId);
    if (!entry) return;
    change(entry);
    await this.put(entry);
  }

  /** @param {string} clientId */
  async remove(clientId) {
    await this.#change((store) => store.delete(clientId));
  }

  /** @param {(store: IDBObjectStore) => void} work */
  async #change(work) {
    const transaction = this.database.transaction('stops', 'readwrite');
    const finished = new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(undefined);
      transaction.onabort = () => reject(transaction.error);
    });
    work(transaction.objectStore('stops'));
    await finished;
    await this.#read();
  }

  async #read() {
    const all = await done(this.database.transaction('stops', 'readonly').objectStore('stops').getAll());
    const old = Date.now() - KEEP_MILLIS;
    this.entries = all.filter((entry) => isWaiting(entry) || entry.at > old).sort((one, other) => other.at - one.at);
    const gone = all.filter((entry) => !this.entries.includes(entry));
    if (gone.length) {
      const store = this.database.transaction('stops', 'readwrite').objectStore('stops');
      gone.forEach(({ clientId }) => store.delete(clientId));
    }
    this.onChange();
  }
}

/** @param {any} entry */
function isWaiting(entry) {
  return entry.edits > entry.sent || !!entry.photo;
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
