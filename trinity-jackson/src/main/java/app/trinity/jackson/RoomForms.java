package app.trinity.jackson;

import app.trinity.room.Participant;
import app.trinity.room.Room;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.RoomRequest;
import app.trinity.room.Roster;
import app.trinity.rule.MatchRule;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** The forms of rooms and of who takes part in them. */
final class RoomForms {
  static final Form<RoomId> ID = Form.ofText(RoomId.class, RoomId::value, RoomId::of);
  private static final Form<RoomCode> CODE =
      Form.ofText(RoomCode.class, RoomCode::value, RoomCode::of);
  private static final Form<Participant> PARTICIPANT =
      Form.ofObject(
          Participant.class,
          (fields, participant) ->
              fields
                  .put("userId", AccountForms.USER_ID, participant.userId())
                  .put("username", AccountForms.USERNAME, participant.username()),
          piece ->
              Participant.of(
                  piece.get("userId", AccountForms.USER_ID),
                  piece.get("username", AccountForms.USERNAME)));
  private static final Form<Roster> ROSTER =
      Form.ofObject(
          Roster.class,
          (fields, roster) ->
              fields
                  .put("roomId", ID, roster.roomId())
                  .put("version", Form.LONG, roster.version())
                  .putAll("participants", PARTICIPANT, roster.participants()),
          piece ->
              Roster.of(
                  piece.get("roomId", ID),
                  piece.get("version", Form.LONG),
                  piece.list("participants", PARTICIPANT)));
  private static final Form<RoomRequest> REQUEST =
      Form.ofObject(
          RoomRequest.class,
          (fields, request) ->
              fields
                  .put("mediaType", TitleForms.MEDIA_TYPE, request.mediaType())
                  .put("genreIds", TitleForms.GENRES, request.genres())
                  .put("matchRule", MatchForms.RULE, request.matchRule()),
          piece ->
              RoomRequest.of(
                  piece.get("mediaType", TitleForms.MEDIA_TYPE),
                  piece.get("genreIds", TitleForms.GENRES),
                  piece.find("matchRule", MatchForms.RULE).orElseGet(MatchRule::unanimous)));

  private final Form<Instant> time;
  private final Form<RoomFacts> facts;
  private final Form<Room> room;

  RoomForms(Times times) {
    time = times.form();
    facts =
        Form.ofObject(
            RoomFacts.class,
            (fields, value) -> endOf(begin(fields, value), value),
            this::readFacts);
    room =
        Form.ofObject(
            Room.class,
            (fields, value) ->
                endOf(
                    begin(fields, value.facts())
                        .putAll("participants", PARTICIPANT, value.participants()),
                    value.facts()),
            this::readRoom);
  }

  List<Form<?>> all() {
    return List.of(ID, CODE, PARTICIPANT, ROSTER, REQUEST, facts, room);
  }

  private Fields begin(Fields fields, RoomFacts facts) throws IOException {
    return fields
        .put("id", ID, facts.id())
        .put("code", CODE, facts.code())
        .put("hostId", AccountForms.USER_ID, facts.hostId())
        .put("mediaType", TitleForms.MEDIA_TYPE, facts.mediaType())
        .put("genreIds", TitleForms.GENRES, facts.genres())
        .putAll("candidates", TitleForms.MOVIE, facts.candidates())
        .put("createdAt", time, facts.createdAt())
        .put("ttl", Times.EPOCH_SECONDS, facts.endsAt());
  }

  private static void endOf(Fields fields, RoomFacts facts) throws IOException {
    fields
        .put("matchRule", MatchForms.RULE, facts.matchRule())
        .put("degraded", Form.TRUTH, facts.degraded());
  }

  private RoomFacts readFacts(Piece piece) {
    return RoomFacts.builder()
        .id(piece.get("id", ID))
        .code(piece.get("code", CODE))
        .hostId(piece.get("hostId", AccountForms.USER_ID))
        .mediaType(piece.get("mediaType", TitleForms.MEDIA_TYPE))
        .genres(piece.get("genreIds", TitleForms.GENRES))
        .candidates(piece.list("candidates", TitleForms.MOVIE))
        .createdAt(piece.get("createdAt", time))
        .endsAt(piece.get("ttl", Times.EPOCH_SECONDS))
        .matchRule(piece.get("matchRule", MatchForms.RULE))
        .degraded(piece.get("degraded", Form.TRUTH))
        .build();
  }

  private Room readRoom(Piece piece) {
    RoomFacts read = readFacts(piece);
    // A room shows its participants without their roster's version.
    return Room.of(read, Roster.of(read.id(), 1, piece.list("participants", PARTICIPANT)));
  }
}
