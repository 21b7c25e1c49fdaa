package app.trinity.dynamodb.item;

import static app.trinity.dynamodb.item.Attributes.number;
import static app.trinity.dynamodb.item.Attributes.text;

import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.room.Participant;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.rule.MatchRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rooms, their codes and their rosters as items. */
public final class RoomItems {
  private RoomItems() {}

  public static Map<String, AttributeValue> key(RoomId id) {
    return Map.of(AttributeNames.ID, text(id.value()));
  }

  public static Map<String, AttributeValue> codeKey(RoomCode code) {
    return Map.of(AttributeNames.CODE, text(code.value()));
  }

  public static Map<String, AttributeValue> rosterKey(RoomId id) {
    return Map.of(AttributeNames.ROOM_ID, text(id.value()));
  }

  /** Returns the epoch second until which a room's items are kept. */
  public static long keptUntil(RoomFacts room) {
    return room.rememberedUntil().getEpochSecond();
  }

  public static Map<String, AttributeValue> room(RoomFacts room) {
    return new Attributes()
        .put(AttributeNames.ID, text(room.id().value()))
        .put(AttributeNames.CODE, text(room.code().value()))
        .put(AttributeNames.HOST_ID, text(room.hostId().value()))
        .put(AttributeNames.MEDIA_TYPE, text(room.mediaType().name()))
        .put(AttributeNames.GENRE_IDS, numbers(room.genres().ids()))
        .put(
            AttributeNames.CANDIDATES,
            AttributeValue.fromL(room.candidates().stream().map(RoomItems::movie).toList()))
        .put(AttributeNames.CREATED_AT, Attributes.time(room.createdAt()))
        .put(AttributeNames.TTL, number(room.endsAt().getEpochSecond()))
        .put(AttributeNames.FORGET_AT, number(keptUntil(room)))
        .put(AttributeNames.MATCH_RULE, rule(room.matchRule()))
        .put(AttributeNames.DEGRADED, Attributes.flag(room.degraded()))
        .build();
  }

  public static RoomFacts room(Map<String, AttributeValue> item) {
    return RoomFacts.builder()
        .id(RoomId.of(text(item, AttributeNames.ID)))
        .code(RoomCode.of(text(item, AttributeNames.CODE)))
        .hostId(UserId.of(text(item, AttributeNames.HOST_ID)))
        .mediaType(MediaType.valueOf(text(item, AttributeNames.MEDIA_TYPE)))
        .genres(Genres.of(integers(Attributes.list(item, AttributeNames.GENRE_IDS))))
        .candidates(
            Attributes.list(item, AttributeNames.CANDIDATES).stream()
                .map(candidate -> movie(candidate.m()))
                .toList())
        .createdAt(Attributes.time(item, AttributeNames.CREATED_AT))
        .endsAt(Instant.ofEpochSecond(Attributes.longInteger(item, AttributeNames.TTL)))
        .matchRule(rule(Attributes.require(item, AttributeNames.MATCH_RULE).m()))
        .degraded(Attributes.flag(item, AttributeNames.DEGRADED))
        .build();
  }

  private static AttributeValue movie(Movie movie) {
    return AttributeValue.fromM(
        new Attributes()
            .put(AttributeNames.ID, number(movie.id().value()))
            .put(AttributeNames.TITLE, text(movie.title()))
            .put(AttributeNames.OVERVIEW, text(movie.overview()))
            .put(AttributeNames.POSTER_PATH, movie.posterPath().map(Attributes::text))
            .put(AttributeNames.RELEASE_DATE, movie.releaseDate().map(Attributes::text))
            .put(
                AttributeNames.VOTE_AVERAGE,
                movie.voteAverage().isPresent()
                    ? Optional.of(
                        AttributeValue.fromN(Double.toString(movie.voteAverage().getAsDouble())))
                    : Optional.empty())
            .put(
                AttributeNames.VOTE_COUNT,
                movie.voteCount().isPresent()
                    ? Optional.of(number(movie.voteCount().getAsInt()))
                    : Optional.empty())
            .put(AttributeNames.GENRE_IDS, numbers(movie.genreIds()))
            .build());
  }

