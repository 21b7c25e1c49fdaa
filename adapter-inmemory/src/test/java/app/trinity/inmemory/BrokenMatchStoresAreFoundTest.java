package app.trinity.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.match.Announcements;
import app.trinity.match.Match;
import app.trinity.match.MatchPageRequest;
import app.trinity.match.spi.Evidence;
import app.trinity.match.spi.MatchFeed;
import app.trinity.match.spi.MatchStore;
import app.trinity.match.spi.Recording;
import app.trinity.room.Roster;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.Rule;
import app.trinity.testkit.contract.match.MatchFeedContract;
import app.trinity.testkit.contract.match.MatchStoreContract;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Proves that the contracts of matches and their feed can fail: each store here is sound but for
 * one fault, of the kind that real stores have had, and the tests that are there for it are red.
 */
class BrokenMatchStoresAreFoundTest {
  static class EvidenceWithoutTheRoster extends MatchStoreContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return FaultyStores.at(
          clock,
          MatchStore.class,
          "record",
          (sound, given) -> {
            Match match = (Match) given[0];
            Roster roster = sound.rosters().find(match.roomId()).orElseThrow();
            Set<UserId> yeses = new HashSet<>(((Evidence) given[1]).yeses());
            yeses.retainAll(roster.userIds());
            return sound.matches().record(match, Evidence.of(roster.version(), yeses));
          });
    }
  }

  @Test
  @Rule("MATCH-3")
  void recording_without_the_rosters_version() {
    assertThat(RedTests.in(EvidenceWithoutTheRoster.class))
        .contains(
            "somebody joined",
            "somebody left",
            "somebody left and came back",
            "everybody left",
            "the roster never had that version")
        .doesNotContain(
            "a counted yes was withdrawn",
            "a match whose evidence holds is recorded to the letter");
  }

  static class EvidenceWithoutTheVotes extends MatchStoreContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return FaultyStores.at(
          clock,
          MatchStore.class,
          "record",
          (sound, given) ->
              sound
                  .matches()
                  .record(
                      (Match) given[0],
                      Evidence.of(((Evidence) given[1]).rosterVersion(), Set.of())));
    }
  }

  @Test
  @Rule("MATCH-3")
  void recording_without_the_counted_votes() {
    assertThat(RedTests.in(EvidenceWithoutTheVotes.class))
        .contains(
            "a counted yes was withdrawn",
            "one of ninety counted yeses was withdrawn",
            "somebody was counted who never voted",
            "somebody was counted who does not take part")
        .doesNotContain("somebody joined", "somebody left");
  }

  static class EmptyPagesAfterAnything extends MatchStoreContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return FaultyStores.at(
          clock,
          MatchStore.class,
          "matchesOf",
          (sound, given) ->
              sound
                  .matches()
                  .matchesOf((UserId) given[0], (MatchPageRequest) given[1])
                  .or(() -> Optional.of(List.of())));
    }
  }

  @Test
  @Rule("MATCH-8")
  void paging_on_from_a_match_that_is_not_his() {
    assertThat(RedTests.in(EmptyPagesAfterAnything.class))
        .containsExactlyInAnyOrder(
            "a match of others or an unknown one leads nowhere",
            "somebody without a match has an empty first page and no other");
  }

  static class AnnouncesAtOnceAndOnce extends MatchFeedContract {
    private volatile Announcements connected = (user, match) -> {};

    @Override
    protected Stores createStores(FixedClock clock) {
      return FaultyStores.at(
          clock,
          MatchStore.class,
          "record",
          (sound, given) -> {
            var recording = sound.matches().record((Match) given[0], (Evidence) given[1]);
            if (recording.outcome() == Recording.Outcome.RECORDED) {
              Match match = recording.match().orElseThrow();
              match.matchedUsers().forEach(user -> connected.announce(user, match));
            }
            return recording;
          });
    }

    @Override
    protected void connect(Stores stores, Announcements announcements) {
      connected = announcements;
    }

    @Override
    protected Duration patience() {
      return Duration.ofMillis(20);
    }
  }

  @Test
  @Rule("MATCH-7")
  void announcing_within_the_recording() {
    assertThat(RedTests.in(AnnouncesAtOnceAndOnce.class))
        .contains(
            "a match recorded before anybody was there to announce it waits",
            "a notification that fails is tried again until it is accepted",
            "nothing is announced on the thread that recorded the match",
            "a publisher that never answers keeps nobody from voting and matching")
        .doesNotContain("a feed is connected once");
  }

  static class HandsNothingOn extends MatchFeedContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return FaultyStores.at(
          clock,
          MatchFeed.class,
          "connect",
          (sound, given) -> {
            sound.matchFeed().connect((user, match) -> {});
            return null;
          });
    }

    @Override
    protected Duration patience() {
      return Duration.ofMillis(20);
    }
  }

  @Test
  @Rule("MATCH-7")
  void handing_nothing_on() {
    assertThat(RedTests.in(HandsNothingOn.class))
        .contains(
            "each matched person is told of a recorded match as it is recorded",
            "who has left since is told and who came later is not");
  }
}
