/** Votes and their sums: the tally of a title, and the board of a whole room. */
@NullMarked
package app.trinity.vote;

import org.jspecify.annotations.NullMarked;
