package app.trinity.tmdb.request;

/** The deadline of a question and its place in the queue, in nanoseconds of the client's clock. */
public interface Deadline {
  /** Returns the place in the queue: the least is asked first. */
  long turn();

  /** Returns when the answer is no longer of use. It may move later while the question is asked. */
  long at();

  /** Returns a fixed deadline, which is its place in the queue as well. */
  static Deadline until(long deadline) {
    return new Deadline() {
      @Override
      public long turn() {
        return deadline;
      }

      @Override
      public long at() {
        return deadline;
      }
    };
  }
}
