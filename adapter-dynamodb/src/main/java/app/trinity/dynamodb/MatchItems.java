package app.trinity.dynamodb;

import static app.trinity.dynamodb.Attributes.number;
import static app.trinity.dynamodb.Attributes.text;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.dynamodb.Table.Names;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.room.RoomId;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Matches as items, once under their room and once under each of their users. */
final class MatchItems {
  private MatchItems() {}

  static Map<String, AttributeValue> key(RoomId room, MovieId title) {
    return Map.of(Names.ROOM_ID, text(room.value()), Names.MOVIE_ID, number(title.value()));
  }

  static Map<String, AttributeValue> userKey(UserId user, MatchId match) {
    return Map.of(Names.USER_ID, text(user.value()), Names.MATCH_ID, text(match.value()));
  }

  static Map<String, AttributeValue> match(Match match) {
    return new Attributes()
        .put(Names.ROOM_ID, text(match.roomId().value()))
        .put(Names.MOVIE_ID, number(match.movieId().value()))
        .put(Names.MATCH_ID, text(match.matchId().value()))
        .put(Names.TITLE, text(match.title()))
        .put(Names.POSTER_PATH, match.posterPath().map(Attributes::text))
        .put(
            Names.MATCHED_USERS,
            AttributeValue.fromL(
                match.matchedUsers().stream().map(user -> text(user.value())).toList()))
        .put(Names.TIMESTAMP, Attributes.time(match.decidedAt()))
        .build();
  }

  static Match match(Map<String, AttributeValue> item) {
    List<UserId> users =
        Attributes.list(item, Names.MATCHED_USERS).stream()
            .map(user -> UserId.of(user.s()))
            .toList();
    return Match.builder()
        .matchId(MatchId.of(text(item, Names.MATCH_ID)))
        .roomId(RoomId.of(text(item, Names.ROOM_ID)))
        .movieId(MovieId.of(Attributes.integer(item, Names.MOVIE_ID)))
        .title(text(item, Names.TITLE))
        .posterPath(Attributes.findText(item, Names.POSTER_PATH))
        .matchedUsers(users)
        .decidedAt(Attributes.time(item, Names.TIMESTAMP))
        .build();
  }

  static Map<String, AttributeValue> userMatch(UserId user, Match match) {
    Map<String, AttributeValue> item = match(match);
    item.put(Names.USER_ID, text(user.value()));
    // Descending, it lists by Match.NEWEST_FIRST.
    item.put(
        Names.TIMELINE,
        text(Attributes.time(match.decidedAt()).s() + "#" + match.matchId().value()));
    return item;
  }
}
