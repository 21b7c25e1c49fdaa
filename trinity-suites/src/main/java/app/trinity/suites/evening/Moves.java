package app.trinity.suites.evening;

import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.suites.evening.EveningChecks.RoomPlayed;
import app.trinity.suites.evening.RoomModel.Due;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Requests of an evening, each through whichever engine chance picks, held to the model. */
abstract class Moves {
  private final List<Trinity> engines;
  private final Dice dice;
  private final Narration narration;

  Moves(List<Trinity> engines, Dice dice, Narration narration) {
    this.engines = engines;
    this.dice = dice;
    this.narration = narration;
  }

  final Trinity anyEngine() {
    return dice.anyOf(engines);
  }

  final boolean haveOneEngine() {
    return engines.size() == 1;
  }

  final Dice dice() {
    return dice;
  }

  final int request() {
    return narration.request();
  }

  final void tell(String line) {
    narration.tell(line);
  }

  static String named(RoomPlayed room) {
    return "room " + room.model().opened().code();
  }

  /** The refusal that anybody gets who is not in the room; empty for a participant. */
  static Optional<RefusalCode> refusalAtTheDoor(UserId user, RoomPlayed room) {
    RosterModel roster = room.model().roster();
    if (roster.hasEnded()) {
      return Optional.of(RefusalCode.ROOM_EXPIRED);
    }
    return roster.has(user) ? Optional.empty() : Optional.of(RefusalCode.NOT_A_PARTICIPANT);
  }

  /** Makes a request that must be refused. */
  final void isRefused(RefusalCode code, Consumer<Trinity> request) {
    Trinity engine = anyEngine();
    RoomChecks.refused(code, () -> request.accept(engine));
  }

  /** Checks the matches that the latest request has made. */
  final void settle(RoomPlayed room) {
    for (Due made : room.model().judge(request())) {
      room.checks().hasMatch(anyEngine(), made);
    }
  }
}
