/** Room codes. */
@NullMarked
package app.trinity.core.room;

import org.jspecify.annotations.NullMarked;
