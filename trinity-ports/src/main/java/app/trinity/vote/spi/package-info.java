/** What an adapter implements to store votes and to read tallies from them. */
@NullMarked
package app.trinity.vote.spi;

import org.jspecify.annotations.NullMarked;
