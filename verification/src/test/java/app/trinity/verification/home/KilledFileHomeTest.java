package app.trinity.verification.home;

import app.trinity.testkit.Rule;
import app.trinity.verification.home.Ledger.Title;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The home edition is killed while it keeps its games in a file. A match whose last vote got no
 * answer is made when somebody asks for the next titles, or that vote is sent again.
 */
@Rule({"MATCH-3", "MATCH-4", "MATCH-7", "MATCH-8", "VOTE-2"})
class KilledFileHomeTest extends KilledHomeTest {
  @Override
  HomeProcess start(Path data) throws IOException {
    return HomeProcess.start(data, "file");
  }

  @Override
  LeftBehind look(Path data, List<Game> games) {
    return LeftBehind.inFile(data.resolve("trinity.db"), games);
  }

  @Override
  Set<Title> owed(LeftBehind left, Game game) {
    Set<Title> recorded = new HashSet<>(left.matched());
    recorded.removeIf(title -> !title.room().equals(game.room()));
    return recorded;
  }
}
