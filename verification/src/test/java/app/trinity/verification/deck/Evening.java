package app.trinity.verification.deck;

import app.trinity.account.UserId;
import app.trinity.core.vote.DeckOrder;
import app.trinity.discovery.Movie;
import app.trinity.room.RoomId;
import app.trinity.rule.Quorum;
import app.trinity.vote.Board;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

/** Friends with tastes of their own, in one room with one deck. Immutable. */
final class Evening {
  private static final RoomId ROOM = RoomId.of("room");

  private final List<UserId> people;
  private final List<Movie> titles;
  private final double[][] chances;
  private final boolean[][] likes;

  /**
   * Gathers what was drawn.
   *
   * @param people who they are
   * @param titles the deck in its own order, with the ids 1, 2, 3, …
   * @param chances of each title, how likely each person was to like it
   * @param likes of each title, who likes it
   */
  Evening(List<UserId> people, List<Movie> titles, double[][] chances, boolean[][] likes) {
    this.people = people;
    this.titles = titles;
    this.chances = chances;
    this.likes = likes;
  }

  /** In which order people get round to swiping. */
  enum Pace {
    /** One after the other, over and over. */
    IN_TURN {
      @Override
      int next(int swipe, int people, Random random) {
        return swipe % people;
      }
    },
    /** Whoever happens to be next; some are faster than others. */
    AS_IT_COMES {
      @Override
      int next(int swipe, int people, Random random) {
        return random.nextInt(people);
      }
    };

    abstract int next(int swipe, int people, Random random);
  }

  List<UserId> people() {
    return people;
  }

  /** Returns how likely a person was to like a title before they were asked. */
  double chance(Movie title, int person) {
    return chances[title.id().value() - 1][person];
  }

  private boolean likes(Movie title, int person) {
    return likes[title.id().value() - 1][person];
  }

  /**
   * Returns how many titles lie before the first one, in the order of the deck, that as many like
   * as a match takes; all of them where there is none.
   */
  int titlesBeforeAMatch(Quorum quorum) {
    int needed = quorum.yesesNeeded(people.size());
    int title = 0;
    while (title < likes.length && yeses(title) < needed) {
      title++;
    }
    return title;
  }

  /** Returns whether the deck has a match in it, whoever finds it. */
  boolean hasAMatch(Quorum quorum) {
    return titlesBeforeAMatch(quorum) < titles.size();
  }

  private long yeses(int title) {
    return IntStream.range(0, people.size()).filter(person -> likes[title][person]).count();
  }

  /**
   * Plays, each person asking for one title at a time.
   *
   * @param order how titles are dealt
   * @param quorum what a match takes
   * @param pace who swipes when
   * @param seed of the chance in the pace
   * @return the swipes of each person, in the mean, to the first match; empty where everybody has
   *     gone through the deck without one
   */
  OptionalDouble swipes(DeckOrder order, Quorum quorum, Pace pace, long seed) {
    Random random = new Random(seed);
    int needed = quorum.yesesNeeded(people.size());
    int[] swiped = new int[people.size()];
    Board board = Board.of(people, List.of());
    int votes = 0;
    for (int turn = 0; votes < people.size() * titles.size(); turn++) {
      int person = pace.next(turn, people.size(), random);
      if (swiped[person] < titles.size()) {
        Movie title = order.next(titles, board, quorum, people.get(person), 1).get(0);
        board = board.with(List.of(vote(person, title)));
        swiped[person]++;
        votes++;
        if (board.yesVotes(title.id()) >= needed) {
          return OptionalDouble.of((double) votes / people.size());
        }
      }
    }
    return OptionalDouble.empty();
  }

  private Vote vote(int person, Movie title) {
    Choice choice = Choice.of(likes(title, person));
    return Vote.of(ROOM, people.get(person), title.id(), choice, Instant.EPOCH);
  }
}
