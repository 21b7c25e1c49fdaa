package app.trinity.vote;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import java.util.Collection;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** A board in a failure's message, of a length that does not grow with the room. */
final class BoardText {
  private static final int MOST_PEOPLE = 20;
  private static final int MOST_TITLES = 60;

  private BoardText() {}

  static String of(Collection<UserId> participants, SortedMap<MovieId, Marks> titles) {
    String people =
        participants.stream()
            .limit(MOST_PEOPLE)
            .map(UserId::value)
            .collect(Collectors.joining(", ", "[", more(participants.size(), MOST_PEOPLE) + "]"));
    return titles.entrySet().stream()
        .limit(MOST_TITLES)
        .map(title -> title.getKey() + "=" + title.getValue().letters(MOST_PEOPLE))
        .collect(
            Collectors.joining(
                ", ",
                "Board{participants=" + people + ", votes={",
                more(titles.size(), MOST_TITLES) + "}}"));
  }

  private static String more(int size, int shown) {
    return size > shown ? ", … " + (size - shown) + " more" : "";
  }
}
