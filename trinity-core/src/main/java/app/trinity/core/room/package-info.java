/** Room codes, and the use cases of a room. */
@NullMarked
package app.trinity.core.room;

import org.jspecify.annotations.NullMarked;
