/** What an adapter implements to keep rooms and their participants. */
@NullMarked
package app.trinity.room.spi;

import org.jspecify.annotations.NullMarked;
