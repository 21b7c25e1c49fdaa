package app.trinity.inmemory;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.spi.Evidence;
import app.trinity.match.spi.Recording;
import app.trinity.room.Participant;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.Round;
import app.trinity.room.spi.Changing;
import app.trinity.room.spi.Joining;
import app.trinity.room.spi.Leaving;
import app.trinity.room.spi.RosterChange;
import app.trinity.vote.Board;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.BoardReading;
import app.trinity.vote.spi.TitleReading;
import app.trinity.vote.spi.VotePut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/**
 * Everything one room holds, read and changed as one: its roster, its participation votes, its
 * votes and its matches.
 *
 * <p>Safe for use by several threads: every method holds the cell's own lock, and rooms do not wait
 * for each other.
 */
final class RoomCell {
  private final RoomFacts facts;
  private final Memberships memberships;
  private final Ballots ballots = new Ballots();

  /** By person, of everybody who has ever taken part: yes while he does, no once he has left. */
  private final Map<UserId, Vote> participations = new HashMap<>();

  private final Map<MovieId, Match> matches = new HashMap<>();

  /** The rounds of titles the room has gained, and their titles by id. */
  private final List<Round> rounds = new ArrayList<>();

  private final Map<MovieId, Movie> laterTitles = new HashMap<>();
  private Roster roster;
  private boolean forgotten;

  RoomCell(RoomFacts facts, Participant host, Memberships memberships) {
    this.facts = facts;
    this.memberships = memberships;
    this.roster = Roster.first(facts.id(), host);
    participations.put(host.userId(), participation(host.userId(), Choice.YES, facts.createdAt()));
  }

  private Vote participation(UserId user, Choice choice, Instant at) {
    return Vote.of(facts.id(), user, MovieId.PARTICIPATION, choice, at);
  }

  RoomFacts facts() {
    return facts;
  }

  /** Places the cell where others find it; false where one with its id is there already. */
  synchronized boolean placeIn(ConcurrentMap<RoomId, RoomCell> cells) {
    if (cells.putIfAbsent(facts.id(), this) != null) {
      return false;
    }
    memberships.add(facts.hostId(), facts.id());
    return true;
  }

  /** Lets go of what others keep about the room. Nobody joins it from now on. */
  synchronized void forget() {
    if (forgotten) {
      return;
    }
    forgotten = true;
    roster.userIds().forEach(user -> memberships.remove(user, facts.id()));
  }

  synchronized Roster roster() {
    return roster;
  }

  synchronized Joining join(Participant joiner, int capacity, Instant at) {
    if (forgotten) {
      return Joining.unknownRoom();
    }
    if (roster.ended()) {
      return Joining.of(Joining.Outcome.ENDED, roster);
    }
    if (roster.has(joiner.userId())) {
      return Joining.of(Joining.Outcome.ALREADY_IN, roster);
    }
    if (roster.participants().size() >= capacity) {
      return Joining.of(Joining.Outcome.FULL, roster);
    }
    change(roster.plus(joiner), participation(joiner.userId(), Choice.YES, at));
    memberships.add(joiner.userId(), facts.id());
    return Joining.of(Joining.Outcome.JOINED, roster);
  }

  synchronized Leaving leave(UserId leaver, Instant at) {
    if (forgotten) {
      return Leaving.unknownRoom();
    }
    if (!roster.has(leaver)) {
      return Leaving.of(
          participations.containsKey(leaver)
              ? Leaving.Outcome.ALREADY_LEFT
              : Leaving.Outcome.NEVER_IN,
          roster);
    }
    change(roster.minus(leaver), participation(leaver, Choice.NO, at));
    memberships.remove(leaver, facts.id());
    return Leaving.of(Leaving.Outcome.LEFT, roster);
  }

  private void change(Roster next, Vote participation) {
    roster = next;
    participations.put(participation.userId(), participation);
  }

  /** Changes the roster on condition that it is the one the change was computed from. */
  synchronized Changing change(RosterChange change) {
    if (forgotten) {
      return Changing.unknownRoom();
    }
    if (!roster.equals(change.before())) {
      return Changing.of(Changing.Outcome.STALE, roster);
    }
    change.round().ifPresent(this::add);
    roster = change.after();
    for (UserId user : change.before().userIds()) {
      if (!roster.has(user)) {
        participations.put(user, participation(user, Choice.NO, change.at()));
        memberships.remove(user, facts.id());
      }
    }
    return Changing.of(Changing.Outcome.CHANGED, roster);
  }

  private void add(Round round) {
    rounds.add(round);
    round.titles().forEach(title -> laterTitles.put(title.id(), title));
  }

  synchronized List<Round> rounds(int count) {
    return List.copyOf(rounds.subList(0, Math.min(count, rounds.size())));
  }

  synchronized Optional<Movie> laterTitle(MovieId title) {
    return Optional.ofNullable(laterTitles.get(title));
  }

  synchronized VotePut put(Vote vote) {
    return ballots.put(vote);
  }

  synchronized TitleReading readTitle(MovieId title) {
    return TitleReading.of(roster, ballots.tally(title, roster), match(title));
  }

  synchronized BoardReading readBoard() {
    return BoardReading.of(roster, Board.of(roster.userIds(), ballots.all()), matches);
  }

  synchronized List<Vote> votesOf(UserId user) {
    return ballots.of(user);
  }

  /**
   * Records a match on condition that its evidence holds.
   *
   * @param duties what a recorded match brings with it; done under the cell's lock, so that there
   *     is no instant at which the one is there and the other not
   */
  synchronized Recording record(Match match, Evidence evidence, Consumer<Match> duties) {
    Match recorded = matches.get(match.movieId());
    if (recorded != null) {
      return Recording.alreadyRecorded(recorded);
    }
    if (!holds(evidence, match.movieId())) {
      return Recording.stale();
    }
    duties.accept(match);
    matches.put(match.movieId(), match);
    return Recording.recorded(match);
  }

  private boolean holds(Evidence evidence, MovieId title) {
    return evidence.rosterVersion() == roster.version()
        && evidence.yeses().stream()
            .allMatch(user -> roster.has(user) && ballots.saysYes(user, title));
  }

  synchronized Optional<Match> match(MovieId title) {
    return Optional.ofNullable(matches.get(title));
  }

  synchronized boolean hasMatch() {
    return !matches.isEmpty();
  }
}
