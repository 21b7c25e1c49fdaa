/** The refusals of the use cases, with their sentences. Not exported. */
@NullMarked
package app.trinity.core.refusal;

import org.jspecify.annotations.NullMarked;
