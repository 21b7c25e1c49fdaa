package app.trinity.dynamodb.vote;

import static app.trinity.dynamodb.item.Attributes.text;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.dynamodb.call.Calls;
import app.trinity.dynamodb.item.AttributeNames;
import app.trinity.dynamodb.item.RoomItems;
import app.trinity.dynamodb.item.RosterItems;
import app.trinity.dynamodb.item.VoteItems;
import app.trinity.dynamodb.match.MatchReader;
import app.trinity.dynamodb.memory.RoomMemory;
import app.trinity.dynamodb.table.Table;
import app.trinity.match.Match;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.spi.RoomStore;
import app.trinity.vote.Board;
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
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Votes: storing one is one conditional put; reading a title is a batch of keys known beforehand.
 */
public final class DynamoVoteStore implements VoteStore {
  private final Calls calls;
  private final RoomMemory memory;
  private final RoomStore rooms;
  private final MatchReader matchReader;

  public DynamoVoteStore(Calls calls, RoomMemory memory, RoomStore rooms, MatchReader matchReader) {
    this.calls = calls;
    this.memory = memory;
    this.rooms = rooms;
    this.matchReader = matchReader;
  }

  @Override
  public VotePut put(Vote vote) {
    Calls.Write write =
        calls.put(VoteItems.put(vote, keptUntil(vote.roomId()), calls.name(Table.VOTES)));
    Optional<Vote> other =
        Optional.of(write.existing()).filter(item -> !item.isEmpty()).map(VoteItems::vote);
    Vote stored = write.done() ? vote : other.orElse(vote);
    memory.saw(stored);
    return VotePut.of(stored, write.done() ? other : Optional.empty(), write.firstAttempt());
  }

  private OptionalLong keptUntil(RoomId room) {
    Optional<RoomFacts> facts = rooms.find(room);
    return facts.isPresent()
        ? OptionalLong.of(RoomItems.keptUntil(facts.get()))
        : OptionalLong.empty();
  }

  @Override
  public Optional<TitleReading> readTitle(TitleQuery query) {
    return new TitleReader(calls.together(), memory, matchReader, query).read();
  }

  @Override
  public Optional<BoardReading> readBoard(RoomId room) {
    Calls together = calls.together();
    Optional<Roster> roster =
        together.get(Table.ROSTERS, RosterItems.key(room)).map(RosterItems::roster);
    return roster.map(
        present -> {
          memory.saw(present);
          List<Vote> votes =
              together.queryAll(partition(Table.VOTES, room)).stream()
                  .map(VoteItems::vote)
                  .toList();
          votes.forEach(memory::saw);
          Map<MovieId, Match> matches = new HashMap<>();
          matchReader
              .matches(together, together.queryAll(partition(Table.MATCHES, room)))
              .forEach(match -> matches.put(match.movieId(), match));
          return BoardReading.of(present, Board.of(present.userIds(), votes), matches);
        });
  }

  private QueryRequest partition(Table table, RoomId room) {
    return QueryRequest.builder()
        .tableName(calls.name(table))
        .consistentRead(true)
        .keyConditionExpression("#room = :room")
        .expressionAttributeNames(Map.of("#room", AttributeNames.ROOM_ID))
        .expressionAttributeValues(Map.of(":room", text(room.value())))
        .build();
  }

  @Override
  public List<Vote> votesOf(RoomId room, UserId user) {
    QueryRequest query =
        partition(Table.VOTES, room).toBuilder()
            .keyConditionExpression("#room = :room AND begins_with(#key, :user)")
            .expressionAttributeNames(
                Map.of("#room", AttributeNames.ROOM_ID, "#key", AttributeNames.USER_MOVIE_ID))
            .expressionAttributeValues(
                Map.of(":room", text(room.value()), ":user", text(VoteItems.prefix(user))))
            .build();
    return calls.queryAll(query).stream()
        .filter(item -> !VoteItems.isParticipation(item))
        .map(VoteItems::vote)
        .filter(Vote::isCast)
        .toList();
  }
}
