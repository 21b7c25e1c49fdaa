package app.trinity.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.Profile;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.account.spi.ProfileStore;
import app.trinity.account.spi.Reservation;
import app.trinity.account.spi.UsernameStore;
import app.trinity.room.Participant;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.spi.Joining;
import app.trinity.room.spi.RoomStore;
import app.trinity.room.spi.RosterStore;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.Rule;
import app.trinity.testkit.contract.ProfileStoreContract;
import app.trinity.testkit.contract.RoomStoreContract;
import app.trinity.testkit.contract.RosterStoreContract;
import app.trinity.testkit.contract.UsernameStoreContract;
import app.trinity.testkit.contract.VoteStoreContract;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.TitleQuery;
import app.trinity.vote.spi.TitleReading;
import app.trinity.vote.spi.VotePut;
import app.trinity.vote.spi.VoteStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Proves that the contracts can fail: each store here is sound but for one fault, of the kind that
 * real stores have had, and the tests that are there for it are red.
 */
class BrokenStoresAreFoundTest {
  private static final int AT_ONCE = 20;

  static class VotesWithoutTime extends VoteStoreContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      AtomicLong ticks = new AtomicLong();
      return FaultyStores.at(
          clock,
          VoteStore.class,
          "put",
          (sound, given) -> {
            Vote vote = (Vote) given[0];
            Instant arrived =
                Instant.parse("2100-01-01T00:00:00Z")
                    .plus(ticks.incrementAndGet(), ChronoUnit.MICROS);
            var unused =
                sound
                    .votes()
                    .put(
                        Vote.of(
                            vote.roomId(), vote.userId(), vote.movieId(), vote.choice(), arrived));
            return VotePut.of(vote, Optional.empty(), true);
          });
    }
  }

  @Test
  @Rule("VOTE-2")
  void storing_votes_in_the_order_of_arrival() {
    assertThat(RedTests.in(VotesWithoutTime.class))
        .contains(
            "a late copy of an earlier yes does not undo a no and is shown it",
            "a late copy of an earlier no does not undo a yes either",
            "at the very same time the no stays in whatever order they arrive")
        .doesNotContain("whoever does not take part is not counted");
  }

  static class AMatchBehindTheQuorum extends VoteStoreContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return FaultyStores.at(
          clock,
          VoteStore.class,
          "readTitle",
          (sound, given) -> {
            TitleQuery query = (TitleQuery) given[0];
            return sound
                .votes()
                .readTitle(query)
                .map(
                    reading ->
                        query.quorum(reading.roster()).isReachedBy(reading.tally())
                            ? reading
                            : TitleReading.of(reading.roster(), reading.tally(), Optional.empty()));
          });
    }
  }

  @Test
  @Rule("VOTE-3")
  void stopping_early_without_reading_the_match() {
    assertThat(RedTests.in(AMatchBehindTheQuorum.class))
        .containsExactly("the match is there also when the rule no longer holds");
  }

  static class CodesHeldForGood extends RoomStoreContract {
    private final Set<String> used = new HashSet<>();

    @Override
    protected Stores createStores(FixedClock clock) {
      return FaultyStores.at(
          clock,
          RoomStore.class,
          "create",
          (sound, given) -> {
            RoomFacts room = (RoomFacts) given[0];
            synchronized (used) {
              if (sound.rooms().find(room.id()).isEmpty() && !used.add(room.code().value())) {
                return RoomStore.Creation.CODE_TAKEN;
              }
            }
            return sound.rooms().create(room, (Participant) given[1]);
          });
    }
  }

  @Test
  @Rule("ROOM-2")
  void holding_the_code_of_an_ended_room() {
    assertThat(RedTests.in(CodesHeldForGood.class))
        .contains(
            "a code is taken to the last second and free at the rooms end",
            "a code is free as soon as the last participant has left",
            "of many who want the code of an ended room at once one gets it")
        .doesNotContain("the code of a living room is taken and nothing is stored");
  }

  static class LooksBeforeJoining extends RosterStoreContract {
    private final CyclicBarrier allHaveLooked = new CyclicBarrier(AT_ONCE);

    @Override
    protected Stores createStores(FixedClock clock) {
      return FaultyStores.at(
          clock,
          RosterStore.class,
          "join",
          (sound, given) -> {
            RoomId room = (RoomId) given[0];
            Roster seen = sound.rosters().find(room).orElseThrow();
            allHaveLooked.await(1, TimeUnit.MINUTES);
            return seen.participants().size() >= (int) given[2]
                ? Joining.of(Joining.Outcome.FULL, seen)
                : sound.rosters().join(room, (Participant) given[1], 90, (Instant) given[3]);
          });
    }
  }

  @Test
  @Rule("ROOM-10")
  void looking_at_the_capacity_before_joining() {
    String test = "of_twenty_who_join_five_places_at_once_as_many_get_in_as_there_are_places";

    assertThat(
            RedTests.in(
                RedTests.only(LooksBeforeJoining.class, "RosterJoiningContract$Capacity", test)))
        .containsExactly(test.replace('_', ' '));
  }

  static class LooksBeforeReserving extends UsernameStoreContract {
    private final CyclicBarrier allHaveLooked = new CyclicBarrier(16);

    @Override
    protected Stores createStores(FixedClock clock) {
      return FaultyStores.at(
          clock,
          UsernameStore.class,
          "reserve",
          (sound, given) -> {
            Optional<UserId> owner = sound.usernames().ownerOf((Username) given[0]);
            allHaveLooked.await(1, TimeUnit.MINUTES);
            return owner.isEmpty() ? Reservation.RESERVED : Reservation.TAKEN;
          });
    }
  }

  @Test
  @Rule("ACCOUNT-2")
  void looking_for_the_owner_before_reserving() {
    String test = "of_many_who_reserve_one_name_one_wins";

    assertThat(
            RedTests.in(
                RedTests.only(
                    LooksBeforeReserving.class, "UsernameStoreContract$ManyAtOnce", test)))
        .containsExactly(test.replace('_', ' '));
  }

  static class KeepsWholeSeconds extends ProfileStoreContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return FaultyStores.at(
          clock,
          ProfileStore.class,
          "find",
          (sound, given) -> sound.profiles().find((UserId) given[0]).map(this::truncated));
    }

    private Profile truncated(Profile profile) {
      return Profile.builder()
          .from(profile)
          .lastLoginAt(profile.lastLoginAt().map(at -> at.truncatedTo(ChronoUnit.SECONDS)))
          .build();
    }
  }

  @Test
  @Rule("ACCOUNT-3")
  void keeping_whole_seconds_of_a_sign_in() {
    assertThat(RedTests.in(KeepsWholeSeconds.class))
        .contains("a profile is stored to the letter and found", "of many at once the latest stays")
        .doesNotContain("who has none has none");
  }
}
