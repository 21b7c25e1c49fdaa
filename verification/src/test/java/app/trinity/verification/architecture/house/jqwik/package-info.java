/** Classes that break rules. */
@NullMarked
package app.trinity.verification.architecture.house.jqwik;

import org.jspecify.annotations.NullMarked;
