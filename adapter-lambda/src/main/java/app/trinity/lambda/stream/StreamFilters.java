package app.trinity.lambda.stream;

import app.trinity.dynamodb.table.Table;
import java.util.List;

/**
 * Which changes of a table's stream a function is to be invoked for at all, as patterns for
 * Lambda's event source mapping; a change passes if any pattern matches. What TTL removes has no
 * new image and is none of them. Lambda's documentation promises filtering of a table's stream by
 * what is under {@code dynamodb} alone, so {@code eventName} has no part in it.
 */
public final class StreamFilters {
  private static final String YES = "{\"dynamodb\":{\"NewImage\":{\"vote\":{\"BOOL\":[true]}}}}";

  /** Joins are participations with vote true; this lets leaves through, too. */
  private static final String PARTICIPATION =
      "{\"dynamodb\":{\"NewImage\":{\"isParticipation\":{\"BOOL\":[true]}}}}";

  /** A match is stored once and never changed. */
  private static final String STORED =
      "{\"dynamodb\":{\"NewImage\":{\"roomId\":{\"S\":[{\"exists\":true}]}}}}";

  /** A room's first roster is no change, and what TTL removes is none either. */
  private static final String CHANGED =
      "{\"dynamodb\":{\"NewImage\":{\"roomId\":{\"S\":[{\"exists\":true}]}},"
          + "\"OldImage\":{\"roomId\":{\"S\":[{\"exists\":true}]}}}}";

  private StreamFilters() {}

  /**
   * The patterns for a table's stream.
   *
   * @throws IllegalArgumentException where the table has no stream that anybody reads
   */
  public static List<String> of(Table table) {
    return switch (table) {
      case VOTES -> List.of(YES, PARTICIPATION);
      case MATCHES -> List.of(STORED);
      case ROSTERS -> List.of(CHANGED);
      default -> throw new IllegalArgumentException(table + " has no stream");
    };
  }
}
