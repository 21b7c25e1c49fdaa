package app.trinity.jqwik;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;
import app.trinity.vote.Board;
import app.trinity.vote.Choice;
import app.trinity.vote.Tally;
import app.trinity.vote.Vote;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Votes, and what they add up to. */
final class VoteArbitraries {
  private static final Instant START = Instant.parse("2024-05-04T20:15:00Z");
  private static final RoomId ROOM = RoomId.of("room");
  private static final int TITLES = 3;
  private static final int MOST_VOTES = 60;
  private static final long FEW_TICKS = 12;
  private static final int YES = 0;
  private static final int NO = 1;
  private static final int NOTHING = 2;

  private VoteArbitraries() {}

  /** Few moments, so that votes of the same time are not rare. */
  static Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(0, FEW_TICKS)
        .map(tick -> START.plus(tick, ChronoUnit.MICROS));
  }

  /** Yes more often than no: otherwise nobody would ever agree. */
  static Arbitrary<Choice> choices() {
    return Arbitraries.frequency(Tuple.of(3, Choice.YES), Tuple.of(1, Choice.NO));
  }

  static Arbitrary<Vote> votes(RoomId room) {
    return votes(room, PeopleArbitraries.fewUserIds(), titles());
  }

  static Arbitrary<Vote> votes(RoomId room, Arbitrary<UserId> people, Arbitrary<MovieId> titles) {
    return Combinators.combine(people, titles, choices(), instants())
        .as((user, title, choice, at) -> Vote.of(room, user, title, choice, at));
  }

  /** A few titles, and now and then the reserved id under which taking part is stored. */
  private static Arbitrary<MovieId> titles() {
    return Arbitraries.frequencyOf(
        Tuple.of(19, Arbitraries.integers().between(1, TITLES).map(MovieId::of)),
        Tuple.of(1, Arbitraries.just(MovieId.PARTICIPATION)));
  }

  static Arbitrary<List<Vote>> ballots() {
    return votes(ROOM)
        .list()
        .ofMaxSize(MOST_VOTES)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  static Arbitrary<Board> boards() {
    Arbitrary<Set<UserId>> participants =
        PeopleArbitraries.fewUserIds().list().uniqueElements().map(LinkedHashSet::new);
    return Combinators.combine(participants, ballots()).as(Board::of);
  }

  static Arbitrary<Tally> tallies(int mostParticipants) {
    // What each participant says: yes, no or nothing yet.
    return Arbitraries.frequency(Tuple.of(6, YES), Tuple.of(1, NO), Tuple.of(1, NOTHING))
        .list()
        .ofMaxSize(mostParticipants)
        .map(VoteArbitraries::tally);
  }

  private static Tally tally(List<Integer> said) {
    List<UserId> participants = new ArrayList<>();
    Set<UserId> yeses = new LinkedHashSet<>();
    int noes = 0;
    for (int word : said) {
      UserId user = UserId.of("user-" + (participants.size() + 1));
      participants.add(user);
      if (word == YES) {
        yeses.add(user);
      } else if (word == NO) {
        noes++;
      }
    }
    return Tally.of(MovieId.of(1), new LinkedHashSet<>(participants), yeses, noes);
  }
}
