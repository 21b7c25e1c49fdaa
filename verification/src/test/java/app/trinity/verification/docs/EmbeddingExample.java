package app.trinity.verification.docs;

import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.inmemory.BundledCatalog;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.room.Room;
import app.trinity.room.RoomRequest;
import app.trinity.vote.Choice;
import app.trinity.vote.VoteResult;

/** The README's example. */
final class EmbeddingExample {
  private EmbeddingExample() {}

  static void run() {
    // begin
    try (InMemoryStores stores = InMemoryStores.create()) {
      Trinity trinity =
          Trinity.builder()
              .stores(stores)
              .catalog(BundledCatalog.load())
              .publisher((user, match) -> System.out.println(user + ": " + match.title()))
              .build();

      UserId ada = UserId.of("ada");
      UserId bob = UserId.of("bob");
      Room room = trinity.rooms().create(ada, RoomRequest.of(MediaType.MOVIE, Genres.of(28, 12)));
      trinity.rooms().join(bob, room.code());

      MovieId title = trinity.rooms().nextCards(ada, room.id(), 1).get(0).id();
      trinity.voting().vote(ada, room.id(), title, Choice.YES);
      VoteResult result = trinity.voting().vote(bob, room.id(), title, Choice.YES);
      System.out.println("It is " + result.match().orElseThrow().title());
    }
    // end
  }
}
