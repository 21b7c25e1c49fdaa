import { h } from '../dom.js';
import { icon } from '../icons.js';
import { genreNames, rating, yearOf } from '../words.js';

// One title on a card. The card underneath is a picture of what comes, not yet something to read or vote on.
export function card(ctx, game, movie) {
  const stars = rating(movie);
  const year = yearOf(movie);
  const heading = h('h2', { class: 'card-title' }, movie.title);
  const facts = h('div', { class: 'facts' },
    heading,
    h('p', { class: 'meta' },
      year && h('span', {}, year),
      stars && h('span', { class: 'rating' }, icon('star'), h('span', { 'aria-hidden': 'true' }, h('b', {}, stars.figure), stars.votes && ` ${stars.votes} votes`),
        h('span', { class: 'sr' }, stars.spoken))),
    h('ul', { class: 'genres', 'aria-label': 'Genres' },
      genreNames(ctx.config, game.room.mediaType, movie.genreIds).map((genre) => h('li', {}, genre))),
    h('p', { class: 'overview' }, movie.overview));
  const element = h('article', { class: 'card', 'data-movie-id': String(movie.id) },
    art(ctx, movie),
    h('div', { class: 'facts-frame' }, facts),
    h('p', { class: 'stamp stamp-yes', 'aria-hidden': 'true' }, icon('yes'), 'Yes'),
    h('p', { class: 'stamp stamp-no', 'aria-hidden': 'true' }, icon('no'), 'No'));
  element.inert = true;

  return {
    id: movie.id,
    element,
    // Only the card on top can be found, read and swiped.
    raise() {
      element.inert = false;
      element.classList.add('top');
      element.dataset.testid = 'card';
      heading.dataset.testid = 'card-title';
      heading.id = 'card-title';
      element.setAttribute('aria-labelledby', 'card-title');
      watchOverflow(facts);
    },
    retire() {
      element.inert = true;
      element.classList.remove('top');
      delete element.dataset.testid;
      delete heading.dataset.testid;
      heading.removeAttribute('id');
    },
  };
}

function art(ctx, movie) {
  const address = ctx.poster(movie.posterPath);
  const frame = h('div', { class: 'art' });
  if (!address) {
    frame.classList.add('bare');
    return frame;
  }
  const glow = h('img', { class: 'glow', src: address, alt: '', 'aria-hidden': 'true', draggable: 'false' });
  const poster = h('img', { class: 'poster', src: address, alt: '', draggable: 'false', decoding: 'async' });
  poster.addEventListener('error', () => {
    frame.classList.add('bare');
    frame.replaceChildren();
  });
  frame.append(glow, poster);
  return frame;
}

// Text that scrolls must be reachable by keyboard, and must look as if it went on.
function watchOverflow(facts) {
  const look = () => {
    const more = facts.scrollHeight > facts.clientHeight + 2;
    facts.classList.toggle('scrolls', more);
    facts.classList.toggle('ended', facts.scrollTop + facts.clientHeight >= facts.scrollHeight - 2);
    if (more) facts.tabIndex = 0;
    else facts.removeAttribute('tabindex');
  };
  new ResizeObserver(look).observe(facts);
  facts.addEventListener('scroll', look, { passive: true });
  look();
}
