/** Matches: the rule that makes one, the record of it, and telling the people it concerns. */
@NullMarked
package app.trinity.match;

import org.jspecify.annotations.NullMarked;
