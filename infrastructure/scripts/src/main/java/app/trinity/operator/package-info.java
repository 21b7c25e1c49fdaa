/** The operator's commands: what the scripts beside this module start. */
@NullMarked
package app.trinity.operator;

import org.jspecify.annotations.NullMarked;
