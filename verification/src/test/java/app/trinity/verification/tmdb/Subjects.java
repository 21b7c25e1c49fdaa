package app.trinity.verification.tmdb;

import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.Genre;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import java.util.ArrayList;
import java.util.List;

/** What rooms can be about. */
final class Subjects {
  private Subjects() {}

  /** Every genre and every pair of genres, of films and of series. */
  static List<DeckRequest> all() {
    List<DeckRequest> subjects = new ArrayList<>();
    for (MediaType mediaType : MediaType.values()) {
      List<Genre> genres = mediaType.genres();
      for (int one = 0; one < genres.size(); one++) {
        subjects.add(DeckRequest.of(mediaType, Genres.of(genres.get(one).id())));
        for (int other = one + 1; other < genres.size(); other++) {
          subjects.add(
              DeckRequest.of(mediaType, Genres.of(genres.get(one).id(), genres.get(other).id())));
        }
      }
    }
    return subjects;
  }
}
