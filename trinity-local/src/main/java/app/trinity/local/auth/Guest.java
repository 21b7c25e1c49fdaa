package app.trinity.local.auth;

import app.trinity.account.UserId;

/**
 * Somebody who has shown a valid token.
 *
 * @param userId who they are
 * @param username the name they had when the token was made
 */
public record Guest(UserId userId, String username) {}
