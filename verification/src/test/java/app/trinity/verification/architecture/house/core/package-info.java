/** Classes that break rules. */
@NullMarked
package app.trinity.verification.architecture.house.core;

import org.jspecify.annotations.NullMarked;
