package app.trinity.room;

import app.trinity.TrinityValue;
import app.trinity.account.UserId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * Who takes part in a room at one instant. It is the only authority on that: whoever judges a title
 * counts the roster's participants and nobody else.
 */
@Value.Immutable
@TrinityValue
public abstract class Roster {
  /** The most participants a room may ever hold (rule ROOM 10): one transaction must hold them. */
  public static final int MAX_PARTICIPANTS = 90;

  Roster() {}

  /** Which room. */
  public abstract RoomId roomId();

  /**
   * Counts the joins and leaves of the room, from 1 for the roster of a new room. Two rosters of a
   * room with the same version are the same.
   */
  public abstract long version();

  /** Those who take part, in the order in which they joined. */
  public abstract List<Participant> participants();

  /** The first roster of a room: its host alone. */
  public static Roster first(RoomId roomId, Participant host) {
    return of(roomId, 1, List.of(host));
  }

  /** A roster as a store kept it. */
  public static Roster of(RoomId roomId, long version, List<Participant> participants) {
    return ImmutableRoster.of(roomId, version, participants);
  }

  /** The ids of those who take part, in the order in which they joined. */
  @Value.Lazy
  public Set<UserId> userIds() {
    return participants().stream()
        .map(Participant::userId)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
  }

  /** Says whether a person takes part. */
  public boolean has(UserId user) {
    return userIds().contains(user);
  }

  /** True once the last participant has left: the room has ended and nobody joins it again. */
  public boolean ended() {
    return participants().isEmpty();
  }

  /** The next roster, with somebody more. He must not be in this one. */
  public Roster plus(Participant joiner) {
    List<Participant> next = new ArrayList<>(participants());
    next.add(joiner);
    return of(roomId(), version() + 1, next);
  }

  /** The next roster, with somebody less. He must be in this one. */
  public Roster minus(UserId leaver) {
    return of(
        roomId(),
        version() + 1,
        participants().stream()
            .filter(participant -> !participant.userId().equals(leaver))
            .collect(Collectors.toList()));
  }

  @Value.Check
  void check() {
    if (userIds().size() != participants().size() || version() < 1) {
      throw new IllegalArgumentException("a roster names nobody twice and counts from 1");
    }
  }
}
