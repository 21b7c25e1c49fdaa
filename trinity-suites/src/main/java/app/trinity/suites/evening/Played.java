package app.trinity.suites.evening;

/**
 * What a {@link GamePlayer} played, for a test to assert that the evenings were not empty.
 *
 * @param evenings the number of evenings
 * @param rooms the number of rooms opened
 * @param requests the number of requests made, refused and repeated ones included
 * @param matches the number of matches recorded
 */
public record Played(int evenings, int rooms, int requests, int matches) {
  /** The sum of what was played and one more evening. */
  Played plusEvening(int moreRooms, int moreRequests, int moreMatches) {
    return new Played(
        evenings + 1, rooms + moreRooms, requests + moreRequests, matches + moreMatches);
  }
}
