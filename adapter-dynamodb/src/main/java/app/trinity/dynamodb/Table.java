package app.trinity.dynamodb;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * The tables: their keys, indexes, expiry and streams, in the one place that the table creator, the
 * stores and the infrastructure read, so that they cannot drift apart. All are billed on demand and
 * recoverable to a point in time.
 */
public enum Table {
  /** What is fixed about each room. */
  ROOMS("trinity-rooms", Names.ID) {
    @Override
    public List<Index> indexes() {
      return List.of(
          new Index(
              "code-index",
              Index.Kind.GLOBAL,
              key(Names.CODE),
              Optional.empty(),
              ProjectionType.KEYS_ONLY));
    }

    @Override
    public Optional<String> timeToLive() {
      // The attribute ttl is the room's end; the row is kept a day longer, for whoever comes late
      // and
      // for a match that is still to be recorded.
      return Optional.of(Names.FORGET_AT);
    }
  },
  /** Which room holds a code, so that no two living rooms share one. */
  ROOM_CODES("trinity-room-codes", Names.CODE) {
    @Override
    public Optional<String> timeToLive() {
      return Optional.of(Names.TTL);
    }
  },
  /** Who takes part in each room. */
  ROSTERS("trinity-rosters", Names.ROOM_ID) {
    @Override
    public Optional<String> timeToLive() {
      return Optional.of(Names.TTL);
    }
  },
  /** The votes, and everybody's participation under movie id −1. */
  VOTES("trinity-votes", Names.ROOM_ID, Names.USER_MOVIE_ID, ScalarAttributeType.S) {
    @Override
    public List<Index> indexes() {
      // Sparse: only the participation of somebody who takes part now has a participantId.
      return List.of(
          new Index(
              PARTICIPANT_INDEX,
              Index.Kind.GLOBAL,
              key(Names.PARTICIPANT_ID),
              Optional.of(key(Names.ROOM_ID)),
              ProjectionType.KEYS_ONLY));
    }

    @Override
    public Optional<String> timeToLive() {
      return Optional.of(Names.TTL);
    }

    @Override
    public Optional<StreamViewType> stream() {
      return Optional.of(StreamViewType.NEW_IMAGE);
    }
  },
  /** The recorded matches. They outlive their rooms. */
  MATCHES("trinity-matches", Names.ROOM_ID, Names.MOVIE_ID, ScalarAttributeType.N) {
    @Override
    public Optional<StreamViewType> stream() {
      return Optional.of(StreamViewType.NEW_IMAGE);
    }
  },
  /** Each person's matches, by time. */
  USER_MATCHES("trinity-user-matches", Names.USER_ID, Names.MATCH_ID, ScalarAttributeType.S) {
    @Override
    public List<Index> indexes() {
      return List.of(
          new Index(
              BY_TIME_INDEX,
              Index.Kind.LOCAL,
              key(Names.USER_ID),
              Optional.of(key(Names.TIMELINE)),
              ProjectionType.ALL));
    }
  },
  /** The usernames and their owners. */
  USERNAMES("trinity-usernames", Names.USERNAME),
  /** The people's profiles. */
  PROFILES("trinity-profiles", Names.USER_ID);

  /** The index that answers in which rooms a person takes part. */
  public static final String PARTICIPANT_INDEX = "participant-index";

  /** The index that lists a person's matches by time. */
  public static final String BY_TIME_INDEX = "by-time-index";

  /**
   * An attribute of a key.
   *
   * @param name the attribute's name
   * @param type a string or a number
   */
  public record Key(String name, ScalarAttributeType type) {}

  /**
   * An index.
   *
   * @param name its name
   * @param kind whether it spans the table or one partition of it
   * @param partition its partition key
   * @param sort its sort key; empty where it has none
   * @param projection what it copies of an item
   */
  public record Index(
      String name, Kind kind, Key partition, Optional<Key> sort, ProjectionType projection) {
    /** The kinds of index. */
    public enum Kind {
      /** Over the whole table, eventually consistent. */
      GLOBAL,
      /** Within a partition, made with the table, strongly consistent where asked. */
      LOCAL
    }
  }

  private final String defaultName;
  private final String partition;
  private final String sort;
  private final ScalarAttributeType sortType;

  Table(String defaultName, String partition) {
    this(defaultName, partition, "", ScalarAttributeType.S);
  }

  Table(String defaultName, String partition, String sort, ScalarAttributeType sortType) {
    this.defaultName = defaultName;
    this.partition = partition;
    this.sort = sort;
    this.sortType = sortType;
  }

  private static Key key(String name) {
    return new Key(name, ScalarAttributeType.S);
  }

  /** The table's name where nothing else is configured. */
  public String defaultName() {
    return defaultName;
  }

  /** The partition key. */
  public Key partition() {
    return key(partition);
  }

  /** The sort key; empty where the partition key alone names an item. */
  public Optional<Key> sort() {
    return sort.isEmpty() ? Optional.empty() : Optional.of(new Key(sort, sortType));
  }

  /** The indexes. */
  public List<Index> indexes() {
    return List.of();
  }

  /**
   * The attribute with the epoch second after which DynamoDB may delete an item; empty for none.
   */
  public Optional<String> timeToLive() {
    return Optional.empty();
  }

  /** What the table's stream shows of a change; empty where it has no stream. */
  public Optional<StreamViewType> stream() {
    return Optional.empty();
  }

  /** The names of attributes. */
  static final class Names {
    static final String AT_LEAST = "atLeast";
    static final String CANDIDATES = "candidates";
    static final String CODE = "code";
    static final String CREATED_AT = "createdAt";
    static final String DEGRADED = "degraded";
    static final String DISPLAY_NAME = "displayName";
    static final String FORGET_AT = "forgetAt";
    static final String GENRE_IDS = "genreIds";
    static final String HELD_UNTIL = "heldUntil";
    static final String HOST_ID = "hostId";
    static final String ID = "id";
    static final String IS_PARTICIPATION = "isParticipation";
    static final String KIND = "kind";
    static final String LAST_LOGIN_AT = "lastLoginAt";
    static final String MATCHED_USERS = "matchedUsers";
    static final String MATCH_ID = "matchId";
    static final String MATCH_RULE = "matchRule";
    static final String MEDIA_TYPE = "mediaType";
    static final String MOVIE_ID = "movieId";
    static final String NAME = "name";
    static final String OVERVIEW = "overview";
    static final String PARTICIPANTS = "participants";
    static final String PARTICIPANT_ID = "participantId";
    static final String POSTER_PATH = "posterPath";
    static final String RELEASE_DATE = "releaseDate";
    static final String ROOM_ID = "roomId";
    static final String TIMELINE = "timeline";
    static final String TIMESTAMP = "timestamp";
    static final String TITLE = "title";
    static final String TTL = "ttl";
    static final String USERNAME = "username";
    static final String USER_ID = "userId";
    static final String USER_MOVIE_ID = "userMovieId";
    static final String VERSION = "version";
    static final String VOTE = "vote";
    static final String VOTE_AVERAGE = "voteAverage";
    static final String VOTE_COUNT = "voteCount";

    private Names() {}
  }
}
