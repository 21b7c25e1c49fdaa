package app.trinity.verification.architecture.house.inmemory;

import app.trinity.verification.architecture.house.core.ACore;

/** An adapter that depends on the core. */
final class StoreThatKnowsTheCore {
  void run() {
    ACore.run();
  }
}
