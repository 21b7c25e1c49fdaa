/** Votes, and what they add up to: tallies, title by title, and the board of a whole room. */
@NullMarked
package app.trinity.vote;

import org.jspecify.annotations.NullMarked;
