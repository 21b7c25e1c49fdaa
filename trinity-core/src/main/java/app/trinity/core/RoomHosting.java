package app.trinity.core;

import app.trinity.account.UserId;
import app.trinity.core.match.judging.MatchRules;
import app.trinity.core.match.judging.Reconciler;
import app.trinity.core.match.judging.RoomTitles;
import app.trinity.core.refusal.Refusals;
import app.trinity.room.Room;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.rule.MatchRule;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What only a room's host may do (ROOM-7a, ROOM-11). A change of the rule and a removal may
 * complete matches, the first time and when repeated after a lost answer, so both judge every title
 * afterwards, always.
 */
final class RoomHosting {
  private final Admission admission;
  private final RosterChanges changes;
  private final RoomTitles titles;
  private final MatchRules rules;
  private final Reconciler reconciler;

  RoomHosting(
      Admission admission,
      RosterChanges changes,
      RoomTitles titles,
      MatchRules rules,
      Reconciler reconciler) {
    this.admission = admission;
    this.changes = changes;
    this.titles = titles;
    this.rules = rules;
    this.reconciler = reconciler;
  }

  Room changeRule(UserId host, RoomId id, MatchRule rule) {
    RoomFacts room = admission.livingRoom(id);
    rules.requireKnown(rule);
    Roster roster =
        byHost(
            host,
            id,
            before ->
                before.matchRule(room.matchRule()).equals(rule) ? before : before.judgedBy(rule));
    reconciler.reconcile(id);
    return titles.room(room, roster);
  }

  Room remove(UserId host, RoomId id, UserId participant) {
    RoomFacts room = admission.livingRoom(id);
    Roster roster =
        byHost(host, id, before -> before.has(participant) ? before.removing(participant) : before);
    reconciler.reconcile(id);
    return titles.room(room, roster);
  }

  Room end(UserId host, RoomId id) {
    RoomFacts room = admission.livingRoom(id);
    return titles.room(room, byHost(host, id, Roster::closed));
  }

  private Roster byHost(UserId host, RoomId room, UnaryOperator<Roster> step) {
    return changes.change(
        room,
        before -> {
          onlyTheHostMay(before, host);
          return step.apply(before);
        });
  }

  private static void onlyTheHostMay(Roster roster, UserId user) {
    Admission.requireParticipant(roster, user);
    if (!roster.host().equals(Optional.of(user))) {
      throw Refusals.notTheHost();
    }
  }
}
