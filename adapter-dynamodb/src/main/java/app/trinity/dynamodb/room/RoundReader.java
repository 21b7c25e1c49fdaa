package app.trinity.dynamodb.room;

import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.dynamodb.call.Calls;
import app.trinity.dynamodb.item.RosterItems;
import app.trinity.dynamodb.item.RoundItems;
import app.trinity.dynamodb.memory.RoomMemory;
import app.trinity.dynamodb.table.Table;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.Round;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads the rounds of titles that rooms have gained. A stored round never changes: what is
 * remembered is not read again, and the others are read eventually consistently, for half the
 * price, and strongly only where they were not found.
 *
 * <p>Safe for use by several threads.
 */
final class RoundReader {
  private static final int MOST_KEYS = 100;

  private final RoomMemory memory;

  RoundReader(RoomMemory memory) {
    this.memory = memory;
  }

  /** Returns rounds 1 to {@code count}, or those before the first that is not there. */
  List<Round> rounds(Calls within, RoomId room, int count) {
    List<Round> known = memory.rounds(room);
    if (known.size() >= count) {
      return known.subList(0, count);
    }
    TreeMap<Integer, Round> rounds = new TreeMap<>();
    known.forEach(round -> rounds.put(round.number(), round));
    Set<Integer> missing = new TreeSet<>();
    for (int number = known.size() + 1; number <= count; number++) {
      missing.add(number);
    }
    for (Set<Table> cheaply : List.of(Set.of(Table.ROOMS), Set.<Table>of())) {
      read(within, room, List.copyOf(missing), cheaply)
          .forEach(round -> rounds.put(round.number(), round));
      missing.removeAll(rounds.keySet());
    }
    List<Round> first = new ArrayList<>();
    for (Round round : rounds.values()) {
      if (round.number() == first.size() + 1) {
        first.add(round);
      }
    }
    memory.sawRounds(room, first);
    return List.copyOf(first);
  }

  private static Collection<Round> read(
      Calls within, RoomId room, List<Integer> numbers, Set<Table> cheaply) {
    List<Round> rounds = new ArrayList<>();
    for (int from = 0; from < numbers.size(); from += MOST_KEYS) {
      List<Map<String, AttributeValue>> keys =
          numbers.subList(from, Math.min(numbers.size(), from + MOST_KEYS)).stream()
              .map(number -> RoundItems.key(room, number))
              .toList();
      within
          .getAll(Map.of(Table.ROOMS, keys), cheaply)
          .getOrDefault(Table.ROOMS, List.of())
          .forEach(item -> rounds.add(RoundItems.round(item)));
    }
    return rounds;
  }

  /**
   * Returns a title of a room's rounds. What is remembered answers that there is one; that there is
   * none only the rounds that a fresh roster counts.
   */
  Optional<Movie> title(Calls within, RoomId room, MovieId title) {
    Optional<Movie> known = find(memory.rounds(room), title);
    if (known.isPresent()) {
      return known;
    }
    int counted = memory.roster(room).map(Roster::rounds).orElse(0);
    if (counted > memory.rounds(room).size()) {
      Optional<Movie> found = find(rounds(within, room, counted), title);
      if (found.isPresent()) {
        return found;
      }
    }
    Optional<Roster> roster =
        within.get(Table.ROSTERS, RosterItems.key(room)).map(RosterItems::roster);
    roster.ifPresent(memory::saw);
    return find(rounds(within, room, roster.map(Roster::rounds).orElse(0)), title);
  }

  private static Optional<Movie> find(List<Round> rounds, MovieId title) {
    return rounds.stream()
        .flatMap(round -> round.titles().stream())
        .filter(movie -> movie.id().equals(title))
        .findFirst();
  }
}
