package app.trinity.suites.evening;

import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.core.vote.DeckOrder;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.match.spi.MatchPublisher;
import app.trinity.room.spi.RoomChangePublisher;
import app.trinity.rule.CustomRule;
import app.trinity.rule.MatchRule;
import app.trinity.rule.Quorum;
import app.trinity.testkit.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Plays whole evenings at random through the use cases of an engine, and throws an {@link
 * AssertionError} as soon as something is not as the contract promises. In an evening one to six
 * people open up to three rooms, join, vote, take votes back, change their minds and their names,
 * leave, come back, look, ask for more titles, and repeat themselves, one request after the other;
 * hosts change the rule, remove others and end rooms.
 *
 * <p>Each answer is compared with a model of the room: who takes part under which name, who is the
 * host, by which rule titles are judged, which titles there are, what is refused, and which titles
 * have a match since when and of whom, each exactly once. At the end of the evening everything that
 * the engine shows is compared: cards, standings, each person's rooms and matches, and what each
 * person has been told.
 *
 * <p>The same seed draws the same evenings. A failure names the seed, the evening, each request up
 * to then, and the rule that is broken. What happens while several people act at once is what the
 * suites of {@code app.trinity.suites} are for.
 *
 * <p>Not thread-safe. One player serves one engine, or several over the same data.
 */
public final class GamePlayer {
  private static final int MOST_PEOPLE = 6;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final Heard heard = new Heard();
  private final long seed;
  private final GameRules rules;
  private final Duration patience;
  private final boolean hears;
  private final boolean hearsRoomChanges;
  private int evenings;

  private GamePlayer(Builder builder) {
    this.seed = builder.seed;
    this.rules =
        GameRules.of(
            builder.mediaType,
            builder.genres,
            builder.rules,
            builder.customRules,
            builder.minimumParticipants,
            builder.deckOrder);
    this.patience = builder.patience;
    this.hears = builder.hears;
    this.hearsRoomChanges = builder.hearsRoomChanges;
  }

  /** Returns a builder that starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns what the engine must tell of each match, for its builder. Thread-safe. */
  public MatchPublisher publisher() {
    return heard;
  }

  /**
   * Returns what the engine must tell of each change of a room, for its builder, if the player is
   * to hear of them. Thread-safe.
   */
  public RoomChangePublisher roomChanges() {
    return heard;
  }

  /**
   * Plays further evenings. Stores may hold other rooms and other people.
   *
   * @param further the number of evenings, 1 or more
   * @param engines one engine, or several over the same data, one of which chance picks for each
   *     request; their clocks must agree to the microsecond
   * @return what was played
   * @throws AssertionError if an answer is not as promised, or a request fails
   */
  public Played play(int further, Trinity... engines) {
    Played played = new Played(0, 0, 0, 0);
    for (int number = 0; number < further; number++) {
      PlayedEvening evening = play(evenings++, List.of(engines));
      played =
          played.plusEvening(evening.rooms().size(), evening.story().size(), evening.matches());
    }
    return played;
  }

  private PlayedEvening play(int number, List<Trinity> engines) {
    Random random = new Random(seed * 1_000_003 + number);
    List<UserId> people =
        IntStream.rangeClosed(1, 1 + random.nextInt(MOST_PEOPLE))
            .mapToObj(person -> UserId.of("player-" + mark + "-" + number + "-" + person))
            .toList();
    PlayedEvening evening = new PlayedEvening(engines, people, rules, new Dice(random));
    try {
      evening.play();
      check(evening, people);
    } catch (AssertionError | RuntimeException broken) {
      throw new AssertionError(
          broken.getMessage()
              + "\nin evening "
              + number
              + " of seed "
              + seed
              + ":\n"
              + String.join("\n", evening.story()),
          broken);
    }
    return evening;
  }

  private void check(PlayedEvening evening, List<UserId> people) {
    evening.rooms().forEach(room -> room.checks().atTheEnd(evening.anyEngine(), people));
    EveningChecks checks = new EveningChecks(evening.rooms());
    for (UserId user : people) {
      Trinity engine = evening.anyEngine();
      Eventually.holds(patience, () -> checks.listsRooms(engine, user));
      Eventually.holds(patience, () -> checks.listsMatches(engine, user));
      if (hears) {
        Eventually.holds(patience, () -> checks.isTold(heard, user));
      }
    }
    if (hearsRoomChanges) {
      Eventually.holds(patience, () -> checks.areTold(heard));
    }
    heard.forget();
  }

  /** A builder of {@link GamePlayer}. Not thread-safe. */
  public static final class Builder {
    private long seed = 1;
    private MediaType mediaType = MediaType.MOVIE;
    private Genres genres = Genres.of(28, 12);
    private List<MatchRule> rules =
        List.of(
            MatchRule.unanimous(),
            MatchRule.allButOne(),
            MatchRule.majority(),
            MatchRule.atLeast(1),
            MatchRule.atLeast(3));
    private List<CustomRule> customRules = List.of();
    private int minimumParticipants = Quorum.DEFAULT_MINIMUM;
    private DeckOrder deckOrder = DeckOrder.byChanceOfMatch();
    private Duration patience = Duration.ofSeconds(20);
    private boolean hears = true;
    private boolean hearsRoomChanges;

    private Builder() {}

    /** Sets the seed from which the evenings are drawn; 1 by default. */
    public Builder seed(long seed) {
      this.seed = seed;
      return this;
    }

    /** Sets what every room is about; films of genres 28 and 12 by default. */
    public Builder about(MediaType mediaType, Genres genres) {
      this.mediaType = mediaType;
      this.genres = genres;
      return this;
    }

    /** Sets the built-in rules that rooms are opened with or change to; every kind by default. */
    public Builder rules(MatchRule... rules) {
      this.rules = List.of(rules);
      return this;
    }

    /** Sets custom rules, registered with the engine, that are used besides. */
    public Builder customRules(CustomRule... customRules) {
      this.customRules = List.of(customRules);
      return this;
    }

    /** Sets the engine's minimum of participants; 2 by default. */
    public Builder minimumParticipants(int minimumParticipants) {
      this.minimumParticipants = minimumParticipants;
      return this;
    }

    /** Sets the engine's order of dealing; by the chance of a match by default. */
    public Builder deckOrder(DeckOrder deckOrder) {
      this.deckOrder = deckOrder;
      return this;
    }

    /** Sets how long to wait for what may lag behind; 20 seconds by default. */
    public Builder patience(Duration patience) {
      this.patience = patience;
      return this;
    }

    /**
     * Sets whether {@link GamePlayer#publisher()} hears of the matches, which is the default. It
     * does not if they are announced by something outside this process.
     */
    public Builder hears(boolean hears) {
      this.hears = hears;
      return this;
    }

    /**
     * Sets whether {@link GamePlayer#roomChanges()} hears of the changes of rooms, too; by default
     * it does not.
     */
    public Builder hearsRoomChanges(boolean hearsRoomChanges) {
      this.hearsRoomChanges = hearsRoomChanges;
      return this;
    }

    /**
     * Returns the player.
     *
     * @throws IllegalArgumentException if there is no rule to open a room with
     */
    public GamePlayer build() {
      if (rules.isEmpty() && customRules.isEmpty()) {
        throw new IllegalArgumentException("Give the player a rule to open rooms with.");
      }
      return new GamePlayer(this);
    }
  }
}
