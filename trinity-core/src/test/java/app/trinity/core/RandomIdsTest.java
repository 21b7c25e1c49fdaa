package app.trinity.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RandomIdsTest {
  @Test
  void ids_are_random_uuids_and_never_the_same() {
    RandomIds ids = new RandomIds(new Random(42));
    Set<String> drawn = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      String id = ids.next();
      UUID uuid = UUID.fromString(id);
      assertThat(uuid.version()).isEqualTo(4);
      assertThat(uuid.variant()).isEqualTo(2);
      assertThat(uuid).hasToString(id);
      drawn.add(id);
    }
    assertThat(drawn).hasSize(10_000);
  }

  @Test
  void the_generator_alone_decides() {
    assertThat(new RandomIds(new Random(7)).next()).isEqualTo(new RandomIds(new Random(7)).next());
  }
}
