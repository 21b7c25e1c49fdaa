package app.trinity.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.spi.Evidence;
import app.trinity.match.spi.Recording;
import app.trinity.room.Participant;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.spi.Joining;
import app.trinity.room.spi.Leaving;
import app.trinity.room.spi.RoomStore;
import app.trinity.rule.MatchRule;
import app.trinity.rule.Quorum;
import app.trinity.spi.Stores;
import app.trinity.testkit.SampleData;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.BoardReading;
import app.trinity.vote.spi.TitleQuery;
import app.trinity.vote.spi.TitleReading;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A room played straight on the stores, without the use cases: for tests of stores.
 *
 * <p>Each vote is later than every one before it, by a microsecond at least. Safe for use by
 * several threads where the stores are.
 */
public final class PlayedRoom {
  private final Stores stores;
  private final InstantSource clock;
  private final RoomFacts facts;
  private final AtomicInteger ticks = new AtomicInteger();
  private final AtomicInteger proposed = new AtomicInteger();

  private PlayedRoom(Stores stores, InstantSource clock, RoomFacts facts) {
    this.stores = stores;
    this.clock = clock;
    this.facts = facts;
  }

  /**
   * Creates a room in the stores.
   *
   * @throws AssertionError where its code is taken
   */
  public static PlayedRoom open(Stores stores, InstantSource clock, RoomFacts facts) {
    PlayedRoom room = new PlayedRoom(stores, clock, facts);
    assertThat(stores.rooms().create(facts, named(facts.hostId())))
        .isEqualTo(RoomStore.Creation.CREATED);
    return room;
  }

  /** A participant under a name made from their id, whatever characters that has. */
  static Participant named(UserId user) {
    return Participant.of(user, Username.of("guest-" + Integer.toHexString(user.hashCode())));
  }

  /** What is fixed about the room. */
  public RoomFacts facts() {
    return facts;
  }

  /** Which room. */
  public RoomId id() {
    return facts.id();
  }

  /** Who made it. */
  public UserId host() {
    return facts.hostId();
  }

  /** The title at this place of the deck, from 0. */
  public MovieId title(int place) {
    return facts.candidates().get(place).id();
  }

  /** Lets a person in, up to as many as a room may ever hold. */
  public Joining join(UserId user) {
    return stores.rosters().join(id(), named(user), Roster.MAX_PARTICIPANTS, clock.instant());
  }

  /** Takes a person out. */
  public Leaving leave(UserId user) {
    return stores.rosters().leave(id(), user, clock.instant());
  }

  /** Who takes part now. */
  public Roster roster() {
    return stores.rosters().find(id()).orElseThrow();
  }

  /** A vote that is later than all before it; not stored. */
  public Vote vote(UserId user, MovieId title, Choice choice) {
    Instant castAt =
        clock
            .instant()
            .truncatedTo(ChronoUnit.MICROS)
            .plus(ticks.incrementAndGet(), ChronoUnit.MICROS);
    return Vote.of(id(), user, title, choice, castAt);
  }

  /** Stores a yes, and answers what is stored then. */
  public Vote yes(UserId user, MovieId title) {
    return stores.votes().put(vote(user, title, Choice.YES)).stored();
  }

  /** Stores a no, and answers what is stored then. */
  public Vote no(UserId user, MovieId title) {
    return stores.votes().put(vote(user, title, Choice.NO)).stored();
  }

  /** Stores a yes of everybody who takes part. */
  public void everybodyLikes(MovieId title) {
    roster().userIds().forEach(user -> yes(user, title));
  }

  /**
   * A question about a title by the room's rule alone, without a minimum of participants, to be
   * completed where that matters.
   */
  public TitleQuery.Builder query(MovieId title) {
    return TitleQuery.builder().roomId(id()).movieId(title).quorum(Quorum.of(facts.matchRule(), 1));
  }

  /**
   * What the store says about a title when every vote on it is of interest: no yes is out of reach
   * where a single one would do.
   */
  public TitleReading reading(MovieId title) {
    Quorum anybody = Quorum.of(MatchRule.atLeast(1), 1);
    return stores.votes().readTitle(query(title).quorum(anybody).build()).orElseThrow();
  }

  /** What the store says about the whole room. */
  public BoardReading board() {
    return stores.votes().readBoard(id()).orElseThrow();
  }

  /** A match of all who take part now, under a new id; not recorded. */
  public Match proposal(MovieId title) {
    return SampleData.match(
        id() + "-match-" + proposed.incrementAndGet(), facts, roster(), title, clock.instant());
  }

  /** The evidence of a title as it is now. */
  public Evidence evidence(MovieId title) {
    return reading(title).evidence();
  }

  /** Judges nothing, and records a title's match by what the store says now. */
  public Recording record(MovieId title) {
    return record(proposal(title), evidence(title));
  }

  /** Records a match by the evidence given. */
  public Recording record(Match match, Evidence evidence) {
    return stores.matches().record(match, evidence);
  }

  /**
   * Has everybody like a title and records its match.
   *
   * @throws AssertionError where it is not recorded
   */
  public Match agreeOn(MovieId title) {
    everybodyLikes(title);
    Recording recording = record(title);
    assertThat(recording.outcome()).isEqualTo(Recording.Outcome.RECORDED);
    return recording.match().orElseThrow();
  }
}
