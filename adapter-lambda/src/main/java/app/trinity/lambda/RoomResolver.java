package app.trinity.lambda;

import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.match.MatchRule;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomId;
import app.trinity.room.RoomRequest;
import app.trinity.room.Rooms;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Map;
import java.util.Set;

/** The room function: opening, joining, leaving and looking at rooms, next cards and standings. */
public final class RoomResolver implements Resolver {
  private static final int DEFAULT_CARDS = 10;

  private final Rooms rooms;
  private final FieldMap fields =
      new FieldMap(
          Map.of(
              "Mutation.createRoom", this::createRoom,
              "Mutation.joinRoom", this::joinRoom,
              "Mutation.leaveRoom", this::leaveRoom,
              "Query.getMyRooms", this::getMyRooms,
              "Query.getRoom", this::getRoom,
              "Query.getRoomByCode", this::getRoomByCode,
              "Query.nextCards", this::nextCards,
              "Query.standings", this::standings));

  /** Answers from an engine. */
  public RoomResolver(Trinity trinity) {
    rooms = trinity.rooms();
  }

  @Override
  public Set<String> fields() {
    return fields.fields();
  }

  @Override
  public JsonNode resolve(ResolverEvent event) {
    return fields.resolve(event);
  }

  private JsonNode createRoom(ResolverEvent event) {
    UserId host = event.caller().user();
    Arguments input = event.arguments().input("input");
    MediaType mediaType = input.constant("mediaType", MediaType.class);
    Genres genres = Genres.of(input.integers("genreIds"));
    MatchRule rule =
        input
            .optionalInput("matchRule")
            .map(RoomResolver::matchRule)
            .orElseGet(MatchRule::unanimous);
    return Answers.room(rooms.create(host, RoomRequest.of(mediaType, genres, rule)));
  }

  private static MatchRule matchRule(Arguments rule) {
    return MatchRule.of(
        rule.constant("kind", MatchRule.Kind.class),
        rule.optionalInteger("atLeast"),
        rule.optionalText("name"));
  }

  private JsonNode joinRoom(ResolverEvent event) {
    UserId user = event.caller().user();
    RoomCode code = RoomCode.of(event.arguments().input("input").text("roomCode"));
    return Answers.room(rooms.join(user, code));
  }

  private JsonNode leaveRoom(ResolverEvent event) {
    UserId user = event.caller().user();
    return Answers.room(rooms.leave(user, RoomId.of(event.arguments().text("roomId"))));
  }

  private JsonNode getMyRooms(ResolverEvent event) {
    return Answers.list(rooms.mine(event.caller().user()), Answers::room);
  }

  private JsonNode getRoom(ResolverEvent event) {
    UserId user = event.caller().user();
    return rooms
        .find(user, RoomId.of(event.arguments().text("id")))
        .<JsonNode>map(Answers::room)
        .orElseGet(NullNode::getInstance);
  }

  private JsonNode getRoomByCode(ResolverEvent event) {
    event.caller().user();
    return rooms
        .findByCode(RoomCode.of(event.arguments().text("code")))
        .<JsonNode>map(Answers::room)
        .orElseGet(NullNode::getInstance);
  }

  private JsonNode nextCards(ResolverEvent event) {
    UserId user = event.caller().user();
    RoomId room = RoomId.of(event.arguments().text("roomId"));
    int limit = event.arguments().optionalInteger("limit").orElse(DEFAULT_CARDS);
    return Answers.list(rooms.nextCards(user, room, limit), Answers::movie);
  }

  private JsonNode standings(ResolverEvent event) {
    UserId user = event.caller().user();
    RoomId room = RoomId.of(event.arguments().text("roomId"));
    return Answers.list(rooms.standings(user, room), Answers::standing);
  }
}
