package app.trinity.operator.doctor;

import com.google.common.base.Splitter;
import java.util.List;

/**
 * A recorded match and one of its users.
 *
 * @param roomId the room
 * @param movieId the title
 * @param userId the user to notify once more
 */
public record KnownMatch(String roomId, int movieId, String userId) {
  private static final int PARTS = 3;

  /**
   * Reads {@code ROOM/MOVIE/USER}.
   *
   * @throws IllegalArgumentException if the text does not have this form
   */
  public static KnownMatch parse(String text) {
    List<String> parts = Splitter.on('/').splitToList(text);
    if (parts.size() != PARTS || !parts.get(1).matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException("it must be ROOM_ID/MOVIE_ID/USER_ID");
    }
    return new KnownMatch(parts.get(0), Integer.parseInt(parts.get(1)), parts.get(2));
  }
}
