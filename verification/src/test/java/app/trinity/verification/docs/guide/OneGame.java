package app.trinity.verification.docs.guide;

import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.room.Room;
import app.trinity.room.RoomRequest;
import app.trinity.vote.Choice;
import java.util.Optional;
import java.util.UUID;

/** A game of two people who agree on the first title. */
final class OneGame {
  private OneGame() {}

  /** Returns the match that the second yes is answered with. */
  static Optional<Match> play(Trinity trinity) {
    UserId ada = UserId.of("ada-" + UUID.randomUUID());
    UserId bob = UserId.of("bob-" + UUID.randomUUID());
    Room room = trinity.rooms().create(ada, RoomRequest.of(MediaType.MOVIE, Genres.of(28)));
    trinity.rooms().join(bob, room.code());
    MovieId title = room.candidates().get(0).id();
    trinity.voting().vote(ada, room.id(), title, Choice.YES);
    return trinity.voting().vote(bob, room.id(), title, Choice.YES).match();
  }
}
