package app.trinity.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.testkit.Rule;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TrinitySettingsTest {
  @Test
  @Rule({"ROOM-3", "ROOM-10", "MATCH-2"})
  void the_defaults_are_those_of_the_rules() {
    TrinitySettings defaults = TrinitySettings.defaults();

    assertThat(defaults.roomLifetime()).isEqualTo(Duration.ofHours(24));
    assertThat(defaults.roomCapacity()).isEqualTo(90);
    assertThat(defaults.minimumParticipants()).isEqualTo(2);
  }

  @Test
  void settings_that_no_room_could_keep_are_refused() {
    refused(TrinitySettings.builder().roomLifetime(Duration.ofMillis(999)));
    refused(TrinitySettings.builder().roomCapacity(0));
    refused(TrinitySettings.builder().roomCapacity(91));
    refused(TrinitySettings.builder().minimumParticipants(0));
    refused(TrinitySettings.builder().deckTimeLimit(Duration.ofNanos(-1)));
    refused(TrinitySettings.builder().judgingTimeLimit(Duration.ofNanos(-1)));
  }

  private static void refused(TrinitySettings.Builder builder) {
    assertThatThrownBy(builder::build).isInstanceOf(IllegalArgumentException.class);
  }
}
