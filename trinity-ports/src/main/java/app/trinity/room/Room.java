package app.trinity.room;

import app.trinity.TrinityValue;
import app.trinity.account.UserId;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.match.MatchRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.immutables.value.Value;

/** A room as people see it: what is fixed about it, and who takes part at the moment. */
@Value.Immutable
@TrinityValue
public abstract class Room {
  Room() {}

  /** What is fixed about the room. */
  public abstract RoomFacts facts();

  /** Those who take part now, in the order in which they joined. */
  public abstract List<Participant> participants();

  /** The rounds of titles it has gained, in order. */
  public abstract List<Round> rounds();

  /** The rule by which titles are judged now. */
  public abstract MatchRule matchRule();

  /** True where the catalogue has no more titles for the room. */
  public abstract boolean exhausted();

  /**
   * Returns a room that has gained no titles since it was made.
   *
   * @throws IllegalArgumentException where the roster counts rounds
   */
  public static Room of(RoomFacts facts, Roster roster) {
    return of(facts, roster, List.of());
  }

  /**
   * Returns a room, put together from what is fixed about it and what changes.
   *
   * @param rounds the rounds that the roster counts
   * @throws IllegalArgumentException where the roster counts other rounds
   */
  public static Room of(RoomFacts facts, Roster roster, List<Round> rounds) {
    if (roster.rounds() != rounds.size()) {
      throw new IllegalArgumentException("a room shows all of its rounds");
    }
    int titles =
        facts.candidates().size() + rounds.stream().mapToInt(round -> round.titles().size()).sum();
    return ImmutableRoom.of(
        facts,
        roster.participants(),
        rounds,
        roster.matchRule(facts.matchRule()),
        roster.exhausted() || titles >= RoomFacts.MAX_TITLES);
  }

  /** Which room. */
  public RoomId id() {
    return facts().id();
  }

  /** The code that lets others join. */
  public RoomCode code() {
    return facts().code();
  }

  /**
   * The host: the participant who has been there longest (rule ROOM-11), or, once the room has
   * ended, the person who made it.
   */
  public UserId hostId() {
    return participants().isEmpty() ? facts().hostId() : participants().get(0).userId();
  }

  /** Films or series. */
  public MediaType mediaType() {
    return facts().mediaType();
  }

  /** What it is about. */
  public Genres genres() {
    return facts().genres();
  }

  /**
   * All titles of the room, in the order of the deck: those it was made with and those of its
   * rounds; never empty.
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

  /** When it was made. */
  public Instant createdAt() {
    return facts().createdAt();
  }

  /** When its time is over. */
  public Instant endsAt() {
    return facts().endsAt();
  }

  /** True where the deck was made while the catalogue answered in part, or from memory. */
  public boolean degraded() {
    return facts().degraded();
  }
}
