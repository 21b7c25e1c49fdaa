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
 * The participants of a room at one instant. It is the only authority on who takes part: a title is
 * judged by the roster's participants and nobody else.
 */
@Value.Immutable
@TrinityValue
public abstract class Roster {
  /** The most participants a room may ever hold (rule ROOM-10): one transaction must hold them. */
  public static final int MAX_PARTICIPANTS = 90;

  Roster() {}

  /** The room's id. */
  public abstract RoomId roomId();

  /**
   * The number of this roster: 1 for a new room, one more with each join or leave. Two rosters of a
   * room with the same version are equal.
   */
  public abstract long version();

  /** The participants, in the order in which they joined. */
  public abstract List<Participant> participants();

  /** Returns the first roster of a room: its host alone. */
  public static Roster first(RoomId roomId, Participant host) {
    return of(roomId, 1, List.of(host));
  }

  /**
   * Returns a roster as a store kept it.
   *
   * @throws IllegalArgumentException if somebody is named twice or the version is less than 1
   */
  public static Roster of(RoomId roomId, long version, List<Participant> participants) {
    return ImmutableRoster.of(roomId, version, participants);
  }

  /** The participants' user ids, in the order in which they joined. */
  @Value.Lazy
  public Set<UserId> userIds() {
    return participants().stream()
        .map(Participant::userId)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
  }

  /** Returns whether a person takes part. */
  public boolean has(UserId user) {
    return userIds().contains(user);
  }

  /** True once the last participant has left: the room has ended and nobody can join it again. */
  public boolean ended() {
    return participants().isEmpty();
  }

  /**
   * Returns the next roster, with one participant more.
   *
   * @throws IllegalArgumentException if the joiner takes part already
   */
  public Roster plus(Participant joiner) {
    List<Participant> next = new ArrayList<>(participants());
    next.add(joiner);
    return of(roomId(), version() + 1, next);
  }

  /** Returns the next roster, with one participant less, who must be in this one. */
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
