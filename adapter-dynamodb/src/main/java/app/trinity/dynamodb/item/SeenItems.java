package app.trinity.dynamodb.item;

import static app.trinity.dynamodb.item.Attributes.text;

import app.trinity.account.UserId;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Titles that a person has seen as items beside their matches, in a partition of their own for each
 * media type.
 */
public final class SeenItems {
  /** Joins a user id and a media type; no user id contains it. */
  private static final String SEPARATOR = "#seen#";

  private SeenItems() {}

  /** Returns the partition key of the titles of a media type that a person has seen. */
  public static AttributeValue partition(UserId user, MediaType mediaType) {
    return text(user.value() + SEPARATOR + mediaType.name());
  }

  public static Map<String, AttributeValue> seen(
      UserId user, MediaType mediaType, MovieId title, Instant at) {
    return Map.of(
        AttributeNames.USER_ID, partition(user, mediaType),
        AttributeNames.MATCH_ID, text(Integer.toString(title.value())),
        AttributeNames.TIMELINE, Attributes.time(at));
  }

  public static MovieId title(Map<String, AttributeValue> item) {
    return MovieId.of(Integer.parseInt(text(item, AttributeNames.MATCH_ID)));
  }
}
