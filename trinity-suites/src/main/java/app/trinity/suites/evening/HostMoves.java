package app.trinity.suites.evening;

import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.room.Room;
import app.trinity.room.RoomId;
import app.trinity.rule.Quorum;
import app.trinity.suites.evening.EveningChecks.RoomPlayed;
import java.util.List;
import java.util.Optional;

/** What only the host may do, and others try. */
final class HostMoves extends Moves {
  private final GameRules rules;

  HostMoves(List<Trinity> engines, GameRules rules, Dice dice, Narration narration) {
    super(engines, dice, narration);
    this.rules = rules;
  }

  GameRules.Drawn draw() {
    return rules.draw(dice());
  }

  private static Optional<RefusalCode> refusal(UserId user, RoomPlayed room) {
    return refusalAtTheDoor(user, room)
        .or(
            () ->
                room.model().roster().host().equals(Optional.of(user))
                    ? Optional.empty()
                    : Optional.of(RefusalCode.FORBIDDEN));
  }

  void changeRule(UserId user, RoomPlayed room, Quorum quorum) {
    tell(user + " changes the rule of " + named(room) + " to " + quorum.rule());
    RoomId id = room.model().opened().id();
    Optional<RefusalCode> refusal = refusal(user, room);
    if (refusal.isPresent()) {
      isRefused(refusal.get(), engine -> engine.rooms().changeRule(user, id, quorum.rule()));
      return;
    }
    Room changed = anyEngine().rooms().changeRule(user, id, quorum.rule());
    room.model().roster().judgedBy(quorum);
    room.checks().shows(changed);
    settle(room);
  }

  void remove(UserId user, RoomPlayed room, UserId other) {
    if (user.equals(other)) {
      return; // That is to leave.
    }
    tell(user + " removes " + other + " from " + named(room));
    RoomId id = room.model().opened().id();
    Optional<RefusalCode> refusal = refusal(user, room);
    if (refusal.isPresent()) {
      isRefused(refusal.get(), engine -> engine.rooms().remove(user, id, other));
      return;
    }
    Room left = anyEngine().rooms().remove(user, id, other);
    room.model().roster().removed(other);
    room.checks().shows(left);
    settle(room);
  }

  void end(UserId user, RoomPlayed room) {
    tell(user + " ends " + named(room));
    RoomId id = room.model().opened().id();
    Optional<RefusalCode> refusal = refusal(user, room);
    if (refusal.isPresent()) {
      isRefused(refusal.get(), engine -> engine.rooms().end(user, id));
      return;
    }
    Room ended = anyEngine().rooms().end(user, id);
    room.model().roster().ended();
    room.checks().shows(ended);
  }
}
