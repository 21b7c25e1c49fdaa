/** What every command says at the console, and how it ends. */
@NullMarked
package app.trinity.operator.console;

import org.jspecify.annotations.NullMarked;
