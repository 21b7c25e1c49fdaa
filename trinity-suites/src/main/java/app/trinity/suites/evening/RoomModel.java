package app.trinity.suites.evening;

import app.trinity.account.UserId;
import app.trinity.core.vote.DeckOrder;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.room.Room;
import app.trinity.rule.Quorum;
import app.trinity.vote.Board;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What must be true of one room in which one request is made after the other: who takes part, who
 * says what, and which titles have a match since when and of whom.
 */
final class RoomModel {
  /**
   * A match that the votes have made.
   *
   * @param title the title
   * @param users the participants at that moment, in the order in which they joined
   * @param request the number of the request that made it
   */
  record Due(MovieId title, List<UserId> users, int request) {}

  private final Room opened;
  private final Quorum quorum;
  private final DeckOrder order;
  private final Set<UserId> participants = new LinkedHashSet<>();
  private final Set<UserId> everIn = new HashSet<>();
  private final Map<MovieId, Map<UserId, Choice>> votes = new HashMap<>();
  private final Map<MovieId, Due> matches = new LinkedHashMap<>();

  RoomModel(Room opened, Quorum quorum, DeckOrder order) {
    this.opened = opened;
    this.quorum = quorum;
    this.order = order;
    joined(opened.hostId());
  }

  void joined(UserId user) {
    participants.add(user);
    everIn.add(user);
  }

  void left(UserId user) {
    participants.remove(user);
  }

  void voted(UserId user, MovieId title, Choice choice) {
    votes.computeIfAbsent(title, id -> new HashMap<>()).put(user, choice);
  }

  /** Judges every title and returns the matches that the latest request has made. */
  List<Due> judge(int request) {
    List<Due> made = new ArrayList<>();
    Board board = board();
    for (MovieId title : votedOn()) {
      if (!matches.containsKey(title) && board.tally(title).reaches(quorum)) {
        Due due = new Due(title, List.copyOf(participants), request);
        matches.put(title, due);
        made.add(due);
      }
    }
    return made;
  }

  /** What the participants say now. */
  Board board() {
    List<Vote> cast = new ArrayList<>();
    votes.forEach(
        (title, choices) ->
            choices.forEach(
                (user, choice) ->
                    cast.add(Vote.of(opened.id(), user, title, choice, Instant.EPOCH))));
    return Board.of(participants, cast);
  }

  /** The titles to deal to somebody now, as if they took part. */
  List<Movie> dealt(UserId user) {
    List<Movie> titles = opened.candidates();
    return order.next(titles, board(), quorum, user, titles.size());
  }

  Room opened() {
    return opened;
  }

  List<UserId> participants() {
    return List.copyOf(participants);
  }

  boolean has(UserId user) {
    return participants.contains(user);
  }

  boolean hadEver(UserId user) {
    return everIn.contains(user);
  }

  boolean hasEnded() {
    return participants.isEmpty();
  }

  Optional<Due> match(MovieId title) {
    return Optional.ofNullable(matches.get(title));
  }

  /** All matches, in the order of the requests that made them. */
  List<Due> matches() {
    return List.copyOf(matches.values());
  }

  /** The titles that anybody has voted on, in the order of the deck. */
  List<MovieId> votedOn() {
    return opened.candidates().stream().map(Movie::id).filter(votes::containsKey).toList();
  }

  /** The titles that a person has voted on, in the order of the deck. */
  List<MovieId> votedOnBy(UserId user) {
    return votedOn().stream()
        .filter(title -> votes.getOrDefault(title, Map.of()).containsKey(user))
        .toList();
  }
}
