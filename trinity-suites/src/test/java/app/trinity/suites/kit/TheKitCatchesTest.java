package app.trinity.suites.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.testkit.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each broken adapter turns the laws red that it breaks, all of them and no other, every time. */
@Rule({
  "ROOM-2",
  "ROOM-6",
  "ROOM-9a",
  "ROOM-10",
  "ROOM-11",
  "VOTE-2",
  "VOTE-2a",
  "VOTE-5",
  "MATCH-3",
  "MATCH-7",
  "MATCH-8",
  "ACCOUNT-2"
})
class TheKitCatchesTest {
  private static final int EVERY_TIME = 3;

  static List<Broken> broken() {
    return BrokenTable.all();
  }

  @AfterEach
  void acquit() {
    Trial.acquit();
  }

  @ParameterizedTest
  @MethodSource("broken")
  void a_broken_adapter_turns_its_laws_red_and_no_other(Broken broken) {
    for (int time = 0; time < EVERY_TIME; time++) {
      Map<String, String> reds = RedLaws.of(broken);

      assertThat(reds.keySet())
          .as("%s, time %d", broken, time + 1)
          .containsExactlyInAnyOrderElementsOf(broken.breach().reds())
          .isNotEmpty();
      assertThat(reds.values())
          .as("each failure names its rule")
          .allSatisfy(
              said -> assertThat(said).containsPattern("Error: [A-Z]+(-[0-9]+[a-z]?)?[,:]"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Trial.Rooms.class,
        Trial.Rosters.class,
        Trial.Votes.class,
        Trial.Matches.class,
        Trial.Usernames.class,
        Trial.Profiles.class,
        Trial.Seen.class,
        Trial.Catalogs.class,
        Trial.Publishers.class,
        Trial.Groups.class,
        Trial.Feeds.class
      })
  void a_sound_adapter_turns_none_red(Class<?> contract) {
    assertThat(RedLaws.in(contract)).isEmpty();
    assertThat(broken()).anyMatch(one -> one.breach().contract() == contract);
  }
}
