package app.trinity.suites.kit;

import app.trinity.account.UserId;
import app.trinity.account.spi.UserGroups;
import app.trinity.discovery.spi.Catalog;
import app.trinity.feed.AnnouncementQueue;
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
import app.trinity.testkit.contract.discovery.SeenStoreContract;
import app.trinity.testkit.contract.match.MatchFeedContract;
import app.trinity.testkit.contract.match.MatchStoreContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The contracts over whatever is on trial, one adapter at a time. */
public final class Trial {
  /** Several times what the slowest announcement of a law takes on a busy machine. */
  private static final Duration TIME_LIMIT = Duration.ofMillis(400);

  /** The fault of the stores on trial. */
  public static Faulty.Fault stores = sound -> {};

  /** The fault of the catalogue on trial. */
  public static UnaryOperator<Catalog> catalog = UnaryOperator.identity();

  /** The fault of the publisher on trial. */
  public static Function<RecordingPublisher, MatchPublisher> publisher = sound -> sound;

  /** The fault of the directory on trial, given what it keeps: members by group. */
  public static Function<Map<String, List<String>>, UserGroups> groups = Trial::soundGroups;

  /** The match feed of the stores on trial, where that is what has the fault. */
  public static Supplier<AnnouncementQueue> feed = Trial::soundFeed;

  /** How long the contract of the match feed waits: little where it is known to wait in vain. */
  public static Duration patience = Duration.ofSeconds(20);

  private Trial() {}

  /** Puts sound adapters in the place of whatever is on trial. */
  static void acquit() {
    stores = sound -> {};
    catalog = UnaryOperator.identity();
    publisher = sound -> sound;
    groups = Trial::soundGroups;
    feed = Trial::soundFeed;
    patience = Duration.ofSeconds(20);
  }

  private static AnnouncementQueue soundFeed() {
    return AnnouncementQueue.builder().timeLimit(TIME_LIMIT).build();
  }

  /** A sound directory over what it keeps. */
  public static UserGroups soundGroups(Map<String, List<String>> members) {
    return (person, group) -> {
      List<String> in = members.computeIfAbsent(group, name -> new CopyOnWriteArrayList<>());
      synchronized (in) {
        if (!in.contains(person)) {
          in.add(person);
        }
      }
    };
  }

  /** {@link RoomStoreContract} over what is on trial. */
  public static class Rooms extends RoomStoreContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return Faulty.stores(clock, Trial.stores);
    }

    @Override
    protected Duration patience() {
      return Duration.ZERO;
    }
  }

  /** {@link RosterStoreContract} over what is on trial. */
  public static class Rosters extends RosterStoreContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return Faulty.stores(clock, Trial.stores);
    }

    @Override
    protected Duration patience() {
      return Duration.ZERO;
    }
  }

  /** {@link VoteStoreContract} over what is on trial. */
  public static class Votes extends VoteStoreContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return Faulty.stores(clock, Trial.stores);
    }
  }

  /** {@link MatchStoreContract} over what is on trial. */
  public static class Matches extends MatchStoreContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return Faulty.stores(clock, Trial.stores);
    }

    @Override
    protected Duration patience() {
      return Duration.ZERO;
    }
  }

  /** {@link UsernameStoreContract} over what is on trial. */
  public static class Usernames extends UsernameStoreContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return Faulty.stores(clock, Trial.stores);
    }
  }

  /** {@link ProfileStoreContract} over what is on trial. */
  public static class Profiles extends ProfileStoreContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return Faulty.stores(clock, Trial.stores);
    }
  }

  /** {@link SeenStoreContract} over what is on trial. */
  public static class Seen extends SeenStoreContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return Faulty.stores(clock, Trial.stores);
    }

    @Override
    protected Duration patience() {
      return Duration.ZERO;
    }
  }

  /** {@link CatalogContract} over what is on trial. */
  public static class Catalogs extends CatalogContract {
    private static final Catalog SOUND = BundledCatalog.load();

    @Override
    protected Catalog createCatalog(FixedClock clock) {
      return catalog.apply(SOUND);
    }
  }

  /** {@link MatchPublisherContract} over what is on trial. */
  public static class Publishers extends MatchPublisherContract {
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

  /** {@link UserGroupsContract} over what is on trial. */
  public static class Groups extends UserGroupsContract {
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

  /** {@link MatchFeedContract} over what is on trial. */
  public static class Feeds extends MatchFeedContract {
    @Override
    protected Stores createStores(FixedClock clock) {
      return Faulty.stores(clock, feed.get(), Trial.stores);
    }

    @Override
    protected void closeStores(Stores used) {
      var unused = ((Faulty) used).sound().close(Duration.ZERO);
    }

    @Override
    protected Duration patience() {
      return Trial.patience;
    }
  }
}
