package app.trinity.suites.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.Recommendation;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.match.spi.MatchPublisher;
import app.trinity.room.RoomChangeKind;
import app.trinity.room.spi.RoomChangePublisher;
import app.trinity.rule.CustomRule;
import app.trinity.rule.MatchRule;
import app.trinity.suites.evening.GamePlayer;
import app.trinity.suites.evening.Played;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken stores and publishers are caught by a player of games, whatever its seed. */
@Rule({
  "ROOM-6", "ROOM-7", "ROOM-8", "ROOM-9a", "ROOM-11", "ROOM-12", "ROOM-13", "VOTE-2", "VOTE-2a",
  "VOTE-3", "MATCH-3", "MATCH-6", "MATCH-7", "MATCH-8"
})
class ThePlayerCatchesTest {
  private static final int EVENINGS = 25;
  private static final int[] SEEDS = {1, 2, 3};
  private static final Instant START = Instant.parse("2090-05-04T20:15:00Z");
  private static final CustomRule SEVENTY_PERCENT =
      CustomRule.byNumber("seventy-percent", people -> Math.max(1, (people * 7 + 9) / 10));

  /** Those faults of the table that show without a race. */
  static Stream<Broken> broken() {
    Set<String> shown =
        Set.of(
            "FINDS_A_CODE_LATE",
            "FINDS_NO_ID",
            "LEAVES_THE_HOST_OUT",
            "FORGETS_WHERE_A_CODE_LED",
            "CHANGES_WHAT_IT_FOUND",
            "FINDS_AN_OLDER_ROSTER",
            "READS_TITLES_BY_A_REMEMBERED_ROSTER",
            "FINDS_NO_ROOMS_OF_A_PERSON",
            "OPENS_AN_ENDED_ROOM",
            "REVERSES_THE_ROSTER",
            "RETURNS_PEOPLE_TO_THE_FRONT",
            "LOSES_ALL_BUT_ONE_JOIN_OF_MANY",
            "REMEMBERS_WHO_TOOK_PART",
            "REMEMBERS_WHO_TOOK_NO_PART",
            "COUNTS_THE_LAST_VOTE_LATE",
            "REMEMBERS_BOARDS",
            "KEEPS_MILLISECONDS",
            "READS_NO_MATCH_BEHIND_A_QUORUM",
            "FINDS_THE_MATCH_OF_ANY_TITLE",
            "IS_STALE_FOR_ANY_VOTE",
            "LISTS_THE_OLDEST_FIRST",
            "SORTS_BY_MILLISECONDS",
            "HAS_A_MATCH_OF_ANY_ROOM",
            "CHANGES_NOTHING",
            "KEEPS_NO_DISPLAY_NAME",
            "LOSES_THE_ROUND",
            "TURNS_ROUNDS_ROUND",
            "FINDS_NO_LATER_TITLE",
            "TAKES_A_RETRACTION_FOR_A_NO");
    return BrokenTable.all().stream().filter(one -> shown.contains(one.name()));
  }

  @AfterEach
  void acquit() {
    Trial.acquit();
  }

  /** Plays over the stores on trial, whose publisher is the player's own or something around it. */
  private static Played play(int seed, UnaryOperator<MatchPublisher> around) {
    return play(seed, around, sound -> sound);
  }

  private static Played play(
      int seed,
      UnaryOperator<MatchPublisher> around,
      UnaryOperator<RoomChangePublisher> aroundChanges) {
    AtomicLong micros = new AtomicLong();
    InstantSource clock = () -> START.plusNanos(1_000 * micros.incrementAndGet());
    GamePlayer player =
        GamePlayer.builder()
            .seed(seed)
            .rules(MatchRule.unanimous(), MatchRule.allButOne(), MatchRule.majority())
            .customRules(SEVENTY_PERCENT)
            .hearsRoomChanges(true)
            .patience(Duration.ofMillis(100))
            .build();
    try (Faulty stores = Faulty.stores(FixedClock.at(START), Trial.stores)) {
      Trinity engine =
          Trinity.builder()
              .stores(stores)
              .recommendations(ThePlayerCatchesTest::recommend)
              .publisher(around.apply(player.publisher()))
              .roomChanges(aroundChanges.apply(player.roomChanges()))
              .customRule(SEVENTY_PERCENT)
              .clock(clock)
              .random(new Random(seed))
              .build();
      return player.play(EVENINGS, engine);
    }
  }

