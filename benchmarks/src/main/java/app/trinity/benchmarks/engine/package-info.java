/** How much the engine does in a second of one processor, beside an earlier build of it. */
@NullMarked
package app.trinity.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
