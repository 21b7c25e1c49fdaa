import { api } from './api.js';
import { bar } from './bar.js';
import { Celebration } from './celebrate.js';
import { h, list } from './dom.js';
import { sentence } from './errors.js';
import { Game, sendLeftovers } from './game.js';
import { confirmLeave } from './leave.js';
import { Live } from './live.js';
import { Matches } from './matches.js';
import { forget, markLeft, nameOf, rooms, wasLeft } from './memory.js';
import { at, followWithin, go, looksLikeCode, onNavigate, roomAddress, route } from './nav.js';
import { identity, renew, session } from './session.js';
import { playedElsewhere, takeSeat } from './tabs.js';
import { connection, posterUrl, status } from './ui.js';
import { create } from './views/create.js';
import { home } from './views/home.js';
import { lobby } from './views/lobby.js';
import { matches } from './views/matches.js';
import { play } from './views/play.js';
import { problem } from './views/problem.js';
import { standings } from './views/standings.js';
import { rename, secondTab, welcome } from './views/welcome.js';

const OUTSIDE = { create, matches: (ctx) => matches(ctx), name: rename };
const NAMES_MILLIS = 700;
const INSIDE = { swipe: play, matches, standings };

const ctx = {
  config: null,
  game: null,
  matches: new Matches({ announce: tellOfMatches }),
  poster: (path) => posterUrl(path, ctx.config.imageBaseUrl),
  show,
  enter,
  leave,
};

const celebration = new Celebration({
  poster: ctx.poster,
  room: () => ctx.game,
  me: () => identity().userId,
  seeAll: (match) => go(ctx.game?.id === match.roomId ? roomAddress(ctx.game.code, 'matches') : at('/#matches')),
});

const live = new Live({
  match: (match) => ctx.matches.hear([match]),
  connected: () => {
    ctx.matches.catchUp().catch(() => {});
    ctx.game?.wake();
  },
  failed: () => ctx.matches.catchUp().catch(() => {}),
  rejected: (person) => renew(person.token).catch(() => {}),
  state: (state) => connection({ state }),
});

let shown = null;
let turn = 0;
let unheard = [];

// News that comes while a room opens waits for it, and for the names of those it concerns.
async function tellOfMatches(found) {
  unheard.push(...found);
  if (unheard.length === 0 || !shown?.settled) return;
  const news = unheard;
  unheard = [];
  const strangers = news.some(({ matchedUsers }) => matchedUsers.some((id) => !nameOf(id)));
  if (strangers && ctx.game) await Promise.race([ctx.game.lookAround(), new Promise((done) => setTimeout(done, NAMES_MILLIS))]);
  celebration.show(news);
}

