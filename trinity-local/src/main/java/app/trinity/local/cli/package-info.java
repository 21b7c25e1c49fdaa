/** The command line of the home edition: what {@code ./trinity} starts. */
@NullMarked
package app.trinity.local.cli;

import org.jspecify.annotations.NullMarked;
