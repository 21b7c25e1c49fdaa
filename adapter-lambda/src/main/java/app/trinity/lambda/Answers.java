package app.trinity.lambda;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.discovery.Recommendation;
import app.trinity.match.Match;
import app.trinity.match.MatchRule;
import app.trinity.match.Standing;
import app.trinity.room.Participant;
import app.trinity.room.Room;
import app.trinity.vote.Vote;
import app.trinity.vote.VoteResult;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Collection;
import java.util.function.Function;

/**
 * Trinity's values in the form of the schema. Every field of a type is there; what the value lacks
 * is null. Times are AWSDateTime in UTC with milliseconds.
 */
public final class Answers {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final DateTimeFormatter AWS_DATE_TIME =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private Answers() {}

  /** What a subscriber of {@code userMatch} is sent: type {@code UserMatchEvent}. */
  public static ObjectNode userMatchEvent(UserId user, Match match) {
    return object()
        .put("userId", user.value())
        .put("success", true)
        .put("message", "Your room has a match: “" + match.title() + "”.")
        .set("match", match(match));
  }

  static <T> ArrayNode list(Collection<T> values, Function<? super T, ? extends JsonNode> form) {
    ArrayNode list = JSON.arrayNode(values.size());
    values.forEach(value -> list.add(form.apply(value)));
    return list;
  }

  static ObjectNode room(Room room) {
    ObjectNode answer =
        object()
            .put("id", room.id().value())
            .put("code", room.code().value())
            .put("hostId", room.hostId().value())
            .put("mediaType", room.mediaType().name())
            .put("createdAt", time(room.createdAt()))
            .put("ttl", room.endsAt().getEpochSecond())
            .put("degraded", room.degraded());
    answer.set("genreIds", list(room.genres().ids(), JSON::numberNode));
    answer.set("candidates", list(room.candidates(), Answers::movie));
    answer.set("participants", list(room.participants(), Answers::participant));
    answer.set("matchRule", matchRule(room.matchRule()));
    return answer;
  }

  private static ObjectNode participant(Participant participant) {
    return object()
        .put("userId", participant.userId().value())
        .put("username", participant.username().value());
  }

  private static ObjectNode matchRule(MatchRule rule) {
    ObjectNode answer = object().put("kind", rule.kind().name()).put("name", rule.name().orElse(null));
    answer.set(
        "atLeast",
        rule.atLeast().isPresent()
            ? JSON.numberNode(rule.atLeast().getAsInt())
            : NullNode.getInstance());
    return answer;
  }

  static ObjectNode movie(Movie movie) {
    ObjectNode answer =
        object()
            .put("id", movie.id().value())
            .put("title", movie.title())
            .put("overview", movie.overview())
            .put("posterPath", movie.posterPath().orElse(null))
            .put("releaseDate", movie.releaseDate().orElse(null));
    answer.set(
        "voteAverage",
        movie.voteAverage().isPresent()
            ? JSON.numberNode(movie.voteAverage().getAsDouble())
            : NullNode.getInstance());
    answer.set(
        "voteCount",
        movie.voteCount().isPresent()
            ? JSON.numberNode(movie.voteCount().getAsInt())
            : NullNode.getInstance());
    answer.set("genreIds", list(movie.genreIds(), JSON::numberNode));
    return answer;
  }

  static ObjectNode voteResult(VoteResult result) {
    ObjectNode answer = object().put("success", true);
    answer.set("vote", vote(result.vote()));
    answer.set(
        "match", result.match().<JsonNode>map(Answers::match).orElseGet(NullNode::getInstance));
    return answer;
  }

  private static ObjectNode vote(Vote vote) {
    return object()
        .put("roomId", vote.roomId().value())
        .put("userMovieId", vote.userId().value() + "#" + vote.movieId().value())
        .put("userId", vote.userId().value())
        .put("movieId", vote.movieId().value())
        .put("vote", vote.isYes())
        .put("timestamp", time(vote.castAt()));
  }

  static ObjectNode match(Match match) {
    ObjectNode answer =
        object()
            .put("roomId", match.roomId().value())
            .put("movieId", match.movieId().value())
            .put("matchId", match.matchId().value())
            .put("title", match.title())
            .put("posterPath", match.posterPath().orElse(null))
            .put("timestamp", time(match.decidedAt()));
    answer.set("matchedUsers", list(match.matchedUsers(), user -> JSON.textNode(user.value())));
    return answer;
  }

  static ObjectNode standing(Standing standing) {
    return object()
        .put("yesVotes", standing.yesVotes())
        .put("noVotes", standing.noVotes())
        .put("participants", standing.participants())
        .put("matched", standing.matched())
        .set("movie", movie(standing.movie()));
  }

  static ObjectNode recommendation(Recommendation recommendation) {
    return object()
        .put("degraded", recommendation.degraded())
        .set("candidates", list(recommendation.candidates(), Answers::movie));
  }

  static ObjectNode usernameAvailability(boolean available) {
    return object().put("available", available);
  }

  static ObjectNode usernameReservation() {
    return object().put("success", true);
  }

  private static String time(Instant instant) {
    return AWS_DATE_TIME.format(instant);
  }

  private static ObjectNode object() {
    return JSON.objectNode();
  }
}
