package app.trinity.core;

import app.trinity.Refusal;
import app.trinity.account.UserId;
import app.trinity.core.match.judging.Judge;
import app.trinity.core.match.judging.RoomTitles;
import app.trinity.core.refusal.Refusals;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.spi.SeenStore;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.spi.RosterStore;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import app.trinity.vote.VoteResult;
import app.trinity.vote.Voting;
import app.trinity.vote.spi.VotePut;
import java.util.Optional;

/**
 * Voting: a vote is stored by one write; only a yes is followed by judging its title. Taking a vote
 * back is storing that it was taken back.
 */
final class VoteUseCase implements Voting {
  private final Admission admission;
  private final RosterStore rosters;
  private final RoomTitles titles;
  private final Ballot ballot;
  private final SeenStore seen;
  private final Judge judge;
  private final VoteClock clock;

  VoteUseCase(
      Admission admission,
      RosterStore rosters,
      RoomTitles titles,
      Ballot ballot,
      SeenStore seen,
      Judge judge,
      VoteClock clock) {
    this.admission = admission;
    this.rosters = rosters;
    this.titles = titles;
    this.ballot = ballot;
    this.seen = seen;
    this.judge = judge;
    this.clock = clock;
  }

  @Override
  public VoteResult vote(UserId user, RoomId roomId, MovieId title, Choice choice) {
    if (!choice.isCast()) {
      throw Refusal.invalidInput("Vote yes or no; to take a vote back, retract it.");
    }
    RoomFacts room = admit(user, roomId, title);
    judge.requireRule(room, () -> rosters.find(roomId));
    Vote vote = Vote.of(roomId, user, title, choice, clock.next());
    VotePut put = ballot.cast(vote);
    Vote stored = put.stored();
    boolean stands = Ballot.stands(vote, put);
    if (!stored.isYes()) {
      return VoteResult.of(stands, stored, Optional.empty());
    }
    Judge.Verdict verdict = judge.afterVote(room, stored);
    // Admission may rest on memory; the roster that was just read knows who still takes part.
    Admission.requireParticipant(verdict.reading().roster(), user);
    return VoteResult.of(stands, stored, verdict.match());
  }

  @Override
  public VoteResult retract(UserId user, RoomId roomId, MovieId title) {
    admit(user, roomId, title);
    Vote retraction = Vote.of(roomId, user, title, Choice.RETRACTED, clock.next());
    VotePut put = ballot.cast(retraction);
    if (!Ballot.stands(retraction, put)) {
      return VoteResult.of(false, put.stored(), Optional.empty());
    }
    Optional<Vote> before = put.replaced().filter(Vote::isCast);
    // Where an earlier attempt may have stored it, that attempt replaced the vote.
    return VoteResult.of(
        before.isPresent() || !put.firstAttempt(), before.orElse(put.stored()), Optional.empty());
  }

  @Override
  public void seen(UserId user, RoomId roomId, MovieId title) {
    RoomFacts room = admit(user, roomId, title);
    seen.add(user, room.mediaType(), title, clock.next());
  }

  private RoomFacts admit(UserId user, RoomId roomId, MovieId title) {
    RoomFacts room = admission.livingRoom(roomId);
    onlyParticipantsVote(user, roomId);
    onlyTitlesOfTheRoomAreVotedOn(room, title);
    return room;
  }

  private void onlyParticipantsVote(UserId user, RoomId room) {
    if (!rosters.takesPart(room, user)) {
      rosters.find(room).ifPresent(Admission::requireSomebodyLeft);
      throw Refusals.notAParticipant();
    }
  }

  private void onlyTitlesOfTheRoomAreVotedOn(RoomFacts room, MovieId title) {
    if (titles.find(room, title).isEmpty()) {
      throw Refusals.notInDeck();
    }
  }
}
