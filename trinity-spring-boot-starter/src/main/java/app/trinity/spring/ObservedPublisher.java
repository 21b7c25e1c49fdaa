package app.trinity.spring;

import app.trinity.account.UserId;
import app.trinity.match.Match;
import app.trinity.match.spi.MatchPublisher;

/**
 * Publishes, and tells an observer how it went.
 *
 * @param publisher publishes
 * @param observer is told
 */
record ObservedPublisher(MatchPublisher publisher, EngineObserver observer)
    implements MatchPublisher {
  @Override
  public void publish(UserId user, Match match) {
    boolean accepted = false;
    try {
      publisher.publish(user, match);
      accepted = true;
    } finally {
      if (accepted) {
        observer.announced();
      } else {
        observer.announcementFailed();
      }
    }
  }
}
