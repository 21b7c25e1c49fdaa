package app.trinity.core;

import app.trinity.account.Accounts;
import app.trinity.account.DisplayName;
import app.trinity.account.NewAccount;
import app.trinity.account.UserId;
import app.trinity.account.spi.ProfileStore;
import app.trinity.core.account.usecase.Names;
import app.trinity.room.Participant;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.spi.RosterStore;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives people other display names (ROOM-12): in their profile, which is created if there is none,
 * and then in each living room in which they take part.
 */
final class Renaming {
  private final ProfileStore profiles;
  private final Names names;
  private final Accounts accounts;
  private final RosterStore rosters;
  private final Admission admission;
  private final RosterChanges changes;

  Renaming(
      ProfileStore profiles,
      Names names,
      Accounts accounts,
      RosterStore rosters,
      Admission admission,
      RosterChanges changes) {
    this.profiles = profiles;
    this.names = names;
    this.accounts = accounts;
    this.rosters = rosters;
    this.admission = admission;
    this.changes = changes;
  }

  Participant showAs(UserId user, DisplayName name) {
    if (profiles.find(user).isEmpty()) {
      accounts.open(NewAccount.builder().userId(user).nameHint(name.value()).build());
    }
    profiles.showAs(user, name);
    for (RoomId room : livingRoomsOf(user)) {
      changes.change(
          room,
          roster -> isShownOtherwise(roster, user, name) ? roster.renaming(user, name) : roster);
    }
    return names.participant(user);
  }

  private List<RoomId> livingRoomsOf(UserId user) {
    List<RoomId> living = new ArrayList<>();
    for (RoomId room : rosters.roomsOf(user)) {
      if (admission.lives(room)) {
        living.add(room);
      }
    }
    return living;
  }

  private static boolean isShownOtherwise(Roster roster, UserId user, DisplayName name) {
    for (Participant participant : roster.participants()) {
      if (participant.userId().equals(user)) {
        return !participant.displayName().equals(name);
      }
    }
    return false;
  }
}
