package app.trinity.core;

import app.trinity.account.UserId;
import app.trinity.core.refusal.Refusals;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.MatchPageRequest;
import app.trinity.match.Matches;
import app.trinity.match.spi.MatchStore;
import app.trinity.room.RoomId;
import java.util.List;

/** Looking at recorded matches. */
final class MatchUseCases implements Matches {
  private final MatchStore matches;

  MatchUseCases(MatchStore matches) {
    this.matches = matches;
  }

  @Override
  public List<Match> mine(UserId user, MatchPageRequest request) {
    return matches.matchesOf(user, request).orElseThrow(Refusals::matchNotFound);
  }

  @Override
  public Match of(UserId user, RoomId room, MovieId title) {
    Match match = matches.find(room, title).orElseThrow(Refusals::matchNotFound);
    if (!match.matchedUsers().contains(user)) {
      throw Refusals.notYourMatch();
    }
    return match;
  }
}
