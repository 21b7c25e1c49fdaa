package app.trinity.suites.evening;

import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.suites.evening.EveningChecks.RoomPlayed;
import app.trinity.suites.evening.RoomModel.Due;
import app.trinity.vote.Choice;
import java.util.List;

/**
 * One evening of a few people in up to three rooms, one request after the other. Chance picks each
 * request, and whether it is made once or twice in a row.
 */
final class PlayedEvening {
  private static final int MOST_ROOMS = 3;
  private static final int REQUESTS_A_PERSON = 22;

  private final List<UserId> people;
  private final Dice dice;
  private final Narration narration = new Narration();
  private final RoomMoves inRooms;
  private final HostMoves asHost;
  private final VoteMoves inVoting;

  PlayedEvening(List<Trinity> engines, List<UserId> people, GameRules rules, Dice dice) {
    this.people = people;
    this.dice = dice;
    this.inRooms = new RoomMoves(engines, rules, dice, narration);
    this.asHost = new HostMoves(engines, rules, dice, narration);
    this.inVoting = new VoteMoves(engines, dice, narration);
  }

  void play() {
    inRooms.open(dice.anyOf(people));
    people.stream()
        .skip(1)
        .filter(user -> dice.chance(4, 5))
        .forEach(user -> inRooms.join(user, rooms().get(0)));
    for (int left = REQUESTS_A_PERSON * people.size(); left > 0; left--) {
      if (rooms().size() < MOST_ROOMS && dice.chance(1, 40)) {
        inRooms.open(dice.anyOf(people));
      }
      Runnable request = request(dice.anyOf(people), dice.anyOf(rooms()));
      request.run();
      if (dice.chance(1, 8)) {
        request.run();
      }
    }
  }

  /** What has been asked for so far, one line for each request. */
  List<String> story() {
    return narration.lines();
  }

  List<RoomPlayed> rooms() {
    return inRooms.opened();
  }

  int matches() {
    return rooms().stream().mapToInt(room -> room.model().matches().size()).sum();
  }

  Trinity anyEngine() {
    return inRooms.anyEngine();
  }

  private Runnable request(UserId user, RoomPlayed room) {
    int die = dice.below(25);
    return switch (die) {
      case 0 -> () -> inRooms.leave(user, room);
      case 1, 2 -> () -> inRooms.join(user, room);
      case 3 -> () -> inRooms.look(user, room);
      case 4 -> hosting(mostlyTheHost(user, room), room);
      case 5 -> goingOn(user, room);
      case 6, 7 -> takingBack(user, room);
      default -> voting(user, room);
    };
  }

  private Runnable hosting(UserId user, RoomPlayed room) {
    int die = dice.below(12);
    if (die == 0) {
      return () -> asHost.end(user, room);
    }
    if (die <= 5) {
      UserId other = dice.anyOf(people);
      return () -> asHost.remove(user, room, other);
    }
    GameRules.Drawn drawn = asHost.draw();
    return () -> asHost.changeRule(user, room, drawn.quorum());
  }

  private UserId mostlyTheHost(UserId user, RoomPlayed room) {
    return dice.chance(3, 4) ? room.model().roster().host().orElse(user) : user;
  }

  private Runnable goingOn(UserId user, RoomPlayed room) {
    if (dice.chance(1, 3)) {
      return () -> inRooms.showAs(user);
    }
    int titles = room.model().titles().size();
    int have = dice.chance(3, 4) ? titles : dice.below(titles + 2);
    return () -> inRooms.moreTitles(user, room, have);
  }

  private Runnable takingBack(UserId user, RoomPlayed room) {
    List<MovieId> before = room.model().votedOnBy(user);
    MovieId title = before.isEmpty() || dice.chance(1, 5) ? anyTitle(room) : dice.anyOf(before);
    return dice.chance(1, 4)
        ? () -> inVoting.seen(user, room, title)
        : () -> inVoting.retract(user, room, title);
  }

  private Runnable voting(UserId user, RoomPlayed room) {
    MovieId title = title(user, room);
    Choice choice = Choice.of(dice.chance(13, 20));
    return () -> inVoting.vote(user, room, title, choice);
  }

  /** Mostly the next title dealt; now and then one voted on or matched before, or in no deck. */
  private MovieId title(UserId user, RoomPlayed room) {
    List<MovieId> before = room.model().votedOnBy(user);
    List<Due> matches = room.model().matches();
    int die = dice.below(16);
    if (die <= 1 && !before.isEmpty()) {
      return dice.anyOf(before);
    }
    if (die == 2 && !matches.isEmpty()) {
      return dice.anyOf(matches).title();
    }
    if (die == 3) {
      return anyTitle(room);
    }
    return room.model().dealt(user).stream()
        .findFirst()
        .map(Movie::id)
        .orElseGet(() -> dice.anyOf(before));
  }

  private MovieId anyTitle(RoomPlayed room) {
    return dice.chance(1, 4) ? VoteMoves.IN_NO_DECK : dice.anyOf(room.model().titles()).id();
  }
}
