package app.trinity.api;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.match.Announcements;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.match.MatchPageRequest;
import app.trinity.match.Matches;
import app.trinity.room.RoomId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A person's matches, publishing a match to its subscribers, and the guard that decides who may
 * subscribe.
 */
record MatchFields(Matches matches, Announcements announcements) {
  Map<String, Function<Call, @Nullable Object>> methods() {
    return Map.of(
        "Query.getMyMatches", this::getMyMatches,
        "Mutation.publishUserMatch", this::publishUserMatch,
        "Subscription.userMatch", this::userMatch);
  }

  private Object getMyMatches(Call call) {
    UserId user = call.caller().user();
    int limit = call.arguments().optionalInteger("limit").orElse(MatchPageRequest.DEFAULT_LIMIT);
    MatchPageRequest page =
        call.arguments()
            .optionalText("after")
            .map(last -> MatchPageRequest.after(MatchId.of(last), limit))
            .orElseGet(() -> MatchPageRequest.first(limit));
    return Answers.list(matches.mine(user, page), Answers::match);
  }

  /**
   * Publishes what the store holds. The input only names the match: nothing a caller wrote reaches
   * anybody.
   */
  private Object publishUserMatch(Call call) {
    call.caller().requireKnown();
    Arguments input = call.arguments().input("input");
    UserId user = UserId.of(input.text("userId"));
    call.caller().requireMayActFor(user);
    Arguments named = input.input("match");
    RoomId room = RoomId.of(named.text("roomId"));
    MovieId title = MovieId.of(named.integer("movieId"));
    Optional<MatchId> matchId = named.optionalText("matchId").map(MatchId::of);
    Match match = matches.of(user, room, title);
    if (matchId.filter(id -> !id.equals(match.matchId())).isPresent()) {
      throw new Refusal(RefusalCode.MATCH_NOT_FOUND, "There is no such match.");
    }
    announcements.announce(user, match);
    return Answers.userMatchEvent(user, match);
  }

  /** Lets a subscription begin. It has nothing to show yet. */
  private @Nullable Object userMatch(Call call) {
    call.caller().requireKnown();
    call.caller().requireMayActFor(UserId.of(call.arguments().text("userId")));
    return null;
  }
}
