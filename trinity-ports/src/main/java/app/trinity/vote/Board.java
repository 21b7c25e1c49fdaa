package app.trinity.vote;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All tallies of a room: a fold over its votes. The order of the votes does not matter, a repeated
 * vote counts once, and votes of people who do not take part are ignored.
 *
 * <p>Immutable and safe for use by several threads. Folding takes time in proportion to the votes;
 * every question afterwards is answered in constant time, a tally in time proportional to the
 * participants. Two boards are equal where the same people take part and say the same to each
 * title.
 */
public final class Board {
  /** Each participant's place in {@link Marks}, in the order in which they were given. */
  private final Map<UserId, Integer> places;

  private final Map<MovieId, Marks> titles;

  private Board(Map<UserId, Integer> places, Map<MovieId, Marks> titles) {
    this.places = places;
    this.titles = titles;
  }

  /**
   * Folds votes into a board.
   *
   * @param participants the participants, in the order in which they joined the room
   * @param votes the votes of one room in any order; repeated and superseded ones and participation
   *     votes may be among them
   */
  public static Board of(Collection<UserId> participants, Collection<Vote> votes) {
    Map<UserId, Integer> places = new LinkedHashMap<>();
    participants.forEach(user -> places.putIfAbsent(user, places.size()));
    Map<MovieId, Vote[]> latest = new HashMap<>();
    for (Vote vote : votes) {
      Integer place = places.get(vote.userId());
      if (place != null && !vote.movieId().equals(MovieId.PARTICIPATION)) {
        Vote[] cast = latest.computeIfAbsent(vote.movieId(), title -> new Vote[places.size()]);
        @Nullable Vote known = cast[place];
        if (known == null || vote.supersedes(known)) {
          cast[place] = vote;
        }
      }
    }
    Map<MovieId, Marks> titles = new HashMap<>();
    latest.forEach((title, cast) -> put(titles, title, Marks.of(cast)));
    return new Board(places, titles);
  }

  /**
   * Returns the board after some of its participants have voted, again or for the first time. It
   * takes time in proportion to the titles and to these votes, not to all votes.
   *
   * @param stored the votes as they are stored now, the later of two by one person on one title
   *     last: each counts, whatever the time of the one that it takes the place of
   */
  public Board with(Collection<Vote> stored) {
    Map<MovieId, Marks> next = new HashMap<>(titles);
    for (Vote vote : stored) {
      Integer place = places.get(vote.userId());
      if (place != null && !vote.movieId().equals(MovieId.PARTICIPATION)) {
        Marks marks = next.getOrDefault(vote.movieId(), Marks.none(places.size()));
        put(next, vote.movieId(), marks.with(place, vote.choice()));
      }
    }
    return new Board(places, next);
  }

  /** A title on which every vote was taken back is one that nobody has voted on (VOTE-2a). */
  private static void put(Map<MovieId, Marks> titles, MovieId title, Marks marks) {
    if (marks.areEmpty()) {
      titles.remove(title);
    } else {
      titles.put(title, marks);
    }
  }

  /** The participants, in the order given. */
  public Set<UserId> participants() {
    return Collections.unmodifiableSet(places.keySet());
  }

  /** The titles that a participant has voted on. */
  public Set<MovieId> titles() {
    return Collections.unmodifiableSet(titles.keySet());
  }

  /** Returns the tally of a title; without yes or no where no participant has voted on it. */
  public Tally tally(MovieId title) {
    Marks marks = titles.get(title);
    Set<UserId> yeses = new HashSet<>();
    if (marks != null && marks.yeses() > 0) {
      places.forEach(
          (user, place) -> {
            if (marks.at(place) == Choice.YES) {
              yeses.add(user);
            }
          });
    }
    return Tally.of(title, participants(), yeses, noVotes(title));
  }

  /** Returns how many participants say yes to a title. */
  public int yesVotes(MovieId title) {
    Marks marks = titles.get(title);
    return marks == null ? 0 : marks.yeses();
  }

  /** Returns how many participants say no to a title. */
  public int noVotes(MovieId title) {
    Marks marks = titles.get(title);
    return marks == null ? 0 : marks.noes();
  }

  /** Returns whether a participant has voted on a title; false for anybody else. */
  public boolean hasVoted(UserId user, MovieId title) {
    return mark(user, title) != null;
  }

  /** Returns a participant's choice on a title; empty for everybody else. */
  public Optional<Choice> choice(UserId user, MovieId title) {
    return Optional.ofNullable(mark(user, title));
  }

  /**
   * Returns the participants' choices on a title, in the order of {@link #participants()}, null for
   * those who have not voted on it; unmodifiable. Takes constant time.
   */
  public List<@Nullable Choice> choices(MovieId title) {
    Marks marks = titles.getOrDefault(title, Marks.none(places.size()));
    return new Choices(marks);
  }

  /**
   * One participant's votes, counted.
   *
   * @param cast the number of titles they have voted on
   * @param yeses the number of those on which they say yes
   */
  public record Votes(int cast, int yeses) {}

  /** Returns each participant's votes, counted, in the order of {@link #participants()}. */
  public Map<UserId, Votes> votesByParticipant() {
    int[] cast = new int[places.size()];
    int[] yeses = new int[places.size()];
    for (Marks marks : titles.values()) {
      marks.count(cast, yeses);
    }
    Map<UserId, Votes> counts = new LinkedHashMap<>();
    places.forEach((user, place) -> counts.put(user, new Votes(cast[place], yeses[place])));
    return Collections.unmodifiableMap(counts);
  }

  private @Nullable Choice mark(UserId user, MovieId title) {
    Marks marks = titles.get(title);
    Integer place = marks == null ? null : places.get(user);
    return marks == null || place == null ? null : marks.at(place);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Board board
        && board.places.keySet().equals(places.keySet())
        && board.titles.keySet().equals(titles.keySet())
        && saysTheSameAs(board);
  }

  private boolean saysTheSameAs(Board other) {
    return titles.keySet().stream()
        .allMatch(
            title ->
                places.keySet().stream()
                    .allMatch(user -> mark(user, title) == other.mark(user, title)));
  }

  @Override
  public int hashCode() {
    int hash = places.keySet().hashCode();
    for (Map.Entry<MovieId, Marks> title : titles.entrySet()) {
      hash +=
          title.getKey().hashCode() * (1 + title.getValue().yeses() + 31 * title.getValue().noes());
    }
    return hash;
  }

  /**
   * Returns the board for a failure's message: the participants, and of each title one letter for
   * each of them, {@code Y}, {@code N} or {@code -}. What is beyond 20 people or 60 titles is only
   * counted. It tells who said no, so it is not for a client's eyes (rule VOTE-4).
   */
  @Override
  public String toString() {
    return BoardText.of(places.keySet(), new TreeMap<>(titles));
  }
}
