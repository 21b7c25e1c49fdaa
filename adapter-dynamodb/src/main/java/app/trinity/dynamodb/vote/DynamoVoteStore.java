package app.trinity.dynamodb.vote;

import static app.trinity.dynamodb.item.Attributes.text;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.dynamodb.call.Calls;
import app.trinity.dynamodb.item.AttributeNames;
import app.trinity.dynamodb.item.Attributes;
import app.trinity.dynamodb.item.MatchItems;
import app.trinity.dynamodb.item.RoomItems;
import app.trinity.dynamodb.item.VoteItems;
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
import app.trinity.vote.spi.VoteStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Votes: storing one is one conditional put; reading a title is a batch of keys known beforehand.
 */
public final class DynamoVoteStore implements VoteStore {
  private final Calls calls;
  private final RoomMemory memory;
  private final RoomStore rooms;

  public DynamoVoteStore(Calls calls, RoomMemory memory, RoomStore rooms) {
    this.calls = calls;
    this.memory = memory;
    this.rooms = rooms;
  }

  @Override
  public Vote put(Vote vote) {
    Map<String, AttributeValue> item = VoteItems.vote(vote, keptUntil(vote.roomId()));
    Map<String, String> names = new HashMap<>();
    names.put("#room", AttributeNames.ROOM_ID);
    names.put("#timestamp", AttributeNames.TIMESTAMP);
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":timestamp", Attributes.time(vote.castAt()));
    if (!vote.isYes()) {
      names.put("#vote", AttributeNames.VOTE);
      values.put(":yes", Attributes.flag(true));
    }
    Calls.Write write =
        calls.put(
            PutItemRequest.builder()
                .tableName(calls.name(Table.VOTES))
                .item(item)
                .conditionExpression(
                    vote.isYes() ? VoteItems.SUPERSEDES_WITH_YES : VoteItems.SUPERSEDES_WITH_NO)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build());
    Vote stored = write.done() ? vote : VoteItems.vote(write.existing());
    memory.saw(stored);
    return stored;
  }

  private OptionalLong keptUntil(RoomId room) {
    Optional<RoomFacts> facts = rooms.find(room);
    return facts.isPresent()
        ? OptionalLong.of(RoomItems.keptUntil(facts.get()))
        : OptionalLong.empty();
  }

  @Override
  public Optional<TitleReading> readTitle(TitleQuery query) {
    return new TitleReader(calls.together(), memory, query).read();
  }

  @Override
  public Optional<BoardReading> readBoard(RoomId room) {
    Calls together = calls.together();
    Optional<Roster> roster =
        together.get(Table.ROSTERS, RoomItems.rosterKey(room)).map(RoomItems::roster);
    return roster.map(
        present -> {
          memory.saw(present);
          List<Vote> votes =
              together.queryAll(partition(Table.VOTES, room)).stream()
                  .map(VoteItems::vote)
                  .toList();
          votes.forEach(memory::saw);
          Map<MovieId, Match> matches = new HashMap<>();
          together.queryAll(partition(Table.MATCHES, room)).stream()
              .map(MatchItems::match)
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
        .toList();
  }
}
