package app.trinity.spring;

import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.room.Room;
import app.trinity.room.RoomRequest;
import app.trinity.vote.Choice;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Applications with the starter on their class path, and games played in them. */
final class Applications {
  static final UserId ADA = UserId.of("ada");
  static final UserId BOB = UserId.of("bob");
  static final RoomRequest DRAMA = RoomRequest.of(MediaType.MOVIE, Genres.of(18));

  private Applications() {}

  static ApplicationContextRunner plain() {
    return new ApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                TrinityAutoConfiguration.class,
                TrinityUseCasesAutoConfiguration.class,
                TrinityHealthAutoConfiguration.class,
                TrinityMetricsAutoConfiguration.class));
  }

  /** Opens a room for two in which both like the first titles of the deck. */
  static Room match(Trinity trinity, int titles) {
    Room room = trinity.rooms().create(ADA, DRAMA);
    trinity.rooms().join(BOB, room.code());
    for (Movie title : room.candidates().subList(0, titles)) {
      trinity.voting().vote(ADA, room.id(), title.id(), Choice.YES);
      trinity.voting().vote(BOB, room.id(), title.id(), Choice.YES);
    }
    return room;
  }
}
