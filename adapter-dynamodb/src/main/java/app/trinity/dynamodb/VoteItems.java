package app.trinity.dynamodb;

import static app.trinity.dynamodb.Attributes.number;
import static app.trinity.dynamodb.Attributes.text;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.dynamodb.Table.Names;
import app.trinity.room.RoomId;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Votes, and participation among them, as items. */
final class VoteItems {
  /** Joins a user id and a title's number; no user id contains it. */
  private static final String SEPARATOR = "#";

  /**
   * A vote is stored where there is none, or over one that it supersedes ({@link Vote#supersedes}).
   */
  static final String SUPERSEDES_WITH_YES =
      "attribute_not_exists(#room) OR #timestamp < :timestamp";

  static final String SUPERSEDES_WITH_NO =
      SUPERSEDES_WITH_YES + " OR (#timestamp = :timestamp AND #vote = :yes)";

  private VoteItems() {}

  static Map<String, AttributeValue> key(RoomId room, UserId user, MovieId title) {
    return Map.of(
        Names.ROOM_ID, text(room.value()), Names.USER_MOVIE_ID, text(sortKey(user, title)));
  }

  static String sortKey(UserId user, MovieId title) {
    return prefix(user) + title.value();
  }

  /** What the sort keys of all of a person's votes begin with. */
  static String prefix(UserId user) {
    return user.value() + SEPARATOR;
  }

  static Map<String, AttributeValue> vote(Vote vote, OptionalLong keptUntil) {
    return new Attributes()
        .put(Names.ROOM_ID, text(vote.roomId().value()))
        .put(Names.USER_MOVIE_ID, text(sortKey(vote.userId(), vote.movieId())))
        .put(Names.USER_ID, text(vote.userId().value()))
        .put(Names.MOVIE_ID, number(vote.movieId().value()))
        .put(Names.VOTE, Attributes.flag(vote.isYes()))
        .put(Names.TIMESTAMP, Attributes.time(vote.castAt()))
        .put(Names.TTL, ttl(keptUntil))
        .build();
  }

  static Vote vote(Map<String, AttributeValue> item) {
    return Vote.of(
        RoomId.of(text(item, Names.ROOM_ID)),
        UserId.of(text(item, Names.USER_ID)),
        MovieId.of(Attributes.integer(item, Names.MOVIE_ID)),
        Choice.of(Attributes.flag(item, Names.VOTE)),
        Attributes.time(item, Names.TIMESTAMP));
  }

  static boolean isParticipation(Map<String, AttributeValue> item) {
    return item.containsKey(Names.IS_PARTICIPATION);
  }

  /** Somebody's taking part (vote true), or his having left (vote false). */
  static Map<String, AttributeValue> participation(
      RoomId room, UserId user, boolean takesPart, Instant at, long keptUntil) {
    Vote vote = Vote.of(room, user, MovieId.PARTICIPATION, Choice.of(takesPart), at);
    Map<String, AttributeValue> item = vote(vote, OptionalLong.of(keptUntil));
    item.put(Names.IS_PARTICIPATION, Attributes.flag(true));
    if (takesPart) {
      item.put(Names.PARTICIPANT_ID, text(user.value()));
    }
    return item;
  }

  private static Optional<AttributeValue> ttl(OptionalLong keptUntil) {
    return keptUntil.isPresent() ? Optional.of(number(keptUntil.getAsLong())) : Optional.empty();
  }
}
