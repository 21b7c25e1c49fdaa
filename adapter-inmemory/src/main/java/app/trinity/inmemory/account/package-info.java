/** Profiles and usernames in memory. */
@NullMarked
package app.trinity.inmemory.account;

import org.jspecify.annotations.NullMarked;
