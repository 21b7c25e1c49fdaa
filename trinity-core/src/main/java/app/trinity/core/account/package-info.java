/** Usernames and the use cases of an account. */
@NullMarked
package app.trinity.core.account;

import org.jspecify.annotations.NullMarked;
