/** Sends files with progress of the sending itself, which `fetch` does not tell. */
import { ApiProblem } from '../app/api.js';

/**
 * Posts a multipart form.
 * @param {string} path
 * @param {File[]} files
 * @param {Record<string, any>} values other fields; what is null or false is left out
 * @param {{csrf?: string, locale: string, offlineText: string}} api
 * @param {(fraction: number) => void} progress
 * @returns {{done: Promise<any>, abort: () => void}}
 */
export function sendFiles(path, files, values, api, progress) {
  const body = new FormData();
  // the options first, so that a wrong one is refused whatever the files are
  Object.entries(values).forEach(([name, value]) => { if (value !== null && value !== false) body.append(name, String(value)); });
  files.forEach((file) => body.append('file', file, file.name));
  const request = new XMLHttpRequest();
  const done = new Promise((resolve, reject) => {
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onerror = () => reject(new ApiProblem({ status: 0, code: 'offline', detail: api.offlineText }));
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    request.onload = () => (request.status < 300 ? resolve(parsed(request)) : reject(new ApiProblem({ status: request.status, ...parsed(request) })));
    request.open('POST', path);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', api.locale);
    if (api.csrf) request.setRequestHeader('X-CSRF-Token', api.csrf);
    request.send(body);
  });
  return { done, abort: () => request.abort() };
}

/** @param {XMLHttpRequest} request */
function parsed(request) {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return { title: request.statusText };
  }
}
