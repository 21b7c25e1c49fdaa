package app.trinity.suites;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.match.spi.MatchPublisher;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Remembers who has been told of which match, and waits until all are told. */
final class Told implements MatchPublisher {
  private record Notice(UserId user, MatchId match) {}

  private final Set<Notice> notices = new HashSet<>();

  @Override
  public synchronized void publish(UserId user, Match match) {
    notices.add(new Notice(user, match.matchId()));
    notifyAll();
  }

  /** Checks that nobody has been told of a match that is not among these. */
  synchronized void checkNothingBut(Collection<Match> matches) {
    Set<MatchId> known = new HashSet<>();
    matches.forEach(match -> known.add(match.matchId()));
    for (Notice notice : notices) {
      assertThat(known).as("told of what is no match").contains(notice.match());
    }
  }

  /** Waits until each user of each match has been told of it; fails where that takes too long. */
  synchronized void await(Collection<Match> matches, Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    for (Match match : matches) {
      for (UserId user : match.matchedUsers()) {
        while (!notices.contains(new Notice(user, match.matchId()))) {
          long left = deadline - System.nanoTime();
          if (left <= 0) {
            throw new AssertionError(user + " was not told of " + match);
          }
          wait(left / 1_000_000 + 1);
        }
      }
    }
  }
}
