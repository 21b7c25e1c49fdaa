/** Classes that break rules. */
@NullMarked
package app.trinity.verification.architecture.house.lambda;

import org.jspecify.annotations.NullMarked;
