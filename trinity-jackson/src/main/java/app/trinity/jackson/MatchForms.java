package app.trinity.jackson;

import app.trinity.discovery.Movie;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.match.MatchPageRequest;
import app.trinity.room.Standing;
import app.trinity.rule.MatchRule;
import app.trinity.rule.Quorum;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The forms of match rules, matches and standings. */
final class MatchForms {
  private static final Form<MatchRule.Kind> KIND = Form.ofConstants(MatchRule.Kind.class);
  static final Form<MatchRule> RULE =
      Form.ofObject(
          MatchRule.class,
          (fields, rule) ->
              fields
                  .put("kind", KIND, rule.kind())
                  .put("atLeast", Form.INTEGER, boxed(rule.atLeast()))
                  .put("name", Form.TEXT, rule.name()),
          piece ->
              MatchRule.of(
                  piece.get("kind", KIND),
                  piece.find("atLeast", Form.INTEGER).stream()
                      .mapToInt(Integer::intValue)
                      .findFirst(),
                  piece.find("name", Form.TEXT)));

  private static final Form<MatchId> ID = Form.ofText(MatchId.class, MatchId::value, MatchId::of);
  private static final Form<Quorum> QUORUM =
      Form.ofObject(
          Quorum.class,
          (fields, quorum) ->
              fields
                  .put("matchRule", RULE, quorum.rule())
                  .put("minimumParticipants", Form.INTEGER, quorum.minimumParticipants()),
          piece ->
              Quorum.of(
                  piece.get("matchRule", RULE), piece.get("minimumParticipants", Form.INTEGER)));
  private static final Form<MatchPageRequest> PAGE_REQUEST =
      Form.ofObject(
          MatchPageRequest.class,
          (fields, request) ->
              fields.put("limit", Form.INTEGER, request.limit()).put("after", ID, request.after()),
          MatchForms::readPageRequest);
  private static final Form<Standing> STANDING =
      Form.ofObject(
          Standing.class,
          (fields, standing) ->
              fields
                  .put("movie", TitleForms.MOVIE, standing.movie())
                  .put("yesVotes", Form.INTEGER, boxed(standing.yesVotes()))
                  .put("noVotes", Form.INTEGER, boxed(standing.noVotes()))
                  .put("participants", Form.INTEGER, standing.participants())
                  .put("matched", Form.TRUTH, standing.matched()),
          MatchForms::readStanding);

  private final Form<Match> match;

  MatchForms(Times times) {
    Form<Instant> time = times.form();
    match =
        Form.ofObject(
            Match.class,
            (fields, value) ->
                fields
                    .put("roomId", RoomForms.ID, value.roomId())
                    .put("movieId", TitleForms.ID, value.movieId())
                    .put("mediaType", TitleForms.MEDIA_TYPE, value.mediaType())
                    .put("matchId", ID, value.matchId())
                    .put("title", Form.TEXT, value.title())
                    .put("posterPath", Form.TEXT, value.posterPath())
                    .putAll("matchedUsers", AccountForms.USER_ID, value.matchedUsers())
                    .put("timestamp", time, value.decidedAt()),
            piece ->
                Match.builder()
                    .roomId(piece.get("roomId", RoomForms.ID))
                    .movieId(piece.get("movieId", TitleForms.ID))
                    .mediaType(piece.get("mediaType", TitleForms.MEDIA_TYPE))
                    .matchId(piece.get("matchId", ID))
                    .title(piece.get("title", Form.TEXT))
                    .posterPath(piece.find("posterPath", Form.TEXT))
                    .matchedUsers(piece.list("matchedUsers", AccountForms.USER_ID))
                    .decidedAt(piece.get("timestamp", time))
                    .build());
  }

  Form<Match> match() {
    return match;
  }

  List<Form<?>> all() {
    return List.of(KIND, RULE, ID, QUORUM, PAGE_REQUEST, STANDING, match);
  }

  /** Counts are both told or both hidden; what has a match is always told. */
  private static Standing readStanding(Piece piece) {
    Movie movie = piece.get("movie", TitleForms.MOVIE);
    int participants = piece.get("participants", Form.INTEGER);
    boolean matched = piece.get("matched", Form.TRUTH);
    boolean hidden =
        !matched
            && piece.find("yesVotes", Form.INTEGER).isEmpty()
            && piece.find("noVotes", Form.INTEGER).isEmpty();
    return hidden
        ? Standing.untold(movie, participants)
        : Standing.of(
            movie,
            piece.get("yesVotes", Form.INTEGER),
            piece.get("noVotes", Form.INTEGER),
            participants,
            matched);
  }

  private static MatchPageRequest readPageRequest(Piece piece) {
    int limit = piece.find("limit", Form.INTEGER).orElse(MatchPageRequest.DEFAULT_LIMIT);
    return piece
        .find("after", ID)
        .map(last -> MatchPageRequest.after(last, limit))
        .orElseGet(() -> MatchPageRequest.first(limit));
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }
}
