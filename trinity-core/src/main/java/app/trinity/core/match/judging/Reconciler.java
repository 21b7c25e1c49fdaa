package app.trinity.core.match.judging;

import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.Reconciliation;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.spi.RoomStore;
import app.trinity.vote.spi.BoardReading;
import app.trinity.vote.spi.VoteStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records whatever matches a room's votes imply and nobody has recorded (rule MATCH-4). */
public final class Reconciler implements Reconciliation {
  private final RoomStore rooms;
  private final VoteStore votes;
  private final Judge judge;
  private final RoomTitles titles;

  /** Creates a reconciler that has titles judged by the given judge. */
  public Reconciler(RoomStore rooms, VoteStore votes, Judge judge, RoomTitles titles) {
    this.rooms = rooms;
    this.titles = titles;
    this.votes = votes;
    this.judge = judge;
  }

  @Override
  public List<Match> reconcile(RoomId roomId) {
    return rooms
        .find(roomId)
        .flatMap(room -> votes.readBoard(roomId).map(reading -> reconcile(room, reading)))
        .orElseGet(List::of);
  }

  @Override
  public Optional<Match> reconcile(RoomId roomId, MovieId title) {
    return rooms
        .find(roomId)
        .filter(room -> titles.find(room, title).isPresent())
        .flatMap(room -> judge.afresh(room, title))
        .flatMap(Judge.Verdict::match);
  }

  /** Records what a reading of the whole room implies; costs nothing where nothing is missing. */
  public List<Match> reconcile(RoomFacts room, BoardReading reading) {
    List<Match> recorded = new ArrayList<>();
    for (MovieId title : judge.detector(room, reading.roster()).matches(reading.board())) {
      if (!reading.matches().containsKey(title)) {
        judge.settle(room, reading.title(title)).match().ifPresent(recorded::add);
      }
    }
    return List.copyOf(recorded);
  }
}
