/** Emptying tables. */
@NullMarked
package app.trinity.operator.cleanup;

import org.jspecify.annotations.NullMarked;
