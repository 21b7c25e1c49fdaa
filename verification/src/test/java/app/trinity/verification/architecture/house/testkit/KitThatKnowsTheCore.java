package app.trinity.verification.architecture.house.testkit;

import app.trinity.verification.architecture.house.core.ACore;

/** A testkit that depends on the core. */
final class KitThatKnowsTheCore {
  void run() {
    ACore.run();
  }
}
