import { api } from '../api.js';
import { h, list, name } from '../dom.js';
import { sentence } from '../errors.js';
import { nameOf } from '../memory.js';
import { identity } from '../session.js';
import { moment } from '../words.js';
import { thumb } from './standings.js';

const PAGE = 20;

export function matches(ctx, game = null) {
  game?.setPace('swiping');
  const here = h('div', { class: 'match-lists', 'aria-busy': 'true' }, h('p', { class: 'soft waiting' }, 'Looking…'));
  const more = h('button', { class: 'button', type: 'button', testid: 'more-matches', hidden: true }, 'Show more');
  const problem = h('p', { class: 'problem-line', role: 'alert' });
  const loaded = new Map();
  let last = null;
  let gone = false;

  function draw() {
    const all = [...loaded.values()].sort((a, b) => b.timestamp.localeCompare(a.timestamp));
    const inRoom = game ? all.filter(({ roomId }) => roomId === game.id) : [];
    const earlier = game ? all.filter(({ roomId }) => roomId !== game.id) : all;
    here.removeAttribute('aria-busy');
    here.replaceChildren(...[
      game && h('section', { 'aria-labelledby': 'here-heading' }, h('h2', { id: 'here-heading' }, 'In this room'),
        inRoom.length > 0 ? items(ctx, inRoom) : h('p', { class: 'soft' }, 'No match yet. It takes one title that you all like.')),
      game && earlier.length > 0 && h('section', { 'aria-labelledby': 'earlier-heading' }, h('h2', { id: 'earlier-heading' }, 'Earlier'), items(ctx, earlier)),
      !game && (all.length > 0 ? items(ctx, all) : h('p', { class: 'lead' }, 'None yet. Open a room, and the first is a few swipes away.')),
    ].filter(Boolean));
  }

  async function load() {
    more.disabled = true;
    problem.textContent = '';
    try {
      const page = await api.myMatches(PAGE, last);
      if (gone) return;
      for (const match of page) loaded.set(match.matchId, match);
      last = page[page.length - 1]?.matchId ?? last;
      more.hidden = page.length < PAGE;
      ctx.matches.hear(page);
      draw();
    } catch (error) {
      if (gone) return;
      here.querySelector('.waiting')?.remove();
      problem.textContent = sentence(error);
      more.hidden = false;
    }
    more.disabled = false;
  }

  const heard = () => {
    for (const match of ctx.matches.known.values()) if (!loaded.has(match.matchId) && newer(match)) loaded.set(match.matchId, match);
    draw();
  };
  const newer = ({ timestamp }) => [...loaded.values()].every((other) => other.timestamp <= timestamp);
  ctx.matches.addEventListener('change', heard);
  load();
  more.addEventListener('click', load);
  return {
    title: 'Matches',
    element: h('div', { class: 'page' }, h('h1', {}, game ? 'Matches' : 'Your matches'), here, problem, more),
    gone() {
      gone = true;
      ctx.matches.removeEventListener('change', heard);
    },
  };
}

function items(ctx, found) {
  return h('ul', { class: 'match-list' }, found.map((match) => h('li', { class: 'match-item', testid: 'match-item', 'data-movie-id': String(match.movieId) },
    thumb(ctx, match.posterPath),
    h('div', {},
      h('h3', {}, match.title),
      h('p', { class: 'soft' }, 'with ', name(company(match))),
      h('p', { class: 'soft small' }, h('time', { datetime: match.timestamp }, moment(match.timestamp)))))));
}

function company(match) {
  const others = match.matchedUsers.filter((id) => id !== identity().userId);
  const known = others.map(nameOf).filter(Boolean);
  const unknown = others.length - known.length;
  if (unknown > 0) known.push(unknown === 1 ? 'one person' : `${unknown} people`);
  return list(known) || 'yourself';
}
