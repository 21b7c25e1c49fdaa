import { api } from '../api.js';
import { count, h } from '../dom.js';
import { icon } from '../icons.js';
import { sentence } from '../errors.js';
import { yearOf } from '../words.js';

const REFRESH_MILLIS = 4_000;
const FIRST_SHOWN = 10;

export function standings(ctx, game) {
  game.setPace('swiping');
  const ranking = standingsList(ctx, game);
  return {
    title: 'Standings',
    element: h('div', { class: 'page' },
      h('h1', {}, 'Standings'),
      h('p', { class: 'lead' }, 'Matches first, then what the fewest refused and the most liked. You see the votes on titles that you have swiped; who voted how stays a secret.'),
      ranking.element),
    gone: ranking.stop,
  };
}

export function standingsList(ctx, game) {
  const element = h('div', { class: 'standings', 'aria-busy': 'true' }, h('p', { class: 'soft waiting' }, 'Counting…'));
  let known = '';
  let all = false;
  let timer = null;
  let stopped = false;

  function draw(list) {
    const focused = element.contains(document.activeElement);
    const shown = all ? list : list.slice(0, FIRST_SHOWN);
    const more = h('button', { class: 'button', type: 'button', testid: 'all-standings' }, `Show all ${list.length}`);
    more.addEventListener('click', () => {
      all = true;
      draw(list);
      element.querySelectorAll('li')[FIRST_SHOWN]?.focus();
    });
    element.removeAttribute('aria-busy');
    element.replaceChildren(h('ol', { class: 'ranks' }, shown.map((one, index) => row(ctx, one, index))), list.length > shown.length ? more : '');
    if (focused && !all) more.focus();
  }

  async function load() {
    try {
      const list = await api.standings(game.id);
      const text = JSON.stringify(list);
      if (!stopped && text !== known) {
        known = text;
        draw(list);
      }
    } catch (error) {
      if (!stopped && !known) element.replaceChildren(h('p', { class: 'problem-line' }, sentence(error)));
    }
    if (!stopped) timer = setTimeout(tick, REFRESH_MILLIS);
  }

  const tick = () => (document.visibilityState === 'visible' ? load() : (timer = setTimeout(tick, REFRESH_MILLIS)));

  load();
  return {
    element,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function row(ctx, standing, index) {
  const { movie, matched } = standing;
  // Until everybody is through, the votes on a title that this person has not swiped are kept back.
  const told = standing.yesVotes !== null;
  const year = yearOf(movie);
  return h('li', { class: matched ? 'rank matched' : 'rank', testid: 'standing-item', tabindex: -1, 'data-movie-id': String(movie.id) },
    h('span', { class: 'rank-number', 'aria-hidden': 'true' }, told ? String(index + 1) : '–'),
    thumb(ctx, movie.posterPath),
    h('div', { class: 'rank-facts' },
      h('p', { class: 'rank-title' }, movie.title, year && h('span', { class: 'soft' }, ` ${year}`)),
      ...(told ? counts(standing) : [h('p', { class: 'rank-counts' }, 'Swipe it to see its votes')])),
    matched && h('span', { class: 'tag strong' }, icon('matches'), 'Match'));
}

function counts({ yesVotes, noVotes, participants }) {
  const open = Math.max(0, participants - yesVotes - noVotes);
  const bar = h('div', { class: 'tally', 'aria-hidden': 'true' });
  for (const [kind, share] of [['yes', yesVotes], ['no', noVotes], ['open', open]]) {
    if (share === 0) continue;
    const part = h('span', { class: `tally-${kind}` });
    part.style.flexGrow = String(share);
    bar.append(part);
  }
  return [
    h('p', { class: 'rank-counts' }, [`${yesVotes} yes`, `${noVotes} no`, open > 0 && `${count(open, 'vote')} open`].filter(Boolean).join(' · ')),
    bar,
  ];
}

export function thumb(ctx, posterPath) {
  const address = ctx.poster(posterPath);
  const frame = h('span', { class: 'thumb', 'aria-hidden': 'true' });
  if (address) {
    const image = h('img', { src: address, alt: '', loading: 'lazy', width: 48, height: 72 });
    image.addEventListener('error', () => image.remove());
    frame.append(image);
  }
  return frame;
}
