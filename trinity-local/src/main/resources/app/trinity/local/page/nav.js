// The path below which this server is found: a proxy may show it anywhere.
const BASE = new URL('..', import.meta.url).pathname.replace(/\/$/, '');
const ROOM = /^\/join\/([^/]+)\/?$/;
let show = () => {};

export function onNavigate(listener) {
  show = listener;
  window.addEventListener('popstate', () => show());
}

// An address of this server, such as /graphql, as the browser must ask for it.
export function at(address) {
  return BASE + address;
}

export function route() {
  const within = location.pathname.startsWith(BASE) ? location.pathname.slice(BASE.length) : location.pathname;
  const room = ROOM.exec(within);
  return { code: room ? tidyCode(decode(room[1])) : null, screen: location.hash.slice(1) };
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function go(address, { replace = false } = {}) {
  if (address === location.pathname + location.hash) replace = true;
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  show();
}

export function roomAddress(code, screen = '') {
  return at(`/join/${encodeURIComponent(code)}${screen && `#${screen}`}`);
}

// What people type or paste: any case, with spaces or hyphens, or the whole link.
export function tidyCode(text) {
  const link = /\/join\/([^/?#\s]+)/i.exec(text);
  return (link ? link[1] : text).toUpperCase().replace(/[\s\p{Pd}]/gu, '');
}

const CODE = /^[A-HJ-NP-Z2-9]{6}$/;

export function looksLikeCode(code) {
  return CODE.test(code);
}

// A link a person follows within the page: it keeps its address for a long press or a middle click.
export function followWithin(event) {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest?.('a[data-within]');
  if (!link) return;
  event.preventDefault();
  go(link.getAttribute('href'));
}
