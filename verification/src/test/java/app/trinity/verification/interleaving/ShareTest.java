package app.trinity.verification.interleaving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShareTest {
  @Test
  void of_many_tries_the_share_is_asked_for() {
    assertThat(Share.ofAtLeast(10).test(10, 100)).isTrue();
    assertThat(Share.ofAtLeast(10).test(9, 100)).isFalse();
    assertThat(Share.ofAtLeast(0.3).test(299, 100_000)).isFalse();
  }

  @Test
  void of_few_tries_nothing_is() {
    assertThat(Share.ofAtLeast(10).test(0, 99)).isTrue();
    assertThat(Share.ofAtLeast(0.3).test(0, 2_000)).isTrue();
  }
}
