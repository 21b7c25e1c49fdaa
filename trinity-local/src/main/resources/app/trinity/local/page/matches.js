import { api } from './api.js';
import { markSeen, seenMatches } from './memory.js';

const LOOK_BACK = 50;

// A match can reach a person three ways (the answer to their vote, the live line, catching up) and more than once;
// `announce` is called for each matchId only the first time. `known` is every match this visit has heard of.
export class Matches extends EventTarget {
  constructor({ announce }) {
    super();
    this.announce = announce;
    this.become(null);
  }

  become(person) {
    this.person = person;
    this.known = new Map();
    this.told = person ? seenMatches(person.userId) : new Set();
  }

  inRoom(roomId) {
    return [...this.known.values()].filter((match) => match.roomId === roomId);
  }

  hear(list) {
    const fresh = list.filter(({ matchId }) => !this.told.has(matchId));
    const before = this.known.size;
    for (const match of list) this.known.set(match.matchId, match);
    if (fresh.length > 0) {
      for (const { matchId } of fresh) this.told.add(matchId);
      markSeen(this.person.userId, fresh.map(({ matchId }) => matchId));
      this.announce(fresh);
    }
    if (this.known.size !== before) this.dispatchEvent(new Event('change'));
  }

  async catchUp() {
    const person = this.person;
    if (!person) return;
    const list = await api.myMatches(LOOK_BACK);
    if (this.person === person) this.hear(list);
  }
}
