/** Classes that break rules. */
@NullMarked
package app.trinity.verification.architecture.house.tmdb;

import org.jspecify.annotations.NullMarked;
