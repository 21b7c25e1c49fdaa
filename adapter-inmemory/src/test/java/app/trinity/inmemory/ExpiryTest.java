package app.trinity.inmemory;

import static app.trinity.inmemory.Samples.ADA;
import static app.trinity.inmemory.Samples.BOB;
import static app.trinity.inmemory.Samples.NOON;
import static app.trinity.inmemory.Samples.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.inmemory.match.MatchHistory;
import app.trinity.match.Match;
import app.trinity.match.MatchPageRequest;
import app.trinity.match.spi.Evidence;
import app.trinity.match.spi.Recording;
import app.trinity.room.Participant;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.spi.Joining;
import app.trinity.room.spi.Leaving;
import app.trinity.room.spi.RoomStore.Creation;
import app.trinity.testkit.Rule;
import app.trinity.vote.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Rule("ROOM-3")
class ExpiryTest {
  private static final RoomFacts ROOM = Samples.room(1, NOON);
  private static final Instant FORGOTTEN = ROOM.endsAt().plus(Duration.ofHours(24));

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final InMemoryStores stores = InMemoryStores.builder().clock(now::get).build();

  private Match matched(RoomFacts room, String matchId) {
    stores.rooms().create(room, ADA);
    stores.rosters().join(room.id(), BOB, 2, NOON);
    for (Participant voter : List.of(ADA, BOB)) {
      stores.votes().put(Samples.vote(room.id(), voter, TITLE, Choice.YES, NOON));
    }
    Match match =
        Samples.match(matchId, room.id(), TITLE, room.createdAt(), ADA.userId(), BOB.userId());
    Recording recording = stores.matches().record(match, Evidence.of(2, match.matchedUsers()));
    assertThat(recording).isEqualTo(Recording.recorded(match));
    return match;
  }

  @Test
  void a_room_is_remembered_for_a_day_after_its_end_with_all_it_holds() {
    Match match = matched(ROOM, "m1");
    now.set(FORGOTTEN.minusNanos(1));

    assertThat(stores.rooms().find(ROOM.id())).contains(ROOM);
    assertThat(stores.rooms().findByCode(ROOM.code())).contains(ROOM);
    assertThat(stores.rosters().find(ROOM.id()).orElseThrow().participants())
        .containsExactly(ADA, BOB);
    assertThat(stores.rosters().roomsOf(BOB.userId())).containsExactly(ROOM.id());
    assertThat(stores.votes().votesOf(ROOM.id(), BOB.userId())).hasSize(1);
    assertThat(stores.votes().readBoard(ROOM.id()).orElseThrow().matches())
        .containsEntry(TITLE, match);
  }

  @Test
  void from_then_on_it_is_unknown_to_every_store() {
    matched(ROOM, "m1");
    now.set(FORGOTTEN);

    assertThat(stores.rooms().find(ROOM.id())).isEmpty();
    assertThat(stores.rooms().findByCode(ROOM.code())).isEmpty();
    assertThat(stores.rosters().find(ROOM.id())).isEmpty();
    assertThat(stores.rosters().takesPart(ROOM.id(), ADA.userId())).isFalse();
    assertThat(stores.rosters().roomsOf(ADA.userId())).isEmpty();
    assertThat(stores.rosters().join(ROOM.id(), BOB, 2, FORGOTTEN))
        .isEqualTo(Joining.unknownRoom());
    assertThat(stores.rosters().leave(ROOM.id(), BOB.userId(), FORGOTTEN))
        .isEqualTo(Leaving.unknownRoom());
    assertThat(stores.votes().votesOf(ROOM.id(), ADA.userId())).isEmpty();
    assertThat(stores.votes().readBoard(ROOM.id())).isEmpty();
  }

  @Test
  void a_room_that_everybody_has_left_is_remembered_as_long() {
    stores.rooms().create(ROOM, ADA);
    stores.rosters().leave(ROOM.id(), ADA.userId(), NOON);
    now.set(FORGOTTEN.minusNanos(1));
    assertThat(stores.rooms().find(ROOM.id())).contains(ROOM);
    assertThat(stores.rosters().join(ROOM.id(), BOB, 2, NOON).outcome())
        .isEqualTo(Joining.Outcome.ENDED);

    now.set(FORGOTTEN);
    assertThat(stores.rooms().find(ROOM.id())).isEmpty();
  }

  @Test
  void a_vote_in_a_forgotten_room_is_forgotten_too() {
    stores.rooms().create(ROOM, ADA);
    now.set(FORGOTTEN);
    var vote = Samples.vote(ROOM.id(), ADA, TITLE, Choice.YES, NOON);

    assertThat(stores.votes().put(vote).stored()).isEqualTo(vote);
    assertThat(stores.votes().votesOf(ROOM.id(), ADA.userId())).isEmpty();
  }

  @Test
  void an_id_of_a_forgotten_room_may_be_used_again() {
    stores.rooms().create(ROOM, ADA);
    now.set(FORGOTTEN);
    RoomFacts again = Samples.room("room-1", ROOM.code(), FORGOTTEN);

    assertThat(stores.rooms().create(again, ADA)).isEqualTo(Creation.CREATED);
    assertThat(stores.rooms().find(ROOM.id())).contains(again);
    assertThat(stores.rooms().findByCode(ROOM.code())).contains(again);
  }

