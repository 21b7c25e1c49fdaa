package app.trinity.inmemory;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.feed.AnnouncementQueue;
import app.trinity.inmemory.match.MatchHistories;
import app.trinity.match.Match;
import app.trinity.match.MatchPageRequest;
import app.trinity.match.spi.Evidence;
import app.trinity.match.spi.MatchStore;
import app.trinity.match.spi.Recording;
import app.trinity.room.RoomId;
import java.util.List;
import java.util.Optional;

/**
 * The recorded matches. Once its room has been forgotten, a match is found by room and title as
 * long as one of its people has it among their last; evidence about such a room is stale.
 */
record InMemoryMatchStore(RoomCells cells, MatchHistories histories, AnnouncementQueue feed)
    implements MatchStore {
  @Override
  public Recording record(Match match, Evidence evidence) {
    return cells
        .find(match.roomId())
        .map(cell -> cell.record(match, evidence, this::keep))
        .orElseGet(() -> ofForgottenRoom(match));
  }

  private void keep(Match match) {
    feed.add(match);
    histories.add(match);
  }

  private Recording ofForgottenRoom(Match match) {
    return histories
        .find(match.roomId(), match.movieId())
        .map(Recording::alreadyRecorded)
        .orElseGet(Recording::stale);
  }

  @Override
  public Optional<Match> find(RoomId room, MovieId title) {
    return cells
        .find(room)
        .flatMap(cell -> cell.match(title))
        .or(() -> histories.find(room, title));
  }

  @Override
  public boolean hasMatch(RoomId room) {
    return cells.find(room).map(RoomCell::hasMatch).orElseGet(() -> histories.hasMatch(room));
  }

  @Override
  public Optional<List<Match>> matchesOf(UserId user, MatchPageRequest request) {
    return histories.page(user, request);
  }
}
