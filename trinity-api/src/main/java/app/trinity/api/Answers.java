package app.trinity.api;

import app.trinity.account.UserId;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.Recommendation;
import app.trinity.match.Match;
import app.trinity.room.Participant;
import app.trinity.room.Room;
import app.trinity.room.RoomChangeKind;
import app.trinity.room.Standing;
import app.trinity.rule.MatchRule;
import app.trinity.vote.Vote;
import app.trinity.vote.VoteResult;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Trinity's values in the form of the schema: maps, lists, strings, numbers and booleans, which any
 * JSON library writes. Every field of a type is there, in the schema's order; what the value lacks
 * is null. Times are AWSDateTime in UTC with milliseconds.
 *
 * <p>What is returned is new each time and belongs to the caller.
 */
public final class Answers {
  private static final DateTimeFormatter AWS_DATE_TIME =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private Answers() {}

  /** Returns what a subscriber of {@code userMatch} is sent: type {@code UserMatchEvent}. */
  public static Map<String, @Nullable Object> userMatchEvent(UserId user, Match match) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("userId", user.value());
    answer.put("match", match(match));
    answer.put("success", true);
    answer.put("message", "Your room has a match: “" + match.title() + "”.");
    return answer;
  }

  /** Returns each value of a list in its form. */
  public static <T> List<Object> list(Collection<T> values, Function<? super T, ?> form) {
    List<Object> list = new ArrayList<>(values.size());
    for (T value : values) {
      list.add(form.apply(value));
    }
    return list;
  }

  /** Returns what a subscriber of {@code roomChanged} is sent: type {@code RoomChange}. */
  public static Map<String, @Nullable Object> roomChange(
      RoomChangeKind kind, Room room, Map<UserId, Integer> voted) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("roomId", room.id().value());
    answer.put("kind", kind.name());
    answer.put("room", room(room, voted));
    return answer;
  }

  /**
   * Returns a room: type {@code Room}.
   *
   * @param room the room
   * @param voted on how many titles each participant has voted; 0 for those who are not in it
   */
  public static Map<String, @Nullable Object> room(Room room, Map<UserId, Integer> voted) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("id", room.id().value());
    answer.put("code", room.code().value());
    answer.put("hostId", room.hostId().value());
    answer.put("mediaType", room.mediaType().name());
    answer.put("genreIds", new ArrayList<>(room.genres().ids()));
    answer.put("candidates", list(room.candidates(), title -> movie(room.mediaType(), title)));
    answer.put("createdAt", time(room.createdAt()));
    answer.put("ttl", room.endsAt().getEpochSecond());
    answer.put(
        "participants",
        list(
            room.participants(),
            one ->
                participant(
                    one, one.userId().equals(room.hostId()), voted.getOrDefault(one.userId(), 0))));
    answer.put("matchRule", matchRule(room.matchRule()));
    answer.put("degraded", room.degraded());
    answer.put("exhausted", room.exhausted());
    return answer;
  }

  static Map<String, @Nullable Object> participant(
      Participant participant, boolean host, int voted) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("userId", participant.userId().value());
    answer.put("username", participant.username().value());
    answer.put("displayName", participant.displayName().value());
    answer.put("host", host);
    answer.put("voted", voted);
    return answer;
  }

  private static Map<String, @Nullable Object> matchRule(MatchRule rule) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("kind", rule.kind().name());
    answer.put("atLeast", orNull(rule.atLeast()));
    answer.put("name", rule.name().orElse(null));
    return answer;
  }

  /** Returns a title: type {@code Movie}. */
  public static Map<String, @Nullable Object> movie(MediaType mediaType, Movie movie) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("id", movie.id().value());
    answer.put("mediaType", mediaType.name());
    answer.put("title", movie.title());
    answer.put("overview", movie.overview());
    answer.put("posterPath", movie.posterPath().orElse(null));
    answer.put("releaseDate", movie.releaseDate().orElse(null));
    OptionalDouble average = movie.voteAverage();
    answer.put("voteAverage", average.isPresent() ? average.getAsDouble() : null);
    answer.put("voteCount", orNull(movie.voteCount()));
    answer.put("genreIds", new ArrayList<>(movie.genreIds()));
    return answer;
  }

  /** Returns what a vote is answered with: type {@code VoteResult}. */
  public static Map<String, @Nullable Object> voteResult(VoteResult result) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("success", result.success());
    answer.put("vote", vote(result.vote()));
    answer.put("match", result.match().map(Answers::match).orElse(null));
    return answer;
  }

  private static Map<String, @Nullable Object> vote(Vote vote) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("roomId", vote.roomId().value());
    answer.put("userMovieId", vote.userId().value() + "#" + vote.movieId().value());
    answer.put("userId", vote.userId().value());
    answer.put("movieId", vote.movieId().value());
    answer.put("vote", vote.isYes());
    answer.put("timestamp", time(vote.castAt()));
    return answer;
  }

  /** Returns a match: type {@code Match}. */
  public static Map<String, @Nullable Object> match(Match match) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("roomId", match.roomId().value());
    answer.put("movieId", match.movieId().value());
    answer.put("mediaType", match.mediaType().name());
    answer.put("matchId", match.matchId().value());
    answer.put("title", match.title());
    answer.put("posterPath", match.posterPath().orElse(null));
    answer.put("matchedUsers", list(match.matchedUsers(), UserId::value));
    answer.put("timestamp", time(match.decidedAt()));
    return answer;
  }

  /** Returns a title's place in its room: type {@code Standing}. */
  public static Map<String, @Nullable Object> standing(MediaType mediaType, Standing standing) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("movie", movie(mediaType, standing.movie()));
    answer.put("yesVotes", orNull(standing.yesVotes()));
    answer.put("noVotes", orNull(standing.noVotes()));
    answer.put("participants", standing.participants());
    answer.put("matched", standing.matched());
    return answer;
  }

  /** Returns the titles of a deck, which is no type of the schema: candidates and degraded. */
  public static Map<String, @Nullable Object> recommendation(
      MediaType mediaType, Recommendation recommendation) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("candidates", list(recommendation.candidates(), title -> movie(mediaType, title)));
    answer.put("degraded", recommendation.degraded());
    return answer;
  }

  static Map<String, @Nullable Object> usernameAvailability(boolean available) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("available", available);
    return answer;
  }

  static Map<String, @Nullable Object> usernameReservation() {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("success", true);
    return answer;
  }

  private static @Nullable Integer orNull(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }

  private static String time(Instant instant) {
    return AWS_DATE_TIME.format(instant);
  }
}
