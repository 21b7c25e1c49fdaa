import { h, name } from './dom.js';
import { icon, logo } from './icons.js';
import { at, roomAddress } from './nav.js';

const SCREENS = [
  { screen: '', label: 'Room', icon: 'room' },
  { screen: 'swipe', label: 'Swipe', icon: 'swipe' },
  { screen: 'matches', label: 'Matches', icon: 'matches', testid: 'open-matches' },
  { screen: 'standings', label: 'Standings', icon: 'standings', testid: 'open-standings' },
];

export function bar({ me, game, screen, matchCount }) {
  if (game) {
    return [home(false), h('nav', { class: 'tabs', 'aria-label': `Room ${game.code}` },
      SCREENS.map((one) => tab(one, game, screen, matchCount)))];
  }
  return [home(true), me && h('a', { class: 'whoami', href: at('/#name'), 'data-within': true, 'aria-label': `You are ${me.username}. Change name` },
    name(me.username))];
}

function home(withWord) {
  return h('a', { class: 'home', href: at('/'), 'data-within': true, 'aria-label': 'Trinity, start screen' },
    logo(), withWord && h('span', { class: 'wordmark', 'aria-hidden': 'true' }, 'Trinity'));
}

function tab(one, game, screen, matchCount) {
  const figure = { '': game.participants.length, matches: matchCount }[one.screen] || 0;
  const spoken = { '': `, ${figure} ${figure === 1 ? 'person' : 'people'}`, matches: `, ${figure} so far` }[one.screen];
  return h('a', {
    class: 'tab',
    href: roomAddress(game.code, one.screen),
    'data-within': true,
    testid: one.testid ?? `open-${one.screen || 'room'}`,
    'aria-current': screen === one.screen ? 'page' : null,
  }, h('span', { class: 'tab-icon' }, icon(one.icon), figure > 0 && h('span', { class: 'badge', 'aria-hidden': 'true' }, String(figure))),
  h('span', { class: 'tab-label' }, one.label), figure > 0 && h('span', { class: 'sr' }, spoken));
}
