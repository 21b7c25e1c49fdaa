package app.trinity.verification.lambda;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items that no table holds, as the streams would show them. */
final class StreamImages {
  private StreamImages() {}

  static Map<String, AttributeValue> vote() {
    return Map.of(
        "roomId", text("r"),
        "userMovieId", text("u#1"),
        "userId", text("u"),
        "movieId", AttributeValue.builder().n("1").build(),
        "vote", AttributeValue.builder().bool(true).build(),
        "timestamp", text("2026-01-01T00:00:00.000Z"));
  }

  static Map<String, AttributeValue> match() {
    return Map.of(
        "roomId", text("r"),
        "movieId", AttributeValue.builder().n("1").build(),
        "matchId", text("m"),
        "title", text("t"),
        "matchedUsers", AttributeValue.builder().l(text("u")).build(),
        "timestamp", text("2026-01-01T00:00:00.000Z"));
  }

  private static AttributeValue text(String text) {
    return AttributeValue.builder().s(text).build();
  }
}
