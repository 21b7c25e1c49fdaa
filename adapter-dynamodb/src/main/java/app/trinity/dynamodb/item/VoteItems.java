package app.trinity.dynamodb.item;

import static app.trinity.dynamodb.item.Attributes.number;
import static app.trinity.dynamodb.item.Attributes.text;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Votes, and participation among them, as items. */
public final class VoteItems {
  /** Joins a user id and a title's number; no user id contains it. */
  private static final String SEPARATOR = "#";

  private static final String SUPERSEDES_WITH_YES =
      "attribute_not_exists(#room) OR #timestamp < :timestamp";

  private static final String SUPERSEDES_WITH_NO =
      SUPERSEDES_WITH_YES + " OR (#timestamp = :timestamp AND #vote = :yes)";

  private static final String SUPERSEDES_WITH_RETRACTION =
      SUPERSEDES_WITH_YES + " OR (#timestamp = :timestamp AND attribute_not_exists(#retracted))";

  private VoteItems() {}

  public static Map<String, AttributeValue> key(RoomId room, UserId user, MovieId title) {
    return Map.of(
        AttributeNames.ROOM_ID,
        text(room.value()),
        AttributeNames.USER_MOVIE_ID,
        text(sortKey(user, title)));
  }

  public static String sortKey(UserId user, MovieId title) {
    return prefix(user) + title.value();
  }

  /** Returns the prefix of the sort keys of a user's votes. */
  public static String prefix(UserId user) {
    return user.value() + SEPARATOR;
  }

  public static Map<String, AttributeValue> vote(Vote vote, OptionalLong keptUntil) {
    return new Attributes()
        .put(AttributeNames.ROOM_ID, text(vote.roomId().value()))
        .put(AttributeNames.USER_MOVIE_ID, text(sortKey(vote.userId(), vote.movieId())))
        .put(AttributeNames.USER_ID, text(vote.userId().value()))
        .put(AttributeNames.MOVIE_ID, number(vote.movieId().value()))
        .put(AttributeNames.VOTE, Attributes.flag(vote.isYes()))
        .put(
            AttributeNames.RETRACTED,
            vote.isCast() ? Optional.empty() : Optional.of(Attributes.flag(true)))
        .put(AttributeNames.TIMESTAMP, Attributes.time(vote.castAt()))
        .put(AttributeNames.TTL, ttl(keptUntil))
        .build();
  }

  public static Vote vote(Map<String, AttributeValue> item) {
    return Vote.of(
        RoomId.of(text(item, AttributeNames.ROOM_ID)),
        UserId.of(text(item, AttributeNames.USER_ID)),
        MovieId.of(Attributes.integer(item, AttributeNames.MOVIE_ID)),
        choice(item),
        Attributes.time(item, AttributeNames.TIMESTAMP));
  }

  /** A retraction is no yes, also to a process that knows nothing of retractions. */
  private static Choice choice(Map<String, AttributeValue> item) {
    return item.containsKey(AttributeNames.RETRACTED)
        ? Choice.RETRACTED
        : Choice.of(Attributes.flag(item, AttributeNames.VOTE));
  }

  /**
   * Returns the request that stores a vote if there is none, or over one that it supersedes ({@link
   * Vote#supersedes}), and that is answered with what was there before.
   */
  public static PutItemRequest put(Vote vote, OptionalLong keptUntil, String table) {
    Map<String, String> names = new HashMap<>();
    names.put("#room", AttributeNames.ROOM_ID);
    names.put("#timestamp", AttributeNames.TIMESTAMP);
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":timestamp", Attributes.time(vote.castAt()));
    String condition =
        switch (vote.choice()) {
          case YES -> SUPERSEDES_WITH_YES;
          case NO -> {
            names.put("#vote", AttributeNames.VOTE);
            values.put(":yes", Attributes.flag(true));
            yield SUPERSEDES_WITH_NO;
          }
          case RETRACTED -> {
            names.put("#retracted", AttributeNames.RETRACTED);
            yield SUPERSEDES_WITH_RETRACTION;
          }
        };
    return PutItemRequest.builder()
        .tableName(table)
        .item(vote(vote, keptUntil))
        .conditionExpression(condition)
        .expressionAttributeNames(names)
        .expressionAttributeValues(values)
        .returnValues(ReturnValue.ALL_OLD)
        .build();
  }

  public static boolean isParticipation(Map<String, AttributeValue> item) {
    return item.containsKey(AttributeNames.IS_PARTICIPATION);
  }

  /** Returns the item of a user who takes part (vote true) or has left (vote false). */
  public static Map<String, AttributeValue> participation(
      RoomId room, UserId user, boolean takesPart, Instant at, long keptUntil) {
    Vote vote = Vote.of(room, user, MovieId.PARTICIPATION, Choice.of(takesPart), at);
    Map<String, AttributeValue> item = vote(vote, OptionalLong.of(keptUntil));
    item.put(AttributeNames.IS_PARTICIPATION, Attributes.flag(true));
    if (takesPart) {
      item.put(AttributeNames.PARTICIPANT_ID, text(user.value()));
    }
    return item;
  }

  private static Optional<AttributeValue> ttl(OptionalLong keptUntil) {
    return keptUntil.isPresent() ? Optional.of(number(keptUntil.getAsLong())) : Optional.empty();
  }
}
