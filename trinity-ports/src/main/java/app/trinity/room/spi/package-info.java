/** What an adapter implements to keep rooms and who takes part in them. */
@NullMarked
package app.trinity.room.spi;

import org.jspecify.annotations.NullMarked;