function mount(view) {
  const first = shown === null;
  const unchanged = shown?.quiet && view.quiet;
  shown?.gone?.();
  shown = { settled: true, ...view };
  if (unchanged) return;
  document.title = `${view.title} · Trinity`;
  document.body.dataset.screen = view.screen ?? 'page';
  document.getElementById('main').replaceChildren(view.element);
  drawBar();
  tellOfMatches([]);
  if (first) return;
  window.scrollTo(0, 0);
  const heading = view.element.querySelector('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}

function drawBar() {
  const { code, screen } = route();
  const game = code && ctx.game?.code === code ? ctx.game : null;
  const matchCount = game ? ctx.matches.inRoom(game.id).length : 0;
  const place = INSIDE[screen] ? screen : '';
  document.getElementById('bar').replaceChildren(...bar({ me: identity(), game, screen: place, matchCount }).filter(Boolean));
}

async function show() {
  turn += 1;
  const mine = turn;
  const { code, screen } = route();
  try {
    await configure();
    if (mine !== turn) return;
    if (identity() && code && ctx.game?.code !== code) {
      if (!shown?.quiet) mount(loading(code));
      const room = await join(code);
      if (mine !== turn) return;
      await enter(room);
    }
  } catch (error) {
    if (mine === turn) fail(error, code);
    return;
  }
  if (mine !== turn) return;
  if (!identity()) mount(welcome(ctx, code));
  else if (code) mount((INSIDE[screen] ?? lobby)(ctx, ctx.game));
  else mount((OUTSIDE[screen] ?? home)(ctx));
}

async function configure() {
  if (ctx.config) return;
  ctx.config = await api.config();
  const notice = document.getElementById('notice');
  notice.textContent = ctx.config.notice ?? '';
  notice.hidden = !ctx.config.notice;
}

async function join(code) {
  const person = identity();
  if (!looksLikeCode(code)) throw Object.assign(new Error(), { code: 'ROOM_NOT_FOUND' });
  if (wasLeft(code)) throw Object.assign(new Error(), { code: 'LEFT' });
  if (await playedElsewhere(person.userId, code)) throw Object.assign(new Error(), { code: 'OTHER_TAB' });
  return api.joinRoom(code);
}

async function enter(room) {
  const game = new Game(room, identity());
  try {
    await game.open();
  } catch (error) {
    game.close();
    throw error;
  }
  closeGame();
  ctx.game = game;
  takeSeat(game.me.userId, game.code);
  game.addEventListener('votes', () => connection({ waiting: game.queue.stuck ? game.queue.pending.length : 0 }));
  game.addEventListener('match', ({ detail }) => ctx.matches.hear([detail]));
  game.addEventListener('refused', ({ detail }) => status(sentence(detail)));
  game.addEventListener('participants', ({ detail }) => whoMoved(detail));
  game.addEventListener('ended', ({ detail }) => {
    closeGame();
    if (route().code === game.code) fail(detail, game.code);
  });
}

function closeGame() {
  ctx.game?.close();
  ctx.game = null;
  takeSeat(null);
  connection({ waiting: 0 });
}

function whoMoved({ came, went }) {
  const names = (people) => list(people.map(({ username }) => username));
  const news = [came.length > 0 && `${names(came)} joined.`, went.length > 0 && `${names(went)} left.`].filter(Boolean);
  status(news.join(' '));
  drawBar();
}

function fail(error, code) {
  if (error.code === 'OTHER_TAB') {
    mount(secondTab(ctx, code));
    return;
  }
  const known = rooms().find((room) => room.code === code);
  const gone = known && error.code === 'ROOM_NOT_FOUND';
  if (known && (gone || error.code === 'ROOM_EXPIRED')) forget(known.id);
  mount(problem(ctx, gone ? Object.assign(new Error(), { code: 'ROOM_GONE' }) : error, code));
}

async function leave(game) {
  if (!(await confirmLeave(game))) return;
  try {
    await api.leaveRoom(game.id);
  } catch (error) {
    if (!['ROOM_NOT_FOUND', 'ROOM_EXPIRED', 'NOT_A_PARTICIPANT'].includes(error.code)) {
      status(sentence(error));
      return;
    }
  }
  game.queue.stop();
  closeGame();
  forget(game.id);
  markLeft(game.code);
  go(at('/'), { replace: true });
  status(`You left room ${game.code}.`);
}

function loading(code) {
  return {
    title: `Room ${code}`,
    settled: false,
    element: h('div', { class: 'page narrow' }, h('h1', { class: 'soft waiting' }, 'Opening the room…')),
  };
}

function becomeSomebody() {
  ctx.matches.become(identity());
  live.start(identity());
}

session.addEventListener('change', () => {
  closeGame();
  becomeSomebody();
  // A choice half made is worth more than a fresh screen.
  if (route().screen === 'create' && !route().code && shown?.settled) drawBar();
  else show();
});
ctx.matches.addEventListener('change', drawBar);
document.addEventListener('click', followWithin);
document.getElementById('skip').addEventListener('click', (event) => {
  event.preventDefault();
  document.getElementById('main').focus();
});
onNavigate(show);
if (identity()) {
  becomeSomebody();
  sendLeftovers(identity().userId, route().code);
}
show();
