package app.trinity.verification.home;

import app.trinity.verification.home.Ledger.Ballot;
import app.trinity.verification.home.Ledger.Title;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * A game of two, played from outside: on each title both vote at the same moment, so that each
 * one's vote may be the last. It breaks off wherever the process dies, and may then be played again
 * from its beginning with the same votes. Belongs to one thread.
 */
final class Game {
  static final int TITLES = 8;

  /** How many requests a game takes: opening, joining, and the votes. */
  static final int REQUESTS = 2 + 2 * TITLES;

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final double SHARE_OF_YESES = 0.8;
  private static final String CREATE =
      "mutation { createRoom(input: {mediaType: MOVIE, genreIds: [18]})"
          + " { id code candidates { id } } }";
  private static final String JOIN =
      "mutation($code: String!) { joinRoom(input: {roomCode: $code}) { id } }";
  private static final String VOTE =
      "mutation($input: VoteInput!) { vote(input: $input) { success match { matchId } } }";

  private final Guest host;
  private final Guest friend;
  private final Ledger ledger;
  private final Random random;
  private final Map<Ballot, Boolean> choices = new HashMap<>();
  private final List<Title> titles = new ArrayList<>();
  private String room = "";
  private String code = "";

  Game(Guest host, Guest friend, Ledger ledger, Random random) {
    this.host = host;
    this.friend = friend;
    this.ledger = ledger;
    this.random = random;
  }

  /**
   * Plays until everybody has voted on every title. What is not granted is asked for again, as the
   * page does, until the process is no more.
   *
   * @param kill when the process is no more, and what is told of every answer
   * @throws CompletionException where a request is not granted
   */
  void play(URI address, Kill kill) {
    if (room.isEmpty()) {
      draw(insist(kill, () -> host.ask(address, CREATE, Map.of())).path("createRoom"));
      kill.answered();
    }
    insist(kill, () -> friend.ask(address, JOIN, Map.of("code", code)));
    kill.answered();
    for (Title title : titles) {
      insist(
          kill,
          () ->
              CompletableFuture.allOf(
                  people().stream()
                      .map(guest -> new Ballot(guest.userId(), title))
                      .filter(ballot -> !ledger.isAcknowledged(ballot))
                      .map(ballot -> vote(address, ballot, kill))
                      .toArray(CompletableFuture[]::new)));
    }
  }

  private static <T> T insist(Kill kill, Supplier<CompletableFuture<T>> request) {
    long start = System.nanoTime();
    while (true) {
      try {
        return request.get().join();
      } catch (CompletionException e) {
        if (kill.isDue() || System.nanoTime() - start > PATIENCE.toNanos()) {
          throw e;
        }
      }
    }
  }

  private void draw(JsonNode opened) {
    code = opened.path("code").asText();
    for (int i = 0; i < TITLES; i++) {
      Title title =
          new Title(
              opened.path("id").asText(), opened.path("candidates").path(i).path("id").asInt());
      titles.add(title);
      for (Guest guest : people()) {
        choices.put(new Ballot(guest.userId(), title), random.nextDouble() < SHARE_OF_YESES);
      }
    }
    room = opened.path("id").asText();
  }

  private CompletableFuture<Void> vote(URI address, Ballot ballot, Kill kill) {
    Guest voter = ballot.user().equals(host.userId()) ? host : friend;
    Title title = ballot.title();
    boolean yes = isYes(ballot);
    Map<String, ?> input = Map.of("roomId", title.room(), "movieId", title.movie(), "vote", yes);
    ledger.sends(ballot, yes);
    return voter
        .ask(address, VOTE, Map.of("input", input))
        .thenAccept(
            answer -> {
              ledger.isAnswered(ballot, yes, answer.path("vote").path("match"));
              kill.answered();
            });
  }

  private boolean isYes(Ballot ballot) {
    return Boolean.TRUE.equals(choices.get(ballot));
  }

  List<Guest> people() {
    return List.of(host, friend);
  }

  /** The room; empty where nobody was told that it is open. */
  String room() {
    return room;
  }

  /** The titles that match once everybody has voted on everything. */
  Set<Title> liked() {
    Set<Title> liked = new HashSet<>();
    for (Title title : titles) {
      if (people().stream().allMatch(guest -> isYes(new Ballot(guest.userId(), title)))) {
        liked.add(title);
      }
    }
    return liked;
  }
}
