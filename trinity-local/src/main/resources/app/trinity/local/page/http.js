import { at } from './nav.js';

export class ApiError extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }

  // Nothing is known to be wrong with the request itself: the same one may succeed later.
  get temporary() {
    return this.code === 'NETWORK' || this.code === 'BUSY';
  }
}

const UNREACHABLE = 'The server cannot be reached just now.';

export async function request(path, { body, token, timeoutMillis = 12_000 } = {}) {
  const headers = { Accept: 'application/json' };
  if (body) headers['Content-Type'] = 'application/json';
  if (token) headers.Authorization = `Bearer ${token}`;
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), timeoutMillis);
  let response;
  let answer = null;
  try {
    response = await fetch(at(path), {
      method: body ? 'POST' : 'GET',
      headers,
      body: body && JSON.stringify(body),
      cache: 'no-store',
      signal: abort.signal,
    });
    answer = await response.json().catch(() => null);
  } catch {
    throw new ApiError('NETWORK', UNREACHABLE);
  } finally {
    clearTimeout(timer);
  }
  const error = answer?.errors?.[0];
  if (error) {
    const code = error.errorType ?? error.extensions?.errorType ?? 'INTERNAL';
    throw new ApiError(response.status === 401 ? 'UNAUTHENTICATED' : code, error.message ?? 'Something went wrong.');
  }
  if (response.status === 401) throw new ApiError('UNAUTHENTICATED', 'Please give your name again.');
  if (!response.ok || answer === null) throw new ApiError('NETWORK', UNREACHABLE);
  return answer;
}
