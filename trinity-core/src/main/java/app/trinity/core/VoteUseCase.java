package app.trinity.core;

import app.trinity.account.UserId;
import app.trinity.core.match.judging.Judge;
import app.trinity.core.refusal.Refusals;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.spi.RosterStore;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import app.trinity.vote.VoteResult;
import app.trinity.vote.Voting;
import app.trinity.vote.spi.VoteStore;

/** Voting: a vote is stored by one write; only a yes is followed by judging its title. */
final class VoteUseCase implements Voting {
  private final Admission admission;
  private final RosterStore rosters;
  private final VoteStore votes;
  private final Judge judge;
  private final VoteClock clock;

  VoteUseCase(
      Admission admission, RosterStore rosters, VoteStore votes, Judge judge, VoteClock clock) {
    this.admission = admission;
    this.rosters = rosters;
    this.votes = votes;
    this.judge = judge;
    this.clock = clock;
  }

  @Override
  public VoteResult vote(UserId user, RoomId roomId, MovieId title, Choice choice) {
    RoomFacts room = admission.livingRoom(roomId);
    onlyParticipantsVote(user, roomId);
    onlyTitlesOfTheDeckAreVotedOn(room, title);
    judge.requireRule(room);
    Vote stored = votes.put(Vote.of(roomId, user, title, choice, clock.next()));
    if (!stored.isYes()) {
      return VoteResult.of(stored);
    }
    Judge.Verdict verdict = judge.afterVote(room, stored);
    // Admission may rest on memory; the roster that was just read knows who still takes part.
    if (!verdict.reading().roster().has(user)) {
      throw Refusals.notAParticipant();
    }
    return verdict
        .match()
        .map(match -> VoteResult.of(stored, match))
        .orElseGet(() -> VoteResult.of(stored));
  }

  private void onlyParticipantsVote(UserId user, RoomId room) {
    if (!rosters.takesPart(room, user)) {
      rosters.find(room).ifPresent(Admission::requireSomebodyLeft);
      throw Refusals.notAParticipant();
    }
  }

  private static void onlyTitlesOfTheDeckAreVotedOn(RoomFacts room, MovieId title) {
    if (room.title(title).isEmpty()) {
      throw Refusals.notInDeck();
    }
  }
}
