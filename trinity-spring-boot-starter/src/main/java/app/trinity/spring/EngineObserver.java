package app.trinity.spring;

import app.trinity.vote.Choice;

/**
 * Is told what the engine does, for meters.
 *
 * <p>Thread-safety: called by several threads at once.
 */
interface EngineObserver {
  /** Observes nothing. */
  EngineObserver NONE = new EngineObserver() {};

  /** A vote was stored. */
  default void voted(Choice choice) {}

  /** A match was recorded. */
  default void recorded() {}

  /** An announcement was accepted. */
  default void announced() {}

  /** An attempt at an announcement failed. */
  default void announcementFailed() {}
}
