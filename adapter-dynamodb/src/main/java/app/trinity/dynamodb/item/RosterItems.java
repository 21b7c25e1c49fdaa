package app.trinity.dynamodb.item;

import static app.trinity.dynamodb.item.Attributes.number;
import static app.trinity.dynamodb.item.Attributes.text;

import app.trinity.account.DisplayName;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.room.Participant;
import app.trinity.room.RoomChangeKind;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Rosters as items. An attribute is written only where it says something: a roster stored before
 * there were rules to change, rounds and display names has none of theirs, and is read as one
 * without them.
 */
public final class RosterItems {
  private RosterItems() {}

  public static Map<String, AttributeValue> key(RoomId room) {
    return Map.of(AttributeNames.ROOM_ID, text(room.value()));
  }

  public static Map<String, AttributeValue> roster(Roster roster, RoomCode code, long keptUntil) {
    return new Attributes()
        .put(AttributeNames.ROOM_ID, text(roster.roomId().value()))
        .put(AttributeNames.VERSION, number(roster.version()))
        .put(
            AttributeNames.PARTICIPANTS,
            AttributeValue.fromL(
                roster.participants().stream().map(RosterItems::participant).toList()))
        .put(AttributeNames.CHANGED_RULE, roster.changedRule().map(RoomItems::rule))
        .put(
            AttributeNames.ROUNDS,
            Optional.of(roster.rounds()).filter(rounds -> rounds > 0).map(Attributes::number))
        .put(
            AttributeNames.EXHAUSTED,
            Optional.of(roster.exhausted()).filter(is -> is).map(Attributes::flag))
        .put(AttributeNames.LAST_CHANGE, roster.lastChange().map(kind -> text(kind.name())))
        .put(AttributeNames.CODE, text(code.value()))
        .put(AttributeNames.TTL, number(keptUntil))
        .build();
  }

  public static Roster roster(Map<String, AttributeValue> item) {
    return Roster.builder()
        .roomId(RoomId.of(text(item, AttributeNames.ROOM_ID)))
        .version(Attributes.longInteger(item, AttributeNames.VERSION))
        .participants(
            Attributes.list(item, AttributeNames.PARTICIPANTS).stream()
                .map(participant -> participant(participant.m()))
                .toList())
        .changedRule(
            Attributes.find(item, AttributeNames.CHANGED_RULE)
                .map(rule -> RoomItems.rule(rule.m())))
        .rounds(
            Attributes.find(item, AttributeNames.ROUNDS)
                .map(rounds -> Integer.parseInt(rounds.n()))
                .orElse(0))
        .exhausted(
            Attributes.find(item, AttributeNames.EXHAUSTED).map(AttributeValue::bool).orElse(false))
        .lastChange(
            Attributes.findText(item, AttributeNames.LAST_CHANGE).map(RoomChangeKind::valueOf))
        .build();
  }

  private static AttributeValue participant(Participant participant) {
    DisplayName shown = participant.displayName();
    return AttributeValue.fromM(
        new Attributes()
            .put(AttributeNames.USER_ID, text(participant.userId().value()))
            .put(AttributeNames.USERNAME, text(participant.username().value()))
            .put(
                AttributeNames.DISPLAY_NAME,
                Optional.of(shown)
                    .filter(name -> !name.equals(DisplayName.of(participant.username())))
                    .map(name -> text(name.value())))
            .build());
  }

  private static Participant participant(Map<String, AttributeValue> item) {
    UserId user = UserId.of(text(item, AttributeNames.USER_ID));
    Username username = Username.of(text(item, AttributeNames.USERNAME));
    return Attributes.findText(item, AttributeNames.DISPLAY_NAME)
        .map(shown -> Participant.of(user, username, DisplayName.of(shown)))
        .orElseGet(() -> Participant.of(user, username));
  }
}
