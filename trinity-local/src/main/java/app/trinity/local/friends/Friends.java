package app.trinity.local.friends;

import app.trinity.account.NewAccount;
import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.room.Participant;
import app.trinity.room.Room;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomId;
import app.trinity.spi.IdSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Demo friends, who come into every room that a person opens, swipe by their own tastes at their
 * own pace, and go when the last person has gone.
 *
 * <p>Safe for use by several threads. They live on one scheduler that somebody else owns and stops.
 */
public final class Friends {
  private static final List<String> NAMES =
      List.of("Robin", "Noor", "Kai", "Mika", "Sasha", "Luca", "Wren", "Juno");

  /** Further rooms are played without friends: one process is no audience. */
  private static final int MOST_ROOMS = 200;

  private final Trinity trinity;
  private final ScheduledExecutorService scheduler;
  private final RandomGenerator random;
  private final Pace pace;
  private final List<Friend> friends;
  private final Set<UserId> ids;
  private final Set<RoomId> rooms = ConcurrentHashMap.newKeySet();

  private Friends(
      Trinity trinity,
      ScheduledExecutorService scheduler,
      RandomGenerator random,
      Pace pace,
      List<Friend> friends) {
    this.trinity = trinity;
    this.scheduler = scheduler;
    this.random = random;
    this.pace = pace;
    this.friends = friends;
    ids = friends.stream().map(Friend::id).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Opens the friends' accounts.
   *
   * @param trinity the engine they play through, as people do
   * @param count how many friends, 0 to 8
   * @param ids gives their user ids
   * @param scheduler on which they live
   * @param random draws how long they take
   * @param pace bounds how long they take
   */
  public static Friends of(
      Trinity trinity,
      int count,
      IdSource ids,
      ScheduledExecutorService scheduler,
      RandomGenerator random,
      Pace pace) {
    List<Friend> friends =
        IntStream.range(0, count)
            .mapToObj(
                number ->
                    new Friend(
                        number,
                        trinity
                            .accounts()
                            .open(
                                NewAccount.builder()
                                    .userId(UserId.of(ids.next()))
                                    .nameHint(NAMES.get(number))
                                    .build())))
            .toList();
    return new Friends(trinity, scheduler, random, pace, friends);
  }

  /** Invites the friends into a room that has just been opened. */
  void invite(RoomId room, RoomCode code) {
    if (friends.isEmpty() || rooms.size() >= MOST_ROOMS || !rooms.add(room)) {
      return;
    }
    Evening evening = new Evening(room, friends.size(), rooms::remove);
    for (Friend friend : friends) {
      new Visit(this, trinity, scheduler, random, pace, friend, code, evening).begin();
    }
  }

  /** Lets the friends go where no person has stayed. */
  void leaveIfAlone(RoomId room, List<UserId> present) {
    if (!present.isEmpty() && ids.containsAll(present)) {
      scheduler.execute(() -> present.forEach(friend -> trinity.rooms().leave(friend, room)));
    }
  }

  /** Who is in a room. */
  static List<UserId> present(Room room) {
    return room.participants().stream().map(Participant::userId).toList();
  }
}
