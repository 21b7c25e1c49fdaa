package app.trinity.core;

import app.trinity.account.UserId;
import app.trinity.core.account.usecase.Names;
import app.trinity.core.event.EventLine;
import app.trinity.core.match.judging.Judge;
import app.trinity.core.match.judging.MatchRules;
import app.trinity.core.match.judging.Reconciler;
import app.trinity.core.match.judging.RoomTitles;
import app.trinity.core.refusal.Refusals;
import app.trinity.room.Room;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.spi.Joining;
import app.trinity.room.spi.Leaving;
import app.trinity.room.spi.RoomStore;
import app.trinity.room.spi.RosterStore;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.VoteStore;
import java.time.InstantSource;

/**
 * Joining and leaving. Both may complete a match, the first time and when repeated after a lost
 * answer, so both judge afterwards, always.
 */
final class RoomDoor {
  private final Admission admission;
  private final RoomStore rooms;
  private final RosterStore rosters;
  private final VoteStore votes;
  private final Names names;
  private final RoomTitles titles;
  private final Judge judge;
  private final Reconciler reconciler;
  private final EventLine events;
  private final InstantSource clock;
  private final MatchRules rules;
  private final int capacity;

  RoomDoor(
      Admission admission,
      RoomStore rooms,
      RosterStore rosters,
      VoteStore votes,
      Names names,
      RoomTitles titles,
      Judge judge,
      Reconciler reconciler,
      EventLine events,
      InstantSource clock,
      MatchRules rules,
      int capacity) {
    this.admission = admission;
    this.rooms = rooms;
    this.rosters = rosters;
    this.votes = votes;
    this.names = names;
    this.titles = titles;
    this.judge = judge;
    this.reconciler = reconciler;
    this.events = events;
    this.clock = clock;
    this.rules = rules;
    this.capacity = capacity;
  }

  Room join(UserId user, RoomCode code) {
    RoomFacts room = rooms.findByCode(code).orElseThrow(Refusals::roomNotFound);
    admission.requireTimeLeft(room);
    Joining joining = rosters.join(room.id(), names.participant(user), capacity, clock.instant());
    Roster roster =
        switch (joining.outcome()) {
          case JOINED, ALREADY_IN -> joining.roster().orElseThrow();
          case FULL -> throw Refusals.roomFull(capacity);
          case ENDED -> throw Refusals.roomExpired();
          case UNKNOWN_ROOM -> throw Refusals.roomNotFound();
        };
    if (joining.outcome() == Joining.Outcome.JOINED) {
      events.changed(roster);
    }
    judgeWhatJoiningMayMatch(user, room, roster);
    return titles.room(room, roster);
  }

  private void judgeWhatJoiningMayMatch(UserId user, RoomFacts room, Roster roster) {
    if (rules.mayMatchByJoiningAlone(roster.matchRule(room.matchRule()))) {
      reconciler.reconcile(room.id());
      return;
    }
    for (Vote vote : votes.votesOf(room.id(), user)) {
      if (vote.isYes()) {
        judge.afresh(room, vote.movieId());
      }
    }
  }

  Room leave(UserId user, RoomId roomId) {
    RoomFacts room = admission.livingRoom(roomId);
    Leaving leaving = rosters.leave(roomId, user, clock.instant());
    Roster roster = leaving.roster().orElseThrow(Refusals::roomNotFound);
    if (leaving.outcome() == Leaving.Outcome.LEFT) {
      events.changed(roster);
    } else {
      Admission.requireSomebodyLeft(roster);
    }
    if (leaving.outcome() == Leaving.Outcome.NEVER_IN) {
      throw Refusals.notAParticipant();
    }
    reconciler.reconcile(roomId);
    return titles.room(room, roster);
  }
}
