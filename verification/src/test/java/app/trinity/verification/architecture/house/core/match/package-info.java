/** Classes that break rules. */
@NullMarked
package app.trinity.verification.architecture.house.core.match;

import org.jspecify.annotations.NullMarked;
