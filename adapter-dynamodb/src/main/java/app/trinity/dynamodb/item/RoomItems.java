package app.trinity.dynamodb.item;

import static app.trinity.dynamodb.item.Attributes.number;
import static app.trinity.dynamodb.item.Attributes.text;

import app.trinity.account.UserId;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.rule.MatchRule;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rooms and their codes as items. */
public final class RoomItems {
  private RoomItems() {}

  public static Map<String, AttributeValue> key(RoomId id) {
    return Map.of(AttributeNames.ID, text(id.value()));
  }

  public static Map<String, AttributeValue> codeKey(RoomCode code) {
    return Map.of(AttributeNames.CODE, text(code.value()));
  }

  /** Returns the epoch second until which a room's items are kept. */
  public static long keptUntil(RoomFacts room) {
    return room.rememberedUntil().getEpochSecond();
  }

  public static Map<String, AttributeValue> room(RoomFacts room) {
    return new Attributes()
        .put(AttributeNames.ID, text(room.id().value()))
        .put(AttributeNames.CODE, text(room.code().value()))
        .put(AttributeNames.HOST_ID, text(room.hostId().value()))
        .put(AttributeNames.MEDIA_TYPE, text(room.mediaType().name()))
        .put(AttributeNames.GENRE_IDS, TitleItems.numbers(room.genres().ids()))
        .put(AttributeNames.CANDIDATES, TitleItems.titles(room.candidates()))
        .put(AttributeNames.CREATED_AT, Attributes.time(room.createdAt()))
        .put(AttributeNames.TTL, number(room.endsAt().getEpochSecond()))
        .put(AttributeNames.FORGET_AT, number(keptUntil(room)))
        .put(AttributeNames.MATCH_RULE, rule(room.matchRule()))
        .put(AttributeNames.DEGRADED, Attributes.flag(room.degraded()))
        .build();
  }

  public static RoomFacts room(Map<String, AttributeValue> item) {
    return RoomFacts.builder()
        .id(RoomId.of(text(item, AttributeNames.ID)))
        .code(RoomCode.of(text(item, AttributeNames.CODE)))
        .hostId(UserId.of(text(item, AttributeNames.HOST_ID)))
        .mediaType(MediaType.valueOf(text(item, AttributeNames.MEDIA_TYPE)))
        .genres(Genres.of(TitleItems.integers(Attributes.list(item, AttributeNames.GENRE_IDS))))
        .candidates(TitleItems.movies(Attributes.list(item, AttributeNames.CANDIDATES)))
        .createdAt(Attributes.time(item, AttributeNames.CREATED_AT))
        .endsAt(Instant.ofEpochSecond(Attributes.longInteger(item, AttributeNames.TTL)))
        .matchRule(rule(Attributes.require(item, AttributeNames.MATCH_RULE).m()))
        .degraded(Attributes.flag(item, AttributeNames.DEGRADED))
        .build();
  }

  static AttributeValue rule(MatchRule rule) {
    return AttributeValue.fromM(
        new Attributes()
            .put(AttributeNames.KIND, text(rule.kind().name()))
            .put(
                AttributeNames.AT_LEAST,
                rule.atLeast().isPresent()
                    ? Optional.of(number(rule.atLeast().getAsInt()))
                    : Optional.empty())
            .put(AttributeNames.NAME, rule.name().map(Attributes::text))
            .build());
  }

  static MatchRule rule(Map<String, AttributeValue> item) {
    return MatchRule.of(
        MatchRule.Kind.valueOf(text(item, AttributeNames.KIND)),
        Attributes.find(item, AttributeNames.AT_LEAST)
            .map(value -> OptionalInt.of(Integer.parseInt(value.n())))
            .orElseGet(OptionalInt::empty),
        Attributes.findText(item, AttributeNames.NAME));
  }

  public static Map<String, AttributeValue> hold(RoomFacts room) {
    return new Attributes()
        .put(AttributeNames.CODE, text(room.code().value()))
        .put(AttributeNames.ROOM_ID, text(room.id().value()))
        .put(AttributeNames.HELD_UNTIL, number(room.endsAt().getEpochSecond()))
        .put(AttributeNames.TTL, number(keptUntil(room)))
        .build();
  }
}
