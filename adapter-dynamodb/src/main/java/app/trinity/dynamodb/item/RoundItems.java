package app.trinity.dynamodb.item;

import static app.trinity.dynamodb.item.Attributes.number;
import static app.trinity.dynamodb.item.Attributes.text;

import app.trinity.room.RoomId;
import app.trinity.room.Round;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rounds of titles as items beside their room's: under its id, a separator and their number. */
public final class RoundItems {
  /** Joins a room id and a round's number; no room id contains it. */
  private static final String SEPARATOR = "#";

  private RoundItems() {}

  public static Map<String, AttributeValue> key(RoomId room, int round) {
    return Map.of(AttributeNames.ID, text(id(room, round)));
  }

  private static String id(RoomId room, int round) {
    return room.value() + SEPARATOR + round;
  }

  public static Map<String, AttributeValue> round(RoomId room, Round round, long keptUntil) {
    return new Attributes()
        .put(AttributeNames.ID, text(id(room, round.number())))
        .put(AttributeNames.NUMBER, number(round.number()))
        .put(AttributeNames.CANDIDATES, TitleItems.titles(round.titles()))
        .put(AttributeNames.LAST, Attributes.flag(round.last()))
        .put(AttributeNames.FORGET_AT, number(keptUntil))
        .build();
  }

  public static Round round(Map<String, AttributeValue> item) {
    return Round.of(
        Attributes.integer(item, AttributeNames.NUMBER),
        TitleItems.movies(Attributes.list(item, AttributeNames.CANDIDATES)),
        Attributes.flag(item, AttributeNames.LAST));
  }
}
