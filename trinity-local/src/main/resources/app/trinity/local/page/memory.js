import { browser, tab } from './storage.js';

const ROOMS_KEPT = 8;
const NAMES_KEPT = 300;
const SEEN_KEPT = 1_000;

// What this browser knows of rooms it has been in: enough to offer them again and to name people in past matches.
export function rooms() {
  return browser.read('rooms', []);
}

export function remember(room) {
  const entry = { id: room.id, code: room.code };
  const all = [entry, ...rooms().filter(({ id }) => id !== room.id)];
  for (const { id } of all.slice(ROOMS_KEPT)) forgetGames(id);
  browser.write('rooms', all.slice(0, ROOMS_KEPT));
  markLeft(room.code, false);
}

export function forget(roomId) {
  browser.write('rooms', rooms().filter(({ id }) => id !== roomId));
  forgetGames(roomId);
}

function forgetGames(roomId) {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(`trinity.room.${roomId}.`)) localStorage.removeItem(key);
    }
  } catch {
    // nothing was stored
  }
}

// The back button may lead to a room just left; that is no wish to join it again.
export function markLeft(code, left = true) {
  const others = tab.read('left', []).filter((other) => other !== code);
  tab.write('left', left ? [...others, code] : others);
}

export function wasLeft(code) {
  return tab.read('left', []).includes(code);
}

export function rememberNames(people) {
  const known = Object.entries(browser.read('names', {})).filter(([id]) => !people.some(({ userId }) => userId === id));
  const all = [...known, ...people.map(({ userId, username }) => [userId, username])];
  browser.write('names', Object.fromEntries(all.slice(-NAMES_KEPT)));
}

export function nameOf(userId) {
  return browser.read('names', {})[userId] ?? null;
}

export function seenMatches(userId) {
  return new Set(browser.read(`seen.${userId}`, []));
}

export function markSeen(userId, matchIds) {
  const all = new Set([...seenMatches(userId), ...matchIds]);
  browser.write(`seen.${userId}`, [...all].slice(-SEEN_KEPT));
}
