/** What an adapter implements to keep usernames, profiles and groups. */
@NullMarked
package app.trinity.account.spi;

import org.jspecify.annotations.NullMarked;
