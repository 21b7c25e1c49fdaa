package app.trinity.room;

import app.trinity.TrinityValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * A change of a room that people are told of (rule ROOM-13). It says what kind of change it was;
 * whoever wants to know more looks at the room, which may have changed further by then.
 */
@Value.Immutable
@TrinityValue
public abstract class RoomChange {
  RoomChange() {}

  /** The room's id. */
  public abstract RoomId roomId();

  /** The kind of change. */
  public abstract RoomChangeKind kind();

  /** The version of the roster that the change led to; with the kind, it tells a repeat. */
  public abstract long version();

  /** Returns a change. */
  public static RoomChange of(RoomId roomId, RoomChangeKind kind, long version) {
    return ImmutableRoomChange.of(roomId, kind, version);
  }

  /**
   * Returns what people are to be told of the step from one roster to the next: the change itself
   * and, where it led to them, another host and the end of the room. After a rename, nothing.
   *
   * @param before the roster before the step
   * @param after the roster after it
   */
  public static List<RoomChange> between(Roster before, Roster after) {
    Set<RoomChangeKind> kinds = new LinkedHashSet<>();
    after.lastChange().ifPresent(kinds::add);
    if (after.ended()) {
      kinds.add(RoomChangeKind.ENDED);
    } else if (!before.host().equals(after.host())) {
      kinds.add(RoomChangeKind.HOST);
    }
    return kinds.stream()
        .map(kind -> of(after.roomId(), kind, after.version()))
        .collect(Collectors.toUnmodifiableList());
  }
}
