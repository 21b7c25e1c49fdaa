package app.trinity.suites;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.Refusal;
import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.discovery.MovieId;
import app.trinity.jqwik.Deed;
import app.trinity.jqwik.Game;
import app.trinity.jqwik.Interleaving;
import app.trinity.jqwik.Move;
import app.trinity.match.Match;
import app.trinity.room.Room;
import app.trinity.room.Roster;
import app.trinity.vote.Vote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** One game played in an {@link Arena}: what each request answers is checked, and what is left. */
final class Play {
  private final Arena arena;
  private final Game game;
  private final Room room;
  private final Umpire umpire;

  Play(Arena arena, Game game) {
    this.arena = arena;
    this.game = game;
    this.room = arena.open(game.quorum(), game.titles());
    this.umpire = arena.umpire();
  }

  /** Plays the opening and then the scripts, with changes of turn as drawn. */
  static Play interleaved(Arena arena, OneAtATime stage, Interleaving interleaving) {
    Play play = new Play(arena, interleaving.game());
    play.opening();
    play.race(stage, interleaving, (actor, script) -> script.run());
    return play;
  }

  void opening() {
    game.opening().forEach(deed -> perform(0, deed));
  }

  /** Runs one actor's script, on the actor's own thread. */
  interface Conduct {
    void run(int actor, Runnable script);
  }

  /** Plays the scripts side by side, each by a process of its own. */
  void race(OneAtATime stage, Interleaving interleaving, Conduct conduct) {
    race(stage, interleaving, conduct, this::perform);
  }

  /** Plays the scripts side by side, with a conduct of each actor and of each deed. */
  void race(
      OneAtATime stage,
      Interleaving interleaving,
      Conduct conduct,
      BiConsumer<Integer, Deed> perform) {
    List<Runnable> scripts = new ArrayList<>();
    for (int actor = 0; actor < game.scripts().size(); actor++) {
      int process = actor;
      List<Deed> script = game.scripts().get(actor);
      scripts.add(
          () -> conduct.run(process, () -> script.forEach(deed -> perform.accept(process, deed))));
    }
    stage.run(scripts, interleaving::next);
  }

  /**
   * Makes one request through the engine of one process and checks its answer.
   *
   * @return whether it was granted; false where it was refused
   */
  boolean perform(int process, Deed deed) {
    Trinity engine = engine(process);
    UserId user = Arena.user(deed.person());
    Errand errand = new Errand(umpire, user, about(deed));
    errand.begin();
    try {
      if (deed.move() instanceof Move.Swipe swipe) {
        MovieId title = arena.title(swipe.title());
        errand.answered(title, engine.voting().vote(user, room.id(), title, swipe.choice()));
      } else if (deed.move() instanceof Move.Join) {
        errand.joined(engine.rooms().join(user, room.code()));
      } else if (deed.move() instanceof Move.Leave) {
        errand.left(engine.rooms().leave(user, room.id()));
      } else {
        engine.rooms().nextCards(user, room.id(), game.titles());
        errand.looked();
      }
      return true;
    } catch (Refusal refusal) {
      errand.refused(refusal);
      return false;
    } finally {
      Errand.end();
    }
  }

  private Optional<MovieId> about(Deed deed) {
    return deed.move() instanceof Move.Swipe swipe
        ? Optional.of(arena.title(swipe.title()))
        : Optional.empty();
  }

  Trinity engine(int process) {
    return arena.engine(process, game.quorum());
  }

  Room room() {
    return room;
  }

  Umpire umpire() {
    return umpire;
  }

  /** Somebody's vote on a title, as the model has it. */
  Optional<Vote> vote(UserId user, MovieId title) {
    return umpire.vote(user, title);
  }

  List<MovieId> titles() {
    return IntStream.range(0, game.titles()).mapToObj(arena::title).toList();
  }

  /** Checks that the stores hold what the model holds. */
  void checkWhatIsStored() {
    Roster roster = arena.stores().rosters().find(room.id()).orElseThrow();
    assertThat(List.copyOf(roster.userIds()))
        .as("who takes part")
        .isEqualTo(List.copyOf(umpire.participants()));
    for (int person = 0; person < game.people(); person++) {
      UserId user = Arena.user(person);
      List<Vote> stored = arena.stores().votes().votesOf(room.id(), user);
      for (MovieId title : titles()) {
        Optional<Vote> vote = stored.stream().filter(one -> one.movieId().equals(title)).findAny();
        assertThat(vote).as("%s's vote on %s", user, title).isEqualTo(umpire.vote(user, title));
      }
    }
    for (MovieId title : titles()) {
      Optional<Match> match = arena.stores().matches().find(room.id(), title);
      assertThat(match).as("the match of %s", title).isEqualTo(umpire.match(title));
    }
  }

  /** Checks that no title is owed a match. */
  void checkNothingIsOwed() {
    assertThat(umpire.owedSince(Long.MAX_VALUE)).as("lost matches").isEmpty();
  }

  /** All checks of a game in which every request was answered. */
  void checkEverything() {
    checkWhatIsStored();
    checkNothingIsOwed();
    arena.expectAnnounced(umpire.matches().values());
  }
}
