/** Usernames made from other names, and the shape of an email address. */
@NullMarked
package app.trinity.core.account;

import org.jspecify.annotations.NullMarked;
