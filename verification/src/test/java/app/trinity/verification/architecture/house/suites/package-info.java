/** Classes that break rules. */
@NullMarked
package app.trinity.verification.architecture.house.suites;

import org.jspecify.annotations.NullMarked;
