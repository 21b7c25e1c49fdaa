package app.trinity.verification.deck;

import app.trinity.account.UserId;
import app.trinity.core.match.MatchDetector;
import app.trinity.core.vote.DeckOrder;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;
import app.trinity.rule.MatchRule;
import app.trinity.rule.Quorum;
import app.trinity.vote.Board;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.Random;
import java.util.Set;

/**
 * Friends with tastes of their own, in one room with one deck.
 *
 * @param people who they are
 * @param titles the deck in its own order
 * @param likes which titles each of them likes
 */
record Evening(List<UserId> people, List<Movie> titles, List<Set<MovieId>> likes) {
  private static final RoomId ROOM = RoomId.of("room");
  private static final Quorum RULE = Quorum.of(MatchRule.unanimous());
  private static final DeckOrder LIKED_FIRST = new LikedFirst();
  private static final MatchDetector EVERYBODY = MatchDetector.of(MatchRule.unanimous());

  /** In which order people get round to swiping. */
  enum Pace {
    /** Whoever happens to be next; some are faster than others. */
    AS_IT_COMES {
      @Override
      int next(int swipe, int people, Random random) {
        return random.nextInt(people);
      }
    },
    /** One after the other, over and over. */
    IN_TURN {
      @Override
      int next(int swipe, int people, Random random) {
        return swipe % people;
      }
    };

    abstract int next(int swipe, int people, Random random);
  }

  /** As the deck lies, the same for all: swipes of each person, in the mean, to the first match. */
  OptionalDouble inDeckOrder(Pace pace, long seed) {
    return swipes(pace, seed, (board, user) -> titles);
  }

  /**
   * What others like first: swipes of each person, in the mean, to the first match; empty where
   * there never is one.
   *
   * @param batch how many titles a person is dealt at a time
   */
  OptionalDouble overlapFirst(Pace pace, long seed, int batch) {
    return swipes(pace, seed, (board, user) -> LIKED_FIRST.next(titles, board, RULE, user, batch));
  }

  private interface Dealer {
    List<Movie> deal(Board board, UserId user);
  }

  private OptionalDouble swipes(Pace pace, long seed, Dealer dealer) {
    Random random = new Random(seed);
    List<Vote> votes = new ArrayList<>();
    Map<MovieId, List<Vote>> byTitle = new HashMap<>();
    List<Queue<Movie>> hands = people.stream().<Queue<Movie>>map(p -> new ArrayDeque<>()).toList();
    for (int turn = 0; votes.size() < people.size() * titles.size(); turn++) {
      int person = pace.next(turn, people.size(), random);
      Queue<Movie> hand = hands.get(person);
      boolean done = votes.size() >= titles.size() && swiped(votes, person) == titles.size();
      if (hand.isEmpty() && !done) {
        hand.addAll(dealer.deal(Board.of(people, votes), people.get(person)));
      }
      Movie title = hand.poll();
      if (title != null) {
        Vote vote = vote(person, title.id());
        votes.add(vote);
        List<Vote> onTitle = byTitle.computeIfAbsent(title.id(), id -> new ArrayList<>());
        onTitle.add(vote);
        if (EVERYBODY.isMatch(Board.of(people, onTitle).tally(title.id()))) {
          return OptionalDouble.of((double) votes.size() / people.size());
        }
      }
    }
    return OptionalDouble.empty();
  }

  private long swiped(List<Vote> votes, int person) {
    return votes.stream().filter(vote -> vote.userId().equals(people.get(person))).count();
  }

  private Vote vote(int person, MovieId title) {
    Choice choice = Choice.of(likes.get(person).contains(title));
    return Vote.of(ROOM, people.get(person), title, choice, Instant.EPOCH);
  }
}
