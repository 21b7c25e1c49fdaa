package app.trinity.api;

import app.trinity.account.UserId;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomId;
import app.trinity.room.RoomRequest;
import app.trinity.room.Rooms;
import app.trinity.rule.MatchRule;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opening, joining, leaving and looking at rooms, the next titles and the standings. */
record RoomFields(Rooms rooms) {
  private static final int DEFAULT_CARDS = 10;

  Map<String, Function<Call, @Nullable Object>> methods() {
    return Map.of(
        "Mutation.createRoom", this::createRoom,
        "Mutation.joinRoom", this::joinRoom,
        "Mutation.leaveRoom", this::leaveRoom,
        "Query.getMyRooms", this::getMyRooms,
        "Query.getRoom", this::getRoom,
        "Query.getRoomByCode", this::getRoomByCode,
        "Query.nextCards", this::nextCards,
        "Query.standings", this::standings);
  }

  private Object createRoom(Call call) {
    UserId host = call.caller().user();
    Arguments input = call.arguments().input("input");
    MediaType mediaType = input.constant("mediaType", MediaType.class);
    Genres genres = Genres.of(input.integers("genreIds"));
    MatchRule rule =
        input.optionalInput("matchRule").map(RoomFields::matchRule).orElseGet(MatchRule::unanimous);
    return Answers.room(rooms.create(host, RoomRequest.of(mediaType, genres, rule)));
  }

  private static MatchRule matchRule(Arguments rule) {
    return MatchRule.of(
        rule.constant("kind", MatchRule.Kind.class),
        rule.optionalInteger("atLeast"),
        rule.optionalText("name"));
  }

  private Object joinRoom(Call call) {
    UserId user = call.caller().user();
    RoomCode code = RoomCode.of(call.arguments().input("input").text("roomCode"));
    return Answers.room(rooms.join(user, code));
  }

  private Object leaveRoom(Call call) {
    UserId user = call.caller().user();
    return Answers.room(rooms.leave(user, RoomId.of(call.arguments().text("roomId"))));
  }

  private Object getMyRooms(Call call) {
    return Answers.list(rooms.mine(call.caller().user()), Answers::room);
  }

  private @Nullable Object getRoom(Call call) {
    UserId user = call.caller().user();
    RoomId room = RoomId.of(call.arguments().text("id"));
    return rooms.find(user, room).map(Answers::room).orElse(null);
  }

  private @Nullable Object getRoomByCode(Call call) {
    call.caller().user();
    RoomCode code = RoomCode.of(call.arguments().text("code"));
    return rooms.findByCode(code).map(Answers::room).orElse(null);
  }

  private Object nextCards(Call call) {
    UserId user = call.caller().user();
    RoomId room = RoomId.of(call.arguments().text("roomId"));
    int limit = call.arguments().optionalInteger("limit").orElse(DEFAULT_CARDS);
    return Answers.list(rooms.nextCards(user, room, limit), Answers::movie);
  }

  private Object standings(Call call) {
    UserId user = call.caller().user();
    RoomId room = RoomId.of(call.arguments().text("roomId"));
    return Answers.list(rooms.standings(user, room), Answers::standing);
  }
}
