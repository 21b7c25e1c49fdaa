package app.trinity.verification.docs.javadoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VotesTest {
  private static final Logger ROOT = Logger.getLogger("");

  private final List<Handler> handlers = List.of(ROOT.getHandlers());
  private final Level level = ROOT.getLevel();

  @AfterEach
  void give_the_log_back() {
    for (Handler handler : ROOT.getHandlers()) {
      ROOT.removeHandler(handler);
    }
    handlers.forEach(ROOT::addHandler);
    ROOT.setLevel(level);
  }

  @Test
  void a_function_of_ones_own_starts() {
    assertThat(new Votes()).isNotNull();
  }
}
