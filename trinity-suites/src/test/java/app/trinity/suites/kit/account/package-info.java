/** Broken adapters for usernames, profiles and groups. */
@NullMarked
package app.trinity.suites.kit.account;

import org.jspecify.annotations.NullMarked;
