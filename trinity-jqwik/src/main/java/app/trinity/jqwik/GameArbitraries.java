package app.trinity.jqwik;

import app.trinity.rule.Quorum;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Games, and interleavings of what happens in them. */
final class GameArbitraries {
  private static final int MOST_PEOPLE = 4;
  private static final int MOST_TITLES = 3;
  private static final int MOST_OPENING_VOTES = 5;
  private static final int MOST_MOVES = 5;
  private static final int MOST_TURNS = 40;

  private GameArbitraries() {}

  /** Numbers are drawn first and fitted to the game afterwards, so that each shrinks by itself. */
  static Arbitrary<Game> games() {
    Arbitrary<Deed> votes = Combinators.combine(numbers(), swipes()).as(Deed::new);
    return Combinators.combine(
            RoomArbitraries.quorums(MOST_PEOPLE),
            Arbitraries.integers().between(2, MOST_PEOPLE),
            Arbitraries.integers().between(1, MOST_TITLES),
            Arbitraries.of(true, true, true, false).list().ofSize(MOST_PEOPLE),
            votes.list().ofMaxSize(MOST_OPENING_VOTES),
            scripts())
        .as(GameArbitraries::game);
  }

  private static Arbitrary<List<List<Deed>>> scripts() {
    Arbitrary<Move> moves =
        Arbitraries.frequencyOf(
            Tuple.of(24, swipes()),
            Tuple.of(5, Arbitraries.just(new Move.Leave())),
            Tuple.of(6, Arbitraries.just(new Move.Join())),
            Tuple.of(3, Arbitraries.just(new Move.Look())),
            Tuple.of(3, Arbitraries.integers().between(0, MOST_TITLES - 1).map(Move.Retract::new)),
            Tuple.of(2, numbers().map(Move.Remove::new)),
            Tuple.of(4, RoomArbitraries.quorums(MOST_PEOPLE).map(GameArbitraries::changeOfRule)),
            Tuple.of(2, Arbitraries.just(new Move.More())),
            Tuple.of(1, Arbitraries.just(new Move.End())));
    return Combinators.combine(numbers(), moves.list().ofMinSize(1).ofMaxSize(MOST_MOVES))
        .as((person, made) -> made.stream().map(move -> new Deed(person, move)).toList())
        .list()
        .ofMinSize(2)
        .ofMaxSize(MOST_PEOPLE);
  }

  private static Move changeOfRule(Quorum quorum) {
    return new Move.ChangeRule(quorum.rule());
  }

  private static Arbitrary<Move.Swipe> swipes() {
    return Combinators.combine(
            Arbitraries.integers().between(0, MOST_TITLES - 1), VoteArbitraries.choices())
        .as(Move.Swipe::new);
  }

  private static Arbitrary<Integer> numbers() {
    return Arbitraries.integers().between(0, MOST_PEOPLE - 1);
  }

  private static Game game(
      Quorum quorum,
      int people,
      int titles,
      List<Boolean> joins,
      List<Deed> votes,
      List<List<Deed>> scripts) {
    List<Deed> opening = new ArrayList<>();
    boolean[] in = new boolean[people];
    in[0] = true;
    for (int person = 1; person < people; person++) {
      if (joins.get(person)) {
        in[person] = true;
        opening.add(new Deed(person, new Move.Join()));
      }
    }
    for (Deed vote : votes) {
      Deed fitted = fitted(vote, people, titles);
      if (in[fitted.person()]) {
        opening.add(fitted);
      }
    }
    List<List<Deed>> fitted = new ArrayList<>();
    for (int actor = 0; actor < scripts.size(); actor++) {
      int offset = actor;
      fitted.add(
          scripts.get(actor).stream()
              // Most actors act for a person of their own.
              .map(deed -> new Deed(deed.person() == 0 ? offset : deed.person(), deed.move()))
              .map(deed -> fitted(deed, people, titles))
              .toList());
    }
    return new Game(quorum, people, titles, opening, fitted);
  }

  private static Deed fitted(Deed deed, int people, int titles) {
    int person = deed.person() % people;
    if (deed.move() instanceof Move.Swipe swipe) {
      return new Deed(person, new Move.Swipe(swipe.title() % titles, swipe.choice()));
    }
    if (deed.move() instanceof Move.Retract retract) {
      return new Deed(person, new Move.Retract(retract.title() % titles));
    }
    if (deed.move() instanceof Move.Remove remove) {
      return new Deed(person, new Move.Remove(remove.person() % people));
    }
    return new Deed(person, deed.move());
  }

  static Arbitrary<Interleaving> interleavings() {
    // Half of the turns let whoever is at it go on.
    return Combinators.combine(
            games(),
            Arbitraries.integers()
                .between(0, 2 * MOST_PEOPLE - 1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST_TURNS))
        .as(Interleaving::new);
  }
}
