package app.trinity.lambda.stream;

import app.trinity.dynamodb.Table;
import java.util.List;

/**
 * Which changes of a table's stream a function is to be invoked for at all, as patterns for
 * Lambda's event source mapping; a change passes if any pattern matches. What TTL removes is none
 * of them.
 */
public final class StreamFilters {
  private static final String YES =
      "{\"eventName\":[\"INSERT\",\"MODIFY\"],"
          + "\"dynamodb\":{\"NewImage\":{\"vote\":{\"BOOL\":[true]}}}}";

  /** Joins are participations with vote true; this lets leaves through, too. */
  private static final String PARTICIPATION =
      "{\"eventName\":[\"INSERT\",\"MODIFY\"],"
          + "\"dynamodb\":{\"NewImage\":{\"isParticipation\":{\"BOOL\":[true]}}}}";

  private static final String NEW = "{\"eventName\":[\"INSERT\"]}";

  private StreamFilters() {}

  /**
   * The patterns for a table's stream.
   *
   * @throws IllegalArgumentException where the table has no stream that anybody reads
   */
  public static List<String> of(Table table) {
    return switch (table) {
      case VOTES -> List.of(YES, PARTICIPATION);
      case MATCHES -> List.of(NEW);
      default -> throw new IllegalArgumentException(table + " has no stream");
    };
  }
}
