package app.trinity.suites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SightingsTest {
  @Test
  void of_many_tries_the_share_is_asked_for() {
    assertThat(Sightings.ofAtLeast(10).test(10, 100)).isTrue();
    assertThat(Sightings.ofAtLeast(10).test(9, 100)).isFalse();
    assertThat(Sightings.ofAtLeast(0.3).test(299, 100_000)).isFalse();
  }

  @Test
  void what_the_tries_hardly_show_is_reported() {
    Sightings sightings = new Sightings();
    for (int i = 0; i < 1_000; i++) {
      sightings.nextTry();
      sightings.saw("often", i % 2 == 0);
      sightings.saw("hardly", i % 500 == 0);
    }

    sightings.require("often", 50);
    assertThatThrownBy(() -> sightings.require("hardly", 1)).hasMessageContaining("in 2 of 1000");
    assertThatThrownBy(() -> sightings.require("never", 1)).isInstanceOf(AssertionError.class);
  }

  @Test
  void of_few_tries_nothing_is() {
    assertThat(Sightings.ofAtLeast(10).test(0, 99)).isTrue();
    assertThat(Sightings.ofAtLeast(0.3).test(0, 2_000)).isTrue();
  }
}
