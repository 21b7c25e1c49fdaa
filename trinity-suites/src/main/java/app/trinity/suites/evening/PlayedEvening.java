package app.trinity.suites.evening;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.room.Room;
import app.trinity.suites.evening.EveningChecks.RoomPlayed;
import app.trinity.suites.evening.RoomModel.Due;
import app.trinity.vote.Choice;
import app.trinity.vote.VoteResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * One evening of a few people in up to three rooms, one request after the other. Each request goes
 * through whichever engine chance picks, is made once or twice in a row, and its answer is compared
 * with the model.
 */
final class PlayedEvening {
  private static final int MOST_ROOMS = 3;
  private static final int REQUESTS_A_PERSON = 18;
  private static final MovieId IN_NO_DECK = MovieId.of(Integer.MAX_VALUE);

  private final List<Trinity> engines;
  private final List<UserId> people;
  private final GameRules rules;
  private final Random random;
  private final List<RoomPlayed> rooms = new ArrayList<>();
  private final List<String> story = new ArrayList<>();

  PlayedEvening(List<Trinity> engines, List<UserId> people, GameRules rules, Random random) {
    this.engines = engines;
    this.people = people;
    this.rules = rules;
    this.random = random;
  }

  void play() {
    open();
    people.stream().skip(1).filter(user -> chance(4, 5)).forEach(user -> join(user, rooms.get(0)));
    for (int left = REQUESTS_A_PERSON * people.size(); left > 0; left--) {
      if (rooms.size() < MOST_ROOMS && chance(1, 40)) {
        open();
      }
      Runnable request = request(anyOf(people), anyOf(rooms));
      request.run();
      if (chance(1, 8)) {
        request.run();
      }
    }
  }

  /** What has been asked for so far, one line for each request. */
  List<String> story() {
    return story;
  }

  List<RoomPlayed> rooms() {
    return rooms;
  }

  int matches() {
    return rooms.stream().mapToInt(room -> room.model().matches().size()).sum();
  }

  Trinity anyEngine() {
    return anyOf(engines);
  }

  private boolean chance(int of, int all) {
    return random.nextInt(all) < of;
  }

  private <T> T anyOf(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private Runnable request(UserId user, RoomPlayed room) {
    int die = random.nextInt(20);
    if (die == 0) {
      return () -> leave(user, room);
    }
    if (die <= 2) {
      return () -> join(user, room);
    }
    if (die == 3) {
      return () -> look(user, room);
    }
    MovieId title = title(user, room, die);
    Choice choice = Choice.of(chance(13, 20));
    return () -> vote(user, room, title, choice);
  }

  /** Mostly the next title dealt; now and then one voted on or matched before, or in no deck. */
  private MovieId title(UserId user, RoomPlayed room, int die) {
    List<MovieId> before = room.model().votedOnBy(user);
    List<Due> matches = room.model().matches();
    if (die <= 5 && !before.isEmpty()) {
      return anyOf(before);
    }
    if (die == 7 && !matches.isEmpty()) {
      return anyOf(matches).title();
    }
    if (die == 6) {
      return chance(1, 4) ? IN_NO_DECK : anyOf(room.model().opened().candidates()).id();
    }
    return room.model().dealt(user).stream()
        .findFirst()
        .map(Movie::id)
        .orElseGet(() -> anyOf(before));
  }

  private void tell(String line) {
    story.add((story.size() + 1) + ". " + line);
  }

  private static String named(RoomPlayed room) {
    return "room " + room.model().opened().code();
  }

  private void open() {
    UserId host = people.get(random.nextInt(people.size()));
    GameRules.Drawn drawn = rules.draw(random);
    Room room = anyEngine().rooms().create(host, drawn.request());
    RoomModel model = new RoomModel(room, drawn.quorum(), rules.order());
    RoomPlayed played = new RoomPlayed(model, new RoomChecks(model));
    rooms.add(played);
    tell(host + " opens " + named(played) + " with the rule " + drawn.request().matchRule());
    played.checks().shows(room);
  }

  private void join(UserId user, RoomPlayed room) {
    tell(user + " joins " + named(room));
    Trinity engine = anyEngine();
    if (room.model().hasEnded()) {
      RoomChecks.refused(
          RefusalCode.ROOM_EXPIRED, () -> engine.rooms().join(user, room.model().opened().code()));
      return;
    }
    Room joined = engine.rooms().join(user, room.model().opened().code());
    room.model().joined(user);
    room.checks().shows(joined);
    settle(room);
  }

  private void leave(UserId user, RoomPlayed room) {
    tell(user + " leaves " + named(room));
    Trinity engine = anyEngine();
    RoomModel model = room.model();
    if (model.hasEnded() || !model.hadEver(user)) {
      RoomChecks.refused(
          model.hasEnded() ? RefusalCode.ROOM_EXPIRED : RefusalCode.NOT_A_PARTICIPANT,
          () -> engine.rooms().leave(user, model.opened().id()));
      return;
    }
    Room left = engine.rooms().leave(user, model.opened().id());
    model.left(user);
    room.checks().shows(left);
    settle(room);
  }

  private void look(UserId user, RoomPlayed room) {
    tell(user + " looks at " + named(room));
    if (room.model().has(user)) {
      room.checks().shows(anyEngine().rooms().find(user, room.model().opened().id()).orElseThrow());
      room.checks().deals(anyEngine(), user);
      room.checks().ranks(anyEngine(), user);
    }
  }

  private void vote(UserId user, RoomPlayed room, MovieId title, Choice choice) {
    RoomModel model = room.model();
    if (!model.has(user) && model.hadEver(user) && engines.size() > 1) {
      return; // An engine may remember that they took part until a moment ago.
    }
    tell(user + " says " + choice + " to " + title + " in " + named(room));
    Trinity engine = anyEngine();
    if (model.hasEnded() || !model.has(user) || title.equals(IN_NO_DECK)) {
      RoomChecks.refused(
          model.hasEnded()
              ? RefusalCode.ROOM_EXPIRED
              : model.has(user) ? RefusalCode.NOT_IN_DECK : RefusalCode.NOT_A_PARTICIPANT,
          () -> engine.voting().vote(user, model.opened().id(), title, choice));
      return;
    }
    VoteResult answer = engine.voting().vote(user, model.opened().id(), title, choice);
    model.voted(user, title, choice);
    settle(room);
    assertThat(answer.vote().choice()).as("VOTE-2: the vote as it is stored").isEqualTo(choice);
    Optional<Due> due = model.match(title).filter(made -> choice == Choice.YES);
    assertThat(answer.match().map(Match::movieId))
        .as("VOTE-3: the match in the answer to a %s", choice)
        .isEqualTo(due.map(Due::title));
    due.ifPresent(made -> room.checks().isRecorded(answer.match().orElseThrow(), made));
    if (model.match(title).isEmpty()) {
      room.checks().hasNoMatch(anyEngine(), user, title);
    }
  }

  private void settle(RoomPlayed room) {
    for (Due made : room.model().judge(story.size())) {
      room.checks().hasMatch(anyEngine(), made);
    }
  }
}
