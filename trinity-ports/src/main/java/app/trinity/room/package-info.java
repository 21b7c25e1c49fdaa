/** Rooms: who takes part, by which code, for how long, over which titles. */
@NullMarked
package app.trinity.room;

import org.jspecify.annotations.NullMarked;
