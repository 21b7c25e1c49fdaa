package app.trinity.inmemory;

import static app.trinity.inmemory.Samples.ADA;
import static app.trinity.inmemory.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.spi.Evidence;
import app.trinity.match.spi.Recording;
import app.trinity.room.Participant;
import app.trinity.room.RoomFacts;
import app.trinity.room.Roster;
import app.trinity.room.spi.Joining;
import app.trinity.room.spi.Leaving;
import app.trinity.testkit.AtOnce;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import app.trinity.vote.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What only these stores can get wrong when many threads use them; the rest is in the contracts.
 */
class RacesTest {
  private static final int THREADS = 8;
  private static final RoomFacts ROOM = Samples.room(1, NOON);

  private static List<Participant> people(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> SampleData.participant("person" + number))
        .toList();
  }

  @Test
  @Rule({"ROOM-7", "ROOM-10"})
  void a_roster_counts_its_changes_and_peoples_rooms_agree_with_it_after_any_crowd() {
    int capacity = 4;
    Memberships memberships = new Memberships();
    RoomCell cell = new RoomCell(ROOM, ADA, memberships, change -> {});
    assertThat(cell.placeIn(new ConcurrentHashMap<>())).isTrue();
    List<Participant> people = people(6);

    List<Integer> changes =
        AtOnce.run(
            THREADS,
            number -> {
              Random random = new Random(number);
              int changed = 0;
              for (int turn = 0; turn < 2_000; turn++) {
                Participant person = people.get(random.nextInt(people.size()));
                if (random.nextBoolean()) {
                  Joining joining = cell.join(person, capacity, NOON);
                  assertThat(joining.roster().orElseThrow().participants())
                      .hasSizeLessThanOrEqualTo(capacity);
                  changed += joining.outcome() == Joining.Outcome.JOINED ? 1 : 0;
                } else {
                  Leaving leaving = cell.leave(person.userId(), NOON);
                  changed += leaving.outcome() == Leaving.Outcome.LEFT ? 1 : 0;
                }
              }
              return changed;
            });

    Roster roster = cell.roster();
    assertThat(roster.version()).isEqualTo(1 + changes.stream().mapToInt(Integer::intValue).sum());
    for (Participant person : people) {
      assertThat(memberships.of(person.userId()))
          .isEqualTo(roster.has(person.userId()) ? List.of(ROOM.id()) : List.of());
    }
  }

  @Test
  @Rule("ROOM-3")
  void whoever_comes_by_while_rooms_are_forgotten_leaves_nothing_behind() {
    AtomicReference<Instant> now = new AtomicReference<>(NOON);
    Memberships memberships = new Memberships();
    RoomCells cells = new RoomCells(now::get, memberships, change -> {});
    List<Participant> people = people(THREADS);

    AtOnce.run(
        THREADS,
        number -> {
          for (int turn = 0; turn < 1_000; turn++) {
            RoomFacts room = Samples.room(turn * THREADS + number, now.get());
            cells.create(room, ADA);
            // Somebody else's room, which may be about to be forgotten.
            int other = Math.max(0, turn - 20) * THREADS + (number + 1) % THREADS;
            cells
                .find(Samples.room(other, NOON).id())
                .ifPresent(cell -> cell.join(people.get(number), 90, NOON));
            now.updateAndGet(time -> time.plus(Duration.ofMinutes(20)));
          }
          return number;
        });
    now.updateAndGet(time -> time.plus(Duration.ofDays(2)));
    for (int reads = 0; reads < 1_000; reads++) {
      cells.find(ROOM.id());
    }

    assertThat(cells.size()).isZero();
    assertThat(cells.codes()).isZero();
    assertThat(memberships.people()).isZero();
  }

  @Test
  @Rule({"MATCH-3", "MATCH-7"})
  void each_is_told_once_of_each_match_in_the_order_in_which_the_room_recorded_them()
      throws InterruptedException {
    RoomFacts room = SampleData.aRoom().withHost(ADA.userId()).madeAt(NOON).withDeck(50).build();
    List<Participant> people = people(3);
    Map<UserId, Queue<Match>> told = new ConcurrentHashMap<>();
    int notifications = 50 * (people.size() + 1);
    CountDownLatch waiting = new CountDownLatch(notifications);
    try (InMemoryStores stores = InMemoryStores.builder().clock(() -> NOON).build()) {
      stores
          .matchFeed()
          .connect(
              (user, match) -> {
                told.computeIfAbsent(user, id -> new ConcurrentLinkedQueue<>()).add(match);
                waiting.countDown();
              });
      stores.rooms().create(room, ADA);
      people.forEach(person -> stores.rosters().join(room.id(), person, 90, NOON));
      Roster roster = stores.rosters().find(room.id()).orElseThrow();
      for (Movie title : room.candidates()) {
        for (Participant person : roster.participants()) {
          stores.votes().put(Samples.vote(room.id(), person, title.id(), Choice.YES, NOON));
        }
      }

      List<Long> recorded =
          AtOnce.run(
              THREADS,
              number ->
                  room.candidates().stream()
                      .map(title -> record(stores, room, roster, title.id(), number))
                      .filter(outcome -> outcome == Recording.Outcome.RECORDED)
                      .count());

      assertThat(recorded.stream().mapToLong(Long::longValue).sum()).isEqualTo(50);
      assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();
    }
    List<Match> order = List.copyOf(told.get(ADA.userId()));
    assertThat(order).hasSize(50).doesNotHaveDuplicates();
    assertThat(told).hasSize(4);
    assertThat(told.values())
        .allSatisfy(theirs -> assertThat(List.copyOf(theirs)).isEqualTo(order));
  }

  private static Recording.Outcome record(
      InMemoryStores stores, RoomFacts room, Roster roster, MovieId title, int recorder) {
    Match match = SampleData.match("match-" + title + "-by-" + recorder, room, roster, title, NOON);
    return stores
        .matches()
        .record(match, Evidence.of(roster.version(), roster.userIds()))
        .outcome();
  }
}
