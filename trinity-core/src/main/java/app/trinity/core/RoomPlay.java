package app.trinity.core;

import app.trinity.Refusal;
import app.trinity.account.UserId;
import app.trinity.core.match.Standings;
import app.trinity.core.match.judging.Reconciler;
import app.trinity.core.refusal.Refusals;
import app.trinity.core.vote.Deck;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.match.Match;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.Standing;
import app.trinity.vote.spi.BoardReading;
import app.trinity.vote.spi.VoteStore;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a participant sees of a room's board: their next titles, and the ranking. Both read the
 * whole board, so both record in passing whatever match a dying process left unrecorded.
 */
final class RoomPlay {
  private final Admission admission;
  private final VoteStore votes;
  private final Reconciler reconciler;

  RoomPlay(Admission admission, VoteStore votes, Reconciler reconciler) {
    this.admission = admission;
    this.votes = votes;
    this.reconciler = reconciler;
  }

  List<Movie> nextCards(UserId user, RoomId roomId, int limit) {
    if (limit < 1 || limit > Recommendation.DECK_SIZE) {
      throw Refusal.invalidInput("Ask for 1 to " + Recommendation.DECK_SIZE + " titles at a time.");
    }
    RoomFacts room = admission.livingRoom(roomId);
    BoardReading reading = boardFor(user, roomId);
    reconciler.reconcile(room, reading);
    return Deck.next(room.candidates(), reading.board(), user, limit);
  }

  List<Standing> standings(UserId user, RoomId roomId) {
    RoomFacts room = admission.livingRoom(roomId);
    BoardReading reading = boardFor(user, roomId);
    Set<MovieId> matched = new HashSet<>(reading.matches().keySet());
    for (Match match : reconciler.reconcile(room, reading)) {
      matched.add(match.movieId());
    }
    return Standings.of(room.candidates(), reading.board(), matched);
  }

  private BoardReading boardFor(UserId user, RoomId room) {
    BoardReading reading = votes.readBoard(room).orElseThrow(Refusals::roomNotFound);
    Admission.requireParticipant(reading.roster(), user);
    return reading;
  }
}
