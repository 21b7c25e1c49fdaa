package app.trinity.room;

import app.trinity.TrinityValue;
import app.trinity.account.UserId;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.rule.MatchRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.immutables.value.Value;

/** A room as people see it: its facts, and its participants at one instant. */
@Value.Immutable
@TrinityValue
public abstract class Room {
  Room() {}

  /** What is fixed about the room. */
  public abstract RoomFacts facts();

  /** The current participants, in the order in which they joined. */
  public abstract List<Participant> participants();

  /** The rounds of titles that the room has gained, in order. */
  public abstract List<Round> rounds();

  /** The rule by which titles are judged now. */
  public abstract MatchRule matchRule();

  /** The version of the roster by which the room is described. */
  public abstract long version();

  /** True if there are no more titles for the room. */
  public abstract boolean exhausted();

  /**
   * Returns a room that has gained no titles since it was created.
   *
   * @throws IllegalArgumentException if the roster counts rounds
   */
  public static Room of(RoomFacts facts, Roster roster) {
    return of(facts, roster, List.of());
  }

  /**
   * Returns a room with these facts, as its roster describes it.
   *
   * @param rounds the rounds that the roster counts
   * @throws IllegalArgumentException if the roster counts more or fewer
   */
  public static Room of(RoomFacts facts, Roster roster, List<Round> rounds) {
    if (roster.rounds() != rounds.size()) {
      throw new IllegalArgumentException("the roster counts other rounds");
    }
    int titles =
        facts.candidates().size() + rounds.stream().mapToInt(round -> round.titles().size()).sum();
    return ImmutableRoom.of(
        facts,
        roster.participants(),
        rounds,
        roster.matchRule(facts.matchRule()),
        roster.version(),
        roster.exhausted() || titles >= RoomFacts.MAX_TITLES);
  }

  /** The room's id. */
  public RoomId id() {
    return facts().id();
  }

  /** The code that lets others join. */
  public RoomCode code() {
    return facts().code();
  }

  /**
   * The host's user id: the participant who has been there longest (rule ROOM-11) or, once the room
   * has ended, the person who created it.
   */
  public UserId hostId() {
    return participants().isEmpty() ? facts().hostId() : participants().get(0).userId();
  }

  /** Films or series. */
  public MediaType mediaType() {
    return facts().mediaType();
  }

  /** The one or two genres of the room. */
  public Genres genres() {
    return facts().genres();
  }

  /**
   * All titles of the room, in deck order: the deck it was created with, then its rounds; never
   * empty, unmodifiable.
   */
  @Value.Lazy
  public List<Movie> candidates() {
    if (rounds().isEmpty()) {
      return facts().candidates();
    }
    List<Movie> titles = new ArrayList<>(facts().candidates());
    rounds().forEach(round -> titles.addAll(round.titles()));
    return Collections.unmodifiableList(titles);
  }

  /** When the room was created. */
  public Instant createdAt() {
    return facts().createdAt();
  }

  /** When the room's lifetime ends. */
  public Instant endsAt() {
    return facts().endsAt();
  }

  /** True if the catalogue answered only in part, or from memory, when the deck was made. */
  public boolean degraded() {
    return facts().degraded();
  }
}
