/** Votes, and what they add up to: a title's tally, a room's board. */
@NullMarked
package app.trinity.vote;

import org.jspecify.annotations.NullMarked;
