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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** One game played in an {@link Arena}: what each request answers is checked, and what is left. */
final class Play {
  private static final Duration MOST_SKEW = Duration.ofMinutes(10);

  private final Arena arena;
  private final Game game;
  private final Room room;
  private final Umpire umpire;
  private final int seed;

  Play(Arena arena, Game game) {
    this.arena = arena;
    this.game = game;
    this.room = arena.open(game.quorum(), game.titles());
    this.umpire = arena.umpire();
    this.seed = game.toString().hashCode();
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
    return perform(process, deed, about(deed));
  }

  /**
   * Makes one request, or repeats it, about a title that {@link #about} named before the first
   * time.
   *
   * @return whether it was granted; false where it was refused
   */
  boolean perform(int process, Deed deed, Optional<MovieId> about) {
    Trinity engine = engine(process);
    UserId user = Arena.user(deed.person());
    arena.skew(process, skew(process));
    Errand errand = new Errand(umpire, user, about);
    errand.begin();
    try {
      if (deed.move() instanceof Move.Swipe swipe) {
        MovieId title = about.orElseThrow();
        errand.answered(
            title, swipe.choice(), engine.voting().vote(user, room.id(), title, swipe.choice()));
      } else if (deed.move() instanceof Move.Retract) {
        errand.retracted(engine.voting().retract(user, room.id(), about.orElseThrow()));
      } else if (deed.move() instanceof Move.More) {
        int have = titles().size();
        errand.grew(engine.rooms().moreTitles(user, room.id(), have), have);
      } else if (deed.move() instanceof Move.Remove remove) {
        UserId person = Arena.user(remove.person());
        errand.removed(engine.rooms().remove(user, room.id(), person), person);
      } else if (deed.move() instanceof Move.ChangeRule change) {
        errand.ruleChanged(
            engine.rooms().changeRule(user, room.id(), change.rule()), change.rule());
      } else if (deed.move() instanceof Move.End) {
        errand.ended(engine.rooms().end(user, room.id()));
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

  /** The title a deed is about. Once the room has grown, deeds move on to the later titles. */
  Optional<MovieId> about(Deed deed) {
    if (deed.move() instanceof Move.Swipe swipe) {
      return Optional.of(title(swipe.title()));
    }
    return deed.move() instanceof Move.Retract retract
        ? Optional.of(title(retract.title()))
        : Optional.empty();
  }

  private MovieId title(int place) {
    List<MovieId> titles = titles();
    return titles.get((place + umpire.rounds()) % titles.size());
  }

  /**
   * By how much the clock of a process is ahead during its next deed: up to ten minutes either way,
   * and something else each time.
   */
  private Duration skew(int process) {
    long drawn = new Random(seed + 31L * process + umpire.now()).nextLong();
    return Duration.ofSeconds(drawn % MOST_SKEW.toSeconds());
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
    return IntStream.range(0, Math.min(game.titles() + umpire.rounds(), Arena.MOST_TITLES))
        .mapToObj(arena::title)
        .toList();
  }

  /** Checks that the stores hold what the model holds. */
  void checkWhatIsStored() {
    Roster roster = arena.stores().rosters().find(room.id()).orElseThrow();
    assertThat(List.copyOf(roster.userIds()))
        .as("who takes part")
        .isEqualTo(List.copyOf(umpire.participants()));
    assertThat(roster.matchRule(room.facts().matchRule())).as("the rule").isEqualTo(umpire.rule());
    assertThat(arena.stores().rooms().rounds(room.id(), roster.rounds()))
        .as("the rounds")
        .hasSize(umpire.rounds());
    for (int person = 0; person < game.people(); person++) {
      UserId user = Arena.user(person);
      List<Vote> stored = arena.stores().votes().votesOf(room.id(), user);
      for (MovieId title : titles()) {
        Optional<Vote> vote = stored.stream().filter(one -> one.movieId().equals(title)).findAny();
        assertThat(vote)
            .as("%s's vote on %s", user, title)
            .isEqualTo(umpire.vote(user, title).filter(Vote::isCast));
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
