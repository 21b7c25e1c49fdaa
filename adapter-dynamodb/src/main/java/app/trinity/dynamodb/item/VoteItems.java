package app.trinity.dynamodb.item;

import static app.trinity.dynamodb.item.Attributes.number;
import static app.trinity.dynamodb.item.Attributes.text;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Votes, and participation among them, as items. */
public final class VoteItems {
  /** Joins a user id and a title's number; no user id contains it. */
  private static final String SEPARATOR = "#";

  /**
   * A vote is stored if there is none, or over one that it supersedes ({@link Vote#supersedes}).
   */
  public static final String SUPERSEDES_WITH_YES =
      "attribute_not_exists(#room) OR #timestamp < :timestamp";

  public static final String SUPERSEDES_WITH_NO =
      SUPERSEDES_WITH_YES + " OR (#timestamp = :timestamp AND #vote = :yes)";

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
        .put(AttributeNames.TIMESTAMP, Attributes.time(vote.castAt()))
        .put(AttributeNames.TTL, ttl(keptUntil))
        .build();
  }

  public static Vote vote(Map<String, AttributeValue> item) {
    return Vote.of(
        RoomId.of(text(item, AttributeNames.ROOM_ID)),
        UserId.of(text(item, AttributeNames.USER_ID)),
        MovieId.of(Attributes.integer(item, AttributeNames.MOVIE_ID)),
        Choice.of(Attributes.flag(item, AttributeNames.VOTE)),
        Attributes.time(item, AttributeNames.TIMESTAMP));
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
