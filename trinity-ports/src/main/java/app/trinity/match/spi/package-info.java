/** What an adapter implements to record matches and to notify their users. */
@NullMarked
package app.trinity.match.spi;

import org.jspecify.annotations.NullMarked;
