/** Zips of functions: their sizes, hashes and contents. */
@NullMarked
package app.trinity.operator.zips;

import org.jspecify.annotations.NullMarked;
