package app.trinity.inmemory;

import app.trinity.account.UserId;
import app.trinity.match.Match;

/**
 * A notification that failed as often as it was to be tried, put aside for an operator.
 *
 * @param user whom it is for
 * @param match the match he is to be told of
 * @param attempts how often it was tried
 * @param reason how the last attempt failed, for the operator only
 */
public record ParkedNotification(UserId user, Match match, int attempts, String reason) {}
