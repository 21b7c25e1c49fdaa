/** Classes that break rules. */
@NullMarked
package app.trinity.verification.architecture.house.local;

import org.jspecify.annotations.NullMarked;
