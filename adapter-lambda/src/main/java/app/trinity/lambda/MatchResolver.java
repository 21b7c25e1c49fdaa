package app.trinity.lambda;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.match.MatchPageRequest;
import app.trinity.match.Matches;
import app.trinity.room.RoomId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The match function: a person's matches, publishing a match to a subscriber, and the guard that
 * decides who may subscribe.
 */
public final class MatchResolver implements Resolver {
  private final Matches matches;
  private final FieldMap fields =
      new FieldMap(
          Map.of(
              "Query.getMyMatches", this::getMyMatches,
              "Mutation.publishUserMatch", this::publishUserMatch,
              "Subscription.userMatch", this::userMatch));

  /** Answers from an engine. */
  public MatchResolver(Trinity trinity) {
    matches = trinity.matches();
  }

  @Override
  public Set<String> fields() {
    return fields.fields();
  }

  @Override
  public JsonNode resolve(ResolverEvent event) {
    return fields.resolve(event);
  }

  private JsonNode getMyMatches(ResolverEvent event) {
    UserId user = event.caller().user();
    int limit = event.arguments().optionalInteger("limit").orElse(MatchPageRequest.DEFAULT_LIMIT);
    MatchPageRequest page =
        event
            .arguments()
            .optionalText("after")
            .map(last -> MatchPageRequest.after(MatchId.of(last), limit))
            .orElseGet(() -> MatchPageRequest.first(limit));
    return Answers.list(matches.mine(user, page), Answers::match);
  }

  /**
   * Publishes what the store holds. The input only names the match: nothing a caller wrote reaches
   * anybody.
   */
  private JsonNode publishUserMatch(ResolverEvent event) {
    event.caller().requireKnown();
    Arguments input = event.arguments().input("input");
    UserId user = UserId.of(input.text("userId"));
    event.caller().requireMayActFor(user);
    Arguments named = input.input("match");
    RoomId room = RoomId.of(named.text("roomId"));
    MovieId title = MovieId.of(named.integer("movieId"));
    Optional<MatchId> matchId = named.optionalText("matchId").map(MatchId::of);
    Match match = matches.of(user, room, title);
    if (matchId.filter(id -> !id.equals(match.matchId())).isPresent()) {
      throw new Refusal(RefusalCode.MATCH_NOT_FOUND, "There is no such match.");
    }
    return Answers.userMatchEvent(user, match);
  }

  /** Lets a subscription begin. It has nothing to show yet. */
  private JsonNode userMatch(ResolverEvent event) {
    event.caller().requireKnown();
    event.caller().requireMayActFor(UserId.of(event.arguments().text("userId")));
    return NullNode.getInstance();
  }
}
