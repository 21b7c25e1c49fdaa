package app.trinity.dynamodb.item;

import static app.trinity.dynamodb.item.Attributes.number;
import static app.trinity.dynamodb.item.Attributes.text;

import app.trinity.account.UserId;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.room.RoomId;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Matches as items, once under their room and once under each of their users. */
public final class MatchItems {
  private MatchItems() {}

  public static Map<String, AttributeValue> key(RoomId room, MovieId title) {
    return Map.of(
        AttributeNames.ROOM_ID, text(room.value()), AttributeNames.MOVIE_ID, number(title.value()));
  }

  public static Map<String, AttributeValue> userKey(UserId user, MatchId match) {
    return Map.of(
        AttributeNames.USER_ID, text(user.value()), AttributeNames.MATCH_ID, text(match.value()));
  }

  public static Map<String, AttributeValue> match(Match match) {
    return new Attributes()
        .put(AttributeNames.ROOM_ID, text(match.roomId().value()))
        .put(AttributeNames.MOVIE_ID, number(match.movieId().value()))
        .put(AttributeNames.MATCH_ID, text(match.matchId().value()))
        .put(AttributeNames.MEDIA_TYPE, text(match.mediaType().name()))
        .put(AttributeNames.TITLE, text(match.title()))
        .put(AttributeNames.POSTER_PATH, match.posterPath().map(Attributes::text))
        .put(
            AttributeNames.MATCHED_USERS,
            AttributeValue.fromL(
                match.matchedUsers().stream().map(user -> text(user.value())).toList()))
        .put(AttributeNames.TIMESTAMP, Attributes.time(match.decidedAt()))
        .build();
  }

  /** Returns whether an item says itself whether its title is a film or a series. */
  public static boolean namesMediaType(Map<String, AttributeValue> item) {
    return item.containsKey(AttributeNames.MEDIA_TYPE);
  }

  public static RoomId roomId(Map<String, AttributeValue> item) {
    return RoomId.of(text(item, AttributeNames.ROOM_ID));
  }

  /**
   * Returns the match of an item.
   *
   * @param otherwise the media type of a match that was recorded before matches named theirs
   */
  public static Match match(Map<String, AttributeValue> item, MediaType otherwise) {
    List<UserId> users =
        Attributes.list(item, AttributeNames.MATCHED_USERS).stream()
            .map(user -> UserId.of(user.s()))
            .toList();
    return Match.builder()
        .matchId(MatchId.of(text(item, AttributeNames.MATCH_ID)))
        .roomId(roomId(item))
        .mediaType(
            Attributes.findText(item, AttributeNames.MEDIA_TYPE)
                .map(MediaType::valueOf)
                .orElse(otherwise))
        .movieId(MovieId.of(Attributes.integer(item, AttributeNames.MOVIE_ID)))
        .title(text(item, AttributeNames.TITLE))
        .posterPath(Attributes.findText(item, AttributeNames.POSTER_PATH))
        .matchedUsers(users)
        .decidedAt(Attributes.time(item, AttributeNames.TIMESTAMP))
        .build();
  }

  public static Map<String, AttributeValue> userMatch(UserId user, Match match) {
    Map<String, AttributeValue> item = match(match);
    item.put(AttributeNames.USER_ID, text(user.value()));
    // Descending, it lists by Match.NEWEST_FIRST.
    item.put(
        AttributeNames.TIMELINE,
        text(Attributes.time(match.decidedAt()).s() + "#" + match.matchId().value()));
    return item;
  }
}