  /** A deck of twenty titles, and three rounds that end the catalogue. */
  private static Recommendation recommend(DeckRequest request) {
    return Recommendation.builder()
        .candidates(
            SampleData.titles(45).stream()
                .filter(title -> !request.without().contains(title.id()))
                .limit(request.without().isEmpty() ? 20 : 10)
                .toList())
        .degraded(false)
        .requests(0)
        .build();
  }

  @ParameterizedTest
  @MethodSource("broken")
  void broken_stores_are_caught_every_time(Broken broken) {
    for (int seed : SEEDS) {
      broken.onTrial();

      assertThatThrownBy(() -> play(seed, sound -> sound))
          .as("%s, seed %d", broken, seed)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("of seed " + seed + ":\n1. player-");
    }
  }

  @Test
  void a_publisher_that_forgets_one_person_is_caught() {
    assertCaught(
        sound ->
            (user, match) -> {
              if (!user.value().endsWith("-2")) {
                sound.publish(user, match);
              }
            });
  }

  @Test
  void a_publisher_that_repeats_itself_under_another_id_is_caught() {
    assertCaught(
        sound ->
            (user, match) -> {
              sound.publish(user, match);
              sound.publish(
                  user, Match.builder().from(match).matchId(MatchId.of("another")).build());
            });
  }

  @Test
  void a_publisher_that_tells_somebody_who_was_not_in_is_caught() {
    assertCaught(
        sound ->
            (user, match) -> {
              sound.publish(user, match);
              String evening = user.value().substring(0, user.value().lastIndexOf('-'));
              IntStream.rangeClosed(1, 6)
                  .mapToObj(person -> UserId.of(evening + "-" + person))
                  .forEach(other -> sound.publish(other, match));
            });
  }

  @Test
  void a_publisher_that_holds_one_match_back_until_after_the_next_is_caught() {
    assertCaught(
        sound -> {
          Map<UserId, Match> held = new HashMap<>();
          Set<UserId> late = new HashSet<>();
          return (user, match) -> {
            synchronized (held) {
              if (late.add(user)) {
                held.put(user, match);
                return;
              }
              sound.publish(user, match);
              Match back = held.remove(user);
              if (back != null) {
                sound.publish(user, back);
              }
            }
          };
        });
  }

  @Test
  void a_publisher_that_forgets_a_kind_of_change_is_caught() {
    for (RoomChangeKind kind : RoomChangeKind.values()) {
      assertThatThrownBy(
              () ->
                  play(
                      1,
                      sound -> sound,
                      sound ->
                          change -> {
                            if (change.kind() != kind) {
                              sound.publish(change);
                            }
                          }))
          .as(kind.name())
          .hasMessageContaining("ROOM-13");
    }
  }

  private static void assertCaught(UnaryOperator<MatchPublisher> around) {
    for (int seed : SEEDS) {
      assertThatThrownBy(() -> play(seed, around))
          .as("seed %d", seed)
          .hasMessageContaining("MATCH-7");
    }
  }

  @Test
  void sound_stores_pass_and_the_evenings_are_not_empty() {
    for (int seed : SEEDS) {
      assertThatCode(() -> play(seed, sound -> sound)).doesNotThrowAnyException();
    }
    Played played = play(1, sound -> sound);

    assertThat(played.evenings()).isEqualTo(EVENINGS);
    assertThat(played.rooms()).isGreaterThan(EVENINGS);
    assertThat(played.requests()).isGreaterThan(20 * EVENINGS);
    assertThat(played.matches()).isGreaterThan(2 * EVENINGS);
  }

  @Test
  void a_repeat_of_the_same_notification_is_no_fault() {
    assertThatCode(
            () ->
                play(
                    1,
                    sound ->
                        (user, match) -> {
                          sound.publish(user, match);
                          sound.publish(user, match);
                        }))
        .doesNotThrowAnyException();
  }
}
