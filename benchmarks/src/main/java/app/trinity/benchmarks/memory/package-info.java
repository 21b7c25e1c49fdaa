/** How many votes the engine takes in memory. */
@NullMarked
package app.trinity.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
