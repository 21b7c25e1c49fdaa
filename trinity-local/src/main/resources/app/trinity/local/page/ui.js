import { at } from './nav.js';

const SHORTEST_MILLIS = 3_500;
const READING_MILLIS_PER_CHARACTER = 60;
const FORGET_MILLIS = 10_000;
const byId = (id) => document.getElementById(id);
let hiding = null;
let clearing = null;

// A passing message: seen at the top of the screen and read out politely.
export function status(text) {
  const element = byId('status');
  clearTimeout(clearing);
  element.textContent = text;
  element.classList.add('shown');
  clearTimeout(hiding);
  const visible = Math.max(SHORTEST_MILLIS, text.length * READING_MILLIS_PER_CHARACTER);
  hiding = setTimeout(() => element.classList.remove('shown'), visible);
  clearing = setTimeout(() => {
    element.textContent = '';
  }, Math.max(FORGET_MILLIS, visible));
}

// For the ear only: what the eye sees anyway, such as the next card.
export function announce(text) {
  byId('announcer').textContent = text;
}

const line = { state: 'none', waiting: 0 };

export function connection(change) {
  Object.assign(line, change);
  const element = byId('connection');
  const state = line.state === 'live' && line.waiting > 0 ? 'sending' : line.state;
  const waiting = line.waiting > 0 ? ` ${line.waiting === 1 ? 'One vote waits' : `${line.waiting} votes wait`} to be sent.` : '';
  const text = {
    none: '',
    live: 'Connected',
    sending: `Reconnecting…${waiting}`,
    connecting: `Reconnecting…${waiting}`,
    offline: `You are offline.${waiting}`,
  }[state];
  if (element.textContent !== text) element.textContent = text;
  element.dataset.state = state;
}

const calm = window.matchMedia('(prefers-reduced-motion: reduce)');

export function reducedMotion() {
  return calm.matches;
}

export function posterUrl(path, imageBaseUrl) {
  if (!path) return null;
  if (path.startsWith('/posters/')) return at(path);
  return imageBaseUrl ? imageBaseUrl + path : null;
}
