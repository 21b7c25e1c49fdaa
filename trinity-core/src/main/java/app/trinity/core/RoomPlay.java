package app.trinity.core;

import app.trinity.Refusal;
import app.trinity.account.UserId;
import app.trinity.core.match.Standings;
import app.trinity.core.match.judging.MatchRules;
import app.trinity.core.match.judging.Reconciler;
import app.trinity.core.match.judging.RoomTitles;
import app.trinity.core.refusal.Refusals;
import app.trinity.core.vote.DeckOrder;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.match.Match;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.Standing;
import app.trinity.rule.Quorum;
import app.trinity.vote.spi.BoardReading;
import app.trinity.vote.spi.VoteStore;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a participant sees of a room's board: their next titles, and the ranking. Both read the
 * whole board, so both record in passing whatever match a dying process left unrecorded.
 */
final class RoomPlay {
  private final Admission admission;
  private final VoteStore votes;
  private final Reconciler reconciler;
  private final MatchRules rules;
  private final RoomTitles titles;
  private final DeckOrder order;

  RoomPlay(
      Admission admission,
      VoteStore votes,
      Reconciler reconciler,
      MatchRules rules,
      RoomTitles titles,
      DeckOrder order) {
    this.admission = admission;
    this.votes = votes;
    this.reconciler = reconciler;
    this.rules = rules;
    this.titles = titles;
    this.order = order;
  }

  List<Movie> nextCards(UserId user, RoomId roomId, int limit) {
    if (limit < 1 || limit > Recommendation.DECK_SIZE) {
      throw Refusal.invalidInput("Ask for 1 to " + Recommendation.DECK_SIZE + " titles at a time.");
    }
    RoomFacts room = admission.livingRoom(roomId);
    BoardReading reading = boardFor(user, roomId);
    reconciler.reconcile(room, reading);
    Roster roster = reading.roster();
    Quorum quorum = rules.quorum(room, roster);
    return order.next(titles.all(room, roster), reading.board(), quorum, user, limit);
  }

  List<Standing> standings(UserId user, RoomId roomId) {
    RoomFacts room = admission.livingRoom(roomId);
    BoardReading reading = boardFor(user, roomId);
    Set<MovieId> matched = new HashSet<>(reading.matches().keySet());
    for (Match match : reconciler.reconcile(room, reading)) {
      matched.add(match.movieId());
    }
    List<Movie> deck = titles.all(room, reading.roster());
    return Standings.forParticipant(deck, reading.board(), matched, user);
  }

  Map<UserId, Integer> progress(UserId user, RoomId roomId) {
    admission.livingRoom(roomId);
    Map<UserId, Integer> progress = new LinkedHashMap<>();
    boardFor(user, roomId)
        .board()
        .votesByParticipant()
        .forEach((participant, counted) -> progress.put(participant, counted.cast()));
    return Collections.unmodifiableMap(progress);
  }

  private BoardReading boardFor(UserId user, RoomId room) {
    BoardReading reading = votes.readBoard(room).orElseThrow(Refusals::roomNotFound);
    Admission.requireParticipant(reading.roster(), user);
    return reading;
  }
}
