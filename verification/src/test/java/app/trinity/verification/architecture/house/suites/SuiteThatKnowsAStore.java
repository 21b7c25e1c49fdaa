package app.trinity.verification.architecture.house.suites;

import app.trinity.verification.architecture.house.inmemory.AStore;

/** Runs over one store alone. */
final class SuiteThatKnowsAStore {
  private final AStore store;

  SuiteThatKnowsAStore(AStore store) {
    this.store = store;
  }

  AStore store() {
    return store;
  }
}
