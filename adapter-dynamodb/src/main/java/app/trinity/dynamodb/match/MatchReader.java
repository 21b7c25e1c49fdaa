package app.trinity.dynamodb.match;

import app.trinity.discovery.MediaType;
import app.trinity.dynamodb.call.Calls;
import app.trinity.dynamodb.item.MatchItems;
import app.trinity.dynamodb.item.RoomItems;
import app.trinity.dynamodb.memory.RoomMemory;
import app.trinity.dynamodb.table.Table;
import app.trinity.match.Match;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Makes matches of items. A match that was recorded before matches named their media type has its
 * room's; once that room is forgotten, which of the two it was is unknown, and it is a film.
 *
 * <p>Safe for use by several threads.
 */
public final class MatchReader {
  private static final int MOST_KEYS = 100;

  private final RoomMemory memory;

  public MatchReader(RoomMemory memory) {
    this.memory = memory;
  }

  /** Returns the match of an item. */
  public Match match(Calls within, Map<String, AttributeValue> item) {
    return matches(within, List.of(item)).get(0);
  }

  /**
   * Returns the matches of items, in their order; asks once for all rooms that it needs to know.
   */
  public List<Match> matches(Calls within, List<Map<String, AttributeValue>> items) {
    Set<RoomId> unknown = new LinkedHashSet<>();
    for (Map<String, AttributeValue> item : items) {
      if (!MatchItems.namesMediaType(item) && memory.facts(MatchItems.roomId(item)).isEmpty()) {
        unknown.add(MatchItems.roomId(item));
      }
    }
    lookAt(within, List.copyOf(unknown));
    List<Match> matches = new ArrayList<>();
    for (Map<String, AttributeValue> item : items) {
      matches.add(MatchItems.match(item, mediaType(MatchItems.roomId(item))));
    }
    return matches;
  }

  private MediaType mediaType(RoomId room) {
    return memory.facts(room).map(RoomFacts::mediaType).orElse(MediaType.MOVIE);
  }

  private void lookAt(Calls within, List<RoomId> rooms) {
    for (int from = 0; from < rooms.size(); from += MOST_KEYS) {
      List<Map<String, AttributeValue>> keys =
          rooms.subList(from, Math.min(rooms.size(), from + MOST_KEYS)).stream()
              .map(RoomItems::key)
              .toList();
      within
          .getAll(Map.of(Table.ROOMS, keys), Set.of(Table.ROOMS))
          .getOrDefault(Table.ROOMS, List.of())
          .forEach(item -> memory.saw(RoomItems.room(item)));
    }
  }
}
