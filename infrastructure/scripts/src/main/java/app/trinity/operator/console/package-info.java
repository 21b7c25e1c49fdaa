/** What all commands share: their output at the console and their exit codes. */
@NullMarked
package app.trinity.operator.console;

import org.jspecify.annotations.NullMarked;
