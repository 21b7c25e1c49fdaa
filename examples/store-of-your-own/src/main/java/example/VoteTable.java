package example;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;
import app.trinity.vote.Board;
import app.trinity.vote.Tally;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.BoardReading;
import app.trinity.vote.spi.TitleQuery;
import app.trinity.vote.spi.TitleReading;
import app.trinity.vote.spi.VotePut;
import app.trinity.vote.spi.VoteStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The votes: one for each person and title, of which the later one stays. */
record VoteTable(Tables tables) implements VoteStore {
  @Override
  public VotePut put(Vote vote) {
    if (vote.movieId().equals(MovieId.PARTICIPATION)) {
      throw new IllegalArgumentException("People join and leave; they do not vote on it.");
    }
    synchronized (tables) {
      return tables
          .room(vote.roomId())
          .map(row -> put(row, vote))
          .orElseGet(() -> VotePut.of(vote, Optional.empty(), true));
    }
  }

  private static VotePut put(Tables.Row row, Vote vote) {
    Map<UserId, Vote> votes = row.votes.computeIfAbsent(vote.movieId(), title -> new HashMap<>());
    Optional<Vote> before = Optional.ofNullable(votes.get(vote.userId()));
    if (before.isPresent() && !vote.supersedes(before.get())) {
      return VotePut.of(before.get(), Optional.empty(), true);
    }
    votes.put(vote.userId(), vote);
    return VotePut.of(vote, before, true);
  }

  @Override
  public Optional<TitleReading> readTitle(TitleQuery query) {
    synchronized (tables) {
      return tables.room(query.roomId()).map(row -> read(row, query.movieId()));
    }
  }

  private static TitleReading read(Tables.Row row, MovieId title) {
    Map<UserId, Vote> votes = row.votesOn(title);
    Tally tally =
        Tally.counted(
            title,
            row.roster,
            user -> Optional.ofNullable(votes.get(user)).map(Vote::choice).orElse(null));
    return TitleReading.of(row.roster, tally, Optional.ofNullable(row.matches.get(title)));
  }

  @Override
  public Optional<BoardReading> readBoard(RoomId room) {
    synchronized (tables) {
      return tables
          .room(room)
          .map(
              row ->
                  BoardReading.of(
                      row.roster, Board.of(row.roster.userIds(), votes(row)), row.matches));
    }
  }

  @Override
  public List<Vote> votesOf(RoomId room, UserId user) {
    synchronized (tables) {
      return tables.room(room).map(VoteTable::votes).orElse(List.of()).stream()
          .filter(vote -> vote.userId().equals(user) && vote.isCast())
          .toList();
    }
  }

  private static List<Vote> votes(Tables.Row row) {
    return row.votes.values().stream().flatMap(votes -> votes.values().stream()).toList();
  }
}
