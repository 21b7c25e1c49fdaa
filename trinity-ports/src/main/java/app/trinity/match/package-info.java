/** Matches: the rules that make them, the records, and their announcement. */
@NullMarked
package app.trinity.match;

import org.jspecify.annotations.NullMarked;
