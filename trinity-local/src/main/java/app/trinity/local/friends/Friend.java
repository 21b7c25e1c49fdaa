package app.trinity.local.friends;

import app.trinity.account.Profile;
import app.trinity.account.UserId;

/**
 * A demo friend.
 *
 * @param number which of them, from 0
 * @param profile their account
 */
record Friend(int number, Profile profile) {
  UserId id() {
    return profile.userId();
  }
}
