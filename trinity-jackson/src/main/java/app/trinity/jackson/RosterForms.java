package app.trinity.jackson;

import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.room.Participant;
import app.trinity.room.RoomChange;
import app.trinity.room.RoomChangeKind;
import app.trinity.room.Roster;
import app.trinity.room.Round;
import java.io.IOException;
import java.util.List;

/** The forms of what changes about a room: who takes part, its rounds of titles, its changes. */
final class RosterForms {
  static final Form<Participant> PARTICIPANT =
      Form.ofObject(
          Participant.class,
          (fields, participant) -> namesOf(fields, participant),
          RosterForms::readParticipant);

  private static final Form<RoomChangeKind> CHANGE_KIND = Form.ofConstants(RoomChangeKind.class);
  private static final Form<Roster> ROSTER =
      Form.ofObject(
          Roster.class,
          (fields, roster) ->
              fields
                  .put("roomId", RoomForms.ID, roster.roomId())
                  .put("version", Form.LONG, roster.version())
                  .putAll("participants", PARTICIPANT, roster.participants())
                  .put("changedRule", MatchForms.RULE, roster.changedRule())
                  .put("rounds", Form.INTEGER, roster.rounds())
                  .put("exhausted", Form.TRUTH, roster.exhausted())
                  .put("lastChange", CHANGE_KIND, roster.lastChange()),
          RosterForms::readRoster);
  private static final Form<Round> ROUND =
      Form.ofObject(
          Round.class,
          (fields, round) ->
              fields
                  .put("number", Form.INTEGER, round.number())
                  .putAll("titles", TitleForms.MOVIE, round.titles())
                  .put("last", Form.TRUTH, round.last()),
          piece ->
              Round.of(
                  piece.get("number", Form.INTEGER),
                  piece.list("titles", TitleForms.MOVIE),
                  piece.get("last", Form.TRUTH)));
  private static final Form<RoomChange> CHANGE =
      Form.ofObject(
          RoomChange.class,
          (fields, change) ->
              fields
                  .put("roomId", RoomForms.ID, change.roomId())
                  .put("kind", CHANGE_KIND, change.kind())
                  .put("version", Form.LONG, change.version()),
          piece ->
              RoomChange.of(
                  piece.get("roomId", RoomForms.ID),
                  piece.get("kind", CHANGE_KIND),
                  piece.get("version", Form.LONG)));

  private RosterForms() {}

  static List<Form<?>> all() {
    return List.of(PARTICIPANT, ROSTER, ROUND, CHANGE_KIND, CHANGE);
  }

  /** The form of a participant whose room tells who the host is. */
  static Form<Participant> participantOf(UserId host) {
    return Form.ofObject(
        Participant.class,
        (fields, participant) ->
            namesOf(fields, participant).put("host", Form.TRUTH, participant.userId().equals(host)),
        RosterForms::readParticipant);
  }

  private static Fields namesOf(Fields fields, Participant participant) throws IOException {
    return fields
        .put("userId", AccountForms.USER_ID, participant.userId())
        .put("username", AccountForms.USERNAME, participant.username())
        .put("displayName", AccountForms.DISPLAY_NAME, participant.displayName());
  }

  /** Before there were display names, people were seen by their usernames. */
  private static Participant readParticipant(Piece piece) {
    UserId user = piece.get("userId", AccountForms.USER_ID);
    Username username = piece.get("username", AccountForms.USERNAME);
    return piece
        .find("displayName", AccountForms.DISPLAY_NAME)
        .map(name -> Participant.of(user, username, name))
        .orElseGet(() -> Participant.of(user, username));
  }

  /** A roster that was written before rooms could go on has nothing but participants. */
  private static Roster readRoster(Piece piece) {
    return Roster.builder()
        .roomId(piece.get("roomId", RoomForms.ID))
        .version(piece.get("version", Form.LONG))
        .participants(piece.list("participants", PARTICIPANT))
        .changedRule(piece.find("changedRule", MatchForms.RULE))
        .rounds(piece.find("rounds", Form.INTEGER).orElse(0))
        .exhausted(piece.find("exhausted", Form.TRUTH).orElse(false))
        .lastChange(piece.find("lastChange", CHANGE_KIND))
        .build();
  }
}
