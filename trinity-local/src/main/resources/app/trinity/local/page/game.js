import { api } from './api.js';
import { Deck } from './deck.js';
import { browser } from './storage.js';
import { remember, rememberNames, rooms } from './memory.js';
import { VoteQueue } from './votes.js';

const WHOLE_DECK = 50;
const VOTES_BETWEEN_REFRESHES = 2;
const PACE_MILLIS = { lobby: 2_000, swiping: 5_000 };
const ENDINGS = new Set(['ROOM_NOT_FOUND', 'ROOM_EXPIRED', 'NOT_A_PARTICIPANT']);

const keyOf = (roomId, userId) => `room.${roomId}.${userId}`;

// Votes that a closed window left unsent in rooms other than the one that is about to be opened.
export function sendLeftovers(userId, exceptCode) {
  for (const { id, code } of rooms()) {
    const key = keyOf(id, userId);
    const kept = browser.read(key, {});
    if (code === exceptCode || !kept.pending?.length) continue;
    const queue = new VoteQueue({
      pending: kept.pending,
      send: ({ movieId, vote }) => api.vote({ roomId: id, movieId, vote }),
      changed: () => browser.write(key, { ...browser.read(key, {}), pending: queue.pending }),
      accepted: () => {},
      refused: () => {},
    });
    queue.run();
  }
}

// One room as one person plays it. Tells of: participants, deck, votes (what waits to be sent), match, refused, ended.
export class Game extends EventTarget {
  constructor(room, me) {
    super();
    this.room = room;
    this.me = me;
    this.movies = new Map(room.candidates.map((movie) => [movie.id, movie]));
    this.key = keyOf(room.id, me.userId);
    const kept = browser.read(this.key, {});
    this.deck = new Deck([...this.movies.keys()], kept);
    this.queue = new VoteQueue({
      pending: kept.pending ?? [],
      send: ({ movieId, vote }) => api.vote({ roomId: room.id, movieId, vote }),
      changed: () => this.saveAndTell('votes'),
      accepted: (entry, result) => this.accepted(result),
      refused: (entry, error) => this.refused(entry, error),
    });
    this.ready = false;
    this.pace = 'lobby';
    this.asked = 0;
    this.sinceRefresh = 0;
    this.closed = false;
    remember(room);
    rememberNames(room.participants);
  }

  get id() {
    return this.room.id;
  }

  get code() {
    return this.room.code;
  }

  get participants() {
    return this.room.participants;
  }

  async open() {
    await this.refresh();
    this.queue.run();
    this.poll();
  }

  // What has been voted is still sent; only leaving the room stops that.
  close() {
    this.closed = true;
    clearTimeout(this.timer);
  }

  tell(type, detail) {
    if (!this.closed) this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  saveAndTell(type) {
    browser.write(this.key, { ...this.deck.memory(), pending: this.queue?.pending ?? [] });
    this.tell(type);
  }

  vote(yes) {
    const id = this.deck.vote(yes);
    this.queue.push(id, yes);
    this.tell('deck');
    return this.movies.get(id);
  }

  undo() {
    const last = this.deck.undo();
    if (!last) return null;
    this.queue.cancel(last.id);
    this.tell('deck');
    return this.movies.get(last.id);
  }

  accepted(result) {
    if (result.match) this.tell('match', result.match);
    this.sinceRefresh += 1;
    if (this.sinceRefresh >= VOTES_BETWEEN_REFRESHES) this.refresh().catch(() => {});
  }

  refused({ movieId }, error) {
    this.deck.forget(movieId);
    this.saveAndTell('deck');
    if (ENDINGS.has(error.code)) this.tell('ended', error);
    else this.tell('refused', error);
  }

  async refresh() {
    this.sinceRefresh = 0;
    this.asked += 1;
    const question = this.asked;
    const cards = await api.nextCards(this.id, WHOLE_DECK);
    if (question !== this.asked || this.closed) return;
    this.deck.order(cards.map(({ id }) => id));
    this.ready = true;
    this.saveAndTell('deck');
  }

  setPace(pace) {
    if (this.pace === pace) return;
    this.pace = pace;
    if (this.timer) this.poll();
  }

  wake() {
    if (this.closed || !this.timer) return;
    this.queue.retryNow();
    this.refresh().catch(() => {});
    this.poll();
  }

  // There is no subscription for who is in the room; the poll rests while nobody looks.
  poll() {
    clearTimeout(this.timer);
    this.timer = setTimeout(async () => {
      if (document.visibilityState === 'visible') await this.lookAround();
      if (!this.closed) this.poll();
    }, PACE_MILLIS[this.pace]);
  }

  async lookAround() {
    try {
      const now = await api.participants(this.id);
      if (this.closed) return;
      if (!now) throw Object.assign(new Error('The room is gone.'), { code: 'ROOM_NOT_FOUND' });
      const before = this.participants;
      this.room.participants = now;
      const came = now.filter((one) => !before.some((other) => other.userId === one.userId));
      const went = before.filter((one) => !now.some((other) => other.userId === one.userId));
      if (came.length + went.length > 0) {
        rememberNames(came);
        this.tell('participants', { came, went });
      }
    } catch (error) {
      if (ENDINGS.has(error.code)) this.tell('ended', error);
    }
  }
}
