/** Matches of a house that breaks its rules. */
@NullMarked
package app.trinity.verification.architecture.house.match;

import org.jspecify.annotations.NullMarked;
