/** Programs that measure what docs/benchmarks tells. */
@NullMarked
package app.trinity.benchmarks;

import org.jspecify.annotations.NullMarked;
