package app.trinity.dynamodb;

import static app.trinity.dynamodb.Attributes.number;
import static app.trinity.dynamodb.Attributes.text;

import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.dynamodb.Table.Names;
import app.trinity.match.MatchRule;
import app.trinity.room.Participant;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rooms, their codes and their rosters as items. */
final class RoomItems {
  /** How much longer than its room an item is kept, for recovery and for whoever comes late. */
  static final long SECONDS_KEPT_LONGER = 86_400;

  private RoomItems() {}

  static Map<String, AttributeValue> key(RoomId id) {
    return Map.of(Names.ID, text(id.value()));
  }

  static Map<String, AttributeValue> codeKey(RoomCode code) {
    return Map.of(Names.CODE, text(code.value()));
  }

  static Map<String, AttributeValue> rosterKey(RoomId id) {
    return Map.of(Names.ROOM_ID, text(id.value()));
  }

  /** The epoch second until which what belongs to a room is kept. */
  static long keptUntil(RoomFacts room) {
    return room.endsAt().getEpochSecond() + SECONDS_KEPT_LONGER;
  }

  static Map<String, AttributeValue> room(RoomFacts room) {
    return new Attributes()
        .put(Names.ID, text(room.id().value()))
        .put(Names.CODE, text(room.code().value()))
        .put(Names.HOST_ID, text(room.hostId().value()))
        .put(Names.MEDIA_TYPE, text(room.mediaType().name()))
        .put(Names.GENRE_IDS, numbers(room.genres().ids()))
        .put(
            Names.CANDIDATES,
            AttributeValue.fromL(room.candidates().stream().map(RoomItems::movie).toList()))
        .put(Names.CREATED_AT, Attributes.time(room.createdAt()))
        .put(Names.TTL, number(room.endsAt().getEpochSecond()))
        .put(Names.FORGET_AT, number(keptUntil(room)))
        .put(Names.MATCH_RULE, rule(room.matchRule()))
        .put(Names.DEGRADED, Attributes.flag(room.degraded()))
        .build();
  }

  static RoomFacts room(Map<String, AttributeValue> item) {
    return RoomFacts.builder()
        .id(RoomId.of(text(item, Names.ID)))
        .code(RoomCode.of(text(item, Names.CODE)))
        .hostId(UserId.of(text(item, Names.HOST_ID)))
        .mediaType(MediaType.valueOf(text(item, Names.MEDIA_TYPE)))
        .genres(Genres.of(integers(Attributes.list(item, Names.GENRE_IDS))))
        .candidates(
            Attributes.list(item, Names.CANDIDATES).stream()
                .map(candidate -> movie(candidate.m()))
                .toList())
        .createdAt(Attributes.time(item, Names.CREATED_AT))
        .endsAt(Instant.ofEpochSecond(Attributes.longInteger(item, Names.TTL)))
        .matchRule(rule(Attributes.require(item, Names.MATCH_RULE).m()))
        .degraded(Attributes.flag(item, Names.DEGRADED))
        .build();
  }

  private static AttributeValue movie(Movie movie) {
    return AttributeValue.fromM(
        new Attributes()
            .put(Names.ID, number(movie.id().value()))
            .put(Names.TITLE, text(movie.title()))
            .put(Names.OVERVIEW, text(movie.overview()))
            .put(Names.POSTER_PATH, movie.posterPath().map(Attributes::text))
            .put(Names.RELEASE_DATE, movie.releaseDate().map(Attributes::text))
            .put(
                Names.VOTE_AVERAGE,
                movie.voteAverage().isPresent()
                    ? Optional.of(
                        AttributeValue.fromN(Double.toString(movie.voteAverage().getAsDouble())))
                    : Optional.empty())
            .put(
                Names.VOTE_COUNT,
                movie.voteCount().isPresent()
                    ? Optional.of(number(movie.voteCount().getAsInt()))
                    : Optional.empty())
            .put(Names.GENRE_IDS, numbers(movie.genreIds()))
            .build());
  }

  private static Movie movie(Map<String, AttributeValue> item) {
    Movie.Builder movie =
        Movie.builder()
            .id(MovieId.of(Attributes.integer(item, Names.ID)))
            .title(text(item, Names.TITLE))
            .overview(text(item, Names.OVERVIEW))
            .posterPath(Attributes.findText(item, Names.POSTER_PATH))
            .releaseDate(Attributes.findText(item, Names.RELEASE_DATE))
            .genreIds(integers(Attributes.list(item, Names.GENRE_IDS)));
    Attributes.find(item, Names.VOTE_AVERAGE)
        .ifPresent(value -> movie.voteAverage(Double.parseDouble(value.n())));
    Attributes.find(item, Names.VOTE_COUNT)
        .ifPresent(value -> movie.voteCount(Integer.parseInt(value.n())));
    return movie.build();
  }

  private static AttributeValue rule(MatchRule rule) {
    return AttributeValue.fromM(
        new Attributes()
            .put(Names.KIND, text(rule.kind().name()))
            .put(
                Names.AT_LEAST,
                rule.atLeast().isPresent()
                    ? Optional.of(number(rule.atLeast().getAsInt()))
                    : Optional.empty())
            .put(Names.NAME, rule.name().map(Attributes::text))
            .build());
  }

  private static MatchRule rule(Map<String, AttributeValue> item) {
    return MatchRule.of(
        MatchRule.Kind.valueOf(text(item, Names.KIND)),
        Attributes.find(item, Names.AT_LEAST)
            .map(value -> OptionalInt.of(Integer.parseInt(value.n())))
            .orElseGet(OptionalInt::empty),
        Attributes.findText(item, Names.NAME));
  }

  private static AttributeValue numbers(List<Integer> numbers) {
    return AttributeValue.fromL(numbers.stream().map(Attributes::number).toList());
  }

  private static List<Integer> integers(List<AttributeValue> numbers) {
    return numbers.stream().map(value -> Integer.valueOf(value.n())).toList();
  }

  static Map<String, AttributeValue> hold(RoomFacts room) {
    return new Attributes()
        .put(Names.CODE, text(room.code().value()))
        .put(Names.ROOM_ID, text(room.id().value()))
        .put(Names.HELD_UNTIL, number(room.endsAt().getEpochSecond()))
        .put(Names.TTL, number(keptUntil(room)))
        .build();
  }

  static Map<String, AttributeValue> roster(Roster roster, RoomCode code, long keptUntil) {
    return new Attributes()
        .put(Names.ROOM_ID, text(roster.roomId().value()))
        .put(Names.VERSION, number(roster.version()))
        .put(
            Names.PARTICIPANTS,
            AttributeValue.fromL(
                roster.participants().stream().map(RoomItems::participant).toList()))
        .put(Names.CODE, text(code.value()))
        .put(Names.TTL, number(keptUntil))
        .build();
  }

  static Roster roster(Map<String, AttributeValue> item) {
    return Roster.of(
        RoomId.of(text(item, Names.ROOM_ID)),
        Attributes.longInteger(item, Names.VERSION),
        Attributes.list(item, Names.PARTICIPANTS).stream()
            .map(participant -> participant(participant.m()))
            .toList());
  }

  private static AttributeValue participant(Participant participant) {
    return AttributeValue.fromM(
        Map.of(
            Names.USER_ID, text(participant.userId().value()),
            Names.USERNAME, text(participant.username().value())));
  }

  private static Participant participant(Map<String, AttributeValue> item) {
    return Participant.of(
        UserId.of(text(item, Names.USER_ID)), Username.of(text(item, Names.USERNAME)));
  }
}
