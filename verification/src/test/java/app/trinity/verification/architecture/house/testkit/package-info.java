/** Classes that break rules. */
@NullMarked
package app.trinity.verification.architecture.house.testkit;

import org.jspecify.annotations.NullMarked;
