/** Classes that break rules. */
@NullMarked
package app.trinity.verification.architecture.house.room;

import org.jspecify.annotations.NullMarked;
