package app.trinity.verification.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.testkit.Eventually;
import app.trinity.testkit.Rule;
import app.trinity.verification.home.Ledger.Ballot;
import app.trinity.verification.home.Ledger.Title;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The home edition on DynamoDB Local is killed while votes are on their way, and started again over
 * the same folder. How many games are played says {@code -Dtrinity.games}; it is killed in the
 * middle of every five.
 */
@Rule({"MATCH-3", "MATCH-4", "MATCH-7", "MATCH-8", "VOTE-2"})
class KilledHomeTest {
  private static final int GAMES = Integer.getInteger("trinity.games", 20);
  private static final int GAMES_AT_ONCE = 5;

  /** After these a new folder is begun, so that an evening is as long as evenings are. */
  private static final int KILLS_IN_AN_EVENING = 4;

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<String> NAMES = List.of("Ada", "Ben", "Cleo", "Dan");

  private final Random random = new Random(7);
  private final ExecutorService tables = Executors.newFixedThreadPool(GAMES_AT_ONCE);
  private final List<Guest> guests = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private Ledger ledger = new Ledger();
  private HomeProcess home;
  private Path data;
  private int kills;
  private int onTheirWay;
  private int storedUnanswered;
  private long impliedUnrecorded;

  @TempDir private Path folder;

  @BeforeEach
  void begin() throws IOException {
    data = folder.resolve("first");
    home = start(data);
  }

  @AfterEach
  void end() {
    lines.forEach(Line::close);
    tables.shutdownNow();
    home.close();
  }

  @Test
  void what_was_promised_before_it_was_killed_is_kept_after_it() throws Exception {
    for (int played = 0; played < GAMES; played += GAMES_AT_ONCE) {
      if (kills % KILLS_IN_AN_EVENING == 0) {
        beginAnEvening();
      }
      List<Game> games = games();
      playUntilKilled(games);
      kills++;
      boolean lookIn = kills % 2 == 0;
      Set<Title> owed = lookIn ? whatIsLeft(games) : new HashSet<>();
      games.forEach(game -> owed.addAll(ledger.promised(game.room(), game.people())));
      home = start(data);
      comeBack();
      everybodyIsTold(games, owed);
      everyAcknowledgedVoteIsThere(games);
      finish(games);
    }
    System.out.printf(
        "killed %d times: %d votes on their way, of which in the half looked into %d were stored,"
            + " and %d matches implied and not recorded%n",
        kills, onTheirWay, storedUnanswered, impliedUnrecorded);
    assertThat(onTheirWay).as("votes on their way when it was killed").isPositive();
  }

  /** Starts the home edition over a folder. */
  HomeProcess start(Path data) throws IOException {
    return HomeProcess.start(data);
  }

  /** Looks into a folder that nobody uses. */
  LeftBehind look(Path data, List<Game> games) {
    return LeftBehind.in(data, games);
  }

  /** The titles of whose match everybody is told after the next start, whoever asks for what. */
  Set<Title> owed(LeftBehind left, Game game) {
    return left.implied(game);
  }

  private void beginAnEvening() throws Exception {
    if (kills > 0) {
      home.close();
      data = folder.resolve("evening-" + kills);
      home = start(data);
    }
    ledger = new Ledger();
    guests.clear();
    for (String name : NAMES) {
      guests.add(Guest.arrive(home.address(), name));
    }
    comeBack();
  }

  private List<Game> games() {
    List<Game> games = new ArrayList<>();
    for (int i = 0; i < GAMES_AT_ONCE; i++) {
      Guest host = guests.get(i % guests.size());
      Guest friend = guests.get((i + 1) % guests.size());
      games.add(new Game(host, friend, ledger, new Random(random.nextLong())));
    }
    return games;
  }

  /** Plays all games at once, and kills after so many answers as are drawn. */
  private void playUntilKilled(List<Game> games) {
    int openings = 2 * GAMES_AT_ONCE;
    int latest = GAMES_AT_ONCE * Game.REQUESTS - 3 * openings;
    Kill kill = new Kill(kills == 0 ? openings + 5 : 1 + random.nextInt(latest));
    List<CompletableFuture<Void>> played =
        games.stream()
            .map(game -> CompletableFuture.runAsync(() -> playUntil(kill, game), tables))
            .toList();
    kill.awaitTurn();
    if (random.nextBoolean()) {
      home.kill();
    } else {
      home.killWithDatabase();
    }
    CompletableFuture.allOf(played.toArray(CompletableFuture[]::new)).join();
    lines.forEach(Line::close);
    lines.clear();
    onTheirWay += ledger.unanswered().size();
  }

  private void playUntil(Kill kill, Game game) {
    try {
      game.play(home.address(), kill);
    } catch (CompletionException e) {
      if (!kill.isDue()) {
        kill.cancel();
        throw e;
      }
    }
  }

