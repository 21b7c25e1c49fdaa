package app.trinity.jdbc;

import app.trinity.account.UserId;
import app.trinity.match.Match;

/**
 * An announcement that failed as often as it was to be tried, put aside for an operator.
 *
 * @param user the person it is for
 * @param match the match they are to be told of
 * @param attempts how often it was tried
 * @param reason how the last attempt failed, for the operator only
 */
public record ParkedAnnouncement(UserId user, Match match, int attempts, String reason) {}
