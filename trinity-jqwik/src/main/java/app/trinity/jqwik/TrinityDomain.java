package app.trinity.jqwik;

import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.room.Participant;
import app.trinity.room.Room;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomId;
import app.trinity.room.RoomRequest;
import app.trinity.room.Roster;
import app.trinity.rule.MatchRule;
import app.trinity.rule.Quorum;
import app.trinity.vote.Board;
import app.trinity.vote.Choice;
import app.trinity.vote.Tally;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Trinity's values by type: a class or property annotated with {@code @Domain(TrinityDomain.class)}
 * takes {@code @ForAll Board board} as it is. What each is like is told at {@link
 * TrinityArbitraries}.
 *
 * <p>A domain is the only source of values: add {@code @Domain(DomainContext.Global.class)} where
 * numbers and texts are wanted besides.
 */
public final class TrinityDomain extends DomainContextBase {
  @Provide
  Arbitrary<UserId> userIds() {
    return TrinityArbitraries.userIds();
  }

  @Provide
  Arbitrary<Username> usernames() {
    return TrinityArbitraries.usernames();
  }

  @Provide
  Arbitrary<Participant> participants() {
    return TrinityArbitraries.participants();
  }

  @Provide
  Arbitrary<MovieId> movieIds() {
    return TrinityArbitraries.movieIds();
  }

  @Provide
  Arbitrary<Movie> movies() {
    return TrinityArbitraries.movies();
  }

  @Provide
  Arbitrary<List<Movie>> decks() {
    return TrinityArbitraries.decks();
  }

  @Provide
  Arbitrary<MatchRule> matchRules() {
    return TrinityArbitraries.matchRules();
  }

  @Provide
  Arbitrary<Quorum> quorums() {
    return TrinityArbitraries.quorums();
  }

  @Provide
  Arbitrary<Choice> choices() {
    return TrinityArbitraries.choices();
  }

  @Provide
  Arbitrary<Tally> tallies() {
    return TrinityArbitraries.tallies();
  }

  @Provide
  Arbitrary<Board> boards() {
    return TrinityArbitraries.boards();
  }

  @Provide
  Arbitrary<RoomId> roomIds() {
    return TrinityArbitraries.roomIds();
  }

  @Provide
  Arbitrary<RoomCode> roomCodes() {
    return TrinityArbitraries.roomCodes();
  }

  @Provide
  Arbitrary<RoomRequest> roomRequests() {
    return TrinityArbitraries.roomRequests();
  }

  @Provide
  Arbitrary<Roster> rosters() {
    return TrinityArbitraries.rosters();
  }

  @Provide
  Arbitrary<Room> rooms() {
    return TrinityArbitraries.rooms();
  }

  @Provide
  Arbitrary<Game> games() {
    return TrinityArbitraries.games();
  }

  @Provide
  Arbitrary<Interleaving> interleavings() {
    return TrinityArbitraries.interleavings();
  }
}
