package app.trinity.room;

import app.trinity.TrinityValue;
import app.trinity.account.UserId;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.match.MatchRule;
import java.time.Instant;
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

  /** Puts a room together from what is fixed and who takes part. */
  public static Room of(RoomFacts facts, Roster roster) {
    return ImmutableRoom.of(facts, roster.participants());
  }

  /** Which room. */
  public RoomId id() {
    return facts().id();
  }

  /** The code that lets others join. */
  public RoomCode code() {
    return facts().code();
  }

  /** Who made it. */
  public UserId hostId() {
    return facts().hostId();
  }

  /** Films or series. */
  public MediaType mediaType() {
    return facts().mediaType();
  }

  /** What it is about. */
  public Genres genres() {
    return facts().genres();
  }

  /** The deck, in the order in which it was dealt; never empty. */
  public List<Movie> candidates() {
    return facts().candidates();
  }

  /** When it was made. */
  public Instant createdAt() {
    return facts().createdAt();
  }

  /** When its time is over. */
  public Instant endsAt() {
    return facts().endsAt();
  }

  /** The rule by which titles match. */
  public MatchRule matchRule() {
    return facts().matchRule();
  }

  /** True where the deck was made while the catalogue answered in part, or from memory. */
  public boolean degraded() {
    return facts().degraded();
  }
}
