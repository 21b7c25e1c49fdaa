/** Rooms: how they are created, found by code, joined and left, and who takes part. */
@NullMarked
package app.trinity.room;

import org.jspecify.annotations.NullMarked;
