package app.trinity.jackson;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
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

/** The forms of rooms and of what hosts ask for. */
final class RoomForms {
  static final Form<RoomId> ID = Form.ofText(RoomId.class, RoomId::value, RoomId::of);
  private static final Form<RoomCode> CODE =
      Form.ofText(RoomCode.class, RoomCode::value, RoomCode::of);
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
    facts = Form.ofObject(RoomFacts.class, this::writeFacts, this::readFacts);
    room = Form.ofObject(Room.class, this::writeRoom, this::readRoom);
  }

  List<Form<?>> all() {
    return List.of(ID, CODE, REQUEST, facts, room);
  }

  private void writeFacts(Fields fields, RoomFacts facts) throws IOException {
    begin(fields, facts, facts.hostId(), facts.candidates())
        .put("matchRule", MatchForms.RULE, facts.matchRule())
        .put("degraded", Form.TRUTH, facts.degraded());
  }

  private void writeRoom(Fields fields, Room room) throws IOException {
    begin(fields, room.facts(), room.hostId(), room.candidates())
        .putAll("participants", RosterForms.participantOf(room.hostId()), room.participants())
        .put("matchRule", MatchForms.RULE, room.matchRule())
        .put("degraded", Form.TRUTH, room.degraded())
        .put("exhausted", Form.TRUTH, room.exhausted());
  }

  private Fields begin(Fields fields, RoomFacts facts, UserId host, List<Movie> titles)
      throws IOException {
    return fields
        .put("id", ID, facts.id())
        .put("code", CODE, facts.code())
        .put("hostId", AccountForms.USER_ID, host)
        .put("mediaType", TitleForms.MEDIA_TYPE, facts.mediaType())
        .put("genreIds", TitleForms.GENRES, facts.genres())
        .putAll("candidates", TitleForms.movieOf(facts.mediaType()), titles)
        .put("createdAt", time, facts.createdAt())
        .put("ttl", Times.EPOCH_SECONDS, facts.endsAt());
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

  /** A room is shown as it is now: its history is not written, so it is read without one. */
  private Room readRoom(Piece piece) {
    RoomFacts read = readFacts(piece);
    return Room.of(
        read,
        Roster.builder()
            .roomId(read.id())
            .version(1)
            .participants(piece.list("participants", RosterForms.PARTICIPANT))
            .exhausted(piece.get("exhausted", Form.TRUTH))
            .build());
  }
}
