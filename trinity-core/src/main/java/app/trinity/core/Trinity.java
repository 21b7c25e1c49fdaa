package app.trinity.core;

import app.trinity.account.Accounts;
import app.trinity.account.Usernames;
import app.trinity.account.spi.UserGroups;
import app.trinity.core.discovery.SmartDiscovery;
import app.trinity.core.event.EventLine;
import app.trinity.core.match.judging.MatchRules;
import app.trinity.core.vote.DeckOrder;
import app.trinity.discovery.Recommendations;
import app.trinity.discovery.spi.Catalog;
import app.trinity.match.Announcements;
import app.trinity.match.Matches;
import app.trinity.match.Reconciliation;
import app.trinity.match.spi.MatchPublisher;
import app.trinity.room.Rooms;
import app.trinity.room.spi.RoomChangePublisher;
import app.trinity.rule.CustomRule;
import app.trinity.spi.IdSource;
import app.trinity.spi.Stores;
import app.trinity.spi.TrinityEvents;
import app.trinity.vote.Voting;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The engine: all use cases over one set of stores, one catalogue and one publisher.
 *
 * <pre>{@code
 * Trinity trinity =
 *     Trinity.builder()
 *         .stores(stores)
 *         .catalog(BundledCatalog.load())
 *         .publisher((user, match) -> System.out.println(user + ": " + match.title()))
 *         .build();
 *
 * Room room = trinity.rooms().create(ada, RoomRequest.of(MediaType.MOVIE, Genres.of(28, 12)));
 * trinity.rooms().join(bob, room.code());
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads; one engine serves a whole process. It owns no
 * thread and no connection: whoever made the stores closes them.
 */
public final class Trinity {
  private final Wiring wiring;

  private Trinity(Wiring wiring) {
    this.wiring = wiring;
  }

  /**
   * Returns a builder. Stores, a publisher, and a catalogue or recommendations are required; the
   * rest has defaults.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the use cases of rooms: from opening one to its standings. */
  public Rooms rooms() {
    return wiring.rooms();
  }

  /** Returns the use case of voting. */
  public Voting voting() {
    return wiring.voting();
  }

  /** Returns the use cases of looking at matches. */
  public Matches matches() {
    return wiring.matches();
  }

  /** Returns what records the matches that votes imply and nobody has recorded. */
  public Reconciliation reconciliation() {
    return wiring.reconciliation();
  }

  /** Returns what announces a recorded match, for code that reads the match feed from outside. */
  public Announcements announcements() {
    return wiring.announcements();
  }

  /** Returns what finds the titles of a deck. */
  public Recommendations recommendations() {
    return wiring.recommendations();
  }

  /** Returns the use cases of usernames: checking and reserving them. */
  public Usernames usernames() {
    return wiring.usernames();
  }

  /** Returns the use cases of signing up and signing in. */
  public Accounts accounts() {
    return wiring.accounts();
  }

  /** Builds {@link Trinity}. Not safe for use by several threads. */
  public static final class Builder {
    private @Nullable Stores stores;
    private @Nullable Catalog catalog;
    private @Nullable Recommendations recommendations;
    private @Nullable MatchPublisher publisher;
    private @Nullable IdSource ids;
    private final List<CustomRule> customRules = new ArrayList<>();
    private DeckOrder deckOrder = DeckOrder.byChanceOfMatch();
    private RoomChangePublisher roomChanges = RoomChangePublisher.none();
    private UserGroups userGroups = UserGroups.none();
    private InstantSource clock = Clock.systemUTC();
    private RandomGenerator random = new SecureRandom();
    private TrinitySettings settings = TrinitySettings.defaults();
    private TrinityEvents events = TrinityEvents.none();

    private Builder() {}

    /**
     * Sets the stores. An engine connects to their match feed, so each set of stores serves one
     * engine.
     */
    public Builder stores(Stores stores) {
      this.stores = stores;
      return this;
    }

    /** Sets the catalogue that Smart Discovery searches. */
    public Builder catalog(Catalog catalog) {
      this.catalog = catalog;
      return this;
    }

    /** Sets what finds the titles of a deck, in place of Smart Discovery over a catalogue. */
    public Builder recommendations(Recommendations recommendations) {
      this.recommendations = recommendations;
      return this;
    }

    /** Sets the publisher, which notifies people of their matches. */
    public Builder publisher(MatchPublisher publisher) {
      this.publisher = publisher;
      return this;
    }

    /**
     * Registers a custom match rule, in addition to those registered before. Rooms keep it by its
     * name: every engine over the same stores must know it as long as a room that keeps it lives.
     * Where one does not, judging that room fails with an {@link IllegalStateException} that names
     * the rule, and nothing is stored; only if it is the host who has changed to the rule, a vote
     * is stored, which an engine that knows the rule judges later.
     *
     * @see app.trinity.rule.MatchRule#custom
     */
    public Builder customRule(CustomRule rule) {
      this.customRules.add(rule);
      return this;
    }

    /**
     * Sets the order in which titles are dealt (rule DECK-1); {@link DeckOrder#byChanceOfMatch} by
     * default.
     */
    public Builder deckOrder(DeckOrder deckOrder) {
      this.deckOrder = deckOrder;
      return this;
    }

    /** Sets what tells people of a room's changes (rule ROOM-13); nobody is told by default. */
    public Builder roomChanges(RoomChangePublisher roomChanges) {
      this.roomChanges = roomChanges;
      return this;
    }

    /**
     * Sets what hears of everything that this engine stores (rule EVENT-1), for metrics, webhooks
     * and audits; nobody by default.
     */
    public Builder events(TrinityEvents events) {
      this.events = events;
      return this;
    }

    /** Sets the directory whose group {@code Users} people join; none by default. */
    public Builder userGroups(UserGroups userGroups) {
      this.userGroups = userGroups;
      return this;
    }

    /** Sets the clock; the system's by default. */
    public Builder clock(InstantSource clock) {
      this.clock = clock;
      return this;
    }

    /** Sets the source of the ids of rooms and matches; random UUIDs by default. */
    public Builder ids(IdSource ids) {
      this.ids = ids;
      return this;
    }

    /**
     * Sets the source of randomness for codes, ids and shuffles; a {@link SecureRandom} by default.
     * It must be safe for use by several threads if the engine is used by several.
     */
    public Builder random(RandomGenerator random) {
      this.random = random;
      return this;
    }

    /** Sets the configuration of the rules; {@link TrinitySettings#defaults()} by default. */
    public Builder settings(TrinitySettings settings) {
      this.settings = settings;
      return this;
    }

    /**
     * Builds the engine and connects it to the stores' match feed.
     *
     * @throws IllegalStateException if the stores, the publisher, or both the catalogue and the
     *     recommendations are missing, and where two custom rules have one name
     * @throws app.trinity.Refusal {@code INVALID_INPUT} where a custom rule's name cannot be one
     */
    public Trinity build() {
      if (stores == null) {
        throw new IllegalStateException("an engine needs stores");
      }
      if (publisher == null) {
        throw new IllegalStateException("an engine needs a publisher");
      }
      Trinity trinity =
          new Trinity(
              Wiring.of(
                  stores,
                  recommendations(),
                  new Announcing(publisher, roomChanges),
                  new EventLine(events),
                  new MatchRules(customRules, settings.minimumParticipants()),
                  deckOrder,
                  userGroups,
                  clock,
                  random,
                  ids != null ? ids : new RandomIds(random),
                  settings));
      stores.matchFeed().connect(trinity.announcements());
      return trinity;
    }

    private Recommendations recommendations() {
      if (recommendations != null) {
        return recommendations;
      }
      if (catalog == null) {
        throw new IllegalStateException("an engine needs a catalogue or recommendations");
      }
      return SmartDiscovery.builder()
          .catalog(catalog)
          .filter(settings.titleFilter())
          .random(random)
          .clock(clock)
          .timeLimit(settings.deckTimeLimit())
          .build();
    }
  }
}
