package app.trinity.suites.kit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of what the kit catches: every broken adapter. A new port adds its enum here. */
final class BrokenTable {
  private BrokenTable() {}

  static List<Broken> all() {
    return Stream.of(
            BrokenRooms.values(),
            BrokenRosters.values(),
            BrokenVotes.values(),
            BrokenMatches.values(),
            BrokenUsernames.values(),
            BrokenProfiles.values(),
            BrokenCatalogs.values(),
            BrokenPublishers.values(),
            BrokenGroups.values())
        .<Broken>flatMap(Arrays::stream)
        .collect(Collectors.toList());
  }
}
