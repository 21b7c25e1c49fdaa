/** The vote function from the start of its process on, beside the Node handler it replaces. */
@NullMarked
package app.trinity.benchmarks.coldstart;

import org.jspecify.annotations.NullMarked;
