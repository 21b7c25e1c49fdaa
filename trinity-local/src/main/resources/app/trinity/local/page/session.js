import { request } from './http.js';
import { browser, tab } from './storage.js';

// A tab keeps the person it started as, so that two tabs of one browser can be two players; the browser remembers the
// last one for the next visit.
let me = tab.read('identity') ?? browser.read('identity');
let renewing = null;

export const session = new EventTarget();

export function identity() {
  return me;
}

function become(person, { thisTabOnly = false } = {}) {
  const former = me;
  me = person;
  tab.write('identity', person);
  if (!thisTabOnly) browser.write('identity', person);
  if (former?.userId !== person.userId) {
    session.dispatchEvent(new CustomEvent('change', { detail: { former } }));
  }
  return person;
}

export async function introduce(name, options) {
  const answer = await request('/auth/guest', { body: { name } });
  return become({ ...answer, name }, options);
}

// The server keeps people in memory; after its restart a token is void, the name is not.
export function renew(staleToken) {
  if (me && me.token !== staleToken) return Promise.resolve(me);
  renewing ??= request('/auth/guest', { body: { name: me.name } })
    .then((answer) => become({ ...answer, name: me.name }))
    .finally(() => {
      renewing = null;
    });
  return renewing;
}
