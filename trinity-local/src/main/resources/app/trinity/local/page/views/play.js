import { h, name } from '../dom.js';
import { icon } from '../icons.js';
import { roomAddress } from '../nav.js';
import { draggable, flyIn, flyOut } from '../swipe.js';
import { announce } from '../ui.js';
import { peopleNames, rating, titleAndYear } from '../words.js';
import { card } from './card.js';
import { standingsList } from './standings.js';

const KEYS = { ArrowLeft: 'no', n: 'no', ArrowRight: 'yes', y: 'yes', z: 'undo', Backspace: 'undo' };

export function play(ctx, game) {
  game.setPace('swiping');
  const progress = h('progress', { class: 'progress', max: game.deck.total, value: 0, 'aria-label': 'Deck progress' });
  const figure = h('span', { class: 'progress-figure', testid: 'progress' });
  const people = h('a', { class: 'who', href: roomAddress(game.code), 'data-within': true });
  const stage = h('div', { class: 'stage' });
  const no = choice('no', 'No', 'vote-no');
  const yes = choice('yes', 'Yes', 'vote-yes');
  const undo = h('button', { class: 'round', type: 'button', testid: 'undo', 'aria-label': 'Undo the last vote', 'aria-keyshortcuts': 'Z' }, icon('undo'));
  const controls = h('div', { class: 'controls' }, no, undo, yes);
  const hint = h('p', { class: 'play-hint' },
    h('span', { class: 'for-keys' }, 'Keys: ← no, → yes, Z undo'), h('span', { class: 'for-fingers' }, 'Swipe right for yes, left for no'));
  const table = h('div', { class: 'table' }, stage, controls, hint);
  const finish = h('div', { class: 'finish' });
  const element = h('div', { class: 'play' },
    h('h1', { class: 'sr' }, 'Swipe'),
    h('div', { class: 'play-top' }, h('div', { class: 'play-line' }, figure, people), progress),
    table, finish);

  let top = null;
  let under = null;
  let ranking = null;

  function lift(movieId, side) {
    top?.retire();
    top = under?.id === movieId ? under : card(ctx, game, game.movies.get(movieId));
    if (top !== under) {
      under?.element.remove();
      stage.append(top.element);
    }
    under = null;
    top.raise();
    draggable(top.element, { decide: vote });
    if (side !== undefined) flyIn(top.element, side);
  }

  function layUnder() {
    const id = game.deck.following;
    if (under?.id === id) return;
    under?.element.remove();
    under = id === null ? null : card(ctx, game, game.movies.get(id));
    if (under) stage.prepend(under.element);
    for (const next of game.deck.upcoming.slice(2, 5)) new Image().src = ctx.poster(game.movies.get(next).posterPath) ?? '';
  }

  function draw(side) {
    const { deck } = game;
    progress.value = deck.done;
    figure.textContent = `${deck.done} of ${deck.total}`;
    people.replaceChildren(icon('room'), name(peopleNames(game.participants, game.me.userId)));
    undo.disabled = !deck.previous;
    hint.hidden = deck.done >= 3;
    const over = game.ready && deck.current === null;
    table.hidden = over;
    element.classList.toggle('over', over);
    if (over) {
      end();
      return;
    }
    ranking?.stop();
    ranking = null;
    finish.replaceChildren();
    if (deck.current === null) return;
    if (top?.id !== deck.current) lift(deck.current, side);
    layUnder();
  }

  function end() {
    under?.element.remove();
    top?.retire();
    if (top && !top.leaving) top.element.remove();
    top = under = null;
    if (ranking) return;
    const back = h('button', { class: 'button quiet', type: 'button', testid: 'undo' }, icon('undo'), 'Undo the last vote');
    back.addEventListener('click', takeBack);
    ranking = standingsList(ctx, game);
    const heading = h('h2', { tabindex: -1 }, 'That was the whole deck');
    finish.replaceChildren(h('section', { class: 'page done', testid: 'deck-done' }, heading,
      h('p', { class: 'lead' }, `You said yes to ${game.deck.likes} of ${game.deck.total}. When the others match one of them, you hear of it here. This is how it stands:`),
      game.deck.previous && back, ranking.element));
    heading.focus({ preventScroll: true });
  }

  function vote(liked) {
    if (game.deck.current === null || !top) return;
    const leaving = top;
    leaving.leaving = true;
    leaving.retire();
    leaving.element.classList.add('leaving');
    flyOut(leaving.element, liked).then(() => leaving.element.remove());
    top = null;
    const movie = game.vote(liked);
    const next = game.movies.get(game.deck.current);
    announce(`${liked ? 'Yes' : 'No'} to ${movie.title}. ${next ? `Next: ${spoken(next)}` : 'That was the last one.'}`);
  }

  function takeBack() {
    const last = game.deck.previous;
    if (!last) return;
    const wasOver = game.deck.current === null;
    sideOfReturn = last.vote;
    const movie = game.undo();
    announce(`Back to ${spoken(movie)}`);
    if (wasOver) (last.vote ? yes : no).focus({ preventScroll: true });
  }

  let sideOfReturn;
  const drawDeck = () => {
    const side = sideOfReturn;
    sideOfReturn = undefined;
    draw(side);
  };
  const drawPeople = () => draw();
  const acts = { yes: () => vote(true), no: () => vote(false), undo: takeBack };

  // A held key would vote through the deck.
  function pressed(event) {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (document.querySelector('dialog[open]') || event.target.closest?.('input, textarea, select')) return;
    const act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    acts[act]();
  }

  yes.addEventListener('click', acts.yes);
  no.addEventListener('click', acts.no);
  undo.addEventListener('click', acts.undo);
  document.addEventListener('keydown', pressed);
  game.addEventListener('deck', drawDeck);
  game.addEventListener('participants', drawPeople);
  draw();

  return {
    title: 'Swipe',
    screen: 'play',
    element,
    gone() {
      ranking?.stop();
      document.removeEventListener('keydown', pressed);
      game.removeEventListener('deck', drawDeck);
      game.removeEventListener('participants', drawPeople);
    },
  };
}

function spoken(movie) {
  const stars = rating(movie);
  return titleAndYear(movie) + (stars ? `. ${stars.spoken}.` : '.');
}

function choice(kind, label, testid) {
  return h('button', { class: `choice choice-${kind}`, type: 'button', testid, 'aria-keyshortcuts': kind === 'yes' ? 'ArrowRight Y' : 'ArrowLeft N' },
    icon(kind), label);
}
