package app.trinity.testkit.tmdb;

import java.util.Map;

/**
 * A request that reached the fake server. Immutable.
 *
 * @param number counts the requests of one server, from 1
 * @param nanos when it arrived, by the server's clock, in nanoseconds
 * @param path its path below the API's base: {@code /discover/movie}
 * @param query its parameters, decoded, without the key
 * @param rawQuery its parameters as they were sent, without the key's value
 * @param keyInAddress whether it brought its credential in the address, rather than in a header
 */
public record Arrival(
    int number,
    long nanos,
    String path,
    Map<String, String> query,
    String rawQuery,
    boolean keyInAddress) {
  /** Keeps a map of parameters of its own. */
  public Arrival {
    query = Map.copyOf(query);
  }

  /** Returns whether it asks for a page of titles. */
  public boolean isDiscover() {
    return path.startsWith("/discover/");
  }
}
