/** A list that comes in pages: the first at once, the others as the reader gets there. */

export class Pages {
  /**
   * @param {any} app
   * @param {string} path
   * @param {() => void} changed called after each page
   * @param {number} [limit] rows a page
   */
  constructor(app, path, changed, limit = 100) {
    this.app = app;
    this.path = path;
    this.changed = changed;
    this.limit = limit;
    /** @type {any[]} */
    this.items = [];
    /** @type {Record<string, any>} */
    this.query = {};
    /** @type {string | null} */
    this.next = null;
    this.busy = false;
    this.turn = 0;
  }

  /** Starts over with these filters. @param {Record<string, any>} [query] */
  async load(query = this.query) {
    this.query = query;
    const turn = ++this.turn;
    this.busy = true;
    try {
      const page = await this.app.api.get(this.path, { query: { ...query, limit: this.limit } });
      // a later question has been asked meanwhile
      if (turn !== this.turn) return;
      this.items = page.items;
      this.next = page.next;
    } catch (failure) {
      this.app.fail(failure);
    } finally {
      if (turn === this.turn) this.busy = false;
    }
    this.changed();
  }

  /** Asks for the next page, once. */
  async more() {
    if (this.busy || !this.next) return;
    const turn = this.turn;
    this.busy = true;
    try {
      const page = await this.app.api.get(this.path, { query: { ...this.query, limit: this.limit, after: this.next } });
      if (turn !== this.turn) return;
      this.items = [...this.items, ...page.items];
      this.next = page.next;
    } catch (failure) {
      this.app.fail(failure);
    } finally {
      if (turn === this.turn) this.busy = false;
    }
    this.changed();
  }

  /** What to say of an empty list: that it is being asked for, until it has been; else what the list says itself. */
  get emptyText() {
    return this.turn === 0 || this.busy ? this.app.t('app.loading') : undefined;
  }

  /** How many there are so far, with a plus where more will come. */
  get countText() {
    return this.app.format.count(this.items.length) + (this.next ? '+' : '');
  }
}