  /** Looks into the folder; answers the titles of whose match everybody is to be told. */
  private Set<Title> whatIsLeft(List<Game> games) {
    LeftBehind left = look(data, games);
    Set<String> rooms = new HashSet<>();
    games.forEach(game -> rooms.add(game.room()));
    ledger
        .acknowledged()
        .forEach(
            (ballot, yes) -> {
              if (rooms.contains(ballot.title().room())) {
                assertThat(left.votes()).as("acknowledged votes").containsEntry(ballot, yes);
              }
            });
    for (Ballot ballot : ledger.unanswered().keySet()) {
      if (left.votes().containsKey(ballot)) {
        storedUnanswered++;
      }
    }
    Set<Title> owed = new HashSet<>();
    for (Game game : games) {
      Set<Title> implied = left.implied(game);
      implied.removeAll(left.matched());
      impliedUnrecorded += implied.size();
      owed.addAll(owed(left, game));
    }
    return owed;
  }

  /**
   * Everybody subscribes with the token they have, and then looks at their list, as the page does.
   */
  private void comeBack() {
    for (Guest guest : guests) {
      lines.add(Line.open(home.address(), guest, match -> ledger.isTold(guest, match)));
      JsonNode list =
          guest
              .ask(
                  home.address(),
                  "{ getMyMatches(limit: 100) { matchId roomId movieId } }",
                  Map.of())
              .join()
              .path("getMyMatches");
      list.forEach(match -> ledger.isTold(guest, match));
    }
  }

  /** Nobody looks at a room meanwhile: what is found, the feed behind the votes has found. */
  private void everybodyIsTold(List<Game> games, Set<Title> owed) {
    Eventually.holds(
        PATIENCE,
        () -> {
          for (Game game : games) {
            for (Title title : owed) {
              if (title.room().equals(game.room())) {
                assertThat(game.people())
                    .as("told of the match of %s", title)
                    .allMatch(guest -> ledger.isTold(new Ballot(guest.userId(), title)));
              }
            }
          }
        });
    assertThat(ledger.doubled()).as("titles with more than one match").isEmpty();
  }

  private void everyAcknowledgedVoteIsThere(List<Game> games) {
    for (Game game : games) {
      if (game.room().isEmpty()) {
        continue;
      }
      for (Guest guest : game.people()) {
        Set<Integer> voted = new HashSet<>();
        ledger
            .acknowledged()
            .keySet()
            .forEach(
                ballot -> {
                  if (ballot.user().equals(guest.userId())
                      && ballot.title().room().equals(game.room())) {
                    voted.add(ballot.title().movie());
                  }
                });
        if (voted.isEmpty()) {
          continue;
        }
        JsonNode cards =
            guest
                .ask(
                    home.address(),
                    "query($id: ID!) { nextCards(roomId: $id, limit: 50) { id } }",
                    Map.of("id", game.room()))
                .join()
                .path("nextCards");
        assertThat(cards).isNotEmpty();
        assertThat(cards)
            .as("the titles still to be voted on")
            .noneMatch(card -> voted.contains(card.path("id").asInt()));
      }
      standingsAddUp(game);
    }
  }

  /**
   * Of each title there are as many votes as were acknowledged, and at most those on their way, for
   * whoever has voted on it.
   */
  private void standingsAddUp(Game game) {
    for (Guest guest : game.people()) {
      JsonNode standings =
          guest
              .ask(
                  home.address(),
                  "query($id: ID!) { standings(roomId: $id)"
                      + " { movie { id } yesVotes noVotes matched } }",
                  Map.of("id", game.room()))
              .join()
              .path("standings");
      for (JsonNode standing : standings) {
        Title title = new Title(game.room(), standing.path("movie").path("id").asInt());
        if (standing.path("yesVotes").isNull()) {
          assertThat(standing.path("matched").asBoolean()).isFalse();
          assertThat(ledger.acknowledged()).doesNotContainKey(new Ballot(guest.userId(), title));
        } else {
          AddedUp.check(standing, title, game.people().size(), ledger);
        }
      }
    }
  }

  /** The games are played to their end: what got no answer is asked again. */
  private void finish(List<Game> games) {
    CompletableFuture.allOf(
            games.stream()
                .map(
                    game ->
                        CompletableFuture.runAsync(
                            () -> game.play(home.address(), Kill.never()), tables))
                .toArray(CompletableFuture[]::new))
        .join();
    Set<Title> liked = new HashSet<>();
    games.forEach(game -> liked.addAll(game.liked()));
    everybodyIsTold(games, liked);
    assertThat(ledger.unanswered()).isEmpty();
    Stream<Title> ofThese =
        ledger.matched().stream()
            .filter(title -> games.stream().anyMatch(game -> game.room().equals(title.room())));
    assertThat(ofThese).as("matched titles").containsExactlyInAnyOrderElementsOf(liked);
  }
}
