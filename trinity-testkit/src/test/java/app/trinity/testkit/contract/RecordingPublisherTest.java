package app.trinity.testkit.contract;

import app.trinity.account.UserId;
import app.trinity.match.Match;
import app.trinity.match.spi.MatchPublisher;
import app.trinity.testkit.RecordingPublisher;
import java.util.List;

class RecordingPublisherTest extends MatchPublisherContract {
  private final RecordingPublisher publisher = new RecordingPublisher();

  @Override
  protected MatchPublisher createPublisher() {
    return publisher;
  }

  @Override
  protected void listen(UserId user) {}

  @Override
  protected List<Match> heardBy(UserId user) {
    return publisher.toldTo(user);
  }
}
