/** Classes that break rules. */
@NullMarked
package app.trinity.verification.architecture.house.inmemory;

import org.jspecify.annotations.NullMarked;
