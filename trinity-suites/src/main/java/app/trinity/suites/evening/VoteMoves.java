package app.trinity.suites.evening;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.room.RoomId;
import app.trinity.suites.evening.EveningChecks.RoomPlayed;
import app.trinity.suites.evening.RoomModel.Due;
import app.trinity.vote.Choice;
import app.trinity.vote.VoteResult;
import java.util.List;
import java.util.Optional;

/** What people do with titles in an evening. */
final class VoteMoves extends Moves {
  static final MovieId IN_NO_DECK = MovieId.of(Integer.MAX_VALUE);

  VoteMoves(List<Trinity> engines, Dice dice, Narration narration) {
    super(engines, dice, narration);
  }

  /** Returns whether an engine may remember that somebody took part until a moment ago. */
  private boolean mayBeRemembered(UserId user, RoomPlayed room) {
    RosterModel roster = room.model().roster();
    return !roster.has(user) && roster.hadEver(user) && !haveOneEngine();
  }

  private static Optional<RefusalCode> refusal(UserId user, RoomPlayed room, MovieId title) {
    return refusalAtTheDoor(user, room)
        .or(
            () ->
                title.equals(IN_NO_DECK) ? Optional.of(RefusalCode.NOT_IN_DECK) : Optional.empty());
  }

  void vote(UserId user, RoomPlayed room, MovieId title, Choice choice) {
    if (mayBeRemembered(user, room)) {
      return;
    }
    tell(user + " says " + choice + " to " + title + " in " + named(room));
    RoomModel model = room.model();
    RoomId id = model.opened().id();
    Optional<RefusalCode> refusal = refusal(user, room, title);
    if (refusal.isPresent()) {
      isRefused(refusal.get(), engine -> engine.voting().vote(user, id, title, choice));
      return;
    }
    VoteResult answer = anyEngine().voting().vote(user, id, title, choice);
    model.voted(user, title, choice);
    settle(room);
    assertThat(answer.vote().choice()).as("VOTE-2: the vote as it is stored").isEqualTo(choice);
    assertThat(answer.success()).as("VOTE-2b: that the vote stands").isTrue();
    Optional<Due> due = model.match(title).filter(made -> choice == Choice.YES);
    assertThat(answer.match().map(Match::movieId))
        .as("VOTE-3: the match in the answer to a %s", choice)
        .isEqualTo(due.map(Due::title));
    due.ifPresent(made -> room.checks().isRecorded(answer.match().orElseThrow(), made));
    hasItsMatchOrNone(user, room, title);
  }

  void retract(UserId user, RoomPlayed room, MovieId title) {
    if (mayBeRemembered(user, room)) {
      return;
    }
    tell(user + " takes back what they said to " + title + " in " + named(room));
    RoomModel model = room.model();
    RoomId id = model.opened().id();
    Optional<RefusalCode> refusal = refusal(user, room, title);
    if (refusal.isPresent()) {
      isRefused(refusal.get(), engine -> engine.voting().retract(user, id, title));
      return;
    }
    VoteResult answer = anyEngine().voting().retract(user, id, title);
    Optional<Choice> before = model.voted(user, title, Choice.RETRACTED);
    assertThat(answer.success())
        .as("VOTE-2a: that there was a vote to take back")
        .isEqualTo(before.isPresent());
    before.ifPresent(
        choice ->
            assertThat(answer.vote().choice())
                .as("VOTE-2a: the vote that was taken back")
                .isEqualTo(choice));
    settle(room);
    room.checks().deals(anyEngine(), user);
    hasItsMatchOrNone(user, room, title);
  }

  /** Matches are history; a title without one has none. */
  private void hasItsMatchOrNone(UserId user, RoomPlayed room, MovieId title) {
    room.model()
        .match(title)
        .ifPresentOrElse(
            made -> room.checks().hasMatch(anyEngine(), made),
            () -> room.checks().hasNoMatch(anyEngine(), user, title));
  }

  void seen(UserId user, RoomPlayed room, MovieId title) {
    if (mayBeRemembered(user, room)) {
      return;
    }
    tell(user + " has seen " + title + ", which is in " + named(room));
    RoomId id = room.model().opened().id();
    Optional<RefusalCode> refusal = refusal(user, room, title);
    if (refusal.isPresent()) {
      isRefused(refusal.get(), engine -> engine.voting().seen(user, id, title));
      return;
    }
    anyEngine().voting().seen(user, id, title);
    room.checks().deals(anyEngine(), user);
  }
}
