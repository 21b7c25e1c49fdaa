package app.trinity.benchmarks.memory;

import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.inmemory.BundledCatalog;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.room.Room;
import app.trinity.room.RoomRequest;
import app.trinity.vote.Choice;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Votes through the whole engine over stores in memory, on one thread, and prints for each load the
 * votes in a second of the process's processor time, collecting garbage included. It names nothing
 * but what every build of Trinity has, for it is compiled against each of those that are compared.
 */
final class VoteLoop {
  private static final int ROOMS = 200;
  private static final int ROUNDS = 5;
  private static final long ROUND_NANOS = 700_000_000L;
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Votes on every title of every room. */
  @SuppressWarnings("ImmutableEnumChecker") // How people vote is a function.
  private enum Load {
    /** Everybody says no. */
    NOES(people -> Choice.NO, Choice.NO),
    /**
     * Everybody says yes but the last, who has said no before: every yes is judged, none matches.
     */
    YESES(people -> Choice.YES, Choice.NO),
    /** Everybody says yes on titles that are matched already. */
    YESES_ON_MATCHES(people -> Choice.YES, Choice.YES);

    private interface Saying {
      Choice of(int people);
    }

    private final Saying saying;
    private final Choice last;

    Load(Saying saying, Choice last) {
      this.saying = saying;
      this.last = last;
    }
  }

  private final Trinity trinity =
      Trinity.builder()
          .stores(InMemoryStores.create())
          .catalog(BundledCatalog.load())
          .publisher((user, match) -> {})
          .build();

  private final Load load;
  private final List<UserId> people = new ArrayList<>();
  private final List<Room> rooms = new ArrayList<>();
  private int room;

  private VoteLoop(Load load, int size) {
    this.load = load;
    for (int person = 0; person < size; person++) {
      people.add(UserId.of("7d793037-a076-4a18-b1b2-00000000000" + person));
    }
    for (int number = 0; number < ROOMS; number++) {
      Room opened =
          trinity.rooms().create(people.get(0), RoomRequest.of(MediaType.MOVIE, Genres.of(18)));
      for (UserId person : people.subList(1, size)) {
        trinity.rooms().join(person, opened.code());
      }
      rooms.add(opened);
      for (Movie title : opened.candidates()) {
        trinity.voting().vote(people.get(size - 1), opened.id(), title.id(), load.last);
      }
    }
  }

  /** Plays one room's votes; returns how many they were. */
  private long playOneRoom() {
    Room played = rooms.get(room);
    room = (room + 1) % rooms.size();
    long votes = 0;
    int voters = load.last == Choice.NO && load == Load.YESES ? people.size() - 1 : people.size();
    for (int person = 0; person < voters; person++) {
      UserId voter = people.get(person);
      for (Movie title : played.candidates()) {
        MovieId id = title.id();
        if (!trinity
            .voting()
            .vote(voter, played.id(), id, load.saying.of(voters))
            .vote()
            .userId()
            .equals(voter)) {
          throw new IllegalStateException("Somebody else's vote was returned.");
        }
        votes++;
      }
    }
    return votes;
  }

  private double votesPerSecond() {
    long start = PROCESS.getProcessCpuTime();
    long votes = 0;
    long spent = 0;
    while (spent < ROUND_NANOS) {
      votes += playOneRoom();
      spent = PROCESS.getProcessCpuTime() - start;
    }
    return votes * 1e9 / spent;
  }

  /**
   * Measures every load for rooms of the sizes given; a line each: load, people, votes a second.
   */
  public static void main(String[] sizes) {
    List<VoteLoop> loops = new ArrayList<>();
    for (Load load : Load.values()) {
      for (String size : sizes) {
        loops.add(new VoteLoop(load, Integer.parseInt(size)));
      }
    }
    double[][] rates = new double[loops.size()][ROUNDS];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < loops.size(); i++) {
      order.add(i);
    }
    // The first rounds warm up, and every load sees the code that all of them have shaped.
    for (int round = -2; round < ROUNDS; round++) {
      Collections.shuffle(order, new Random(round));
      for (int loop : order) {
        double rate = loops.get(loop).votesPerSecond();
        if (round >= 0) {
          rates[loop][round] = rate;
        }
      }
    }
    for (int i = 0; i < loops.size(); i++) {
      Arrays.sort(rates[i]);
      System.out.printf(
          "%s %d %.0f%n", loops.get(i).load, loops.get(i).people.size(), rates[i][ROUNDS / 2]);
    }
  }
}
