/** Classes that break rules. */
@NullMarked
package app.trinity.verification.architecture.house.api;

import org.jspecify.annotations.NullMarked;
