package app.trinity.suites.kit;

import app.trinity.account.UserId;
import app.trinity.account.spi.UserGroups;
import app.trinity.discovery.spi.Catalog;
import app.trinity.inmemory.BundledCatalog;
import app.trinity.match.Match;
import app.trinity.match.spi.MatchPublisher;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.RecordingPublisher;
import app.trinity.testkit.contract.CatalogContract;
import app.trinity.testkit.contract.MatchPublisherContract;
import app.trinity.testkit.contract.ProfileStoreContract;
import app.trinity.testkit.contract.RoomStoreContract;
import app.trinity.testkit.contract.RosterStoreContract;
import app.trinity.testkit.contract.UserGroupsContract;
import app.trinity.testkit.contract.UsernameStoreContract;
import app.trinity.testkit.contract.VoteStoreContract;
import app.trinity.testkit.contract.match.MatchStoreContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The contracts over whatever is on trial, one adapter at a time. */
final class Trial {
  /** The fault of the stores on trial. */
  static Faulty.Fault stores = sound -> {};

  /** The fault of the catalogue on trial. */
  static UnaryOperator<Catalog> catalog = UnaryOperator.identity();

  /** The fault of the publisher on trial. */
  static Function<RecordingPublisher, MatchPublisher> publisher = sound -> sound;

  /** The fault of the directory on trial, given what it keeps: members by group. */
  static Function<Map<String, List<String>>, UserGroups> groups = Trial::soundGroups;

  private Trial() {}

  /** Puts sound adapters in the place of whatever is on trial. */
  static void acquit() {
    stores = sound -> {};
    catalog = UnaryOperator.identity();
    publisher = sound -> sound;
    groups = Trial::soundGroups;
  }

  static UserGroups soundGroups(Map<String, List<String>> members) {
    return (person, group) -> {
      List<String> in = members.computeIfAbsent(group, name -> new CopyOnWriteArrayList<>());
      synchronized (in) {
        if (!in.contains(person)) {
          in.add(person);
        }
      }
    };
  }

  static class Rooms extends RoomStoreContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return Faulty.stores(clock, Trial.stores);
    }

    @Override
    protected Duration patience() {
      return Duration.ZERO;
    }
  }

  static class Rosters extends RosterStoreContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return Faulty.stores(clock, Trial.stores);
    }

    @Override
    protected Duration patience() {
      return Duration.ZERO;
    }
  }

  static class Votes extends VoteStoreContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return Faulty.stores(clock, Trial.stores);
    }
  }

  static class Matches extends MatchStoreContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return Faulty.stores(clock, Trial.stores);
    }

    @Override
    protected Duration patience() {
      return Duration.ZERO;
    }
  }

  static class Usernames extends UsernameStoreContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return Faulty.stores(clock, Trial.stores);
    }
  }

  static class Profiles extends ProfileStoreContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return Faulty.stores(clock, Trial.stores);
    }
  }

  static class Catalogs extends CatalogContract {
    private static final Catalog SOUND = BundledCatalog.load();

    @Override
    protected Catalog createCatalog(FixedClock clock) {
      return catalog.apply(SOUND);
    }
  }

  static class Publishers extends MatchPublisherContract {
    private final RecordingPublisher heard = new RecordingPublisher();

    @Override
    protected MatchPublisher createPublisher() {
      return publisher.apply(heard);
    }

    @Override
    protected void listen(UserId user) {}

    @Override
    protected List<Match> heardBy(UserId user) {
      return heard.toldTo(user);
    }

    @Override
    protected Duration patience() {
      return Duration.ZERO;
    }
  }

  static class Groups extends UserGroupsContract {
    private final Map<String, List<String>> kept = new ConcurrentHashMap<>();

    @Override
    protected UserGroups createGroups() {
      return groups.apply(kept);
    }

    @Override
    protected List<String> members(String group) {
      return List.copyOf(kept.getOrDefault(group, List.of()));
    }
  }
}
