/** Accounts: users and their usernames. */
@NullMarked
package app.trinity.account;

import org.jspecify.annotations.NullMarked;
