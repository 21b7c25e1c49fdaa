package app.trinity.feed;

import app.trinity.account.UserId;
import app.trinity.match.Match;

/**
 * A notification that failed as often as it was to be tried, put aside for an operator.
 *
 * @param user the person it is for
 * @param match the match to tell them of
 * @param attempts the number of times it was tried
 * @param reason how the last attempt failed; for the operator only
 */
public record ParkedNotification(UserId user, Match match, int attempts, String reason) {}
