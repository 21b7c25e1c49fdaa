package app.trinity.suites.evening;

import app.trinity.account.DisplayName;
import app.trinity.account.UserId;
import app.trinity.room.Participant;
import app.trinity.room.Room;
import app.trinity.room.RoomChange;
import app.trinity.room.RoomChangeKind;
import app.trinity.rule.Quorum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What must be true of a room's roster: who takes part under which name, by which rule titles are
 * judged, how many changes there have been, and what was to be told of them.
 */
final class RosterModel {
  private final Room opened;
  private final Set<UserId> participants = new LinkedHashSet<>();
  private final Set<UserId> everIn = new HashSet<>();
  private final Map<UserId, DisplayName> names = new HashMap<>();
  private final List<RoomChange> changes = new ArrayList<>();
  private Quorum quorum;
  private long version;

  RosterModel(Room opened, Quorum quorum) {
    this.opened = opened;
    this.quorum = quorum;
    this.version = opened.version();
    add(opened.hostId(), opened);
  }

  private void add(UserId user, Room shown) {
    participants.add(user);
    everIn.add(user);
    for (Participant participant : shown.participants()) {
      if (participant.userId().equals(user)) {
        names.put(user, participant.displayName());
      }
    }
  }

  private void changed(RoomChangeKind... kinds) {
    version++;
    for (RoomChangeKind kind : kinds) {
      changes.add(RoomChange.of(opened.id(), kind, version));
    }
  }

  /** Somebody has joined, and was answered this room. */
  void joined(UserId user, Room shown) {
    if (!has(user)) {
      add(user, shown);
      changed(RoomChangeKind.JOINED);
    }
  }

  void left(UserId user) {
    Optional<UserId> host = host();
    if (participants.remove(user)) {
      if (participants.isEmpty()) {
        changed(RoomChangeKind.LEFT, RoomChangeKind.ENDED);
      } else if (host.equals(host())) {
        changed(RoomChangeKind.LEFT);
      } else {
        changed(RoomChangeKind.LEFT, RoomChangeKind.HOST);
      }
    }
  }

  void removed(UserId user) {
    if (participants.remove(user)) {
      changed(RoomChangeKind.REMOVED);
    }
  }

  void ended() {
    participants.clear();
    changed(RoomChangeKind.ENDED);
  }

  void judgedBy(Quorum judging) {
    if (!judging.rule().equals(quorum.rule())) {
      changed(RoomChangeKind.RULE);
    }
    quorum = judging;
  }

  void grew() {
    changed(RoomChangeKind.TITLES);
  }

  /** Somebody is shown by another name, of which nobody is told. */
  void shownAs(UserId user, DisplayName name) {
    if (has(user) && !name.equals(names.put(user, name))) {
      changed();
    }
  }

  List<UserId> participants() {
    return List.copyOf(participants);
  }

  boolean has(UserId user) {
    return participants.contains(user);
  }

  boolean hadEver(UserId user) {
    return everIn.contains(user);
  }

  boolean hasEnded() {
    return participants.isEmpty();
  }

  /** Who has been there longest; nobody once the room has ended. */
  Optional<UserId> host() {
    return participants.stream().findFirst();
  }

  /** The names by which the participants are shown, in the order in which they joined. */
  List<DisplayName> names() {
    return participants.stream().map(names::get).toList();
  }

  Quorum quorum() {
    return quorum;
  }

  long version() {
    return version;
  }

  /** What was to be told of the room, in order. */
  List<RoomChange> changes() {
    return List.copyOf(changes);
  }
}
