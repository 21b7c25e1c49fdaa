package app.trinity.suites.evening;

import app.trinity.account.UserId;
import app.trinity.core.vote.DeckOrder;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.room.Room;
import app.trinity.room.RoomFacts;
import app.trinity.rule.Quorum;
import app.trinity.vote.Board;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What must be true of one room in which one request is made after the other: its roster, its
 * titles, who says what, and which titles have a match since when and of whom.
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
  private final RosterModel roster;
  private final DeckOrder order;
  private final List<Movie> titles;
  private final Map<MovieId, Map<UserId, Choice>> votes = new HashMap<>();
  private final Map<MovieId, Due> matches = new LinkedHashMap<>();
  private boolean exhausted;

  RoomModel(Room opened, Quorum quorum, DeckOrder order) {
    this.opened = opened;
    this.roster = new RosterModel(opened, quorum);
    this.order = order;
    this.titles = new ArrayList<>(opened.candidates());
    this.exhausted = opened.exhausted();
  }

  /** Somebody votes, or takes their vote back; returns what they said before. */
  Optional<Choice> voted(UserId user, MovieId title, Choice choice) {
    Map<UserId, Choice> choices = votes.computeIfAbsent(title, id -> new HashMap<>());
    return Optional.ofNullable(choice.isCast() ? choices.put(user, choice) : choices.remove(user));
  }

  /** The room has gained these titles; without any, there are no more. */
  void gained(List<Movie> more) {
    titles.addAll(more);
    exhausted = more.isEmpty() || titles.size() >= RoomFacts.MAX_TITLES;
    roster.grew();
  }

  /** Judges every title and returns the matches that the latest request has made. */
  List<Due> judge(int request) {
    List<Due> made = new ArrayList<>();
    Board board = board();
    for (MovieId title : votedOn()) {
      if (!matches.containsKey(title) && board.tally(title).reaches(roster.quorum())) {
        Due due = new Due(title, roster.participants(), request);
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
    return Board.of(new LinkedHashSet<>(roster.participants()), cast);
  }

  /** The titles to deal to somebody now, as if they took part. */
  List<Movie> dealt(UserId user) {
    return order.next(titles, board(), roster.quorum(), user, titles.size());
  }

  /** The room as it was opened. */
  Room opened() {
    return opened;
  }

  RosterModel roster() {
    return roster;
  }

  /** All titles, in the order of the deck and its rounds. */
  List<Movie> titles() {
    return List.copyOf(titles);
  }

  boolean isExhausted() {
    return exhausted;
  }

  /** On how many titles each participant has voted, in the order in which they joined. */
  Map<UserId, Integer> progress() {
    Map<UserId, Integer> progress = new LinkedHashMap<>();
    roster.participants().forEach(user -> progress.put(user, votedOnBy(user).size()));
    return progress;
  }

  Optional<Due> match(MovieId title) {
    return Optional.ofNullable(matches.get(title));
  }

  /** All matches, in the order of the requests that made them. */
  List<Due> matches() {
    return List.copyOf(matches.values());
  }

  /** The titles that anybody has ever voted on, in the order of the deck. */
  List<MovieId> votedOn() {
    return titles.stream().map(Movie::id).filter(votes::containsKey).toList();
  }

  /** The titles that a person has voted on, in the order of the deck. */
  List<MovieId> votedOnBy(UserId user) {
    return votedOn().stream()
        .filter(title -> votes.getOrDefault(title, Map.of()).containsKey(user))
        .toList();
  }
}
