const FIRST_RETRY_MILLIS = 500;
const LONGEST_RETRY_MILLIS = 8_000;
const PATIENCE_WITH_INTERNAL_ERRORS = 4;

// Votes on their way to the server, in the order they were cast. A vote leaves the queue only when the server has
// answered it; one that waits is replaced by a later vote on the same title.
export class VoteQueue {
  constructor({ send, pending, changed, accepted, refused }) {
    Object.assign(this, { send, changed, accepted, refused });
    this.pending = pending;
    this.sending = null;
    this.failures = 0;
    this.timer = null;
    this.stopped = false;
  }

  get stuck() {
    return this.failures > 0 && this.pending.length > 0;
  }

  push(movieId, vote) {
    this.cancel(movieId);
    this.pending.push({ movieId, vote });
    this.changed();
    this.run();
  }

  // What is under way can't be called back; a later vote on the title replaces it.
  cancel(movieId) {
    this.pending = this.pending.filter((entry) => entry === this.sending || entry.movieId !== movieId);
    this.changed();
  }

  retryNow() {
    clearTimeout(this.timer);
    this.timer = null;
    this.run();
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  async run() {
    if (this.sending || this.timer || this.stopped) return;
    while (this.pending.length > 0 && !this.stopped) {
      this.sending = this.pending[0];
      let result = null;
      let refusal = null;
      try {
        result = await this.send(this.sending);
      } catch (error) {
        const again = error.temporary || (error.code === 'INTERNAL' && this.failures < PATIENCE_WITH_INTERNAL_ERRORS);
        if (again) {
          this.sending = null;
          this.later();
          return;
        }
        refusal = error;
      }
      const entry = this.sending;
      this.sending = null;
      this.failures = 0;
      this.pending = this.pending.filter((other) => other !== entry);
      if (this.stopped) return;
      this.changed();
      if (refusal) this.refused(entry, refusal);
      else this.accepted(entry, result);
    }
  }

  later() {
    if (this.stopped) return;
    const pause = Math.min(FIRST_RETRY_MILLIS * 2 ** this.failures, LONGEST_RETRY_MILLIS);
    this.failures += 1;
    this.timer = setTimeout(() => this.retryNow(), pause * (0.5 + Math.random() / 2));
    this.changed();
  }
}
