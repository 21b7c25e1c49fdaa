package app.trinity.inmemory;

import app.trinity.account.UserId;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.spi.SeenStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The titles that people have marked as seen: of each person and media type the last {@value
 * SeenStore#MAX_TITLES}, for as long as the process lives. Each shelf has a lock of its own.
 */
final class InMemorySeenStore implements SeenStore {
  private record Owner(UserId user, MediaType mediaType) {}

  private record Entry(Instant at, MovieId title) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int order = at.compareTo(other.at);
      return order != 0 ? order : title.compareTo(other.title);
    }
  }

  /** One person's titles, oldest first, and when each was added last. */
  private static final class Shelf {
    private final Map<MovieId, Instant> times = new HashMap<>();
    private final TreeSet<Entry> oldestFirst = new TreeSet<>();

    synchronized void add(MovieId title, Instant at) {
      Instant known = times.get(title);
      if (known != null && !at.isAfter(known)) {
        return;
      }
      if (known != null) {
        oldestFirst.remove(new Entry(known, title));
      }
      times.put(title, at);
      oldestFirst.add(new Entry(at, title));
      if (oldestFirst.size() > MAX_TITLES) {
        times.remove(oldestFirst.pollFirst().title());
      }
    }

    synchronized Set<MovieId> titles() {
      return Set.copyOf(times.keySet());
    }
  }

  private final ConcurrentMap<Owner, Shelf> shelves = new ConcurrentHashMap<>();

  @Override
  public void add(UserId user, MediaType mediaType, MovieId title, Instant at) {
    if (title.equals(MovieId.PARTICIPATION)) {
      throw new IllegalArgumentException("the reserved id names no title");
    }
    shelves.computeIfAbsent(new Owner(user, mediaType), owner -> new Shelf()).add(title, at);
  }

  @Override
  public Set<MovieId> of(UserId user, MediaType mediaType) {
    Shelf shelf = shelves.get(new Owner(user, mediaType));
    return shelf == null ? Set.of() : shelf.titles();
  }
}
