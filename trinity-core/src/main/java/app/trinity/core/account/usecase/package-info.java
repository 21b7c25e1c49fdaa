/** Signing up, usernames, and the names people are seen by in rooms. Not exported. */
@NullMarked
package app.trinity.core.account.usecase;

import org.jspecify.annotations.NullMarked;
