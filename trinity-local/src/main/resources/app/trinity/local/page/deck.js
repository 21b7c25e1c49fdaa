// The titles one person has still to swipe. The server decides their order anew as others vote; what lies on top stays
// there until it is swiped, and a title brought back by undo comes before the rest.
export class Deck {
  constructor(ids, { history = [], again = [], current = null } = {}) {
    this.all = new Set(ids);
    this.history = history.filter(({ id }) => this.all.has(id));
    this.again = again.filter((id) => this.all.has(id));
    this.upcoming = current !== null && this.all.has(current) ? [current] : [];
  }

  get current() {
    return this.upcoming[0] ?? null;
  }

  get following() {
    return this.upcoming[1] ?? null;
  }

  get total() {
    return this.all.size;
  }

  get done() {
    return this.total - this.upcoming.length;
  }

  get previous() {
    return this.history[this.history.length - 1] ?? null;
  }

  get likes() {
    return this.history.filter(({ vote }) => vote).length;
  }

  // An answer may be older than the last votes, so what was swiped here is left out whatever the server says.
  order(serverIds) {
    const visible = this.current;
    const voted = new Set(this.history.map(({ id }) => id));
    const open = [...new Set([...this.again, ...serverIds])].filter((id) => this.all.has(id) && !voted.has(id));
    this.upcoming = open.includes(visible) ? [visible, ...open.filter((id) => id !== visible)] : open;
  }

  vote(yes) {
    const id = this.upcoming.shift();
    this.again = this.again.filter((other) => other !== id);
    this.history.push({ id, vote: yes });
    return id;
  }

  undo() {
    const last = this.history.pop();
    if (!last) return null;
    this.again.unshift(last.id);
    this.upcoming.unshift(last.id);
    return last;
  }

  // A vote that the server refused was never cast.
  forget(id) {
    this.history = this.history.filter((entry) => entry.id !== id);
  }

  memory() {
    return { history: this.history, again: this.again, current: this.current };
  }
}
