package app.trinity.verification.architecture.house.tmdb;

/** A catalogue that pauses on its own account. */
final class CatalogThatSleeps {
  void pause() throws InterruptedException {
    Thread.sleep(1);
  }
}
