package app.trinity.verification.architecture.house.suites;

import app.trinity.verification.architecture.house.inmemory.AStore;

/** Runs over one store alone. */
final class SuiteThatKnowsAStore {
  final AStore store = new AStore();
}
