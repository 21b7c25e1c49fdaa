package app.trinity.dynamodb.item;

/** The names of the items' attributes. */
public final class AttributeNames {
  public static final String AT_LEAST = "atLeast";
  public static final String CANDIDATES = "candidates";
  public static final String CHANGED_RULE = "changedRule";
  public static final String CODE = "code";
  public static final String CREATED_AT = "createdAt";
  public static final String DEGRADED = "degraded";
  public static final String DISPLAY_NAME = "displayName";
  public static final String EXHAUSTED = "exhausted";
  public static final String FORGET_AT = "forgetAt";
  public static final String GENRE_IDS = "genreIds";
  public static final String HELD_UNTIL = "heldUntil";
  public static final String HOST_ID = "hostId";
  public static final String ID = "id";
  public static final String IS_PARTICIPATION = "isParticipation";
  public static final String KIND = "kind";
  public static final String LAST = "last";
  public static final String LAST_CHANGE = "lastChange";
  public static final String LAST_LOGIN_AT = "lastLoginAt";
  public static final String MATCHED_USERS = "matchedUsers";
  public static final String MATCH_ID = "matchId";
  public static final String MATCH_RULE = "matchRule";
  public static final String MEDIA_TYPE = "mediaType";
  public static final String MOVIE_ID = "movieId";
  public static final String NAME = "name";
  public static final String NUMBER = "number";
  public static final String OVERVIEW = "overview";
  public static final String PARTICIPANTS = "participants";
  public static final String PARTICIPANT_ID = "participantId";
  public static final String POSTER_PATH = "posterPath";
  public static final String RELEASE_DATE = "releaseDate";
  public static final String RETRACTED = "retracted";
  public static final String ROOM_ID = "roomId";
  public static final String ROUNDS = "rounds";
  public static final String TIMELINE = "timeline";
  public static final String TIMESTAMP = "timestamp";
  public static final String TITLE = "title";
  public static final String TTL = "ttl";
  public static final String USERNAME = "username";
  public static final String USER_ID = "userId";
  public static final String USER_MOVIE_ID = "userMovieId";
  public static final String VERSION = "version";
  public static final String VOTE = "vote";
  public static final String VOTE_AVERAGE = "voteAverage";
  public static final String VOTE_COUNT = "voteCount";

  private AttributeNames() {}
}
