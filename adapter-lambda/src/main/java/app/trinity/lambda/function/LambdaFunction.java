package app.trinity.lambda.function;

import static app.trinity.dynamodb.table.Table.MATCHES;
import static app.trinity.dynamodb.table.Table.PROFILES;
import static app.trinity.dynamodb.table.Table.ROOMS;
import static app.trinity.dynamodb.table.Table.ROOM_CODES;
import static app.trinity.dynamodb.table.Table.ROSTERS;
import static app.trinity.dynamodb.table.Table.USERNAMES;
import static app.trinity.dynamodb.table.Table.USER_MATCHES;
import static app.trinity.dynamodb.table.Table.VOTES;
import static app.trinity.lambda.function.TableAction.BATCH_GET_ITEM;
import static app.trinity.lambda.function.TableAction.CONDITION_CHECK_ITEM;
import static app.trinity.lambda.function.TableAction.GET_ITEM;
import static app.trinity.lambda.function.TableAction.PUT_ITEM;
import static app.trinity.lambda.function.TableAction.QUERY;
import static app.trinity.lambda.function.TableAction.UPDATE_ITEM;

import app.trinity.dynamodb.table.Table;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The functions: how each is called, what Lambda starts, which zip holds it and what it may do. The
 * one place that the packaging, the infrastructure and the tests read, so that they cannot drift
 * apart.
 */
public enum LambdaFunction {
  /**
   * Opening, joining, leaving, changing and looking at rooms, the next titles and the standings,
   * people's display names, publishing a change, and the guard of its subscription.
   */
  ROOM(
      "RoomHandler",
      "room-handler",
      "RoomFunction",
      TableGrant.of(ROOMS, GET_ITEM, BATCH_GET_ITEM, PUT_ITEM),
      TableGrant.of(ROOM_CODES, GET_ITEM, PUT_ITEM, UPDATE_ITEM),
      TableGrant.of(ROSTERS, GET_ITEM, BATCH_GET_ITEM, PUT_ITEM, CONDITION_CHECK_ITEM),
      TableGrant.of(VOTES, GET_ITEM, BATCH_GET_ITEM, QUERY, PUT_ITEM, CONDITION_CHECK_ITEM),
      TableGrant.ofIndex(VOTES, Table.PARTICIPANT_INDEX, QUERY),
      TableGrant.of(MATCHES, GET_ITEM, BATCH_GET_ITEM, QUERY, PUT_ITEM),
      TableGrant.of(USER_MATCHES, PUT_ITEM),
      TableGrant.ofIndex(USER_MATCHES, Table.BY_TIME_INDEX, QUERY),
      TableGrant.of(USERNAMES, PUT_ITEM),
      TableGrant.of(PROFILES, GET_ITEM, PUT_ITEM, UPDATE_ITEM)),
  /** Voting, taking a vote back, and what people have seen. */
  VOTE(
      "VoteHandler",
      "vote-handler",
      "VoteFunction",
      TableGrant.of(ROOMS, GET_ITEM, BATCH_GET_ITEM),
      TableGrant.of(ROSTERS, GET_ITEM, BATCH_GET_ITEM, CONDITION_CHECK_ITEM),
      TableGrant.of(VOTES, BATCH_GET_ITEM, PUT_ITEM, CONDITION_CHECK_ITEM),
      TableGrant.of(MATCHES, GET_ITEM, BATCH_GET_ITEM, PUT_ITEM),
      TableGrant.of(USER_MATCHES, PUT_ITEM)),
  /** Looking at matches, publishing one, and the guard of the subscription. */
  MATCH(
      "MatchHandler",
      "match-handler",
      "MatchFunction",
      TableGrant.of(ROOMS, BATCH_GET_ITEM),
      TableGrant.of(MATCHES, GET_ITEM),
      TableGrant.of(USER_MATCHES, GET_ITEM),
      TableGrant.ofIndex(USER_MATCHES, Table.BY_TIME_INDEX, QUERY)),
  /** Finding the titles of a deck; it alone holds the key to TMDB and touches no table. */
  TMDB("TMDBHandler", "tmdb-handler", "TmdbFunction"),
  /** Looking for and reserving usernames. */
  USERNAME(
      "UsernameHandler",
      "username-handler",
      "UsernameFunction",
      TableGrant.of(USERNAMES, GET_ITEM, PUT_ITEM),
      TableGrant.of(PROFILES, UPDATE_ITEM)),
  /** Cognito's three triggers: signing up twice and signing in. */
  COGNITO_TRIGGER(
      "CognitoTrigger",
      "cognito-trigger",
      "CognitoTriggerFunction",
      TableGrant.of(USERNAMES, GET_ITEM, PUT_ITEM),
      TableGrant.of(PROFILES, GET_ITEM, PUT_ITEM, UPDATE_ITEM)),
  /** What changes in the votes, the matches and the rosters call for. */
  STREAM(
      "StreamHandler",
      "stream-handler",
      "StreamFunction",
      TableGrant.of(ROOMS, GET_ITEM, BATCH_GET_ITEM),
      TableGrant.of(ROSTERS, GET_ITEM, BATCH_GET_ITEM, CONDITION_CHECK_ITEM),
      TableGrant.of(VOTES, BATCH_GET_ITEM, QUERY, CONDITION_CHECK_ITEM),
      TableGrant.of(MATCHES, GET_ITEM, BATCH_GET_ITEM, QUERY, PUT_ITEM),
      TableGrant.of(USER_MATCHES, PUT_ITEM));

  private static final String PACKAGE = "app.trinity.lambda.function.";

  private final String logicalName;
  private final String artifact;
  private final String entryPoint;

  @SuppressWarnings("ImmutableEnumChecker") // A list of records, copied where it is taken.
  private final List<TableGrant> grants;

  LambdaFunction(String logicalName, String artifact, String entryPoint, TableGrant... grants) {
    this.logicalName = logicalName;
    this.artifact = artifact;
    this.entryPoint = entryPoint;
    this.grants = List.of(grants);
  }

  /** Its name within a stack, as in {@code TrinityStack-RoomHandler}. */
  public String logicalName() {
    return logicalName;
  }

  /** The name of its zip, as in {@code room-handler.zip}. */
  public String zip() {
    return artifact + ".zip";
  }

  /** What Lambda is told to start: the name of a class. */
  public String handler() {
    return PACKAGE + entryPoint;
  }

  /** Every table and index it touches, and how; nothing beyond it. */
  public List<TableGrant> grants() {
    return grants;
  }

  /** The tables it touches. */
  public Set<Table> tables() {
    return grants.stream()
        .map(TableGrant::table)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Table.class)));
  }
}
