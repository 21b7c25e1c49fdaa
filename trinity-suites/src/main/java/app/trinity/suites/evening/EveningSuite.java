package app.trinity.suites.evening;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.core.Trinity;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.Recommendation;
import app.trinity.rule.CustomRule;
import app.trinity.rule.RuleContext;
import app.trinity.spi.Stores;
import app.trinity.suites.StoresUnderTest;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * A {@link GamePlayer} plays evening after evening through two engines, with every built-in rule
 * and a custom one. {@code -Dtrinity.evenings} says how many evenings there are.
 */
public abstract class EveningSuite implements StoresUnderTest {
  private static final int EVENINGS_IN_MEMORY = 300;
  private static final int EVENINGS_A_SEED = 100;
  private static final int TITLES = 45;
  private static final int TITLES_AT_ONCE = 20;
  private static final Instant START = Instant.parse("2090-05-04T20:15:00Z");

  /** Half of the people, the host among them. */
  private static final class TheHostMustLikeIt implements CustomRule {
    @Override
    public String name() {
      return "the-host-must-like-it";
    }

    @Override
    public int yesesNeeded(int participants) {
      return Math.max(1, (participants + 1) / 2);
    }

    @Override
    public boolean isMet(RuleContext context) {
      return context.saysYes(context.host())
          && context.yeses().size() >= yesesNeeded(context.participants().size());
    }
  }

  private final AtomicLong numbers = new AtomicLong();
  private final CustomRule customRule = new TheHostMustLikeIt();

  @Test
  @Rule({
    "ROOM-5",
    "ROOM-6",
    "ROOM-7",
    "ROOM-7a",
    "ROOM-8",
    "ROOM-9",
    "ROOM-9a",
    "ROOM-11",
    "ROOM-12",
    "ROOM-13",
    "VOTE-1",
    "VOTE-2",
    "VOTE-2a",
    "VOTE-2b",
    "VOTE-3",
    "VOTE-5",
    "MATCH-1",
    "MATCH-2",
    "MATCH-3",
    "MATCH-5",
    "MATCH-6",
    "MATCH-7",
    "MATCH-8",
    "MATCH-9",
    "MATCH-9a",
    "DECK-1",
    "DECK-2"
  })
  void evenings_played_at_random_go_as_the_contract_promises() throws Exception {
    int evenings = Integer.getInteger("trinity.evenings", tries(EVENINGS_IN_MEMORY));
    int matches = 0;
    for (int played = 0; played < evenings; played += EVENINGS_A_SEED) {
      matches += play(played, Math.min(EVENINGS_A_SEED, evenings - played));
    }
    assertThat(matches).as("matches in %d evenings", evenings).isGreaterThan(evenings / 2);
  }

  private int play(int seed, int evenings) throws Exception {
    GamePlayer player =
        GamePlayer.builder()
            .seed(seed)
            .customRules(customRule)
            .hears(announcesInThisProcess())
            .hearsRoomChanges(announcesInThisProcess())
            .build();
    AtomicLong ticks = new AtomicLong();
    InstantSource clock = () -> START.plus(ticks.incrementAndGet(), ChronoUnit.MICROS);
    Stores stores = createStores(clock);
    Stores others = asAnotherProcessSeesThem(stores, clock);
    try {
      Trinity engine = engine(stores, player, clock);
      Played played =
          others == stores
              ? player.play(evenings, engine)
              : player.play(evenings, engine, engine(others, player, clock));
      return played.matches();
    } finally {
      var unused = others.close(Duration.ZERO);
      unused = stores.close(Duration.ZERO);
    }
  }

  /** So few titles at once that a room that goes on and on comes to an end of them. */
  private static Recommendation recommend(DeckRequest request) {
    return Recommendation.builder()
        .candidates(
            SampleData.titles(TITLES).stream()
                .filter(title -> !request.without().contains(title.id()))
                .sorted(Comparator.comparing(title -> request.avoiding().contains(title.id())))
                .limit(Math.min(request.size(), TITLES_AT_ONCE))
                .toList())
        .degraded(false)
        .requests(0)
        .build();
  }

  private Trinity engine(Stores stores, GamePlayer player, InstantSource clock) {
    return Trinity.builder()
        .stores(stores)
        .recommendations(EveningSuite::recommend)
        .publisher(player.publisher())
        .roomChanges(player.roomChanges())
        .customRule(customRule)
        .clock(clock)
        .random(new Random(numbers.incrementAndGet()))
        .build();
  }
}
