package app.trinity.room;

import app.trinity.TrinityValue;
import app.trinity.account.UserId;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.rule.MatchRule;
import java.time.Instant;
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

  /** Returns a room with these facts and the participants of this roster. */
  public static Room of(RoomFacts facts, Roster roster) {
    return ImmutableRoom.of(facts, roster.participants());
  }

  /** The room's id. */
  public RoomId id() {
    return facts().id();
  }

  /** The code that lets others join. */
  public RoomCode code() {
    return facts().code();
  }

  /** The user id of the person who created the room. */
  public UserId hostId() {
    return facts().hostId();
  }

  /** Films or series. */
  public MediaType mediaType() {
    return facts().mediaType();
  }

  /** The one or two genres of the room. */
  public Genres genres() {
    return facts().genres();
  }

  /** The titles of the deck, in deck order; never empty. */
  public List<Movie> candidates() {
    return facts().candidates();
  }

  /** When the room was created. */
  public Instant createdAt() {
    return facts().createdAt();
  }

  /** When the room's lifetime ends. */
  public Instant endsAt() {
    return facts().endsAt();
  }

  /** The rule by which titles match. */
  public MatchRule matchRule() {
    return facts().matchRule();
  }

  /** True if the catalogue answered only in part, or from memory, when the deck was made. */
  public boolean degraded() {
    return facts().degraded();
  }
}
