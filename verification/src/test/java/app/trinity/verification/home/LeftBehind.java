package app.trinity.verification.home;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.dynamodb.DynamoStores;
import app.trinity.dynamodb.development.LocalDynamoDb;
import app.trinity.jdbc.JdbcStores;
import app.trinity.jdbc.SqliteFile;
import app.trinity.room.RoomId;
import app.trinity.spi.Stores;
import app.trinity.verification.home.Ledger.Ballot;
import app.trinity.verification.home.Ledger.Title;
import app.trinity.vote.Vote;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What a dead process left in its folder, read without it.
 *
 * @param votes every vote of these games that is stored
 * @param matched the titles whose match is stored
 */
record LeftBehind(Map<Ballot, Boolean> votes, Set<Title> matched) {
  static LeftBehind in(Path data, Collection<Game> games) {
    try (LocalDynamoDb server =
            LocalDynamoDb.start(
                HomeProcess.PROJECT.resolve("dynamodb-local/target"),
                Optional.of(data.resolve("dynamodb")));
        SdkHttpClient http = UrlConnectionHttpClient.create();
        DynamoDbClient client =
            server.configure(DynamoDbClient.builder()).httpClient(http).build()) {
      // A minute: a database that has just been started on a busy machine answers slowly.
      DynamoStores stores =
          DynamoStores.builder().client(client).timeLimit(Duration.ofMinutes(1)).build();
      return in(stores, games);
    }
  }

  /** The same of a file of games. */
  static LeftBehind inFile(Path file, Collection<Game> games) {
    try (JdbcStores stores =
        JdbcStores.builder().dataSource(SqliteFile.at(file)).withoutSweep().build()) {
      return in(stores, games);
    }
  }

  private static LeftBehind in(Stores stores, Collection<Game> games) {
    Map<Ballot, Boolean> votes = new HashMap<>();
    Set<Title> matched = new HashSet<>();
    for (Game game : games) {
      if (game.room().isEmpty()) {
        continue;
      }
      for (Guest guest : game.people()) {
        for (Vote vote :
            stores.votes().votesOf(RoomId.of(game.room()), UserId.of(guest.userId()))) {
          Title title = new Title(game.room(), vote.movieId().value());
          votes.put(new Ballot(guest.userId(), title), vote.isYes());
          if (stores
              .matches()
              .find(RoomId.of(game.room()), MovieId.of(title.movie()))
              .isPresent()) {
            matched.add(title);
          }
        }
      }
    }
    return new LeftBehind(votes, matched);
  }

  /** The titles to which everybody's stored vote says yes. */
  Set<Title> implied(Game game) {
    Set<Title> titles = new HashSet<>();
    for (Ballot ballot : votes.keySet()) {
      Title title = ballot.title();
      if (title.room().equals(game.room())
          && game.people().stream()
              .allMatch(guest -> votes.getOrDefault(new Ballot(guest.userId(), title), false))) {
        titles.add(title);
      }
    }
    return titles;
  }
}
