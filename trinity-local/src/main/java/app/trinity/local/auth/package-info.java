/** Guests: people who give a name and get a token. */
@NullMarked
package app.trinity.local.auth;

import org.jspecify.annotations.NullMarked;
