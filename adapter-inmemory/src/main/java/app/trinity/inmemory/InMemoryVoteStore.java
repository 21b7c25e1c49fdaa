package app.trinity.inmemory;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.BoardReading;
import app.trinity.vote.spi.TitleQuery;
import app.trinity.vote.spi.TitleReading;
import app.trinity.vote.spi.VotePut;
import app.trinity.vote.spi.VoteStore;
import java.util.List;
import java.util.Optional;

/**
 * The votes. Every reading is of one single instant and counts every participant. A vote in a room
 * that is unknown, or has been forgotten, is forgotten as well.
 */
record InMemoryVoteStore(RoomCells cells) implements VoteStore {
  @Override
  public VotePut put(Vote vote) {
    if (vote.movieId().equals(MovieId.PARTICIPATION)) {
      throw new IllegalArgumentException("Nobody votes on taking part: people join and leave.");
    }
    RoomCell cell = cells.findOrNull(vote.roomId());
    return cell == null ? VotePut.of(vote, Optional.empty(), true) : cell.put(vote);
  }

  @Override
  public Optional<TitleReading> readTitle(TitleQuery query) {
    RoomCell cell = cells.findOrNull(query.roomId());
    return cell == null ? Optional.empty() : Optional.of(cell.readTitle(query.movieId()));
  }

  @Override
  public Optional<BoardReading> readBoard(RoomId room) {
    return cells.find(room).map(RoomCell::readBoard);
  }

  @Override
  public List<Vote> votesOf(RoomId room, UserId user) {
    return cells.find(room).map(cell -> cell.votesOf(user)).orElseGet(List::of);
  }
}
