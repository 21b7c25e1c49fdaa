package app.trinity.tmdb;

/** How long somebody waits for an answer, in nanoseconds of the client's clock. */
interface Patience {
  /** Whose turn it is: the earlier, the sooner. */
  long turn();

  /** When the answer is of no use any more. It may move later while a question is under way. */
  long deadline();

  static Patience until(long deadline) {
    return new Patience() {
      @Override
      public long turn() {
        return deadline;
      }

      @Override
      public long deadline() {
        return deadline;
      }
    };
  }
}
