package app.trinity.verification.architecture.house.core;

import org.junit.jupiter.api.Assertions;

/** Core that carries its tests. */
final class CoreWithJUnit {
  void check() {
    Assertions.assertNotNull(this);
  }
}
