/** Matches: the records, and their announcement. */
@NullMarked
package app.trinity.match;

import org.jspecify.annotations.NullMarked;
