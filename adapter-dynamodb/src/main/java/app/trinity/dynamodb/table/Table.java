package app.trinity.dynamodb.table;

import app.trinity.dynamodb.item.AttributeNames;
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
  /** What is fixed about each room, and the rounds of titles that it gains. */
  ROOMS("trinity-rooms", AttributeNames.ID) {
    @Override
    public List<Index> indexes() {
      return List.of(
          new Index(
              "code-index",
              Index.Kind.GLOBAL,
              key(AttributeNames.CODE),
              Optional.empty(),
              ProjectionType.KEYS_ONLY));
    }

    @Override
    public Optional<String> timeToLive() {
      // The attribute ttl is the room's end; the row is kept a day longer, for whoever comes late
      // and for a match that is still to be recorded.
      return Optional.of(AttributeNames.FORGET_AT);
    }
  },
  /** Which room holds a code, so that no two living rooms share one. */
  ROOM_CODES("trinity-room-codes", AttributeNames.CODE) {
    @Override
    public Optional<String> timeToLive() {
      return Optional.of(AttributeNames.TTL);
    }
  },
  /** Who takes part in each room, and everything else about it that changes. */
  ROSTERS("trinity-rosters", AttributeNames.ROOM_ID) {
    @Override
    public Optional<String> timeToLive() {
      return Optional.of(AttributeNames.TTL);
    }

    @Override
    public Optional<StreamViewType> stream() {
      return Optional.of(StreamViewType.NEW_AND_OLD_IMAGES);
    }
  },
  /** The votes, and everybody's participation under movie id −1. */
  VOTES(
      "trinity-votes",
      AttributeNames.ROOM_ID,
      AttributeNames.USER_MOVIE_ID,
      ScalarAttributeType.S) {
    @Override
    public List<Index> indexes() {
      // Sparse: only the participation of somebody who takes part now has a participantId.
      return List.of(
          new Index(
              PARTICIPANT_INDEX,
              Index.Kind.GLOBAL,
              key(AttributeNames.PARTICIPANT_ID),
              Optional.of(key(AttributeNames.ROOM_ID)),
              ProjectionType.KEYS_ONLY));
    }

    @Override
    public Optional<String> timeToLive() {
      return Optional.of(AttributeNames.TTL);
    }

    @Override
    public Optional<StreamViewType> stream() {
      return Optional.of(StreamViewType.NEW_IMAGE);
    }
  },
  /** The recorded matches. They outlive their rooms. */
  MATCHES(
      "trinity-matches", AttributeNames.ROOM_ID, AttributeNames.MOVIE_ID, ScalarAttributeType.N) {
    @Override
    public Optional<StreamViewType> stream() {
      return Optional.of(StreamViewType.NEW_IMAGE);
    }
  },
  /** Each person's matches, by time, and the titles that they have seen. */
  USER_MATCHES(
      "trinity-user-matches",
      AttributeNames.USER_ID,
      AttributeNames.MATCH_ID,
      ScalarAttributeType.S) {
    @Override
    public List<Index> indexes() {
      return List.of(
          new Index(
              BY_TIME_INDEX,
              Index.Kind.LOCAL,
              key(AttributeNames.USER_ID),
              Optional.of(key(AttributeNames.TIMELINE)),
              ProjectionType.ALL));
    }
  },
  /** The usernames and their owners. */
  USERNAMES("trinity-usernames", AttributeNames.USERNAME),
  /** The people's profiles. */
  PROFILES("trinity-profiles", AttributeNames.USER_ID);

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
}