  private static Movie movie(Map<String, AttributeValue> item) {
    Movie.Builder movie =
        Movie.builder()
            .id(MovieId.of(Attributes.integer(item, AttributeNames.ID)))
            .title(text(item, AttributeNames.TITLE))
            .overview(text(item, AttributeNames.OVERVIEW))
            .posterPath(Attributes.findText(item, AttributeNames.POSTER_PATH))
            .releaseDate(Attributes.findText(item, AttributeNames.RELEASE_DATE))
            .genreIds(integers(Attributes.list(item, AttributeNames.GENRE_IDS)));
    Attributes.find(item, AttributeNames.VOTE_AVERAGE)
        .ifPresent(value -> movie.voteAverage(Double.parseDouble(value.n())));
    Attributes.find(item, AttributeNames.VOTE_COUNT)
        .ifPresent(value -> movie.voteCount(Integer.parseInt(value.n())));
    return movie.build();
  }

  private static AttributeValue rule(MatchRule rule) {
    return AttributeValue.fromM(
        new Attributes()
            .put(AttributeNames.KIND, text(rule.kind().name()))
            .put(
                AttributeNames.AT_LEAST,
                rule.atLeast().isPresent()
                    ? Optional.of(number(rule.atLeast().getAsInt()))
                    : Optional.empty())
            .put(AttributeNames.NAME, rule.name().map(Attributes::text))
            .build());
  }

  private static MatchRule rule(Map<String, AttributeValue> item) {
    return MatchRule.of(
        MatchRule.Kind.valueOf(text(item, AttributeNames.KIND)),
        Attributes.find(item, AttributeNames.AT_LEAST)
            .map(value -> OptionalInt.of(Integer.parseInt(value.n())))
            .orElseGet(OptionalInt::empty),
        Attributes.findText(item, AttributeNames.NAME));
  }

  private static AttributeValue numbers(List<Integer> numbers) {
    return AttributeValue.fromL(numbers.stream().map(Attributes::number).toList());
  }

  private static List<Integer> integers(List<AttributeValue> numbers) {
    return numbers.stream().map(value -> Integer.valueOf(value.n())).toList();
  }

  public static Map<String, AttributeValue> hold(RoomFacts room) {
    return new Attributes()
        .put(AttributeNames.CODE, text(room.code().value()))
        .put(AttributeNames.ROOM_ID, text(room.id().value()))
        .put(AttributeNames.HELD_UNTIL, number(room.endsAt().getEpochSecond()))
        .put(AttributeNames.TTL, number(keptUntil(room)))
        .build();
  }

  public static Map<String, AttributeValue> roster(Roster roster, RoomCode code, long keptUntil) {
    return new Attributes()
        .put(AttributeNames.ROOM_ID, text(roster.roomId().value()))
        .put(AttributeNames.VERSION, number(roster.version()))
        .put(
            AttributeNames.PARTICIPANTS,
            AttributeValue.fromL(
                roster.participants().stream().map(RoomItems::participant).toList()))
        .put(AttributeNames.CODE, text(code.value()))
        .put(AttributeNames.TTL, number(keptUntil))
        .build();
  }

  public static Roster roster(Map<String, AttributeValue> item) {
    return Roster.of(
        RoomId.of(text(item, AttributeNames.ROOM_ID)),
        Attributes.longInteger(item, AttributeNames.VERSION),
        Attributes.list(item, AttributeNames.PARTICIPANTS).stream()
            .map(participant -> participant(participant.m()))
            .toList());
  }

  private static AttributeValue participant(Participant participant) {
    return AttributeValue.fromM(
        Map.of(
            AttributeNames.USER_ID, text(participant.userId().value()),
            AttributeNames.USERNAME, text(participant.username().value())));
  }

  private static Participant participant(Map<String, AttributeValue> item) {
    return Participant.of(
        UserId.of(text(item, AttributeNames.USER_ID)),
        Username.of(text(item, AttributeNames.USERNAME)));
  }
}
