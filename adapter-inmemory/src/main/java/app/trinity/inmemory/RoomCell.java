package app.trinity.inmemory;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.spi.Evidence;
import app.trinity.match.spi.Recording;
import app.trinity.room.Participant;
import app.trinity.room.RoomChange;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.Round;
import app.trinity.room.spi.Changing;
import app.trinity.room.spi.Joining;
import app.trinity.room.spi.Leaving;
import app.trinity.room.spi.RosterChange;
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
import org.jspecify.annotations.Nullable;

/**
 * Everything one room holds, read and changed as one: its roster, its participation votes, its
 * votes and its matches.
 *
 * <p>Safe for use by several threads: every method that changes or counts holds the cell's own
 * lock, and rooms do not wait for each other.
 */
final class RoomCell {
  private final RoomFacts facts;
  private final long forgottenAtMillis;
  private final Memberships memberships;
  private final Consumer<RoomChange> watchers;
  private final Ballots ballots = new Ballots();
  private final BoardMemory boards = new BoardMemory();

  /** By person, of everybody who has ever taken part: yes while they do, no once they have left. */
  private final Map<UserId, Vote> participations = new HashMap<>();

  private final Map<MovieId, Match> matches = new HashMap<>();

  /** The rounds of titles that the room has gained, in order. */
  private final List<Round> rounds = new ArrayList<>();

  private final Map<MovieId, Movie> laterTitles = new HashMap<>();

  /** Changed under the lock, read by anybody: who takes part needs no lock to be known. */
  private volatile Roster roster;

  private volatile boolean open;
  private boolean forgotten;

  /** What the room said when it was last read whole; null once anything has changed. */
  private @Nullable BoardReading lastReading;

  RoomCell(
      RoomFacts facts, Participant host, Memberships memberships, Consumer<RoomChange> watchers) {
    this.facts = facts;
    this.forgottenAtMillis = facts.rememberedUntil().toEpochMilli();
    this.memberships = memberships;
    this.watchers = watchers;
    this.roster = Roster.first(facts.id(), host);
    participations.put(host.userId(), participation(host.userId(), Choice.YES, facts.createdAt()));
  }

  private Vote participation(UserId user, Choice choice, Instant at) {
    return Vote.of(facts.id(), user, MovieId.PARTICIPATION, choice, at);
  }

  RoomFacts facts() {
    return facts;
  }

  /** Returns when the room is forgotten, in milliseconds since 1970; a whole second. */
  long forgottenAtMillis() {
    return forgottenAtMillis;
  }

  /** Places the cell where others find it; false where one with its id is there already. */
  synchronized boolean placeIn(ConcurrentMap<RoomId, RoomCell> cells) {
    if (cells.putIfAbsent(facts.id(), this) != null) {
      return false;
    }
    memberships.add(facts.hostId(), facts.id());
    return true;
  }

  /** Lets everybody see the room: its code leads to it by now. */
  void open() {
    open = true;
  }

  /** Returns whether the room is stored whole, its code included. */
  boolean isOpen() {
    return open;
  }

  /** Lets go of what others keep about the room. Nobody joins it from now on. */
  synchronized void forget() {
    if (forgotten) {
      return;
    }
    forgotten = true;
    roster.userIds().forEach(user -> memberships.remove(user, facts.id()));
  }

  Roster roster() {
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
    changeTo(next);
    participations.put(participation.userId(), participation);
  }

  /**
   * Whoever watches the room is told under its lock, so in order, and afterwards, so that they find
   * the room changed: who takes part is read without the lock.
   */
  private void changeTo(Roster next) {
    Roster before = roster;
    roster = next;
    boards.rosterChanged();
    lastReading = null;
    RoomChange.between(before, next).forEach(watchers);
  }

  /** Changes the roster on condition that it is the one from which the change was computed. */
  synchronized Changing change(RosterChange change) {
    if (forgotten) {
      return Changing.unknownRoom();
    }
    if (roster.version() != change.before().version()) {
      return Changing.of(Changing.Outcome.STALE, roster);
    }
    change.round().ifPresent(this::add);
    changeTo(change.after());
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
    VotePut put = ballots.put(vote);
    if (put.stored().equals(vote)) {
      boards.stored(vote);
      lastReading = null;
    }
    return put;
  }

  synchronized TitleReading readTitle(MovieId title) {
    return TitleReading.of(roster, ballots.tally(title, roster), match(title));
  }

  synchronized BoardReading readBoard() {
    BoardReading reading = lastReading;
    if (reading == null) {
      reading = BoardReading.of(roster, boards.board(roster, ballots), matches);
      lastReading = reading;
    }
    return reading;
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
    lastReading = null;
    return Recording.recorded(match);
  }

  private boolean holds(Evidence evidence, MovieId title) {
    return evidence.rosterVersion() == roster.version()
        && evidence.yeses().stream()
            .allMatch(user -> roster.has(user) && ballots.saysYes(user, title));
  }

  boolean has(UserId user) {
    return roster.has(user);
  }

  synchronized Optional<Match> match(MovieId title) {
    return Optional.ofNullable(matches.get(title));
  }

  synchronized boolean hasMatch() {
    return !matches.isEmpty();
  }
}
