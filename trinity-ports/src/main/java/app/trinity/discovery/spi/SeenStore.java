package app.trinity.discovery.spi;

import app.trinity.account.UserId;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import java.time.Instant;
import java.util.Set;

/**
 * The titles that people have marked as seen, across rooms (rule VOTE-5): a driven port.
 *
 * <p><b>Visibility and durability.</b> A title is durable when {@link #add} returns. {@link #of}
 * may lag behind by a moment.
 *
 * <p><b>Atomicity.</b> Adding is one write.
 *
 * <p><b>Idempotency.</b> Adding a title again changes nothing but the time at which it was seen.
 *
 * <p><b>Limits.</b> Each person's last {@value #MAX_TITLES} titles at least are kept, of each media
 * type, by the time at which they were added; older ones may be dropped. Films and series are
 * numbered alike, so a title is named together with its media type.
 *
 * <p><b>Thread-safety.</b> Both methods may be called by several threads at once.
 *
 * <p><b>Errors.</b> {@link app.trinity.InfrastructureFailure}; either call may be made again after
 * it.
 */
public interface SeenStore {
  /** The number of titles of each person and media type that are kept at least. */
  int MAX_TITLES = 5_000;

  /**
   * Adds a title to those that a person has seen.
   *
   * @param user the person
   * @param mediaType whether the title is a film or a series
   * @param title the title's id, not {@link MovieId#PARTICIPATION}
   * @param at when the person said so
   * @throws app.trinity.InfrastructureFailure if the store failed; the same call may be repeated
   */
  void add(UserId user, MediaType mediaType, MovieId title, Instant at);

  /**
   * Returns the titles of a media type that a person has seen, in no particular order.
   *
   * @throws app.trinity.InfrastructureFailure if the store could not be read
   */
  Set<MovieId> of(UserId user, MediaType mediaType);
}