  @Nested
  @Rule("ROOM-2")
  class A_code {
    @Test
    void passes_to_another_room_at_the_end_and_stays_with_it_when_the_first_is_forgotten() {
      stores.rooms().create(ROOM, ADA);
      now.set(ROOM.endsAt());
      RoomFacts next = Samples.room("next", ROOM.code(), ROOM.endsAt());
      assertThat(stores.rooms().create(next, ADA)).isEqualTo(Creation.CREATED);
      assertThat(stores.rooms().find(ROOM.id())).contains(ROOM);

      now.set(FORGOTTEN);
      assertThat(stores.rooms().find(ROOM.id())).isEmpty();
      assertThat(stores.rooms().findByCode(ROOM.code())).contains(next);
    }
  }

  @Nested
  @Rule("MATCH-8")
  class A_match {
    @Test
    void outlives_its_room() {
      Match match = matched(ROOM, "m1");
      now.set(FORGOTTEN);

      assertThat(stores.matches().find(ROOM.id(), TITLE)).contains(match);
      assertThat(stores.matches().hasMatch(ROOM.id())).isTrue();
      assertThat(stores.matches().matchesOf(ADA.userId(), MatchPageRequest.first(50)))
          .contains(List.of(match));
    }

    @Test
    void of_a_forgotten_room_still_stands_and_a_new_one_is_stale() {
      Match match = matched(ROOM, "m1");
      stores.rooms().create(Samples.room(2, NOON), ADA);
      now.set(FORGOTTEN);
      Evidence evidence = Evidence.of(2, Set.of(ADA.userId(), BOB.userId()));
      Match other = Match.builder().from(match).roomId(Samples.room(2, NOON).id()).build();

      assertThat(stores.matches().record(match, evidence))
          .isEqualTo(Recording.alreadyRecorded(match));
      assertThat(stores.matches().record(other, evidence)).isEqualTo(Recording.stale());
    }

    @Test
    void is_found_by_its_room_until_it_is_among_nobodys_last_thousand() {
      Match first = matched(Samples.room(0, NOON), "m0");
      for (int number = 1; number <= MatchHistory.KEPT; number++) {
        matched(Samples.room(number, NOON.plusSeconds(number)), "m" + number);
      }
      assertThat(stores.matches().find(first.roomId(), TITLE)).contains(first);

      now.set(FORGOTTEN);
      assertThat(stores.matches().find(first.roomId(), TITLE)).isEmpty();
      assertThat(stores.matches().hasMatch(first.roomId())).isFalse();
      assertThat(stores.matches().hasMatch(Samples.room(1, NOON).id())).isTrue();
    }
  }

  @Nested
  class Memory {
    private static final int ROOMS = 10_000;
    private static final Duration BETWEEN_ROOMS = Duration.ofMinutes(10);

    /** As many rooms are made within the two days for which each is remembered. */
    private static final int REMEMBERED_AT_ONCE = 2 * 24 * 6;

    private final Memberships memberships = new Memberships();
    private final RoomCells cells = new RoomCells(now::get, memberships, change -> {});

    @Test
    void holds_no_more_rooms_than_two_days_bring() {
      for (int number = 0; number < ROOMS; number++) {
        RoomFacts room = Samples.room(number, now.get());
        assertThat(cells.create(room, ADA)).isEqualTo(Creation.CREATED);
        cells.find(room.id()).orElseThrow().join(BOB, 2, now.get());

        assertThat(cells.size()).isLessThanOrEqualTo(REMEMBERED_AT_ONCE);
        assertThat(cells.codes()).isLessThanOrEqualTo(REMEMBERED_AT_ONCE);
        assertThat(memberships.of(BOB.userId())).hasSize(cells.size());
        now.updateAndGet(time -> time.plus(BETWEEN_ROOMS));
      }
      assertThat(cells.size()).isEqualTo(REMEMBERED_AT_ONCE);
    }

    @Test
    void is_given_back_by_reads_alone() {
      for (int number = 0; number < ROOMS; number++) {
        cells.create(Samples.room(number, NOON), ADA);
      }
      assertThat(memberships.of(ADA.userId())).hasSize(ROOMS);
      now.set(FORGOTTEN);
      for (int reads = 0; reads < ROOMS; reads++) {
        assertThat(cells.find(ROOM.id())).isEmpty();
      }

      assertThat(cells.size()).isZero();
      assertThat(cells.codes()).isZero();
      assertThat(memberships.people()).isZero();
    }

    @Test
    void holds_one_code_for_rooms_that_followed_each_other_under_it() {
      RoomCode code = Samples.code(7);
      for (int number = 0; number < 100; number++) {
        RoomFacts room = Samples.room("room-" + number, code, now.get());
        assertThat(cells.create(room, ADA)).isEqualTo(Creation.CREATED);
        cells.find(room.id()).orElseThrow().leave(ADA.userId(), now.get());
      }

      assertThat(cells.codes()).isEqualTo(1);
      assertThat(cells.size()).isEqualTo(100);
    }

    @Test
    void forgets_a_cell_that_somebody_still_held_when_they_join_by_it() {
      cells.create(ROOM, ADA);
      RoomCell held = cells.find(ROOM.id()).orElseThrow();
      now.set(FORGOTTEN);
      assertThat(cells.find(ROOM.id())).isEmpty();

      assertThat(held.join(BOB, 2, FORGOTTEN)).isEqualTo(Joining.unknownRoom());
      assertThat(held.leave(ADA.userId(), FORGOTTEN)).isEqualTo(Leaving.unknownRoom());
      assertThat(memberships.people()).isZero();
    }
  }
}
