package app.trinity.verification.architecture.house.room;

import app.trinity.verification.architecture.house.room.spi.AStore;

/** Breaks the rule that the API does not know the SPI. */
final class RoomThatKnowsItsStore {
  private final AStore store;

  RoomThatKnowsItsStore(AStore store) {
    this.store = store;
  }

  AStore store() {
    return store;
  }
}
