package app.trinity.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.Identifiers;
import app.trinity.InfrastructureFailure;
import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.room.RoomFacts;
import app.trinity.room.Roster;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FixedSourcesTest {
  @Nested
  class Time {
    private final Instant noon = Instant.parse("2030-01-01T12:00:00Z");
    private final FixedClock clock = FixedClock.at(noon);

    @Test
    void stands_still_until_it_is_turned() {
      assertThat(clock.instant()).isEqualTo(noon).isEqualTo(clock.instant());

      clock.turn(Duration.ofHours(1));
      assertThat(clock.instant()).isEqualTo(noon.plusSeconds(3600));
      clock.turn(Duration.ofHours(-2));
      assertThat(clock.instant()).isEqualTo(noon.minusSeconds(3600));
      clock.turnTo(noon.plusNanos(1));
      assertThat(clock.instant()).isEqualTo(noon.plusNanos(1));
    }

    @Test
    void no_turn_is_lost_when_many_turn_it() {
      AtOnce.run(
          8,
          number -> {
            for (int i = 0; i < 500; i++) {
              clock.turn(Duration.ofSeconds(1));
            }
            return number;
          });

      assertThat(clock.instant()).isEqualTo(noon.plusSeconds(4000));
    }
  }

  @Nested
  class Ids {
    @Test
    void count() {
      SequentialIds ids = SequentialIds.create();
      SequentialIds rooms = SequentialIds.withPrefix("room-");

      assertThat(List.of(ids.next(), ids.next(), rooms.next(), ids.next()))
          .containsExactly("id-1", "id-2", "room-1", "id-3")
          .allSatisfy(id -> Identifiers.require("id", id));
    }

    @Test
    void none_is_given_twice() {
      SequentialIds ids = SequentialIds.create();

      List<List<String>> given =
          AtOnce.run(
              8,
              number -> {
                List<String> mine = new ArrayList<>();
                for (int i = 0; i < 500; i++) {
                  mine.add(ids.next());
                }
                return mine;
              });

      assertThat(given.stream().flatMap(List::stream).collect(Collectors.toList()))
          .hasSize(4000)
          .doesNotHaveDuplicates();
    }
  }

  @Nested
  class Chance {
    private List<Integer> draws(RandomGenerator random) {
      return List.of(random.nextInt(), random.nextInt(10), random.nextInt(5, 9), random.nextInt());
    }

    @Test
    void repeats_itself_by_its_seed() {
      assertThat(draws(FixedRandom.seeded(7)))
          .isEqualTo(draws(FixedRandom.seeded(7)))
          .isNotEqualTo(draws(FixedRandom.seeded(8)));
    }

    @Test
    void begins_with_the_numbers_laid_down_and_goes_on_by_a_seed() {
      FixedRandom random = FixedRandom.beginningWith(3, 35, -1);

      assertThat(random.nextLong()).isEqualTo(FixedRandom.seeded(0).nextLong());
      assertThat(random.nextInt(32)).isEqualTo(3);
      assertThat(random.nextInt(32)).isEqualTo(3);
      assertThat(random.nextInt()).isEqualTo(-1);
      assertThat(random.nextInt(32)).isBetween(0, 31);
    }

    @Test
    void has_every_bit_of_an_int() {
      FixedRandom random = FixedRandom.seeded(1);
      int ones = 0;
      int zeroes = 0;
      for (int i = 0; i < 64; i++) {
        int drawn = random.nextInt();
        ones |= drawn;
        zeroes |= ~drawn;
      }

      assertThat(ones).isEqualTo(-1);
      assertThat(zeroes).isEqualTo(-1);
    }
  }

  @Nested
  class Publishing {
    private final RecordingPublisher publisher = new RecordingPublisher();
    private final RoomFacts room = SampleData.aRoom().build();
    private final UserId host = room.hostId();
    private final UserId guest = UserId.of("guest");
    private final Match match =
        SampleData.match(
            "match",
            room,
            Roster.first(room.id(), SampleData.participant("host"))
                .plus(SampleData.participant("guest")),
            MovieId.of(1),
            room.createdAt());

    @Test
    void remembers_who_was_told_of_what() {
      publisher.publish(host, match);
      publisher.publish(guest, match);
      publisher.publish(host, match);

      assertThat(publisher.told())
          .extracting(RecordingPublisher.Told::user)
          .containsExactly(host, guest, host);
      assertThat(publisher.toldTo(host)).containsExactly(match, match);
      assertThat(publisher.attempts()).isEqualTo(3);
    }

    @Test
    void fails_the_next_few_for_whomever_they_are() {
      publisher.failNext(2);

      assertFails(host);
      assertFails(guest);
      publisher.publish(host, match);

      assertThat(publisher.told()).containsExactly(new RecordingPublisher.Told(host, match));
      assertThat(publisher.attempts()).isEqualTo(3);
    }

    @Test
    void fails_for_one_person_until_it_recovers() {
      publisher.failFor(guest);

      assertFails(guest);
      publisher.publish(host, match);
      assertFails(guest);
      publisher.recover();
      publisher.publish(guest, match);

      assertThat(publisher.toldTo(guest)).containsExactly(match);
    }

    private void assertFails(UserId user) {
      assertThatThrownBy(() -> publisher.publish(user, match))
          .isInstanceOf(InfrastructureFailure.class);
    }
  }

  @Nested
  class Waiting {
    @Test
    void ends_as_soon_as_the_assertion_holds() {
      AtomicInteger tries = new AtomicInteger();

      Eventually.holds(
          Duration.ofMinutes(1), () -> assertThat(tries.incrementAndGet()).isEqualTo(4));

      assertThat(tries).hasValue(4);
    }

    @Test
    void ends_with_the_last_failure_when_patience_is_over() {
      assertThatThrownBy(
              () -> Eventually.holds(Duration.ZERO, () -> assertThat("never").isEqualTo("ever")))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("never");
    }

    @Test
    void is_not_for_faults() {
      assertThatThrownBy(
              () ->
                  Eventually.holds(
                      Duration.ofMinutes(1),
                      () -> {
                        throw new IllegalStateException("a fault");
                      }))
          .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void at_once_answers_by_number_and_passes_a_failure_on() {
      assertThat(AtOnce.run(5, number -> number * number)).containsExactly(0, 1, 4, 9, 16);
      assertThatThrownBy(
              () ->
                  AtOnce.run(
                      3,
                      number -> {
                        throw new IllegalStateException("number " + number);
                      }))
          .isInstanceOf(AssertionError.class)
          .hasRootCauseInstanceOf(IllegalStateException.class);
    }
  }

  @Nested
  class Samples {
    @Test
    void a_room_is_as_usual_but_for_what_was_said() {
      Instant made = Instant.parse("2031-05-05T05:05:05.5Z");
      RoomFacts room =
          SampleData.aRoom()
              .withId("r1")
              .withCode("zzz-999")
              .withHost(UserId.of("ada"))
              .withDeck(5)
              .madeAt(made)
              .lasting(Duration.ofMinutes(1))
              .build();

      assertThat(room.candidates()).isEqualTo(SampleData.titles(5)).hasSize(5);
      assertThat(room.code().value()).isEqualTo("ZZZ999");
      assertThat(room.hostId()).isEqualTo(UserId.of("ada"));
      assertThat(room.endsAt()).isEqualTo(Instant.parse("2031-05-05T05:06:05Z"));
      assertThat(SampleData.aRoom().build().id().value()).isEqualTo("room");
    }
  }
}
