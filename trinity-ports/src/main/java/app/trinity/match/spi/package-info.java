/** What an adapter implements to record matches and to tell the people they concern. */
@NullMarked
package app.trinity.match.spi;

import org.jspecify.annotations.NullMarked;
