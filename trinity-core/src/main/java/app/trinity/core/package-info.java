/** The entry to Trinity. */
@NullMarked
package app.trinity.core;

import org.jspecify.annotations.NullMarked;
