package app.trinity.api;

import app.trinity.account.DisplayName;
import app.trinity.account.UserId;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.room.Room;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomId;
import app.trinity.room.RoomRequest;
import app.trinity.room.Rooms;
import app.trinity.room.Standing;
import app.trinity.rule.MatchRule;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opening, joining, leaving and looking at rooms, the next titles and the standings. */
record RoomFields(Rooms rooms) {
  private static final int DEFAULT_CARDS = 10;

  Map<String, Function<Call, @Nullable Object>> methods() {
    return Map.ofEntries(
        Map.entry("Mutation.createRoom", this::createRoom),
        Map.entry("Mutation.joinRoom", this::joinRoom),
        Map.entry("Mutation.leaveRoom", this::leaveRoom),
        Map.entry("Mutation.moreTitles", this::moreTitles),
        Map.entry("Mutation.changeMatchRule", this::changeMatchRule),
        Map.entry("Mutation.removeParticipant", this::removeParticipant),
        Map.entry("Mutation.endRoom", this::endRoom),
        Map.entry("Mutation.setDisplayName", this::setDisplayName),
        Map.entry("Query.getMyRooms", this::getMyRooms),
        Map.entry("Query.getRoom", this::getRoom),
        Map.entry("Query.getRoomByCode", this::getRoomByCode),
        Map.entry("Query.nextCards", this::nextCards),
        Map.entry("Query.standings", this::standings));
  }

  /** How far everybody is costs a look at all votes, so it is read for those who select it. */
  private Object answer(Call call, Room room) {
    UserId user = call.caller().user();
    boolean takesPart = room.participants().stream().anyMatch(one -> one.userId().equals(user));
    return Answers.room(
        room,
        takesPart && call.selects("participants/voted")
            ? ChangeFields.progress(rooms, user, room)
            : Map.of());
  }

  private Object moreTitles(Call call) {
    UserId user = call.caller().user();
    Arguments input = call.arguments().input("input");
    return answer(
        call, rooms.moreTitles(user, RoomId.of(input.text("roomId")), input.integer("have")));
  }

  private Object changeMatchRule(Call call) {
    UserId host = call.caller().user();
    Arguments input = call.arguments().input("input");
    RoomId room = RoomId.of(input.text("roomId"));
    return answer(call, rooms.changeRule(host, room, matchRule(input.input("matchRule"))));
  }

  private Object removeParticipant(Call call) {
    UserId host = call.caller().user();
    Arguments input = call.arguments().input("input");
    RoomId room = RoomId.of(input.text("roomId"));
    return answer(call, rooms.remove(host, room, UserId.of(input.text("userId"))));
  }

  private Object endRoom(Call call) {
    UserId host = call.caller().user();
    return answer(call, rooms.end(host, RoomId.of(call.arguments().text("roomId"))));
  }

  private Object setDisplayName(Call call) {
    UserId user = call.caller().user();
    DisplayName name = DisplayName.of(call.arguments().text("name"));
    return Answers.participant(rooms.showAs(user, name), false, 0);
  }

  private Object createRoom(Call call) {
    UserId host = call.caller().user();
    Arguments input = call.arguments().input("input");
    MediaType mediaType = input.constant("mediaType", MediaType.class);
    Genres genres = Genres.of(input.integers("genreIds"));
    MatchRule rule =
        input.optionalInput("matchRule").map(RoomFields::matchRule).orElseGet(MatchRule::unanimous);
    return answer(call, rooms.create(host, RoomRequest.of(mediaType, genres, rule)));
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
    return answer(call, rooms.join(user, code));
  }

  private Object leaveRoom(Call call) {
    UserId user = call.caller().user();
    return answer(call, rooms.leave(user, RoomId.of(call.arguments().text("roomId"))));
  }

  private Object getMyRooms(Call call) {
    return Answers.list(rooms.mine(call.caller().user()), room -> answer(call, room));
  }

  private @Nullable Object getRoom(Call call) {
    UserId user = call.caller().user();
    RoomId room = RoomId.of(call.arguments().text("id"));
    return rooms.find(user, room).map(found -> answer(call, found)).orElse(null);
  }

  private @Nullable Object getRoomByCode(Call call) {
    call.caller().user();
    RoomCode code = RoomCode.of(call.arguments().text("code"));
    return rooms.findByCode(code).map(found -> answer(call, found)).orElse(null);
  }

  private Object nextCards(Call call) {
    UserId user = call.caller().user();
    RoomId room = RoomId.of(call.arguments().text("roomId"));
    int limit = call.arguments().optionalInteger("limit").orElse(DEFAULT_CARDS);
    List<Movie> titles = rooms.nextCards(user, room, limit);
    MediaType mediaType = rooms.mediaType(room);
    return Answers.list(titles, title -> Answers.movie(mediaType, title));
  }

  private Object standings(Call call) {
    UserId user = call.caller().user();
    RoomId room = RoomId.of(call.arguments().text("roomId"));
    List<Standing> standings = rooms.standings(user, room);
    MediaType mediaType = rooms.mediaType(room);
    return Answers.list(standings, standing -> Answers.standing(mediaType, standing));
  }
}
