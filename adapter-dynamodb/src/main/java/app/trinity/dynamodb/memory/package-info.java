/** Internal: what a process remembers of rooms. */
@NullMarked
package app.trinity.dynamodb.memory;

import org.jspecify.annotations.NullMarked;
