/** Calls to the server: JSON in and out, the CSRF token on every change, refusals as {@link ApiProblem}. */

/** A refusal (RFC 9457) or a lost connection (status 0, code `offline`). `message` is fit to be shown. */
export class ApiProblem extends Error {
  /** @param {{status: number, code?: string, detail?: string, title?: string, field?: string, figures?: object, current?: any}} problem */
  constructor(problem) {
    super(problem.detail || problem.title || `HTTP ${problem.status}`);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code ?? '';
    this.title = problem.title ?? '';
    this.detail = this.message;
    this.field = problem.field;
    this.figures = problem.figures ?? {};
    this.current = problem.current;
  }
}

/**
 * @typedef {{query?: Record<string, any>, headers?: Record<string, string>, ifMatch?: string | number,
 *   idempotencyKey?: string, signal?: AbortSignal}} CallOptions
 */

export class Api {
  /**
   * @param {{locale: string, csrf?: string, offlineText?: string, onSignedOut?: () => void}} options
   */
  constructor({ locale, csrf, offlineText, onSignedOut }) {
    this.locale = locale;
    this.csrf = csrf;
    this.offlineText = offlineText ?? 'offline';
    this.onSignedOut = onSignedOut ?? (() => {});
  }

  /** @param {string} path @param {CallOptions} [options] */
  get(path, options) {
    return this.#value('GET', path, undefined, options);
  }

  /** A resource with its ETag, for an edit with `ifMatch`. @param {string} path @param {CallOptions} [options] */
  async getTagged(path, options) {
    const response = await this.send('GET', path, undefined, options);
    return { value: await content(response), tag: response.headers.get('ETag') ?? undefined };
  }

  /** @param {string} path @param {any} [body] JSON or FormData @param {CallOptions} [options] */
  post(path, body, options) {
    return this.#value('POST', path, body, options);
  }

  /** @param {string} path @param {any} body @param {CallOptions} [options] */
  put(path, body, options) {
    return this.#value('PUT', path, body, options);
  }

  /** @param {string} path @param {any} body @param {CallOptions} [options] */
  patch(path, body, options) {
    return this.#value('PATCH', path, body, options);
  }

  /** @param {string} path @param {CallOptions} [options] */
  del(path, options) {
    return this.#value('DELETE', path, undefined, options);
  }

  /** @param {string} method @param {string} path @param {any} body @param {CallOptions} [options] */
  async #value(method, path, body, options) {
    return content(await this.send(method, path, body, options));
  }

  /**
   * The raw response of a call that was not refused.
   * @param {string} method @param {string} path @param {any} body @param {CallOptions} [options]
   * @returns {Promise<Response>}
   */
  async send(method, path, body, { query, headers = {}, ifMatch, idempotencyKey, signal } = {}) {
    const sent = new Headers({ Accept: 'application/json', 'Accept-Language': this.locale, ...headers });
    if (method !== 'GET' && this.csrf) sent.set('X-CSRF-Token', this.csrf);
    if (ifMatch !== undefined) sent.set('If-Match', quoted(ifMatch));
    if (idempotencyKey) sent.set('Idempotency-Key', idempotencyKey);
    const isRaw = body === undefined || body instanceof FormData || body instanceof Blob || typeof body === 'string';
    if (!isRaw) sent.set('Content-Type', 'application/json');
    let response;
    try {
      response = await fetch(path + queryOf(query), {
        method, headers: sent, signal, credentials: 'same-origin', body: isRaw ? body : JSON.stringify(body),
      });
    } catch (failure) {
      if (signal?.aborted) throw failure;
      throw new ApiProblem({ status: 0, code: 'offline', detail: this.offlineText });
    }
    if (response.ok) return response;
    if (response.status === 401) this.onSignedOut();
    throw await problemOf(response);
  }
}

/** @param {Record<string, any> | undefined} query */
export function queryOf(query) {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') words.set(name, value instanceof Date ? value.toISOString() : String(value));
  }
  const text = words.toString();
  return text ? `?${text}` : '';
}

/** @param {string | number} version */
export function quoted(version) {
  const text = String(version);
  return /^(W\/)?"/.test(text) ? text : `"${text}"`;
}

/** @param {Response} response */
async function content(response) {
  if (response.status === 204) return undefined;
  const text = await response.text();
  return (response.headers.get('Content-Type') ?? '').includes('json') && text ? JSON.parse(text) : text;
}

/** @param {Response} response */
async function problemOf(response) {
  try {
    return new ApiProblem({ status: response.status, ...(await response.json()) });
  } catch {
    return new ApiProblem({ status: response.status, title: response.statusText });
  }
}
