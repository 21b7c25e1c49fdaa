/** Judging tallies and ranking a room's titles. */
@NullMarked
package app.trinity.core.match;

import org.jspecify.annotations.NullMarked;
