package app.trinity.suites.kit;

import app.trinity.suites.kit.account.BrokenGroups;
import app.trinity.suites.kit.account.BrokenProfiles;
import app.trinity.suites.kit.account.BrokenSignIns;
import app.trinity.suites.kit.account.BrokenUsernames;
import app.trinity.suites.kit.discovery.BrokenCatalogs;
import app.trinity.suites.kit.discovery.BrokenSeen;
import app.trinity.suites.kit.match.BrokenClosings;
import app.trinity.suites.kit.match.BrokenFeeds;
import app.trinity.suites.kit.match.BrokenMatchLists;
import app.trinity.suites.kit.match.BrokenPublishers;
import app.trinity.suites.kit.match.BrokenRecordings;
import app.trinity.suites.kit.room.BrokenChanges;
import app.trinity.suites.kit.room.BrokenCodes;
import app.trinity.suites.kit.room.BrokenJoins;
import app.trinity.suites.kit.room.BrokenLeaves;
import app.trinity.suites.kit.room.BrokenRooms;
import app.trinity.suites.kit.room.BrokenRosters;
import app.trinity.suites.kit.room.BrokenRounds;
import app.trinity.suites.kit.vote.BrokenBoards;
import app.trinity.suites.kit.vote.BrokenPuts;
import app.trinity.suites.kit.vote.BrokenReadings;
import app.trinity.suites.kit.vote.BrokenVotes;
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
            BrokenCodes.values(),
            BrokenRosters.values(),
            BrokenJoins.values(),
            BrokenLeaves.values(),
            BrokenChanges.values(),
            BrokenRounds.values(),
            BrokenVotes.values(),
            BrokenPuts.values(),
            BrokenReadings.values(),
            BrokenBoards.values(),
            BrokenRecordings.values(),
            BrokenMatchLists.values(),
            BrokenFeeds.values(),
            BrokenClosings.values(),
            BrokenPublishers.values(),
            BrokenUsernames.values(),
            BrokenProfiles.values(),
            BrokenSignIns.values(),
            BrokenGroups.values(),
            BrokenSeen.values(),
            BrokenCatalogs.values())
        .<Broken>flatMap(Arrays::stream)
        .collect(Collectors.toList());
  }
}
